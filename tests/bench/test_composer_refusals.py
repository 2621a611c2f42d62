"""What the composer's pages refuse, and how."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from isodesk.bench.composer.pages.visits import COOKIE
from tests.bench.composer_bench import Holder, app_of


@pytest.fixture
def bench(tmp_path: Path) -> Holder:
    return Holder(tmp_path / "saved")


@pytest.fixture
async def client(bench: Holder) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app_of(bench))
    async with httpx.AsyncClient(transport=transport, base_url="http://bench.test") as found:
        yield found


async def token_of(client: httpx.AsyncClient) -> str:
    page = (await client.get("/compose")).text
    return page.partition('name="token" value="')[2].partition('"')[0]


async def test_a_form_of_another_site_changes_nothing(client: httpx.AsyncClient, bench: Holder) -> None:
    token = await token_of(client)
    known, before = dict(client.cookies), bench.configuration
    others: list[tuple[str, dict[str, str]]] = [
        ("", known),
        ("0" * 64, known),
        (token, {COOKIE: "0" * 32}),
        (token, {}),
    ]
    for given, cookies in others:
        client.cookies = httpx.Cookies(cookies)
        for path in ("/compose", "/compose/saved"):
            answer = await client.post(path, data={"token": given, "go": "keep", "name": "x"})
            assert answer.status_code == 403
            assert "was not opened in this browser" in answer.text
    assert bench.configuration == before


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"a=1", "text/plain", 415),
        (b"x=" + b"x" * 2_100_000, "application/x-www-form-urlencoded", 413),
        (b"&".join(b"a%d=1" % n for n in range(300)), "application/x-www-form-urlencoded", 400),
        (b"a=1&a=2", "application/x-www-form-urlencoded", 400),
        (b"\xff=1", "application/x-www-form-urlencoded", 400),
        (b"--", "multipart/form-data", 400),
        (b"--x\r\nrubbish", "multipart/form-data; boundary=x", 403),
    ],
)
async def test_a_body_that_is_no_form_is_refused(
    client: httpx.AsyncClient, content: bytes, kind: str, status: int
) -> None:
    await token_of(client)
    answer = await client.post("/compose", content=content, headers={"content-type": kind})
    assert answer.status_code == status
    assert 'data-page="refused"' in answer.text


@pytest.mark.parametrize(
    "go_to", ["", "steal", "place:moon:1.1", "place:testing:2", "launch:x", "select:x", "person:9"]
)
async def test_a_button_that_is_not_there_does_nothing(client: httpx.AsyncClient, go_to: str) -> None:
    answer = await client.post("/compose", data={"token": await token_of(client), "go": go_to, "target": "frame"})
    assert answer.status_code == 400


async def test_no_page_runs_a_script_or_is_framed(client: httpx.AsyncClient) -> None:
    for path in ("/compose", "/compose/saved"):
        answer = await client.get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src" not in policy
        assert "frame-ancestors 'none'" in policy
        assert "<script" not in answer.text
        assert " style=" not in answer.text


async def test_what_is_not_saved_cannot_be_downloaded(client: httpx.AsyncClient) -> None:
    for name in ("none", "..%2F..%2Fup", "nul"):
        assert (await client.get(f"/compose/saved/{name}.json")).status_code == 404


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        ("en;q=0.3, fr;q=0.9", "fr"),
        ("de, en;q=0.5, fr;q=0.4", "en"),
        ("zh", "en"),
        ("", "en"),
        ("fr;q=rubbish, en", "en"),
    ],
)
async def test_the_language_that_a_browser_wants_most(client: httpx.AsyncClient, wanted: str, language: str) -> None:
    answer = await client.get("/compose", headers={"accept-language": wanted})
    assert answer.headers["content-language"] == language
