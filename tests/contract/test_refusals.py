"""Every documented error code of every action, and the order in which they are looked at."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import pytest

from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.refusals import error_text
from isodesk.station.schema import candidate, credit, planned_test
from tests.support.station import LocalStation

Form = dict[str, Any]
ADA = "ada@example.org"
JOHN: Form = {"gen_id": 3, "ema": "john.doe@example.org", "fst_nam": "John", "lst_nam": "Doe"}
TEST: Form = {"tst_frm_id": 101, "ema": ADA}
CERTIFICATION: Form = {"tst_frm_id": 102, "ema": ADA}
SESSION: Form = {"des": "x", "sta_dat": "2026-06-01 09:00", "end_dat": "2026-06-01 12:00"}

Scene = Callable[[LocalStation], Awaitable[Form]]


def given(**form: Any) -> Scene:
    """A form that is refused as it stands."""

    async def scene(station: LocalStation) -> Form:
        return form

    return scene


async def _planned(station: LocalStation, **form: Any) -> int:
    return int((await station.call(9, **{**TEST, **form}))["pla_tst_id"])


def started(**form: Any) -> Scene:
    async def scene(station: LocalStation) -> Form:
        planned = await _planned(station)
        await station.start(planned)
        return {"pla_tst_id": planned, **form}

    return scene


def planned(*, act: Sequence[Form] = (), **form: Any) -> Scene:
    """A test is planned, then ``act`` is called."""

    async def scene(station: LocalStation) -> Form:
        test = await _planned(station)
        for call in act:
            assert (await station.call(**call))["success"]
        return {"pla_tst_id": test, **form}

    return scene


def after(*calls: Form, **form: Any) -> Scene:
    async def scene(station: LocalStation) -> Form:
        for call in calls:
            assert (await station.call(**call))["success"], call
        return form

    return scene


async def _unfinished_results(station: LocalStation) -> Form:
    await station.start(await _planned(station))
    return TEST


async def _started_of_ada(station: LocalStation) -> Form:
    await station.start(await _planned(station))
    return {"can_id": 31}


async def _certified(station: LocalStation) -> Form:
    await station.finish((await station.call(9, **CERTIFICATION))["pla_tst_id"])
    return CERTIFICATION


_USE_CERTIFICATION = {"act_id": 9, **CERTIFICATION}
_USE_PROCTORING = [{"act_id": 9, **TEST, "add_pro": 1}] * 2

SCENES: dict[tuple[int, int], Scene] = {
    (1, 105): given(**{**JOHN, "ema": ""}),
    (1, 201): given(**{**JOHN, "gen_id": 4}),
    (1, 202): given(**{**JOHN, "ema": ADA}),
    (1, 203): given(**JOHN, dep_id=12),
    (2, 105): given(ema=ADA),
    (2, 106): given(**{**TEST, "tst_frm_id": 103}),
    (2, 107): given(**{**TEST, "ema": "nobody@example.org"}),
    (2, 301): after(_USE_CERTIFICATION, {"act_id": 1, **JOHN}, **{**CERTIFICATION, "ema": JOHN["ema"]}),
    (2, 303): after(*_USE_PROCTORING, {"act_id": 1, **JOHN}, **{**TEST, "ema": JOHN["ema"]}, add_pro=1),
    (2, 402): given(**TEST),
    (4, 105): given(tst_frm_id=101),
    (4, 106): given(**{**TEST, "tst_frm_id": 103}),
    (4, 107): given(**{**TEST, "ema": "nobody@example.org"}),
    (4, 501): given(**TEST),
    (4, 502): _unfinished_results,
    (5, 105): given(tst_frm_id=101),
    (5, 106): given(**{**TEST, "tst_frm_id": 103}),
    (5, 107): given(**{**TEST, "ema": "nobody@example.org"}),
    (5, 501): given(**TEST),
    (5, 502): _unfinished_results,
    (6, 105): given(**TEST, lan_id=9),
    (6, 106): given(**{**TEST, "tst_frm_id": 103}),
    (6, 107): given(**{**TEST, "ema": "nobody@example.org"}),
    (6, 501): given(**TEST),
    (6, 502): _unfinished_results,
    (6, 601): _certified,
    (8, 105): given(**{**JOHN, "lst_nam": ""}, tst_frm_id=101),
    (8, 106): given(**JOHN, tst_frm_id=103),
    (8, 201): given(**JOHN, tst_frm_id=101, job_id=99),
    (8, 203): given(**JOHN, tst_frm_id=101, dep_id=12),
    (8, 301): after(_USE_CERTIFICATION, **JOHN, tst_frm_id=102),
    (8, 303): after(*_USE_PROCTORING, **JOHN, tst_frm_id=101, add_pro=1),
    (8, 402): given(**TEST, gen_id=3, fst_nam="A", lst_nam="B"),
    (9, 105): given(ema=ADA),
    (9, 106): given(**{**TEST, "tst_frm_id": 103}),
    (9, 107): given(**{**TEST, "ema": "nobody@example.org"}),
    (9, 301): after(_USE_CERTIFICATION, **CERTIFICATION),
    (9, 303): after(*_USE_PROCTORING, **TEST, add_pro=1),
    (9, 402): after({"act_id": 9, **TEST}, **TEST, max_num_tst=1),
    (10, 105): given(),
    (10, 501): given(pla_tst_id=999),
    (11, 105): given(**{**SESSION, "end_dat": SESSION["sta_dat"]}),
    (12, 105): given(),
    (12, 107): given(ema="nobody@example.org"),
    (13, 105): given(use_ema_for_adm=1, ema="nobody@example.org"),
    (14, 105): given(lan_id=9),
    (15, 105): given(sub_com_id=3),
    (16, 105): given(),
    (16, 303): planned(act=_USE_PROCTORING),
    (16, 304): started(),
    (16, 501): given(pla_tst_id=999),
    (17, 105): given(),
    (17, 304): started(),
    (17, 501): given(pla_tst_id=999),
    (23, 105): given(),
    (23, 304): started(),
    (24, 105): given(),
    (24, 107): given(can_id=999),
    (24, 304): _started_of_ada,
    (38, 105): given(),
    (38, 107): given(ema="nobody@example.org"),
    (42, 105): given(can_id=31),
    (42, 107): given(can_id=999, mai_tem_id=41),
    (42, 501): given(pla_tst_ids="999", mai_tem_id=41),
    (51, 105): given(fst_nam="Adèle"),
    (51, 107): given(can_id=999),
    (51, 201): given(can_id=31, ema="no address"),
    (51, 202): after({"act_id": 1, **JOHN}, can_id=31, ema=JOHN["ema"]),
    (58, 105): given(),
    (58, 501): given(pla_tst_id=999),
    (58, 502): started(),
}
# The document lists 303 for "add/remove", but removing takes no credit.
CANNOT_HAPPEN = {(17, 303)}


async def _two_finished(station: LocalStation) -> None:
    for _ in range(2):
        await station.finish(await _planned(station))


def test_every_documented_code_has_its_scene() -> None:
    documented = {(number, code) for number, each in ACTIONS.items() for code in (105, *each.action.codes)}
    assert set(SCENES) == documented - CANNOT_HAPPEN


@pytest.mark.parametrize(("number", "code"), sorted(SCENES))
async def test_code_with_its_text(station: LocalStation, number: int, code: int) -> None:
    form = await SCENES[number, code](station)
    if code == 402 and number in (2, 8):
        await _two_finished(station)
        form = {**form, "max_num_tst": 2}
    changing = [candidate, planned_test, credit]
    before = [await station.rows(table) for table in changing]
    for language in ("en", "fr"):
        answer = await station.post({"act_id": number, **form}, **{"accept-language": language})
        content = answer.json()
        assert answer.status_code == 200
        assert (content["success"], content["error_code"]) == (False, code)
        expected = error_text(number, code).in_language(language)
        assert content["error_message"].startswith(expected.split("{")[0])
    assert [await station.rows(table) for table in changing] == before


@pytest.mark.parametrize("act_id", ["0", "3", "7", "99", "999999999999", "-1", "abc", "1.0", "²", "١"])
async def test_no_such_action(local: LocalStation, act_id: str) -> None:
    content = (await local.post({"act_id": act_id})).json()
    assert (content["error_code"], content["error_message"]) == (103, "The property act_id is not valid")


async def test_missing_action(local: LocalStation) -> None:
    content = (await local.post({"ema": ADA})).json()
    assert (content["error_code"], content["error_message"]) == (105, 'Property "act_id" is requested')


@pytest.mark.parametrize(
    ("form", "code", "name"),
    [
        ({"act_id": 2, **TEST, "html": "yes"}, 105, "html"),
        ({"act_id": 2, **TEST, "nb_test_by_credit": "5"}, 105, "nb_test_by_credit"),
        ({"act_id": 8, **JOHN, "tst_frm_id": 101, "nb_test_by_credit": "1"}, 105, "nb_test_by_credit"),
        ({"act_id": 8, **JOHN, "tst_frm_id": 101, "add_pro": "2"}, 105, "add_pro"),
        ({"act_id": 2, **TEST, "ses_id": "77"}, 105, "ses_id"),
        ({"act_id": 2, **TEST, "rtn_pag": "javascript:alert(1)"}, 105, "rtn_pag"),
        ({"act_id": 2, **TEST, "cal_bac_pag": "ftp://example.org/"}, 105, "cal_bac_pag"),
        ({"act_id": 11, **SESSION, "sta_dat": "2026-03-29 02:30"}, 105, "sta_dat"),
        ({"act_id": 11, **SESSION, "sta_dat": "0001-01-01 00:00"}, 105, "sta_dat"),
        ({"act_id": 11, **SESSION, "sta_dat": "2026-02-30 10:00"}, 105, "sta_dat"),
        ({"act_id": 13, "use_ema_for_adm": 1}, 105, "ema"),
        ({"act_id": 42, "can_id": 31, "mai_tem_id": 43}, 105, "mai_tem_id"),
        ({"act_id": 42, "can_id": 31, "mai_tem_id": 41, "ema_sen": "unverified@example.org"}, 105, "ema_sen"),
        ({"act_id": 42, "can_id": 31, "mai_tem_id": 41, "ema_sen": "neighbour@example.org"}, 105, "ema_sen"),
        ({"act_id": 42, "can_id": 31, "mai_tem_id": 41, "sen_dat": "2026-05-28"}, 105, "sen_dat"),
        ({"act_id": 42, "mai_tem_id": 41}, 105, "can_id"),
        ({"act_id": 15, "sub_com_id": 999}, 105, "sub_com_id"),
    ],
)
async def test_refused_property_is_named(local: LocalStation, form: Form, code: int, name: str) -> None:
    content = (await local.post(form)).json()
    assert (content["error_code"], content["error_message"]) == (code, f'Property "{name}" is requested')


@pytest.mark.parametrize(
    "form",
    [
        {"dep_id": 11, "ext_dep_id": "morning"},
        {"no_psw_rst": 1},
        {"job_id": 23},
        {"xtr_tim_fac": 501},
        {"ema": "a@b@c"},
        {"ema": "a" * 250 + "@example.org"},
        {"fst_nam": "x" * 256},
        {"lan_id": 9},
    ],
)
async def test_candidate_with_a_value_that_cannot_be_taken(local: LocalStation, form: Form) -> None:
    assert (await local.call(1, **{**JOHN, **form}))["error_code"] == 201
    assert (await local.call(8, **{**JOHN, **form}, tst_frm_id=101))["error_code"] == 201
    assert len(await local.rows(candidate)) == 2


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"tst_frm_id": 103, "ema": "nobody@example.org", "max_num_tst": "x"}, 105),
        ({"tst_frm_id": 103, "ema": "nobody@example.org"}, 106),
        ({"tst_frm_id": 102, "ema": "nobody@example.org", "max_num_tst": 1}, 107),
        ({"tst_frm_id": 102, "ema": ADA, "max_num_tst": 1, "add_pro": 1}, 402),
        ({"tst_frm_id": 102, "ema": ADA, "add_pro": 1}, 301),
    ],
)
async def test_order_of_checks(local: LocalStation, form: Form, code: int) -> None:
    """Decision D8, with a station whose last certification and proctoring credits are gone."""
    for call in (_USE_CERTIFICATION, *_USE_PROCTORING):
        assert (await local.call(**call))["success"]
    assert (await local.call(9, **form))["error_code"] == code


async def test_unfinished_test_comes_before_limit_and_credit(local: LocalStation) -> None:
    first = await local.call(**_USE_CERTIFICATION)
    again = await local.call(2, **CERTIFICATION, max_num_tst=1, add_pro=1)
    assert again == first


async def test_ended_name_of_the_form(folder: Any, local: LocalStation) -> None:
    content = await local.call(2, rea_tst_id=101, ema=ADA)
    assert content["error_code"] == 105
    assert "tst_frm_id" in content["error_message"]
    assert "rea_tst_id" in content["error_message"]
