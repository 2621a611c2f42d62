"""The declarations against the document's own tables, written out here as it prints them.

``!`` is 🟩 (required), ``*`` is 🔷 (required, sent by LTI itself), anything else 🟠 (optional).
"""

import pytest

from isodesk.protocol.catalogue import ACTIONS, BY_NAME
from isodesk.protocol.fields import fields_of
from isodesk.protocol.refusals import error_text
from isodesk.protocol.requests import Link, Retry, Settle

CREATE = "gen_id! ema* fst_nam* lst_nam* lan_id ext_id dep_id ext_dep_id psw no_psw_rst job_id xtr_tim_fac"
ADD = (
    "tst_frm_id! ema* nee_ful_scr html redirect ses_id add_pro max_num_tst max_num_tst_per rtn_pag cal_bac_pag cpf_id"
    " nb_test_by_credit"
)
RESULT = "tst_frm_id! ema* pla_tst_id"

DOCUMENTED = {
    1: (CREATE, "can_id lgn_url", {201, 202, 203}),
    2: (ADD, "tst_url pla_tst_id", {106, 107, 301, 402}),
    4: (RESULT, "gra_typ_id num_val max_val txt_des no_sto_tim_spe", set()),
    5: (f"{RESULT} des_lan_id", "des_lan_id result_details", set()),
    6: (f"{RESULT} lan_id redirect", "pdf_url", {106, 107, 501, 502, 601}),
    8: (f"{CREATE} {ADD}", "tst_url pla_tst_id", {201, 203, 106, 301, 402}),
    9: (ADD, "tst_url pla_tst_id", {106, 107, 301, 402}),
    10: ("pla_tst_id!", "sta_id", {501}),
    11: ("des! sta_dat! end_dat! psw", "ses_id", set()),
    12: ("ema!", "", set()),
    13: ("use_ema_for_adm ema", "", set()),
    14: ("lan_id", "tests", set()),
    15: ("", "credits", set()),
    16: ("pla_tst_id!", "", {303}),
    17: ("pla_tst_id!", "", {303}),
    23: ("pla_tst_id!", "", {304}),
    24: ("can_id ema", "", set()),
    38: ("ema*", "", set()),
    42: ("pla_tst_ids can_id mai_tem_id! sen_dat for_sen ema_sen", "", set()),
    51: ("can_id! gen_id ema fst_nam lst_nam lan_id", "", set()),
    58: ("pla_tst_id! redirect", "tst_url", set()),
}

# decisions.md: D2, D8, D10, D11, D15; what the document does not say.
DECIDED = {
    2: {303},
    4: {106, 107, 501, 502},
    5: {106, 107, 501, 502},
    8: {303},
    9: {303},
    12: {107},
    16: {304, 501},
    17: {304, 501},
    24: {107, 304},
    38: {107},
    42: {107, 501},
    51: {107, 201, 202},
    58: {501, 502},
}
ADDED_TO_ANSWERS = {8: {"can_id"}, 58: {"pla_tst_id"}}  # D6, D15

SETTLED = {
    **dict.fromkeys((4, 5, 6, 10, 14, 15), (Retry.READ, Settle.READ_AGAIN)),
    1: (Retry.IDEMPOTENT, Settle.CREATE_AGAIN),
    2: (Retry.IDEMPOTENT, Settle.SEND_AGAIN),
    8: (Retry.SPENDING, Settle.SPLIT),
    9: (Retry.SPENDING, Settle.COMPARE_CREDITS),
    16: (Retry.IDEMPOTENT, Settle.AGAIN_ON_STATION),
    17: (Retry.IDEMPOTENT, Settle.AGAIN_ON_STATION),
    23: (Retry.IDEMPOTENT, Settle.AGAIN_THEN_STATUS),
    24: (Retry.IDEMPOTENT, Settle.AGAIN_UNTIL_UNKNOWN),
    12: (Retry.IDEMPOTENT, Settle.AGAIN_UNTIL_UNKNOWN),
    51: (Retry.IDEMPOTENT, Settle.SEND_AGAIN),
    **dict.fromkeys((11, 42, 58), (Retry.CREATING, Settle.PERSON)),
    **dict.fromkeys((13, 38), (Retry.CREATING, Settle.AT_USE)),
}


def marked(number: int) -> set[str]:
    fields = ACTIONS[number].fields()
    return {f.wire + ("*" if f.lti else "!" if f.required else "") for f in fields if f.wire != "sub_com_id"}


def test_the_21_documented_actions_are_declared_and_no_other() -> None:
    assert set(ACTIONS) == set(DOCUMENTED)
    assert set(BY_NAME.values()) == set(ACTIONS.values())
    assert len(BY_NAME) == 21


@pytest.mark.parametrize("number", DOCUMENTED)
def test_parameters_and_their_marks_are_the_documented_ones(number: int) -> None:
    assert marked(number) == set(DOCUMENTED[number][0].split())


@pytest.mark.parametrize("number", DOCUMENTED)
def test_lti_parameters_are_required_by_the_api(number: int) -> None:
    assert all(field.required for field in ACTIONS[number].fields() if field.lti)


@pytest.mark.parametrize("number", DOCUMENTED)
def test_every_action_takes_a_sub_account(number: int) -> None:
    last = ACTIONS[number].fields()[-1]
    assert (last.wire, last.required) == ("sub_com_id", False)


@pytest.mark.parametrize("number", DOCUMENTED)
def test_answers_hold_the_documented_properties(number: int) -> None:
    properties = {field.wire for field in fields_of(ACTIONS[number].answer)}
    assert properties == set(DOCUMENTED[number][1].split()) | ADDED_TO_ANSWERS.get(number, set())


@pytest.mark.parametrize("number", ADDED_TO_ANSWERS)
def test_what_the_document_does_not_promise_is_optional_when_read(number: int) -> None:
    optional = {field.wire for field in fields_of(ACTIONS[number].answer) if not field.required}
    assert optional == ADDED_TO_ANSWERS[number]


@pytest.mark.parametrize("number", DOCUMENTED)
def test_codes_are_the_documented_and_the_decided_ones_each_with_its_text(number: int) -> None:
    codes = ACTIONS[number].action.codes
    assert set(codes) == DOCUMENTED[number][2] | DECIDED.get(number, set())
    assert len(codes) == len(set(codes))
    assert all(error_text(number, code).en and error_text(number, code).fr for code in codes)


@pytest.mark.parametrize("number", DOCUMENTED)
def test_how_an_unanswered_call_is_settled(number: int) -> None:
    action = ACTIONS[number].action
    assert (action.retry, action.settle) == SETTLED[number]


def test_only_the_two_log_ins_answer_by_redirection_alone() -> None:
    assert {number for number, each in ACTIONS.items() if each.action.redirects} == {13, 38}
    assert {number for number, each in ACTIONS.items() if each.answer is Link} == {13, 38}


def test_a_value_that_cannot_be_taken_is_201_where_a_candidate_is_made_or_changed() -> None:
    assert {number for number, each in ACTIONS.items() if each.action.invalid == 201} == {1, 8, 51}
    assert {each.action.invalid for each in ACTIONS.values()} == {105, 201}
