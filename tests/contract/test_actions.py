"""Every action does what the document says, with all that it answers."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from isodesk.protocol.answers import read_result
from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.fields import fields_of
from isodesk.station.schema import candidate, planned_test
from tests.support.station import START, LocalStation

Form = dict[str, Any]
JOHN: Form = {"gen_id": 3, "ema": "john.doe@example.org", "fst_nam": "John", "lst_nam": "Doe"}


async def _planned(station: LocalStation, **form: Any) -> int:
    return int((await station.call(9, tst_frm_id=101, ema="ada@example.org", **form))["pla_tst_id"])


async def _finished(station: LocalStation) -> int:
    planned = await _planned(station)
    await station.finish(planned, answers={"one": "a"})
    return planned


async def _results(station: LocalStation) -> Form:
    await _finished(station)
    return {"tst_frm_id": 101, "ema": "ada@example.org"}


async def _of_planned(station: LocalStation) -> Form:
    return {"pla_tst_id": await _planned(station)}


async def _of_finished(station: LocalStation) -> Form:
    return {"pla_tst_id": await _finished(station)}


def _always(**form: Any) -> Callable[[LocalStation], Awaitable[Form]]:
    async def given(station: LocalStation) -> Form:
        return form

    return given


VALID: dict[int, Callable[[LocalStation], Awaitable[Form]]] = {
    1: _always(**JOHN),
    2: _always(tst_frm_id=101, ema="ada@example.org"),
    4: _results,
    5: _results,
    6: _results,
    8: _always(tst_frm_id=101, **JOHN),
    9: _always(tst_frm_id=101, ema="ada@example.org"),
    10: _of_planned,
    11: _always(des="Session du matin", sta_dat="2026-06-01 09:00", end_dat="2026-06-01 12:00"),
    12: _always(ema="ada@example.org"),
    13: _always(),
    14: _always(),
    15: _always(),
    16: _of_planned,
    17: _of_planned,
    23: _of_planned,
    24: _always(can_id=31),
    38: _always(ema="ada@example.org"),
    42: _always(can_id=31, mai_tem_id=41),
    51: _always(can_id=31, fst_nam="Adèle"),
    58: _of_finished,
}


@pytest.mark.parametrize("number", sorted(ACTIONS))
async def test_answer_holds_exactly_what_is_declared(station: LocalStation, number: int) -> None:
    form = await VALID[number](station)
    answer = await station.post({"act_id": number, **form})
    if ACTIONS[number].action.redirects:
        assert answer.status_code == 302
        assert answer.headers["location"].startswith("http://station.test/")
        return
    content = answer.json()
    assert answer.status_code == 200
    assert content.pop("success") is True
    assert content.pop("error_message") is None
    assert set(content) == {field.wire for field in fields_of(ACTIONS[number].answer)}
    read_result(ACTIONS[number].answer, content)


@pytest.mark.parametrize("number", sorted(ACTIONS))
async def test_distributor_acts_on_its_sub_account(local: LocalStation, number: int) -> None:
    """The same form, sent for a sub account that has none of these things, changes nothing of the distributor's."""
    form = await VALID[number](local)
    before = {table: await local.rows(table) for table in (candidate, planned_test)}
    await local.post({"act_id": number, "sub_com_id": 2, **form})
    for table, rows in before.items():
        kept = [row for row in await local.rows(table) if row.account_id == 1]
        assert kept == [row for row in rows if row.account_id == 1]


async def test_candidate_is_kept_as_given(local: LocalStation) -> None:
    made = await local.call(
        1,
        gen_id=2,
        ema="Zoé.Été@Example.ORG",
        fst_nam="Zoé",
        lst_nam="d’Été",
        lan_id=1,
        ext_id="LMS-7",
        ext_dep_id="soir",
        job_id=21,
        xtr_tim_fac=33,
    )
    row = next(row for row in await local.rows(candidate) if row.id == made["can_id"])
    assert (row.email, row.given_name, row.family_name, row.gender) == ("Zoé.Été@Example.ORG", "Zoé", "d’Été", 2)
    assert (row.language, row.external_id, row.job_id, row.extra_time_percent) == (1, "LMS-7", 21, 33)
    assert row.created_at == START
    again = await local.call(1, gen_id=2, ema="ZOÉ.été@example.org", fst_nam="Z", lst_nam="E")
    assert (again["error_code"], again["can_id"]) == (202, made["can_id"])


async def test_group_of_the_caller_is_made_once(local: LocalStation) -> None:
    for number in range(3):
        await local.call(1, **{**JOHN, "ema": f"g{number}@example.org"}, ext_dep_id="new")
    groups = {row.group_id for row in await local.rows(candidate) if row.email.startswith("g")}
    assert len(groups) == 1
    await local.call(1, **JOHN, ext_dep_id="morning")
    assert next(row for row in await local.rows(candidate) if row.email == JOHN["ema"]).group_id == 11


async def test_update_changes_what_is_given_and_nothing_else(local: LocalStation) -> None:
    await local.call(51, can_id=31, ema="ada.new@example.org", lan_id=2)
    row = next(row for row in await local.rows(candidate) if row.id == 31)
    assert (row.email, row.given_name, row.language) == ("ada.new@example.org", "Ada", 2)
    assert (await local.call(51, can_id=31, ema="ADA.NEW@example.org"))["success"]
    assert (await local.call(38, ema="ada@example.org"))["error_code"] == 107


async def test_results_are_those_of_the_test_handed_in_last(local: LocalStation) -> None:
    first, second = await _planned(local), await _planned(local)
    await local.finish(second, answers={"one": "a", "two": "a"})
    local.clock.move(60)
    await local.start(first)
    local.clock.move(90)
    await local.finish(first, answers={"one": "a"})
    who: Form = {"tst_frm_id": 101, "ema": "ada@example.org"}
    last = await local.call(4, **who)
    assert (last["num_val"], last["max_val"], last["gra_typ_id"]) == (500, 1000, 3)
    assert (last["txt_des"], last["no_sto_tim_spe"]) == ("500/1000", 90)
    assert (await local.call(4, **who, pla_tst_id=second))["num_val"] == 1000
    details = (await local.call(5, **who))["result_details"]
    assert details["1"] == {"des": "Additionner", "successrate": 1.0}
    assert details["2"] == {"des": "Multiplier", "successrate": 0.0}
    assert details["3"] == {"des": "Non demandé", "successrate": -1.0}


async def test_details_fall_back_to_english(local: LocalStation) -> None:
    who = await _results(local)
    asked = await local.call(5, **who, des_lan_id=3)
    assert asked["des_lan_id"] == 2
    assert asked["result_details"]["1"]["des"] == "Adding"
    assert (await local.call(5, **who))["des_lan_id"] == 1
    assert (await local.call(5, **who, des_lan_id=2))["des_lan_id"] == 2


async def test_status_follows_the_test(local: LocalStation) -> None:
    planned = await _planned(local)
    assert (await local.call(10, pla_tst_id=planned))["sta_id"] == 1
    await local.start(planned)
    assert (await local.call(10, pla_tst_id=planned))["sta_id"] == 2
    await local.finish(planned)
    assert (await local.call(10, pla_tst_id=planned))["sta_id"] == 3


async def test_forms_that_exist_in_a_language(local: LocalStation) -> None:
    assert (await local.call(14))["tests"] == [101, 102]
    assert (await local.call(14, lan_id=1))["tests"] == [101]
    assert (await local.call(14, lan_id=8))["tests"] == []
    assert (await local.call(14, "client-b"))["tests"] == [103]


async def test_confirmation_is_free_and_returned_again_while_unfinished(local: LocalStation) -> None:
    finished = await _finished(local)
    credits_before = await local.call(15)
    first = await local.call(58, pla_tst_id=finished)
    assert first == await local.call(58, pla_tst_id=finished)
    assert await local.call(15) == credits_before
    # It stands in the way of no registration, and counts towards no limit.
    added = await local.call(2, tst_frm_id=101, ema="ada@example.org", max_num_tst=2)
    assert added["pla_tst_id"] not in (finished, first["pla_tst_id"])
    await local.finish(first["pla_tst_id"])
    assert (await local.call(58, pla_tst_id=finished))["pla_tst_id"] != first["pla_tst_id"]


async def test_anchor_is_escaped_and_redirect_wins(local: LocalStation) -> None:
    who: Form = {"act_id": 2, "tst_frm_id": 101, "ema": "ada@example.org"}
    url = (await local.post(who)).json()["tst_url"]
    tag = await local.post({**who, "html": 1}, **{"accept-language": "fr"})
    assert tag.headers["content-type"].startswith("text/html")
    assert tag.text == f'<a class="isograd_start_test_button" href="{url}">Commencer le test</a>'
    both = await local.post({**who, "html": 1, "redirect": 1})
    assert (both.status_code, both.headers["location"], both.text) == (302, url, "")


@pytest.mark.parametrize("number", [6, 8, 58])
async def test_redirect(local: LocalStation, number: int) -> None:
    form = await VALID[number](local)
    answer = await local.post({"act_id": number, **form, "redirect": 1})
    assert answer.status_code == 302
    assert answer.headers["location"].startswith("http://station.test/")


async def test_refusal_with_redirect_is_json(local: LocalStation) -> None:
    answer = await local.post({"act_id": 2, "tst_frm_id": 999, "ema": "ada@example.org", "redirect": 1})
    assert (answer.status_code, answer.json()["error_code"]) == (200, 106)
