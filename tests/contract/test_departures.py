"""Candidates who go leave nothing behind but their number."""

from pathlib import Path
from typing import Any

import pytest

from isodesk.station.schema import answer, candidate, journal, mail, planned_test
from tests.support.station import LocalStation

NEEDLES = ("zenobie", "quartzine", "lapis-lazuli")
PERSON: dict[str, Any] = {
    "gen_id": 2,
    "ema": "lapis-lazuli@example.org",
    "fst_nam": "Zenobie",
    "lst_nam": "Quartzine",
}


async def _sat(station: LocalStation) -> tuple[int, int]:
    """A candidate with a finished test, an unstarted one, a mail written and one that waits."""
    made = await station.call(8, **PERSON, tst_frm_id=101)
    await station.finish(made["pla_tst_id"], answers={"one": "a"})
    await station.call(9, tst_frm_id=101, ema=PERSON["ema"])
    await station.call(42, can_id=made["can_id"], mai_tem_id=41)
    await station.call(42, can_id=made["can_id"], mai_tem_id=41, sen_dat="2026-12-01")
    await station.chores()
    return made["can_id"], made["pla_tst_id"]


def _found(folder: Path) -> set[str]:
    """The needles that are anywhere in the folder, in whatever file."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    contents = b"".join(path.read_bytes() for path in files).lower()
    return {needle for needle in NEEDLES if needle.encode() in contents}


@pytest.mark.parametrize("action", [12, 24])
async def test_no_copy_stays_in_any_file(local: LocalStation, folder: Path, action: int) -> None:
    await _sat(local)
    assert list((folder / "mail").glob("*.eml"))
    assert _found(folder) == set(NEEDLES)
    assert (await local.call(action, ema=PERSON["ema"]))["success"]
    assert _found(folder) == set()
    local.clock.move(300 * 24 * 3600)
    await local.chores()
    assert not list((folder / "mail").glob("*.eml"))
    assert await local.rows(mail) == []


async def test_anonymised_candidate_keeps_results_under_a_number(local: LocalStation) -> None:
    candidate_id, test_id = await _sat(local)
    await local.call(12, ema=PERSON["ema"])
    row = next(row for row in await local.rows(candidate) if row.id == candidate_id)
    number = str(candidate_id)
    assert (row.given_name, row.family_name, row.email, row.email_key) == (number,) * 4
    assert (row.password_sealed, row.password_hash, row.login_epoch) == (None, None, 1)
    assert (await local.call(10, pla_tst_id=test_id))["sta_id"] == 3
    assert next(row for row in await local.rows(planned_test) if row.id == test_id).grade["value"] == "500"


@pytest.mark.parametrize(
    ("action", "form"),
    [
        (12, {"ema": PERSON["ema"]}),
        (38, {"ema": PERSON["ema"]}),
        (51, {"can_id": "them", "fst_nam": "Zenobie"}),
        (42, {"can_id": "them", "mai_tem_id": 41}),
        (9, {"tst_frm_id": 101, "ema": PERSON["ema"]}),
        (4, {"tst_frm_id": 101, "ema": PERSON["ema"]}),
    ],
)
async def test_anonymised_candidate_is_nobody(local: LocalStation, action: int, form: dict[str, Any]) -> None:
    candidate_id, _ = await _sat(local)
    await local.call(12, ema=PERSON["ema"])
    form = {name: candidate_id if value == "them" else value for name, value in form.items()}
    assert (await local.call(action, **form))["error_code"] == 107


async def test_address_is_free_again(local: LocalStation) -> None:
    first, _ = await _sat(local)
    await local.call(12, ema=PERSON["ema"])
    second = (await local.call(1, **PERSON))["can_id"]
    await local.call(24, can_id=second)
    third = (await local.call(1, **PERSON))["can_id"]
    assert len({first, second, third}) == 3


async def test_login_link_dies(local: LocalStation) -> None:
    link = (await local.call(1, **PERSON))["lgn_url"]
    assert (await local.http.get(link)).status_code < 400
    await local.call(12, ema=PERSON["ema"])
    assert (await local.http.get(link)).status_code >= 400


async def test_deleted_candidate_takes_everything_along(local: LocalStation) -> None:
    candidate_id, test_id = await _sat(local)
    confirmation = (await local.call(58, pla_tst_id=test_id))["pla_tst_id"]
    assert (await local.call(24, can_id=candidate_id))["success"]
    for gone in (test_id, confirmation):
        assert (await local.call(10, pla_tst_id=gone))["error_code"] == 501
    assert await local.rows(planned_test) == await local.rows(answer) == await local.rows(mail) == []
    assert (await local.call(24, can_id=candidate_id))["error_code"] == 107


async def test_number_wins_and_a_contradiction_is_nobody(local: LocalStation) -> None:
    made = (await local.call(1, **PERSON))["can_id"]
    assert (await local.call(24, can_id=made, ema="ada@example.org"))["error_code"] == 107
    assert (await local.call(24, can_id=31, ema=PERSON["ema"]))["error_code"] == 107
    assert len(await local.rows(candidate)) == 3
    assert (await local.call(24, can_id=made, ema="LAPIS-LAZULI@example.org"))["success"]


async def test_journal_holds_numbers_only(local: LocalStation) -> None:
    candidate_id, _ = await _sat(local)
    await local.call(51, can_id=candidate_id, fst_nam="Zenobie")
    await local.call(12, ema=PERSON["ema"])
    rows = await local.rows(journal)
    assert {"candidate.created", "test.planned", "candidate.updated", "candidate.anonymised"} <= {
        row.event for row in rows
    }
    for needle in NEEDLES:
        assert needle not in str(rows).lower()


async def test_pages_to_return_to_or_call_go_with_the_names(local: LocalStation, folder: Path) -> None:
    named = {
        "rtn_pag": "http://127.0.0.1:9/back?who=zenobie",
        "cal_bac_pag": "http://127.0.0.1:9/tell?mail=lapis-lazuli",
    }
    made = await local.call(8, **PERSON, tst_frm_id=101, **named, cpf_id="quartzine")
    await local.finish(made["pla_tst_id"], answers={"one": "a"})
    await local.chores()
    assert _found(folder) == set(NEEDLES)
    assert (await local.call(12, ema=PERSON["ema"]))["success"]
    assert _found(folder) == set()
