"""Bodies of every shape and size: read, or refused, never a fault of the station."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.kinds import Choice, Email, Integer
from tests.support.station import LocalStation

MEBIBYTE = 1024 * 1024
PERSON = {"act_id": "1", "gen_id": "3", "ema": "zoé@example.org", "fst_nam": "Zoé", "lst_nam": "Ça"}
URLENCODED = {"content-type": "application/x-www-form-urlencoded"}


async def _send(station: LocalStation, client_id: str = "client-a", **arguments: Any) -> httpx.Response:
    headers = {"authorization": f"Bearer {await station.token(client_id)}", **arguments.pop("headers", {})}
    return await station.http.post("/api/usage", headers=headers, **arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        {"data": PERSON},
        {"data": PERSON, "headers": {"content-type": "application/x-www-form-urlencoded; charset=UTF-8"}},
        {"files": {name: (None, value) for name, value in PERSON.items()}},
        {"json": PERSON},
        {"json": {**PERSON, "act_id": 1, "gen_id": 3, "lan_id": None, "no_psw_rst": False}},
    ],
    ids=["urlencoded", "charset", "multipart", "JSON of strings", "JSON of values"],
)
async def test_shapes_that_are_read(station: LocalStation, arguments: dict[str, Any]) -> None:
    answer = await _send(station, **arguments)
    assert answer.json()["success"], answer.text
    taken = await _send(station, data={**PERSON, "ema": "ZOE\u0301@EXAMPLE.ORG"})
    assert taken.json()["can_id"] == answer.json()["can_id"]


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (b"<act_id>1</act_id>", "text/xml"),
        (b"act_id=1", "text/plain"),
        (b"act_id=1", ""),
        (b"[1]", "application/json"),
        (b"{", "application/json"),
        (b"[" * 100_000, "application/json"),
        (b'{"a":' * 100_000, "application/json"),
        (b"9" * 10_000, "application/json"),
        (b"\xff\xfe\x00", "application/json"),
        (b"x", "multipart/form-data"),
        (b"x", "multipart/form-data; boundary=x"),
        (b"--x\r\n\r\n", "multipart/form-data; boundary=x; charset=idna"),
        (b"&".join(b"a=1" for _ in range(2000)), "application/x-www-form-urlencoded"),
    ],
)
async def test_other_shapes_are_415(station: LocalStation, content: bytes, content_type: str) -> None:
    answer = await _send(station, content=content, headers={"content-type": content_type} if content_type else {})
    assert (answer.status_code, answer.json()["success"]) == (415, False)


async def test_empty_body_lacks_its_action(station: LocalStation) -> None:
    assert (await _send(station)).json()["error_code"] == 105


async def _chunks(size: int) -> AsyncIterator[bytes]:
    yield b"act_id=15&x="
    for _ in range(size // 8192):
        yield b"x" * 8192


@pytest.mark.parametrize("excess", [1, MEBIBYTE, 30 * MEBIBYTE])
async def test_over_a_mebibyte_is_413(station: LocalStation, excess: int) -> None:
    answer = await _send(station, content=b"x" * (MEBIBYTE + excess), headers=URLENCODED)
    assert (answer.status_code, answer.json()["error"]) == (413, "body_too_large")


async def test_chunked_over_a_mebibyte_is_413(station: LocalStation) -> None:
    answer = await _send(station, content=_chunks(2 * MEBIBYTE), headers=URLENCODED)
    assert answer.status_code == 413


async def test_a_mebibyte_is_read(station: LocalStation) -> None:
    start = b"act_id=15&x="
    assert (await _send(station, content=start + b"x" * (MEBIBYTE - len(start)), headers=URLENCODED)).json()["success"]
    assert (await _send(station, content=_chunks(MEBIBYTE // 2), headers=URLENCODED)).json()["success"]


@pytest.mark.parametrize(
    "body",
    [b"act_id=1&gen_id=3&ema=a%40b.c&lst_nam=x&fst_nam=%FF", b"act_id=1&gen_id=3&ema=a%40b.c&lst_nam=x&fst_nam=\xe9"],
)
async def test_bytes_that_are_no_utf_8_are_a_bad_value(station: LocalStation, body: bytes) -> None:
    assert (await _send(station, content=body, headers=URLENCODED)).json()["error_code"] == 201


@pytest.mark.parametrize(
    "value",
    ["Zo\x00e", "a\nb", "\ud800", {"a": 1}, [["x"]], 1.5, 10**40, ["a", "b"]],
    ids=lambda value: repr(value)[:20],
)
async def test_values_that_are_no_line(station: LocalStation, value: object) -> None:
    content = json.dumps({**PERSON, "fst_nam": value}).encode()
    answer = await _send(station, content=content, headers={"content-type": "application/json"})
    assert answer.json()["error_code"] in (105, 201)


async def test_scalar_given_twice(station: LocalStation) -> None:
    twice = b"act_id=10&pla_tst_id=1&pla_tst_id=1"
    assert (await _send(station, content=twice, headers=URLENCODED)).json()["error_code"] == 105
    content = b'{"act_id":10,"pla_tst_id":1,"pla_tst_id":1}'
    answer = await _send(station, content=content, headers={"content-type": "application/json"})
    assert answer.json()["error_code"] == 105


async def test_file_in_place_of_a_value(station: LocalStation) -> None:
    parts = {name: (None, value) for name, value in PERSON.items()}
    answer = await _send(station, files={**parts, "fst_nam": ("name.txt", b"Zo")})
    assert answer.json()["error_code"] == 201


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
async def test_other_methods(station: LocalStation, method: str) -> None:
    answer = await station.http.request(method, "/api/usage")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert answer.json()["success"] is False


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Basic abc", "Bearer forged", "Bearer é", "bearer " + "A" * 9000]
)
async def test_without_a_token_it_is_401(station: LocalStation, header: str | None) -> None:
    headers = {} if header is None else {b"authorization": header.encode("latin-1")}
    answer = await station.http.post("/api/usage", data={"act_id": 15}, headers=headers)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert answer.json()["success"] is False


async def test_token_ends_after_an_hour(local: LocalStation) -> None:
    bearer = {"authorization": f"Bearer {await local.token()}"}
    for seconds, statuses in ((3599, [200, 200]), (1, [401, 401])):
        local.clock.move(seconds)
        answers = [await local.http.post("/api/usage", data={"act_id": 15}, headers=bearer) for _ in range(2)]
        assert [answer.status_code for answer in answers] == statuses


# Whatever comes ---------------------------------------------------------------------------------------

_TEXTS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["0", "1", "101", "103", "31", "2147483647", "2147483648", "-1", "١", "1e3", "[1,[2]]", "[", "1,,2"]
    ),
    st.sampled_from(["ada@example.org", "@", "a@b", "http://x", "https://[::1", "2026-05-28", "9999-12-31 23:59"]),
    st.sampled_from(["0001-01-01 00:00", "2026-13-01", "%", "%zz", "\x00", "’", "é" * 300]),
)
_NAMES = sorted({field.wire for each in ACTIONS.values() for field in each.fields()} | {"rea_tst_id", "other"})


def _likely(kind: object) -> st.SearchStrategy[str]:
    if isinstance(kind, Email):
        return st.sampled_from(["ada@example.org", "é@example.org", "x@y"])
    if isinstance(kind, Integer | Choice):
        return st.sampled_from(["1", "2", "3", "31", "101", "102", "2147483647"])
    return _TEXTS


@st.composite
def _forms(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Forms that come near to being right: an action's own fields, some spoiled, some strange."""
    number = draw(st.sampled_from(sorted(ACTIONS)))
    fields = [field for field in ACTIONS[number].fields() if field.required or draw(st.booleans())]
    values = [draw(_likely(field.kind) if draw(st.integers(0, 4)) else _TEXTS) for field in fields]
    form = [("act_id", str(number)), *((field.wire, value) for field, value in zip(fields, values, strict=True))]
    return form + draw(st.lists(st.tuples(st.sampled_from(_NAMES), _TEXTS), max_size=2))


_FUZZ = settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])


@_FUZZ
@given(form=_forms())
async def test_any_form_is_answered(fuzzed: LocalStation, form: list[tuple[str, str]]) -> None:
    gathered: dict[str, list[str]] = {}
    for name, value in form:
        gathered.setdefault(name, []).append(value)
    try:
        answer = await _send(fuzzed, data=gathered)
    except UnicodeEncodeError:
        return  # a lone surrogate: httpx can't send it
    assert answer.status_code in (200, 302), answer.text


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@_FUZZ
@given(number=st.sampled_from(sorted(ACTIONS)), form=st.dictionaries(st.sampled_from(_NAMES), _JSON, max_size=8))
async def test_any_json_is_answered(fuzzed: LocalStation, number: int, form: dict[str, object]) -> None:
    content = json.dumps({"act_id": number, **form}).encode()
    answer = await _send(fuzzed, content=content, headers={"content-type": "application/json"})
    assert answer.status_code in (200, 302), answer.text


@_FUZZ
@given(
    content=st.binary(max_size=300)
    | st.builds(lambda middle: b"--x\r\n" + middle + b"\r\n--x--\r\n", st.binary(max_size=200)),
    content_type=st.sampled_from(
        ["application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=x", "", "x/y;;=", "é"]
    ),
)
async def test_any_bytes_are_answered(fuzzed: LocalStation, content: bytes, content_type: str) -> None:
    answer = await _send(fuzzed, content=content, headers={"content-type": content_type.encode()})
    assert answer.status_code in (200, 415), answer.text


@pytest.fixture
def fuzzed(local: LocalStation) -> LocalStation:
    """A station that whatever comes may change."""
    return local


async def test_path_of_the_folder_is_in_no_answer(local: LocalStation, folder: Path) -> None:
    for path in ("/api/nothing", "/nothing", "/test/x", "/report/x", "/admin/enter/x"):
        assert str(folder) not in (await local.http.get(path)).text
