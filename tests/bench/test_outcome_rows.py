"""Checklist 3.4 on the side of the bench: Basic Outcomes as they come in."""

from dataclasses import replace
from decimal import Decimal
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from isodesk.bench.configuration import Security
from isodesk.bench.platform.tools import Seat
from isodesk.lti import media, names, oauth1, outcomes
from isodesk.lti.ags import LineItem
from isodesk.lti.outcomes import CodeMajor, Operation, OutcomeRequest
from tests.bench.local import CONSUMER, URL, LocalBench
from tests.lti.rows_outcomes import BOMB, DECLARATION
from tests.station.lti.platform_v1p3 import Published


@pytest.fixture
async def seat(local: LocalBench) -> str:
    """The sourcedid of a launch."""
    return (await local.launch()).fields["lis_result_sourcedid"]


def replacing(seat: str, score: str = "0.92") -> OutcomeRequest:
    return OutcomeRequest(Operation.REPLACE, "message-1", seat, Decimal(score))


def said(answer: httpx.Response) -> tuple[int, CodeMajor, str]:
    """Status, code and reason of an answer."""
    told = outcomes.parse_answer(answer.content)
    return answer.status_code, told.code, told.description


def share(local: LocalBench, person: str = "u-101") -> Decimal | None:
    """The grade in the one column."""
    [column] = local.bench.book.columns.values()
    found = local.bench.book.standing(column, person)
    return found.share if found else None


async def test_bo_01_a_grade_is_taken(local: LocalBench, seat: str) -> None:
    answer = await local.tell(replacing(seat))
    told = outcomes.parse_answer(answer.content)
    outcomes.check_answer(told, "message-1")
    assert (answer.headers["content-type"], told.operation) == ("application/xml", Operation.REPLACE)
    assert share(local) == Decimal("0.92")


async def test_bo_02_of_another_body(local: LocalBench, seat: str) -> None:
    body, other = (outcomes.build_request(replacing(seat, score)) for score in ("0.1", "1"))
    assert said(await local.tell(other, signed=body)) == (401, CodeMajor.FAILURE, "body_hash_wrong")
    assert share(local) is None


async def test_bo_03_without_a_hash_of_the_body(local: LocalBench, seat: str) -> None:
    body = outcomes.build_request(replacing(seat))
    pairs = oauth1.protocol_parameters(key=CONSUMER.key, now=local.clock.wall(), nonce="n-1")
    pairs.append(("oauth_signature", oauth1.signature(f"{URL}/outcomes", pairs, secret=CONSUMER.secret)))
    given = "OAuth " + ",".join(f'{name}="{quote(value, safe="")}"' for name, value in pairs)
    headers = {"authorization": given, "content-type": "application/xml"}
    answer = await local.http.post("/outcomes", content=body, headers=headers)
    assert said(answer) == (401, CodeMajor.FAILURE, "parameter_missing")
    assert share(local) is None


@pytest.mark.parametrize(
    ("changed", "late", "reason"),
    [
        ({"secret": "another"}, 0, "signature_wrong"),
        ({"key": "nobody"}, 0, "signature_wrong"),
        ({}, -301, "timestamp_outside"),
        ({}, 301, "timestamp_outside"),
    ],
)
async def test_bo_04_not_by_the_tool_or_not_now(
    local: LocalBench, seat: str, changed: dict[str, Any], late: int, reason: str
) -> None:
    answer = await local.tell(replacing(seat), security=replace(CONSUMER, **changed), at=local.clock.wall() + late)
    assert said(answer) == (401, CodeMajor.FAILURE, reason)
    assert share(local) is None


async def test_bo_04_the_same_request_twice(local: LocalBench, seat: str) -> None:
    body = outcomes.build_request(replacing(seat))
    given = outcomes.authorization_header(
        f"{URL}/outcomes", body, key=CONSUMER.key, secret=CONSUMER.secret, now=local.clock.wall(), nonce="n-1"
    )
    headers = {"authorization": given, "content-type": "application/xml"}
    first, second = [await local.http.post("/outcomes", content=body, headers=headers) for _ in range(2)]
    assert (first.status_code, second.status_code) == (200, 401)


async def test_bo_05_no_grade_by_another_consumer(local: LocalBench, seat: str) -> None:
    other = replace(CONSUMER, key="other-key", secret="another secret")
    local.use(other)
    await local.launch(person="u-102")
    assert said(await local.tell(replacing(seat), security=other)) == (200, CodeMajor.FAILURE, "result_unknown")
    assert (await local.tell(replacing(seat))).status_code == 200, "the consumer of an earlier launch still may"


@pytest.mark.parametrize(
    "document",
    [
        DECLARATION + BOMB,
        b'<!DOCTYPE r [<!ENTITY x SYSTEM "ADDRESS">]><r>&x;</r>',
        b'<!DOCTYPE r SYSTEM "ADDRESS"><r/>',
        b'<!DOCTYPE r [<!ENTITY % p SYSTEM "ADDRESS">%p;]><r/>',
    ],
    ids=["bomb", "external entity", "external document type", "parameter entity"],
)
async def test_bo_06_no_document_type(local: LocalBench, published: Published, document: bytes) -> None:
    before = published.reads
    answer = await local.tell(document.replace(b"ADDRESS", published.url.encode()))
    assert said(answer) == (200, CodeMajor.FAILURE, "xml_refused")
    assert published.reads == before, "nothing is fetched"


@pytest.mark.parametrize(
    ("document", "status"),
    [
        (b"no XML", 200),
        (b"<imsx_POXEnvelopeRequest>", 200),
        (b"", 200),
        ("<r/>".encode("utf-16"), 200),
        (b"\xef\xbb\xbf<r/>", 200),
        (b"<a>" * 20_000, 200),
        (b"<r>" + b"x" * 70_000 + b"</r>", 413),
        (b"<r>" + b"x" * 10_000_000 + b"</r>", 413),
    ],
    ids=["text", "cut", "empty", "utf-16", "byte order mark", "nested", "70 kB", "10 MB"],
)
async def test_bo_07_nothing_but_xml(local: LocalBench, document: bytes, status: int) -> None:
    answer = await local.tell(document)
    assert answer.status_code == status
    assert b"success" not in answer.content


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("imsoms_v1p0", "imsoms_v9p9"),
        ("replaceResultRequest", "eraseResultRequest"),
    ],
)
async def test_bo_08_what_is_not_supported(local: LocalBench, seat: str, old: str, new: str) -> None:
    body = outcomes.build_request(replacing(seat)).decode().replace(old, new).encode()
    assert said(await local.tell(body))[:2] == (200, CodeMajor.UNSUPPORTED)
    assert share(local) is None


@pytest.mark.parametrize("text", ["message-1", "SEAT"])
@pytest.mark.parametrize("new", ["", "  "])
async def test_bo_09_nameless(local: LocalBench, seat: str, text: str, new: str) -> None:
    body = outcomes.build_request(replacing(seat)).decode().replace(text.replace("SEAT", seat), new).encode()
    assert said(await local.tell(body)) == (200, CodeMajor.FAILURE, "parameter_missing")


@pytest.mark.parametrize("score", ["-0.01", "1.01", "10", "0,5", "nan", "1e5", ""])
async def test_bo_10_no_score(local: LocalBench, seat: str, score: str) -> None:
    body = outcomes.build_request(replacing(seat)).replace(b">0.92<", f">{score}<".encode())
    assert said(await local.tell(body)) == (200, CodeMajor.FAILURE, "parameter_refused")
    assert share(local) is None


@pytest.mark.parametrize("score", ["0", "1", "0.0", "1.0", "0.92", ".5"])
async def test_bo_11_a_score(local: LocalBench, seat: str, score: str) -> None:
    body = outcomes.build_request(replacing(seat)).replace(b">0.92<", f">{score}<".encode())
    assert said(await local.tell(body))[:2] == (200, CodeMajor.SUCCESS)
    assert share(local) == Decimal(score)


@pytest.mark.usefixtures("seat")
async def test_bo_12_a_forged_name(local: LocalBench) -> None:
    request = replace(replacing('s-9<&">'), message_id='m<&">')
    answer = await local.tell(request)
    assert said(answer) == (200, CodeMajor.FAILURE, "result_unknown")
    assert outcomes.parse_answer(answer.content).message_ref == 'm<&">'
    assert share(local) is None


async def test_bo_13_another_media_type(local: LocalBench, seat: str) -> None:
    answer = await local.tell(replacing(seat), content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 415
    assert (await local.http.get("/outcomes")).status_code == 405
    assert share(local) is None


async def test_bo_14_read_and_deleted(local: LocalBench, seat: str) -> None:
    assert (await local.operate(Operation.READ, seat)).score is None
    await local.operate(Operation.REPLACE, seat, Decimal("0.5"))
    assert (await local.operate(Operation.READ, seat)).score == Decimal("0.5")
    assert (await local.operate(Operation.DELETE, seat)).code is CodeMajor.SUCCESS
    assert (await local.operate(Operation.READ, seat)).score is None
    assert share(local) is None


async def test_a_tool_of_1p3_tells_by_its_token(local: LocalBench, client: Security) -> None:
    local.bench.book.add(client.client_id, LineItem("Link", 10, resource_link_id="link-1"))
    seat = local.bench.tools.sourced_id(Seat(client.client_id, "u-102", "link-1"))
    token = await local.token(names.SCOPE_OUTCOME)
    body = outcomes.build_request(replacing(seat))
    answer = await local.call("POST", "/outcomes", token=token, kind=media.OUTCOME_1P3, content=body)
    assert said(answer)[:2] == (200, CodeMajor.SUCCESS)
    assert share(local, "u-102") == Decimal("0.92")
    for wrong in (await local.token(names.SCOPE_SCORE), "made-up", ""):
        answer = await local.call("POST", "/outcomes", token=wrong, kind=media.OUTCOME_1P3, content=body)
        assert answer.status_code in {401, 403, 415}


async def test_a_later_grade_replaces_within_the_same_second(local: LocalBench, seat: str) -> None:
    await local.operate(Operation.REPLACE, seat, Decimal("0.5"))
    await local.operate(Operation.REPLACE, seat, Decimal("0.4"))
    assert share(local) == Decimal("0.4")
