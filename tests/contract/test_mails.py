"""Registration mails: who is written to, and when (decision D9)."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from isodesk.station.schema import mail
from tests.support.station import START, LocalStation

MAIL: dict[str, Any] = {"mai_tem_id": 41}
PARIS = ZoneInfo("Europe/Paris")


async def _planned(station: LocalStation, email: str) -> int:
    return int((await station.call(9, tst_frm_id=101, ema=email))["pla_tst_id"])


async def _people(station: LocalStation) -> tuple[int, list[int]]:
    """A second candidate's number, and tests: two of the first, one of the second."""
    bob = (await station.call(1, gen_id=1, ema="bob@example.org", fst_nam="Bob", lst_nam="B"))["can_id"]
    tests = [await _planned(station, email) for email in ("ada@example.org", "bob@example.org", "ada@example.org")]
    return bob, tests


@pytest.mark.parametrize("shape", ["1,2,3", "[1, 2, 3]", ["1", "2", "3"], " 3 , 2,1"])
async def test_one_mail_a_candidate(local: LocalStation, shape: Any) -> None:
    bob, tests = await _people(local)
    assert tests == [1, 2, 3]
    # The tests named win over the candidate named.
    assert (await local.call(42, **MAIL, pla_tst_ids=shape, can_id=999))["success"]
    rows = {row.candidate_id: sorted(row.planned_test_ids) for row in await local.rows(mail)}
    assert rows == {31: [1, 3], bob: [2]}


async def test_candidate_is_told_of_pending_tests(local: LocalStation) -> None:
    _, tests = await _people(local)
    await local.finish(tests[0])
    await local.call(42, **MAIL, can_id=31)
    (row,) = await local.rows(mail)
    assert (row.planned_test_ids, row.due_at) == ([tests[2]], START)


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        ({}, START),
        ({"sen_dat": "2026-05-28", "for_sen": 1}, START),
        ({"sen_dat": "2020-01-01", "for_sen": 1}, START),
        ({"sen_dat": "2026-05-29"}, datetime(2026, 5, 29, 8, tzinfo=PARIS).timestamp()),
        ({"sen_dat": "2026-05-29", "for_sen": 1}, datetime(2026, 5, 29, 8, tzinfo=PARIS).timestamp()),
        ({"sen_dat": "2026-12-24"}, datetime(2026, 12, 24, 8, tzinfo=PARIS).timestamp()),
        ({"sen_dat": "2026-05-28"}, None),
        ({"sen_dat": "2020-01-01", "for_sen": 0}, None),
    ],
)
async def test_day_of_sending(local: LocalStation, sent: dict[str, Any], due: float | None) -> None:
    answer = await local.call(42, **MAIL, can_id=31, **sent)
    assert [row.due_at for row in await local.rows(mail)] == ([due] if due is not None else [])
    assert answer.get("error_code") == (None if due is not None else 105)


async def test_today_is_the_accounts_own_day(local: LocalStation) -> None:
    """23:30 UTC is tomorrow in Paris."""
    local.clock.move(datetime.fromisoformat("2026-05-28T23:30:00+00:00").timestamp() - START)
    assert (await local.call(42, **MAIL, can_id=31, sen_dat="2026-05-29"))["error_code"] == 105


async def test_scheduled_mail_is_written_on_its_day(local: LocalStation) -> None:
    await local.call(42, **MAIL, can_id=31, sen_dat="2026-05-29", ema_sen="CENTRE@example.org")
    await local.chores()
    assert [row.status for row in await local.rows(mail)] == ["waiting"]
    local.clock.move(24 * 3600)
    await local.chores()
    (row,) = await local.rows(mail)
    assert row.status == "written"
    assert (local.station.folder / "mail" / row.file_name).exists()
