"""Credits: never spent twice, given back whole."""

import asyncio
from collections import Counter
from typing import Any

import pytest

from isodesk.station.schema import credit, credit_entry, pack, planned_test
from tests.support.station import LocalStation

ADA = "ada@example.org"
TEST: dict[str, Any] = {"tst_frm_id": 101, "ema": ADA}


async def _left(station: LocalStation) -> dict[str, int]:
    """Amounts of the first account, which its book must explain."""
    rows = [row for row in await station.rows(credit) if row.account_id == 1]
    entered: Counter[int] = Counter()
    for entry in await station.rows(credit_entry):
        entered[entry.credit_id] += entry.change
    assert {row.id: row.amount for row in rows} == {row.id: entered[row.id] for row in rows}
    return {row.kind: row.amount for row in rows}


async def test_last_credit_goes_to_one_of_fifty(station: LocalStation) -> None:
    people = [f"p{number}@example.org" for number in range(50)]
    for email in people:
        await station.call(1, gen_id=3, ema=email, fst_nam="P", lst_nam="P")
    answers = await asyncio.gather(*(station.call(9, tst_frm_id=102, ema=email) for email in people))
    assert Counter(answer.get("error_code") for answer in answers) == {None: 1, 301: 49}
    assert (await _left(station))["certification"] == 0
    assert len(await station.rows(planned_test)) == 1


async def test_fifty_calls_for_one_unfinished_test_make_one(station: LocalStation) -> None:
    answers = await asyncio.gather(*(station.call(2, **TEST) for _ in range(50)))
    assert len({answer["pla_tst_id"] for answer in answers}) == 1
    assert (await _left(station))["assessment"] == 999_999


async def test_deleted_test_gives_everything_back(local: LocalStation) -> None:
    before = await _left(local)
    made = await local.call(9, **TEST, add_pro=1)
    assert (await _left(local))["proctoring"] == before["proctoring"] - 1
    assert (await local.call(23, pla_tst_id=made["pla_tst_id"]))["success"]
    assert await _left(local) == before
    assert (await local.call(23, pla_tst_id=made["pla_tst_id"]))["error_code"] == 304
    assert (await local.call(10, pla_tst_id=made["pla_tst_id"]))["error_code"] == 501
    assert await _left(local) == before


async def test_missing_proctoring_takes_no_other_credit_and_leaves_nobody(local: LocalStation) -> None:
    for _ in range(2):
        await local.call(9, **TEST, add_pro=1)
    before = await _left(local)
    answer = await local.call(8, tst_frm_id=101, gen_id=3, ema="new@example.org", fst_nam="N", lst_nam="N", add_pro=1)
    assert answer["error_code"] == 303
    assert await _left(local) == before
    assert (await local.call(38, ema="new@example.org"))["error_code"] == 107


async def test_proctoring_is_taken_and_given_back_once(local: LocalStation) -> None:
    made = (await local.call(9, **TEST))["pla_tst_id"]
    for _ in range(2):
        assert (await local.call(16, pla_tst_id=made))["success"]
        assert (await _left(local))["proctoring"] == 1
    for _ in range(2):
        assert (await local.call(17, pla_tst_id=made))["success"]
        assert (await _left(local))["proctoring"] == 2


@pytest.mark.parametrize("size", [2, 3, 4])
async def test_pack_serves_as_many_tests_as_it_says(local: LocalStation, size: int) -> None:
    for number in range(2 * size):
        await local.call(9, **TEST, nb_test_by_credit=size)
        assert (await _left(local))["assessment"] == 999_999 - number // size
    assert [(row.size, row.used) for row in await local.rows(pack)] == [(size, size)] * 2


async def test_pack_gives_its_credit_back_with_its_last_place(local: LocalStation) -> None:
    before = await _left(local)
    tests = [(await local.call(9, **TEST, nb_test_by_credit=3))["pla_tst_id"] for _ in range(2)]
    await local.call(23, pla_tst_id=tests[0])
    assert (await _left(local))["assessment"] == before["assessment"] - 1
    reused = (await local.call(9, **TEST, nb_test_by_credit=3))["pla_tst_id"]
    assert (await _left(local))["assessment"] == before["assessment"] - 1
    for test in (tests[1], reused):
        await local.call(23, pla_tst_id=test)
    assert await _left(local) == before
    assert await local.rows(pack) == []


async def test_pack_is_of_one_candidate_and_form(local: LocalStation) -> None:
    await local.call(1, gen_id=3, ema="other@example.org", fst_nam="O", lst_nam="O")
    await local.call(9, **TEST, nb_test_by_credit=4)
    await local.call(9, tst_frm_id=101, ema="other@example.org", nb_test_by_credit=4)
    await local.call(9, tst_frm_id=102, ema=ADA, nb_test_by_credit=4)
    left = await _left(local)
    assert (left["assessment"], left["certification"]) == (999_998, 0)
    assert (await local.call(9, tst_frm_id=102, ema=ADA))["success"]


async def test_deleted_candidate_gives_unstarted_tests_back(local: LocalStation) -> None:
    before = await _left(local)
    finished = (await local.call(9, **TEST, nb_test_by_credit=2))["pla_tst_id"]
    await local.finish(finished, answers={"one": "a"})
    await local.call(9, **TEST, nb_test_by_credit=2)
    await local.call(9, **TEST, add_pro=1)
    assert (await local.call(24, can_id=31, ema=ADA))["success"]
    assert await _left(local) == {**before, "assessment": before["assessment"] - 1}
    assert [row for row in await local.rows(planned_test) if row.account_id == 1] == []


async def test_limits_count_what_was_not_deleted(local: LocalStation) -> None:
    day = 24 * 3600
    first = (await local.call(9, **TEST, max_num_tst=1))["pla_tst_id"]
    assert (await local.call(9, **TEST, max_num_tst=1))["error_code"] == 402
    assert (await local.call(9, **TEST, max_num_tst_per=7))["error_code"] == 402
    await local.call(23, pla_tst_id=first)
    assert (await local.call(9, **TEST, max_num_tst=1))["success"]
    local.clock.move(7 * day - 1)
    assert (await local.call(9, **TEST, max_num_tst=1, max_num_tst_per=7))["error_code"] == 402
    local.clock.move(1)
    assert (await local.call(9, **TEST, max_num_tst=1, max_num_tst_per=7))["success"]
    assert (await local.call(9, **TEST, max_num_tst=2))["error_code"] == 402
