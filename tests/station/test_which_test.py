"""Which of several tests 4, 5 and 6 speak of (decision D10)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from isodesk.exam.forms import Form
from isodesk.exam.scoring import score
from isodesk.station import schema
from tests.station.seed.stores import form
from tests.station.units import Centre, centre

SEED = f"""\
accounts:
  - name: Centre
    credits: [{{kind: assessment, description: Assessments, amount: 100}}]
    forms:
{form(363)}{form(364)}
"""
ADA, BOB = "ada@example.org", "bob@example.org"


@pytest.fixture
def paris(tmp_path: Path) -> Iterator[Centre]:
    with centre(tmp_path, SEED) as found:
        for email in (ADA, BOB):
            found.call(1, gen_id=3, ema=email, fst_nam="A", lst_nam="B")
        yield found


def planned(account: Centre, email: str = ADA, form_id: int = 363) -> int:
    return int(account.call(9, ema=email, tst_frm_id=form_id)["pla_tst_id"])


def finish(account: Centre, planned_test_id: int, at: float, *, right: bool) -> None:
    content = next(row.content for row in account.rows("form") if row.id == 363)
    grade = score(Form.from_json(content), {"q1": ["a" if right else "b"]}).to_json()
    change = update(schema.planned_test).where(schema.planned_test.c.id == planned_test_id)
    values = {"status": 3, "started_at": at - 60, "finished_at": at, "grade": grade}
    account.station.database.write_now(lambda connection: connection.execute(change.values(values)))


def test_the_one_handed_in_last_whenever_it_was_planned(paris: Centre) -> None:
    first, second, _waiting = (planned(paris) for _ in range(3))
    finish(paris, first, 2000, right=True)
    finish(paris, second, 1000, right=False)
    assert paris.call(4, ema=ADA, tst_frm_id=363)["txt_des"] == "1/1"
    assert paris.call(4, ema=ADA, tst_frm_id=363, pla_tst_id=second)["txt_des"] == "0/1"
    assert paris.call(5, ema=ADA, tst_frm_id=363)["result_details"]["1"]["successrate"] == 1


@pytest.mark.parametrize("number", [4, 5, 6])
def test_no_older_result_in_the_place_of_one_that_waits_for_its_marks(paris: Centre, number: int) -> None:
    older, newer = (planned(paris) for _ in range(2))
    finish(paris, older, 1000, right=True)
    finish(paris, newer, 2000, right=False)
    paris.set_status(newer, 4)
    assert paris.refused(number, ema=ADA, tst_frm_id=363) == 502
    assert paris.call(number, ema=ADA, tst_frm_id=363, pla_tst_id=older)
    finish(paris, older, 3000, right=True)
    assert paris.call(number, ema=ADA, tst_frm_id=363)


@pytest.mark.parametrize("number", [4, 5, 6])
def test_without_a_finished_test(paris: Centre, number: int) -> None:
    assert paris.refused(number, ema=ADA, tst_frm_id=363) == 501
    waiting = planned(paris)
    assert paris.refused(number, ema=ADA, tst_frm_id=363) == 502
    paris.set_status(waiting, 2)
    assert paris.refused(number, ema=ADA, tst_frm_id=363, pla_tst_id=waiting) == 502


@pytest.mark.parametrize("number", [4, 5, 6])
def test_a_number_of_another_person_or_form(paris: Centre, number: int) -> None:
    mine, theirs, other_form = planned(paris), planned(paris, BOB), planned(paris, form_id=364)
    for made in (mine, theirs, other_form):
        finish(paris, made, 1000, right=True)
    assert paris.call(number, ema=ADA, tst_frm_id=363, pla_tst_id=mine)
    for wrong in (theirs, other_form, 999):
        assert paris.refused(number, ema=ADA, tst_frm_id=363, pla_tst_id=wrong) == 501
