"""What goes over the wire comes back as it was, whatever the values."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.protocol.actions.administration import Credit, Credits, SessionCreated
from isodesk.protocol.actions.candidates import CreateCandidate
from isodesk.protocol.actions.results import ResultDetails, Results, SkillDetail, Status
from isodesk.protocol.actions.tests import AddTest, TestAdded
from isodesk.protocol.answers import read_result
from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.decode import decode_request
from isodesk.protocol.encode import encode_request, encode_result
from isodesk.protocol.fields import Field
from isodesk.protocol.grades import GradeType
from isodesk.protocol.kinds import (
    AccountNumber,
    Address,
    Choice,
    Day,
    Email,
    Flag,
    Integer,
    IntegerList,
    Kind,
    Line,
    Minute,
    OneOf,
    Password,
)
from isodesk.protocol.refusals import Refusal
from isodesk.protocol.requests import Request
from isodesk.protocol.values import Gender, Language, TestStatus

PRINTABLE = st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp"))


def values(kind: Kind) -> st.SearchStrategy[Any]:
    return STRATEGIES[type(kind)](kind)


def local() -> st.SearchStrategy[str]:
    return st.text(st.characters(codec="utf-8", exclude_characters="@", categories=("L", "N", "P")), min_size=1)


def whole_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


STRATEGIES: dict[type[Kind], Callable[[Any], st.SearchStrategy[Any]]] = {
    OneOf: lambda kind: st.sampled_from(kind.allowed),
    Integer: lambda kind: st.integers(kind.minimum, kind.maximum),
    AccountNumber: lambda kind: st.integers(kind.minimum, kind.maximum),
    Email: lambda _: st.tuples(local(), local()).map("@".join),
    Address: lambda _: local().map("https://lms.example/".__add__),
    Line: lambda kind: st.text(PRINTABLE, min_size=1, max_size=kind.maximum).filter(str.strip),
    Password: lambda kind: st.text(PRINTABLE, min_size=1, max_size=kind.maximum).filter(str.strip),
    Flag: lambda _: st.booleans(),
    Choice: lambda kind: st.sampled_from(list(kind.values)),
    Day: lambda _: st.dates(date(1, 1, 1)),
    Minute: lambda _: st.datetimes(datetime(1000, 1, 1)).map(whole_minute),  # noqa: DTZ001 - a wall time
    IntegerList: lambda _: st.lists(st.integers(1, 10**9), min_size=1, max_size=20, unique=True).map(tuple),
}


def one(field: Field) -> st.SearchStrategy[Any]:
    return values(field.kind) if field.required else st.none() | values(field.kind)


def requests(number: int) -> st.SearchStrategy[Request[Any]]:
    declared = ACTIONS[number]
    fields = {field.name: one(field) for field in declared.fields()}
    return st.fixed_dictionaries(fields).map(
        lambda chosen: declared(**{name: value for name, value in chosen.items() if value is not None})
    )


@pytest.mark.parametrize("number", ACTIONS)
@given(data=st.data())
def test_a_request_comes_back_as_it_went(number: int, data: st.DataObject) -> None:
    request = data.draw(requests(number))
    sent = encode_request(request)
    try:
        received = decode_request({name: [text] for name, text in sent.items()})
    except Refusal:
        given_fields = {field.wire: getattr(request, field.name) for field in request.fields()}
        assert breaks_a_condition(request, given_fields)
    else:
        assert received == request


def breaks_a_condition(request: Request[Any], given_fields: Mapping[str, object]) -> bool:
    present = {name: value for name, value in given_fields.items() if value not in (None, False)}
    return any(condition.broken_by(present) for condition in request.action.conditions)


@given(st.dictionaries(st.text(max_size=12) | st.sampled_from(["act_id", "ema", "gen_id"]), st.lists(st.text())))
def test_no_form_makes_anything_but_a_request_or_a_refusal(form: dict[str, list[str]]) -> None:
    for number in ACTIONS:
        with suppress(Refusal):
            decode_request({**form, "act_id": [str(number)]})


def test_what_is_not_given_is_not_sent() -> None:
    request = CreateCandidate(
        gender=Gender.FEMALE, email="a@b.c", given_name="Zoé", family_name="Petit", extra_time_percent=0
    )
    assert encode_request(request) == {
        "act_id": "1",
        "gen_id": "2",
        "ema": "a@b.c",
        "fst_nam": "Zoé",
        "lst_nam": "Petit",
        "xtr_tim_fac": "0",
    }


def test_the_action_comes_first_and_the_sub_account_last() -> None:
    sent = list(encode_request(AddTest(form_id=1, email="a@b.c", proctored=True, sub_account_id=4)))
    assert (sent[0], sent[-1]) == ("act_id", "sub_com_id")


ANSWERS: list[tuple[Any, dict[str, Any]]] = [
    (SessionCreated(session_id=3), {"ses_id": 3}),
    (Status(status=TestStatus.COMPLETED), {"sta_id": 3}),
    (TestAdded(test_url="https://a/b", planned_test_id=9), {"tst_url": "https://a/b", "pla_tst_id": 9}),
    (
        Results(grade_type=GradeType.RANGE, value=175.5, maximum=1000.0, description="1-350", seconds=61),
        {"gra_typ_id": 5, "num_val": 175.5, "max_val": 1000, "txt_des": "1-350", "no_sto_tim_spe": 61},
    ),
    (
        ResultDetails(language=Language.FRENCH, skills={4: SkillDetail(description="Tableaux", success_rate=-1.0)}),
        {"des_lan_id": 1, "result_details": {"4": {"des": "Tableaux", "successrate": -1}}},
    ),
    (ResultDetails(language=Language.FRENCH, skills={}), {"des_lan_id": 1, "result_details": {}}),
    (Credits(credits=(Credit(description="Évaluation", amount=0),)), {"credits": [{"des": "Évaluation", "amount": 0}]}),
]


@pytest.mark.parametrize(("result", "wire"), ANSWERS)
def test_answers_are_written_as_documented_and_read_back(result: object, wire: dict[str, Any]) -> None:
    encoded = encode_result(result)
    assert encoded == wire
    assert repr(encoded) == repr(wire)
    assert read_result(type(result), encoded) == result
