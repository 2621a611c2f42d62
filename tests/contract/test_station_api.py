"""/station/v1: scoping, versions, rules, the feed; and whatever is sent, an answer that says what was wrong."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isodesk.protocol.station_catalogue import ENDPOINTS
from isodesk.protocol.station_endpoints import StationRequest
from isodesk.station.schema import change, planned_test
from isodesk.station.v1 import changes as feed
from tests.support.station import LocalStation, local_station

SESSION: dict[str, Any] = {"des": "Room 1", "sta_dat": "2026-06-01 09:00", "end_dat": "2026-06-01 12:00"}
PERSON: dict[str, Any] = {"fst_nam": "Zoé", "lst_nam": "Exemple", "ema": "zoe@example.org", "gen_id": 2}


async def ask(
    local: LocalStation, verb: str, path: str, client_id: str = "client-a", /, **sent: Any
) -> tuple[int, dict[str, Any]]:
    """Status and content of one call."""
    bearer = {"authorization": f"Bearer {await local.token(client_id)}", **sent.pop("headers", {})}
    body: dict[str, Any] = {"params": sent} if verb in ("GET", "DELETE") else {"data": sent}
    reply = await local.http.request(verb, f"/station/v1{path}", headers=bearer, **body)
    return reply.status_code, reply.json()


async def the_row(local: LocalStation, kind: str, number: int) -> dict[str, Any]:
    """A row by its number, read from its list."""
    content = (await ask(local, "GET", f"/{kind}", after=number - 1, limit=1))[1]
    row: dict[str, Any] = content["rows"][0]
    return row


async def made(local: LocalStation) -> dict[str, int]:
    """A candidate, a session and a test in it, by their wire names."""
    candidate = (await local.call(1, **PERSON))["can_id"]
    session = (await local.call(11, **SESSION))["ses_id"]
    test = (await local.call(9, ema=PERSON["ema"], tst_frm_id=101, ses_id=session))["pla_tst_id"]
    return {"can_id": candidate, "ses_id": session, "pla_tst_id": test, "dep_id": 11, "mai_tem_id": 41, "item": 1}


def filled(declared: type[StationRequest[Any]], numbers: dict[str, int]) -> tuple[str, dict[str, Any]]:
    """A path and its parameters, all of them good."""
    path = declared.endpoint.path
    for name, number in numbers.items():
        path = path.replace(f"{{{name}}}", str(number))
    given = {**SESSION, "version": 1, "can_id": numbers["can_id"], "dep_nam": "A", "mark": 1, "marked_by": "X"}
    named = {field.wire for field in declared.fields()}
    return path, {name: value for name, value in given.items() if name in named}


@pytest.mark.parametrize("declared", ENDPOINTS, ids=lambda each: each.endpoint.name)
async def test_without_a_token_nothing_is_said(local: LocalStation, declared: type[StationRequest[Any]]) -> None:
    path, _ = filled(declared, await made(local))
    reply = await local.http.request(declared.endpoint.verb, f"/station/v1{path}")
    assert reply.status_code == 401


@pytest.mark.parametrize("declared", ENDPOINTS, ids=lambda each: each.endpoint.name)
async def test_a_neighbour_sees_and_changes_nothing(local: LocalStation, declared: type[StationRequest[Any]]) -> None:
    numbers = await made(local)
    path, given = filled(declared, numbers)
    unknown, _ = filled(declared, dict.fromkeys(numbers, 9999))
    before = await local.rows(change)
    foreign = await ask(local, declared.endpoint.verb, path, "client-b", **given)
    nobody = await ask(local, declared.endpoint.verb, unknown, "client-b", **given)
    if declared.endpoint.name == "create_group":
        assert foreign[1]["success"]  # its own group of the same name
        return
    assert foreign == nobody
    assert await local.rows(change) == before
    for text in ("Zoé", "zoe@example.org", "Room 1", "Groupe du matin"):
        assert text not in str(foreign)


@pytest.mark.parametrize("declared", ENDPOINTS, ids=lambda each: each.endpoint.name)
async def test_foreign_sub_accounts_are_refused(local: LocalStation, declared: type[StationRequest[Any]]) -> None:
    path, given = filled(declared, await made(local))
    for account in (3, 99, "x", "2,3"):
        _, content = await ask(local, declared.endpoint.verb, path, **given, sub_com_id=account)
        assert content["error_message"] == 'Property "sub_com_id" is requested'


async def test_a_session_is_edited_and_deleted_on_its_version(local: LocalStation) -> None:
    numbers = await made(local)
    row = await the_row(local, "sessions", numbers["ses_id"])
    path = f"/sessions/{numbers['ses_id']}"
    _, edited = await ask(
        local, "PUT", path, version=row["version"], des="Room 2", sta_dat="2026-06-02 09:00", end_dat="2026-06-02 10:00"
    )
    assert (edited["des"], edited["sta_dat"], "psw" in edited) == ("Room 2", "2026-06-02 09:00", False)
    status, stale = await ask(local, "PUT", path, version=row["version"], **SESSION)
    assert (status, stale["error_code"], stale["current"]["des"]) == (409, 901, "Room 2")
    _, by_header = await ask(local, "PUT", path, **SESSION, headers={"if-match": f'"{edited["version"]}"'})
    assert by_header["des"] == "Room 1"
    for end in ("2026-06-01 09:00", "2026-03-29 02:30", "2026-13-01 00:00", "soon"):
        wrong = {**SESSION, "end_dat": end, "version": by_header["version"]}
        assert (await ask(local, "PUT", path, **wrong))[1]["error_code"] == 105
    _, gone = await ask(local, "DELETE", path, version=by_header["version"])
    assert gone["success"]
    assert [row.session_id for row in await local.rows(planned_test)] == [None]
    again = (await local.call(11, **SESSION))["ses_id"]
    assert again != numbers["ses_id"]  # the number of a session deleted never comes back


async def test_a_session_under_a_test_stays_as_it_is(local: LocalStation) -> None:
    numbers = await made(local)
    await local.start(numbers["pla_tst_id"])
    row = await the_row(local, "sessions", numbers["ses_id"])
    path = f"/sessions/{numbers['ses_id']}"
    assert (await ask(local, "PUT", path, **SESSION, version=row["version"]))[1]["error_code"] == 903
    assert (await ask(local, "DELETE", path, version=row["version"]))[1]["error_code"] == 903
    test = await the_row(local, "tests", numbers["pla_tst_id"])
    path = f"/tests/{numbers['pla_tst_id']}"
    assert (await ask(local, "PATCH", path, version=test["version"], no_ses=1))[1]["error_code"] == 909


async def test_a_deadline_ends_the_time_to_start(local: LocalStation) -> None:
    numbers = await made(local)
    test = await the_row(local, "tests", numbers["pla_tst_id"])
    path = f"/tests/{numbers['pla_tst_id']}"
    given = {"version": test["version"], "deadline": "2026-05-28 23:00", "no_ses": 1}
    _, changed = await ask(local, "PATCH", path, **given)
    assert (changed["deadline"], "ses_id" in changed) == ("2026-05-28 23:00", False)
    assert (await local.http.get(changed["tst_url"])).status_code == 200
    local.clock.move(3600)  # it is 23:26 there
    closed = await local.http.get(changed["tst_url"], headers={"accept-language": "fr"})
    assert (closed.status_code, "ne peut plus être commencé" in closed.text) == (403, True)
    _, open_again = await ask(local, "PATCH", path, version=changed["version"], no_deadline=1)
    assert "deadline" not in open_again
    assert (await local.http.get(changed["tst_url"])).status_code == 200


async def test_groups_and_extra_time_change(local: LocalStation) -> None:
    numbers = await made(local)
    path = f"/candidates/{numbers['can_id']}"
    _, group = await ask(local, "POST", "/groups", dep_nam="Soir")
    assert (await ask(local, "POST", "/groups", dep_nam="Soir"))[1]["dep_id"] == group["dep_id"]
    version = (await the_row(local, "candidates", numbers["can_id"]))["version"]
    _, moved = await ask(local, "PATCH", path, version=version, dep_id=group["dep_id"], xtr_tim_fac=33)
    assert (moved["dep_nam"], moved["xtr_tim_fac"]) == ("Soir", 33)
    assert (await ask(local, "DELETE", f"/groups/{group['dep_id']}", version=group["version"]))[1]["error_code"] == 905
    assert (await ask(local, "PATCH", path, version=moved["version"], dep_id=13))[1]["error_code"] == 904
    assert (await ask(local, "PATCH", path, version=moved["version"], xtr_tim_fac=501))[1]["error_code"] == 105
    _, renamed = await ask(local, "PUT", f"/groups/{group['dep_id']}", version=group["version"], dep_nam="Nuit")
    assert renamed["dep_nam"] == "Nuit"
    wanted = {"version": renamed["version"], "dep_nam": "Groupe du matin"}
    assert (await ask(local, "PUT", f"/groups/{group['dep_id']}", **wanted))[1]["error_code"] == 910
    _, out = await ask(local, "PATCH", path, version=moved["version"], no_dep=1)
    assert "dep_id" not in out
    assert (await ask(local, "DELETE", f"/groups/{group['dep_id']}", version=renamed["version"]))[1]["success"]
    await local.call(12, ema=PERSON["ema"])
    assert (await ask(local, "PATCH", path, version=out["version"], no_dep=1))[1]["error_code"] == 107


async def test_progress_tells_what_is_answered_and_left(local: LocalStation) -> None:
    numbers = await made(local)
    assert (await ask(local, "GET", "/progress"))[1]["rows"] == []
    await local.start(numbers["pla_tst_id"])
    local.clock.move(60)
    ((row,),) = [(await ask(local, "GET", "/progress", ses_id=numbers["ses_id"]))[1]["rows"]]
    assert (row["pla_tst_id"], row["answered"]) == (numbers["pla_tst_id"], 0)
    assert row["seconds_left"] == row["seconds"] - 60
    assert row["total"] > 0
    assert (await ask(local, "GET", "/progress", ses_id=9999))[1]["rows"] == []


async def test_a_preview_shows_no_password_and_nothing_to_click(local: LocalStation, tmp_path: Path) -> None:
    numbers = await made(local)
    hostile = {**PERSON, "fst_nam": "<script>", "ema": "h@example.org"}
    other = (await local.call(1, **hostile))["can_id"]
    body = "Bonjour {{ given_name }}\n\n{{ test.url if test }}\n{{ password }}"
    await local.station.database.write(
        lambda connection: connection.exec_driver_sql("UPDATE mail_template SET body = ? WHERE id = 41", (body,))
    )
    _, shown = await ask(local, "GET", "/templates/41/preview", can_id=numbers["can_id"])
    assert "Bonjour Zoé" in shown["text"]
    assert "/test/" in shown["text"]
    assert "••••••••" in shown["text"]
    _, empty = await ask(local, "GET", "/templates/41/preview", can_id=other)
    assert empty["no_tests"]
    assert "&lt;script&gt;" in empty["body"]
    assert "<script" not in empty["body"]
    assert "<a" not in shown["body"]
    assert (await ask(local, "GET", "/templates/43/preview", can_id=other))[1]["error_code"] == 906
    unverified = {"can_id": other, "ema_sen": "unverified@example.org"}
    assert (await ask(local, "GET", "/templates/41/preview", **unverified))[1]["error_code"] == 105


async def changes(local: LocalStation, **given: Any) -> dict[str, Any]:
    """One page of the feed."""
    return (await ask(local, "GET", "/changes", **given))[1]


async def test_the_feed_tells_each_row_once_as_it_is_now(local: LocalStation) -> None:
    start = (await changes(local))["next"]
    numbers = await made(local)
    await local.call(51, can_id=numbers["can_id"], fst_nam="Zélie")
    await local.call(42, mai_tem_id=41, can_id=numbers["can_id"])
    told = await changes(local, since=start)
    assert [each["kind"] for each in told["changes"]] == ["session", "test", "candidate", "mail"]
    assert told["changes"][2]["candidate"]["fst_nam"] == "Zélie"
    assert told["newest"] == told["next"] == told["changes"][-1]["sequence"]
    pages = [await changes(local, since=start, limit=1)]
    while pages[-1]["more"]:
        pages.append(await changes(local, since=pages[-1]["next"], limit=1))
    assert [each["changes"][0] for each in pages] == told["changes"]
    await local.start(numbers["pla_tst_id"])
    assert [each["test"]["sta_id"] for each in (await changes(local, since=told["next"]))["changes"]] == [2]


async def test_nothing_of_who_is_gone_remains_in_the_feed(local: LocalStation) -> None:
    numbers = await made(local)
    await local.call(42, mai_tem_id=41, can_id=numbers["can_id"])
    await local.call(12, ema=PERSON["ema"])
    told = await changes(local)
    assert "Zoé" not in str(told)
    assert "zoe@" not in str(told)
    assert [each["gone"] for each in told["changes"] if each["kind"] == "mail"] == [True]
    await local.call(24, can_id=numbers["can_id"])
    gone = await changes(local, since=told["next"])
    assert {(each["kind"], each["gone"]) for each in gone["changes"]} == {("candidate", True), ("test", True)}


async def test_a_waiting_reader_is_told_at_once(local: LocalStation) -> None:
    start = (await changes(local))["next"]
    waiting = asyncio.create_task(changes(local, since=start, wait=10))
    await asyncio.sleep(0.3)
    assert not waiting.done()
    await local.call(1, **PERSON)
    async with asyncio.timeout(2):
        told = await waiting
    assert [each["kind"] for each in told["changes"]] == ["candidate"]
    async with asyncio.timeout(3):
        assert (await changes(local, since=told["next"], wait=1))["changes"] == []


async def test_a_cursor_that_misses_something_begins_again(
    local: LocalStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = await changes(local)
    assert (await changes(local, since=start["next"], feed="another"))["read_again"]
    assert (await changes(local, since=start["newest"] + 1000))["read_again"]
    monkeypatch.setattr(feed, "MOST_GONE", 4)
    for number in range(6):
        await local.call(1, **{**PERSON, "ema": f"{number}@example.org"})
        await local.call(24, ema=f"{number}@example.org")
    await feed.forget_old_deletions(local.station)
    assert (await changes(local, since=start["next"]))["read_again"]
    again = await changes(local, limit=1)
    following = await changes(local, since=again["next"], floor=again["floor"])
    assert not following["read_again"]
    assert sum(each["gone"] for each in following["changes"]) == 2


async def test_the_feed_survives_a_restart(folder: Path) -> None:
    async with local_station(folder) as first:
        await first.call(1, **PERSON)
        before = await changes(first)
    async with local_station(folder) as second:
        assert await changes(second) == before
        assert (await changes(second, since=before["next"], feed=before["feed"]))["changes"] == []


_TEXT = (
    st.text(max_size=40) | st.integers().map(str) | st.sampled_from(["", "0", "-1", "1e9", "9" * 400, "\0", "é" * 300])
)


async def test_whatever_is_sent_is_answered(local: LocalStation) -> None:
    numbers = await made(local)
    loop = asyncio.get_running_loop()

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.sampled_from(ENDPOINTS), st.data())
    def try_it(declared: type[StationRequest[Any]], data: st.DataObject) -> None:
        path, given_ = filled(declared, {**numbers, "ses_id": numbers["ses_id"]})
        for field in declared.fields():
            if field.wire != "wait" and data.draw(st.booleans()):
                given_[field.wire] = data.draw(_TEXT)
        verb = declared.endpoint.verb
        reply = asyncio.run_coroutine_threadsafe(ask(local, verb, path, **given_), loop).result(20)
        assert reply[0] in (200, 409, 415), reply
        assert reply[1]["success"] or reply[1].get("error_code") or reply[1].get("error")

    await asyncio.to_thread(try_it)
