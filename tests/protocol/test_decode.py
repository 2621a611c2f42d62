"""Requests as a form brings them: decisions D2, D9, D19 and the end of rea_tst_id."""

from collections.abc import Mapping
from datetime import date

import pytest

from isodesk.protocol.actions.administration import AdministratorLink, GetAvailableTests, SendRegistrationMail
from isodesk.protocol.actions.candidates import CreateCandidate, DeleteCandidate, UpdateCandidate
from isodesk.protocol.actions.results import GetResults
from isodesk.protocol.actions.tests import AddTest, CreateCandidateAndTest
from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.decode import decode_request
from isodesk.protocol.refusals import Refusal
from isodesk.protocol.values import Gender, Language

CANDIDATE = {"act_id": "1", "gen_id": "3", "ema": "lea@centre.example", "fst_nam": "Léa", "lst_nam": "Marchand"}
TEST = {"act_id": "2", "tst_frm_id": "12", "ema": "lea@centre.example"}
MAIL = {"act_id": "42", "mai_tem_id": "1", "can_id": "5"}
BOTH = {**CANDIDATE, **TEST, "act_id": "8"}


def form(fields: Mapping[str, str | list[str]], **more: str | list[str]) -> dict[str, list[str]]:
    return {name: value if isinstance(value, list) else [value] for name, value in {**fields, **more}.items()}


def refused(fields: Mapping[str, list[str]], *, accept: bool = False) -> tuple[int, str]:
    with pytest.raises(Refusal) as caught:
        decode_request(fields, accept_rea_tst_id=accept)
    return caught.value.error_code, caught.value.property_name


def test_a_candidate_with_everything() -> None:
    request = decode_request(
        form(CANDIDATE, lan_id="1", ext_id="A-7", ext_dep_id="G1", psw="sésame", no_psw_rst="1", xtr_tim_fac="50")
    )
    assert request == CreateCandidate(
        gender=Gender.NOT_PROVIDED,
        email="lea@centre.example",
        given_name="Léa",
        family_name="Marchand",
        language=Language.FRENCH,
        external_id="A-7",
        external_group_id="G1",
        password="sésame",
        keep_password=True,
        extra_time_percent=50,
    )


def test_the_number_decides_the_class() -> None:
    assert isinstance(decode_request(form(TEST)), AddTest)
    assert isinstance(decode_request(form(BOTH)), CreateCandidateAndTest)
    assert isinstance(decode_request(form(TEST, act_id="4")), GetResults)


@pytest.mark.parametrize("given", [[], [""], ["1", "2"]])
def test_an_action_that_is_missing_is_105(given: list[str]) -> None:
    assert refused({**form(CANDIDATE), "act_id": given}) == (105, "act_id")


@pytest.mark.parametrize("given", ["0", "3", "7", "59", "-1", "one", "1.0", "٢", " 1", "0001", "9" * 5000])
def test_an_action_that_is_none_of_the_21_is_103(given: str) -> None:
    assert refused(form(CANDIDATE, act_id=given)) == (103, "")


@pytest.mark.parametrize("number", ACTIONS)
def test_each_required_parameter_is_asked_for_by_its_name(number: int) -> None:
    good = {field.wire: SAMPLES[field.wire] for field in ACTIONS[number].fields() if field.required}
    for missing in good:
        rest = {name: value for name, value in good.items() if name != missing}
        assert refused(form(rest, act_id=str(number))) == (105, missing)
        assert refused(form(rest, act_id=str(number), **{missing: ""})) == (105, missing)


SAMPLES = {
    "can_id": "5",
    "des": "Matin",
    "ema": "lea@centre.example",
    "end_dat": "2027-01-05 12:00",
    "fst_nam": "Léa",
    "gen_id": "3",
    "lst_nam": "Marchand",
    "mai_tem_id": "1",
    "pla_tst_id": "9",
    "sta_dat": "2027-01-05 09:00",
    "tst_frm_id": "12",
}


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        (form(CANDIDATE, gen_id="4"), 201),
        (form(CANDIDATE, ema="lea"), 201),
        (form(CANDIDATE, fst_nam=" "), 201),
        (form(CANDIDATE, lst_nam="x" * 256), 201),
        (form(CANDIDATE, lan_id="9"), 201),
        (form(CANDIDATE, xtr_tim_fac="501"), 201),
        (form(CANDIDATE, job_id="chef"), 201),
        (form(CANDIDATE, dep_id="1", ext_dep_id="G1"), 201),
        (form(CANDIDATE, no_psw_rst="1"), 201),
        (form(BOTH, ses_id="x"), 201),
        (form(BOTH, rtn_pag="ftp://x"), 201),
        (form({"act_id": "51", "can_id": "5"}, ema="lea"), 201),
        (form(TEST, ema="lea"), 105),
        (form(TEST, cal_bac_pag="lms.example"), 105),
        (form(TEST, max_num_tst="0"), 105),
        (form({"act_id": "10"}, pla_tst_id="x"), 105),
        (form(MAIL, sen_dat="05/01/2027"), 105),
        (form({"act_id": "14"}, lan_id="fr"), 105),
    ],
)
def test_a_value_that_cannot_be_taken(fields: dict[str, list[str]], code: int) -> None:
    assert refused(fields)[0] == code


@pytest.mark.parametrize("fields", [CANDIDATE, BOTH, TEST])
@pytest.mark.parametrize("value", ["2", "yes", " "])
def test_flags_among_other_values_are_105_everywhere(fields: dict[str, str], value: str) -> None:
    flag = "no_psw_rst" if "gen_id" in fields else "add_pro"
    assert refused(form(fields, **{flag: value})) == (105, flag)


@pytest.mark.parametrize("fields", [TEST, BOTH])
@pytest.mark.parametrize("value", ["1", "5", "many"])
def test_pack_sizes_among_other_values_are_105_everywhere(fields: dict[str, str], value: str) -> None:
    assert refused(form(fields, nb_test_by_credit=value)) == (105, "nb_test_by_credit")


@pytest.mark.parametrize("value", ["0", "false", "", "FALSE"])
def test_a_flag_that_says_no_is_as_none(value: str) -> None:
    assert decode_request(form(TEST, add_pro=value)) == decode_request(form(TEST))


def test_a_flag_that_says_no_asks_for_no_password() -> None:
    assert decode_request(form(CANDIDATE, no_psw_rst="0")) == decode_request(form(CANDIDATE))


def test_unknown_parameters_are_ignored() -> None:
    assert decode_request(form(TEST, colour="blue", can_id="x")) == decode_request(form(TEST))


@pytest.mark.parametrize("values", [["a@b.c", "d@e.f"], ["a@b.c", "a@b.c"], ["", "a@b.c"], ["a@b.c", ""]])
def test_a_scalar_given_twice_is_105(values: list[str]) -> None:
    assert refused(form(CANDIDATE, ema=values)) == (105, "ema")


@pytest.mark.parametrize("number", ACTIONS)
def test_a_sub_account_is_read_everywhere(number: int) -> None:
    good = {field.wire: SAMPLES[field.wire] for field in ACTIONS[number].fields() if field.required}
    if number in (24, 42):
        good["can_id"] = "5"
    assert decode_request(form(good, act_id=str(number), sub_com_id="77")).sub_account_id == 77
    assert refused(form(good, act_id=str(number), sub_com_id="mine")) == (105, "sub_com_id")  # decision D14


@pytest.mark.parametrize("given", [["1,2"], ["[1,2]"], ["1", "2"], ['["1","2"]'], ["1", "2", "1"]])
def test_planned_tests_of_a_mail_in_each_of_their_forms(given: list[str]) -> None:
    request = decode_request(form(MAIL, pla_tst_ids=given, sen_dat="2027-01-05", for_sen="on"))
    assert isinstance(request, SendRegistrationMail)
    assert request.planned_test_ids == (1, 2)
    assert (request.candidate_id, request.send_on, request.send_if_past) == (5, date(2027, 1, 5), True)


def test_a_mail_for_nobody_asks_for_the_candidate() -> None:
    assert refused(form({"act_id": "42", "mai_tem_id": "1"})) == (105, "can_id")
    assert refused(form({"act_id": "42", "mai_tem_id": "1"}, pla_tst_ids="", can_id="")) == (105, "can_id")


def test_a_deletion_needs_one_of_two_and_takes_both() -> None:
    assert refused(form({"act_id": "24"})) == (105, "can_id")
    assert decode_request(form({"act_id": "24"}, ema="a@b.c")) == DeleteCandidate(email="a@b.c")
    both = decode_request(form({"act_id": "24"}, ema="a@b.c", can_id="5"))
    assert both == DeleteCandidate(candidate_id=5, email="a@b.c")


def test_a_chosen_administrator_needs_an_address() -> None:
    assert refused(form({"act_id": "13"}, use_ema_for_adm="1")) == (105, "ema")
    assert decode_request(form({"act_id": "13"}, use_ema_for_adm="0")) == AdministratorLink()


def test_an_update_of_nothing_is_a_request() -> None:
    assert decode_request(form({"act_id": "51", "can_id": "5"})) == UpdateCandidate(candidate_id=5)


def test_the_list_of_tests_needs_nothing() -> None:
    assert decode_request(form({"act_id": "14"})) == GetAvailableTests()


@pytest.mark.parametrize("number", ["2", "4", "5", "6", "9"])
def test_the_ended_name_is_refused_with_a_text_that_names_the_new_one(number: str) -> None:
    ended = form({"act_id": number, "rea_tst_id": "12", "ema": "a@b.c"})
    with pytest.raises(Refusal) as caught:
        decode_request(ended)
    assert (caught.value.error_code, caught.value.property_name) == (105, "tst_frm_id")
    for language in ("en", "fr"):
        text = caught.value.message(int(number), language)
        assert "tst_frm_id" in text
        assert "rea_tst_id" in text
        assert "31/12/2025" in text


def test_the_ended_name_is_taken_where_the_station_still_accepts_it() -> None:
    ended = form({"act_id": "2", "rea_tst_id": "12", "ema": "a@b.c"})
    assert decode_request(ended, accept_rea_tst_id=True) == AddTest(form_id=12, email="a@b.c")
    assert decode_request({**ended, "tst_frm_id": [""]}, accept_rea_tst_id=True) == AddTest(form_id=12, email="a@b.c")


def test_the_new_name_wins_and_hides_the_ended_one() -> None:
    both = form(TEST, rea_tst_id="99")
    assert decode_request(both) == decode_request(both, accept_rea_tst_id=True) == decode_request(form(TEST))


def test_the_ended_name_is_an_unknown_parameter_where_no_form_is_asked_for() -> None:
    assert decode_request(form({"act_id": "15"}, rea_tst_id="1")) == decode_request(form({"act_id": "15"}))


def test_the_ended_name_is_bounded_as_the_new_one() -> None:
    assert refused(form({"act_id": "2", "rea_tst_id": "x", "ema": "a@b.c"}), accept=True) == (105, "tst_frm_id")
