"""An account is tried before it is kept, by reads alone, and what went wrong is told apart."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from isodesk.client.errors import NotAuthorised, NotReached, Rejected
from isodesk.desk.services.settings import AccountSettings, SubAccount
from isodesk.desk.services.trials import Step, Trials
from isodesk.net.ways_out import SYSTEM, WayOut
from tests.desk.services.offices import account_at, open_desk
from tests.support.certificates import make_certificate
from tests.support.misbehaving import Server, page, says
from tests.support.station import SECRETS, RunningStation

WELL_KNOWN = "/.well-known/isodesk-station"


def trials(way_out: WayOut = SYSTEM, clock: Callable[[], float] = time.time) -> Trials:
    async def current() -> WayOut:
        return way_out

    return Trials(current, clock)


async def test_a_station_tells_its_credits_and_forms(station: RunningStation) -> None:
    heard: list[Step] = []
    tried = await trials().run(account_at(station.url), SECRETS["client-a"], heard.append)
    assert heard == list(Step)
    assert [name for name, _ in tried.credits] == ["Assessments", "Certifications", "Proctoring"]
    assert (tried.forms, tried.on_station, tried.clock_ahead) == (2, True, 0.0)


async def test_the_desk_tries_by_its_own_way_out(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        tried = await desk.trials.run(account_at(station.url), SECRETS["client-a"])
        assert tried.on_station
        await desk.ways_out.keep(WayOut("http://127.0.0.1:9"))
        with pytest.raises(NotReached):
            await desk.trials.run(account_at("http://station.example"), SECRETS["client-a"])


async def test_a_distributor_is_asked_about_itself_until_a_sub_account_is_chosen(station: RunningStation) -> None:
    account = replace(account_at(station.url), distributor=True)
    amounts = [
        dict((await trials().run(each, SECRETS["client-a"])).credits)["Assessments"]
        for each in (account, replace(account, sub_account_id=2))
    ]
    assert amounts[0] > 1000
    assert amounts[1] <= 5


async def test_only_reads_are_sent() -> None:
    left = says({"success": True, "credits": [{"des": "Any", "amount": 3}]})
    forms = says({"success": True, "tests": [1, 2, 3]})
    async with Server(calls=[left, forms]) as server:
        tried = await trials().run(account_at(server.url), "secret")
        assert [each.form["act_id"] for each in server.actions()] == ["15", "14"]
    assert (tried.forms, tried.on_station) == (3, False)


@pytest.mark.parametrize(("ahead", "said"), [(0, 0), (60, 0), (3600, 3600), (-86_400, -86_400)])
async def test_a_clock_that_is_wrong_is_noticed(ahead: float, said: float) -> None:
    dated = {"Date": "Tue, 01 Jun 2027 12:00:00 GMT"}
    left = says({"success": True, "credits": []}, headers=dated)
    async with Server(calls=[left, says({"success": True, "tests": []})]) as server:
        tried = await trials(clock=lambda: 1_811_851_200.0 + ahead).run(account_at(server.url), "secret")
    assert tried.clock_ahead == said


async def test_a_wrong_secret_and_an_address_that_is_no_api(station: RunningStation) -> None:
    with pytest.raises(NotAuthorised):
        await trials().run(account_at(station.url), "wrong")
    async with Server(calls=[page(404)]) as server:
        with pytest.raises(Rejected):
            await trials().run(account_at(server.url), "any")


async def reason(account: AccountSettings, way_out: WayOut = SYSTEM) -> str:
    with pytest.raises(NotReached) as raised:
        await trials(way_out).run(account, "any")
    return raised.value.reason


async def test_why_an_address_is_not_reached(tmp_path: Path) -> None:
    assert await reason(account_at("http://127.0.0.1:9")) == "connect"
    assert await reason(account_at("http://nobody.invalid")) == "name"
    trusted, context = make_certificate(tmp_path)
    answers = [says({"success": True, "credits": []}), says({"success": True, "tests": []})]
    async with Server(calls=answers, tls=context) as server:
        assert await reason(account_at(server.url)) == "certificate"
        assert await reason(account_at(server.url.replace("127.0.0.1", "localhost"))) == "certificate"
        missing = str(tmp_path / "missing.pem")
        assert await reason(account_at(server.url), WayOut(ca_file=missing)) == "ca_file"
        tried = await trials(WayOut(ca_file=str(trusted))).run(account_at(server.url), "any")
        assert tried.credits == []
        assert await reason(account_at(server.url.replace("127.0.0.1", "localhost")), WayOut(ca_file=str(trusted))) == (
            "certificate_name"
        )
    async with await asyncio.start_server(_speak_no_tls, "127.0.0.1", 0) as plain:
        port = plain.sockets[0].getsockname()[1]
        assert await reason(account_at(f"https://127.0.0.1:{port}")) == "tls"


async def _speak_no_tls(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    await writer.drain()
    writer.close()


@pytest.mark.parametrize("days", [-30, 30])
async def test_a_certificate_out_of_its_time(tmp_path: Path, days: int) -> None:
    trusted, context = make_certificate(tmp_path, days=days)
    async with Server(calls=[], tls=context) as server:
        assert await reason(account_at(server.url), WayOut(ca_file=str(trusted))) == "certificate_time"


async def test_a_stations_sub_accounts_are_listed_without_one_being_chosen(station: RunningStation) -> None:
    account = replace(account_at(station.url), distributor=True)
    assert await trials().sub_accounts(account, SECRETS["client-a"]) == [SubAccount(2, "Sous-compte Exemple")]
    async with Server(calls=[page(500)]) as server:
        assert await trials().sub_accounts(account_at(server.url), "any") == []
        assert server.actions() == []
