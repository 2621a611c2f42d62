"""Answers of a platform that isn't ours: read as leniently as can be, refused where nothing can be made of them."""

import pytest

from isodesk.protocol.actions.administration import AvailableTests, Credits
from isodesk.protocol.actions.candidates import CandidateCreated
from isodesk.protocol.actions.results import ResultDetails, Results
from isodesk.protocol.actions.tests import CandidateAndTestCreated, ConfirmationTestAdded
from isodesk.protocol.answers import UnreadableAnswer, read_result
from isodesk.protocol.grades import GradeType
from isodesk.protocol.requests import Done

CREATED = {"success": True, "error_message": None, "can_id": 1381134, "lgn_url": "https://a.example/l?param=UVR"}


def test_the_documented_example() -> None:
    assert read_result(CandidateCreated, CREATED) == CandidateCreated(
        candidate_id=1381134, login_url="https://a.example/l?param=UVR"
    )


def test_numbers_as_strings_and_unknown_properties() -> None:
    read = read_result(CandidateCreated, {**CREATED, "can_id": "1381134", "colour": {"x": []}})
    assert read.candidate_id == 1381134


def test_a_grade_with_numbers_as_strings() -> None:
    read = read_result(
        Results,
        {"gra_typ_id": "15", "num_val": "62.5", "max_val": "100", "txt_des": "62.5/100", "no_sto_tim_spe": "754"},
    )
    assert (read.grade_type, read.value, read.maximum, read.seconds) == (GradeType.ON_100_AVERAGE, 62.5, 100.0, 754)


@pytest.mark.parametrize("empty", [[], {}])
def test_details_that_are_empty_in_either_way(empty: object) -> None:
    assert read_result(ResultDetails, {"des_lan_id": 2, "result_details": empty}).skills == {}


def test_details_with_and_without_item_response_theory() -> None:
    read = read_result(
        ResultDetails,
        {
            "des_lan_id": "2",
            "result_details": {
                "7": {"des": "Formulas", "level": "3.4", "level_des": "Good", "scalemin": 1, "scalemax": 5},
                "8": {"des": "Charts", "successrate": -1},
            },
        },
    )
    assert (read.skills[7].level, read.skills[7].scale_maximum, read.skills[7].success_rate) == (3.4, 5.0, None)
    assert (read.skills[8].success_rate, read.skills[8].level) == (-1.0, None)


@pytest.mark.parametrize(
    "listed",
    [
        [{"des": "Tosa", "amount": "12"}, {"des": "Proctoring", "amount": -1}],
        {"1": {"des": "Tosa", "amount": 12}, "4": {"des": "Proctoring", "amount": -1, "x": 1}},
    ],
)
def test_credits_as_an_array_or_as_an_object(listed: object) -> None:
    read = read_result(Credits, {"credits": listed})
    assert [(credit.description, credit.amount) for credit in read.credits] == [("Tosa", 12), ("Proctoring", -1)]


def test_available_tests_as_strings() -> None:
    assert read_result(AvailableTests, {"tests": ["12", 15]}).form_ids == (12, 15)


def test_what_the_document_does_not_promise_may_be_missing() -> None:
    confirmation = read_result(ConfirmationTestAdded, {"tst_url": "https://a.example/t"})
    assert confirmation.planned_test_id is None
    created = read_result(CandidateAndTestCreated, {"tst_url": "https://a.example/t", "pla_tst_id": 3})
    assert (created.planned_test_id, created.candidate_id) == (3, None)


def test_an_answer_without_properties() -> None:
    assert read_result(Done, {"success": True}) == Done()


@pytest.mark.parametrize("answer", [None, [], "", "<html>", 3])
def test_what_is_no_object_is_unreadable(answer: object) -> None:
    with pytest.raises(UnreadableAnswer):
        read_result(Done, answer)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"can_id": None}, "can_id"),
        ({"can_id": "abc"}, "can_id"),
        ({"can_id": True}, "can_id"),
        ({"lgn_url": "javascript:alert(1)"}, "lgn_url"),
        ({"lgn_url": []}, "lgn_url"),
    ],
)
def test_what_cannot_be_read_is_named(change: dict[str, object], named: str) -> None:
    with pytest.raises(UnreadableAnswer) as caught:
        read_result(CandidateCreated, {**CREATED, **change})
    assert caught.value.parameters["property"] == named


@pytest.mark.parametrize("details", ["none", 3, [1], {"x": {"des": "a"}}, {"1": []}])
def test_details_that_are_none(details: object) -> None:
    with pytest.raises(UnreadableAnswer):
        read_result(ResultDetails, {"des_lan_id": 1, "result_details": details})
