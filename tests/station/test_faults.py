"""When something breaks: a number to quote, no word of what happened, and nothing personal in the log."""

import logging
import socket
from pathlib import Path

import httpx
import pytest

from tests.support.station import LocalStation, local_station, running_station

PERSON = {"act_id": 1, "gen_id": 3, "ema": "zenobie@example.org", "fst_nam": "Zenobie", "lst_nam": "Q"}


async def _broken(local: LocalStation) -> httpx.Response:
    """The answer of a station whose journal was taken away."""
    await local.station.database.write(lambda connection: connection.exec_driver_sql("DROP TABLE journal"))
    transport = local.http._transport
    assert isinstance(transport, httpx.ASGITransport)
    transport.raise_app_exceptions = False
    return await local.post(PERSON)


async def test_bug_is_answered_with_a_number_and_logged_without_names(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with local_station(tmp_path / "station") as local:
        with caplog.at_level(logging.DEBUG):
            answer = await _broken(local)
    number = answer.json()["error_description"].split()[-1].rstrip(".")
    assert (answer.status_code, answer.json()["error"]) == (500, "internal_error")
    assert "journal" not in answer.text
    assert f"bug {number}" in caplog.text
    assert "no such table" in caplog.text
    for personal in ("Zenobie", "zenobie@example.org"):
        assert personal not in caplog.text


async def test_closed_store_is_unavailable_not_a_bug(tmp_path: Path) -> None:
    async with local_station(tmp_path / "station") as local:
        await local.token()
        local.station.database.close()
        for form in (PERSON, {"act_id": 15}, {"act_id": 10, "pla_tst_id": 1}):
            answer = await local.post(form)
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")


@pytest.mark.parametrize(
    "request_text",
    [
        "POST /api/usage HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
        "POST /api/usage HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /api/usage HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST /api/usage\r\n\r\n",
        "\x16\x03\x01\x02\x00\x01",
        "GET /" + "a" * 200_000 + " HTTP/1.1\r\nHost: x\r\n\r\n",
    ],
)
def test_broken_http_harms_nobody(tmp_path: Path, request_text: str) -> None:
    with running_station(tmp_path / "station") as station:
        host, port = station.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), 10) as connection:
            connection.settimeout(10)
            try:
                connection.sendall(request_text.encode("latin-1"))
                connection.shutdown(socket.SHUT_WR)
                answer = connection.recv(4096)
            except ConnectionError:
                answer = b""
        assert b" 500 " not in answer
        assert httpx.get(f"{station.url}/healthz", trust_env=False).json() == {"status": "ok"}


async def test_compressed_body_is_415(tmp_path: Path) -> None:
    async with local_station(tmp_path / "station") as local:
        assert (await local.post(PERSON, **{"content-encoding": "gzip"})).status_code == 415


async def test_station_announces_itself(tmp_path: Path) -> None:
    async with local_station(tmp_path / "station") as local:
        announced = (await local.http.get("/.well-known/isodesk-station")).json()
        bearer = {"authorization": f"Bearer {await local.token()}"}
        forms = (await local.http.get(announced["forms_url"], headers=bearer)).json()["forms"]
    assert [form["tst_frm_id"] for form in forms] == [101, 102]
    assert announced["version"]


async def test_ended_name_is_taken_where_the_setting_says_so(tmp_path: Path) -> None:
    async with local_station(tmp_path / "station", accept_rea_tst_id=True) as local:
        assert (await local.call(2, rea_tst_id=101, ema="ada@example.org"))["success"]
        assert (await local.call(2, rea_tst_id=999, tst_frm_id=101, ema="ada@example.org"))["success"]
