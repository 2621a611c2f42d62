"""Action 8 for somebody who exists uses them unchanged; what fails later leaves nothing behind (decision D6)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.station.seed.stores import form
from tests.station.units import Centre, centre

SEED = f"""\
accounts:
  - name: Centre
    credits:
      - {{kind: assessment, description: Assessments, amount: 2}}
      - {{kind: proctoring, description: Proctoring, amount: 0}}
    forms:
{form(363)}
    job_profiles: [{{id: 1, name: Accounting}}]
"""
ADA: dict[str, Any] = {"gen_id": 2, "ema": "Ada@Example.org", "fst_nam": "Ada", "lst_nam": "Exemple"}


@pytest.fixture
def paris(tmp_path: Path) -> Iterator[Centre]:
    with centre(tmp_path, SEED) as found:
        yield found


def test_whoever_exists_stays_as_they_are(paris: Centre) -> None:
    can_id = paris.call(1, **ADA)["can_id"]
    before = paris.rows("candidate")
    other = {"gen_id": 1, "ema": "ADA@example.org", "fst_nam": "X", "lst_nam": "Y", "xtr_tim_fac": 50, "ext_id": "E"}
    answer = paris.call(8, **other, tst_frm_id=363, ext_dep_id="a-new-group")
    assert answer["can_id"] == can_id
    assert paris.rows("candidate") == before
    assert paris.rows("candidate_group") == []


def test_what_only_a_new_candidate_needs_refuses_nobody_who_exists(paris: Centre) -> None:
    can_id = paris.call(1, **ADA)["can_id"]
    assert paris.call(8, **ADA, tst_frm_id=363, dep_id=999, job_id=999)["can_id"] == can_id
    bob = {**ADA, "ema": "bob@example.org"}
    assert paris.refused(8, **bob, tst_frm_id=363, dep_id=999) == 203
    assert paris.refused(8, **bob, tst_frm_id=363, job_id=999) == 201


def test_an_unfinished_test_is_returned_with_the_candidate(paris: Centre) -> None:
    first = paris.call(8, **ADA, tst_frm_id=363)
    assert paris.call(8, **ADA, tst_frm_id=363, max_num_tst=1) == first
    assert [row.amount for row in paris.rows("credit")] == [1, 0]


@pytest.mark.parametrize(("more", "code"), [({"add_pro": 1}, 303), ({"tst_frm_id": 999}, 106), ({"ses_id": 9}, 105)])
def test_a_later_error_leaves_nobody_behind(paris: Centre, more: dict[str, int], code: int) -> None:
    assert paris.refused(8, **{**ADA, "tst_frm_id": 363, "ext_dep_id": "group", **more}) == code
    assert paris.rows("candidate") == []
    assert paris.rows("candidate_group") == []
    assert [row.amount for row in paris.rows("credit")] == [2, 0]
    assert paris.rows("journal") == []


def test_without_credit_the_candidate_is_not_made_either(paris: Centre) -> None:
    for number in range(2):
        paris.call(8, **{**ADA, "ema": f"ada{number}@example.org"}, tst_frm_id=363)
    assert paris.refused(8, **{**ADA, "ema": "ada3@example.org"}, tst_frm_id=363) == 301
    assert len(paris.rows("candidate")) == 2
