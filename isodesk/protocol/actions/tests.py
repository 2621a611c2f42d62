"""Planned tests: sections "Add a test", "Create a candidate and take test", "Proctoring", "Delete", "Confirmation"."""

from typing import Generic

from isodesk.protocol.actions.candidates import NOT_BOTH_GROUPS, PASSWORD_FOR_FLAG, NewCandidate
from isodesk.protocol.fields import wire
from isodesk.protocol.kinds import Address, Email, Flag, Integer, Line, OneOf
from isodesk.protocol.requests import Action, Answer, Done, Request, Result, Retry, Settle
from isodesk.protocol.text import Text

_REGISTRATION_CODES = (106, 107, 301, 303, 402)


class TestAdded(Result):
    __test__ = False  # pytest takes a class named Test* for a test

    test_url: str = wire("tst_url", Address())
    planned_test_id: int = wire("pla_tst_id", Integer())


class _Registration(Request[Answer], Generic[Answer]):
    """The parameters that 2, 8 and 9 share."""

    form_id: int = wire("tst_frm_id", Integer())
    email: str = wire("ema", Email(), lti=True)
    full_screen: bool = wire("nee_ful_scr", Flag(), default=False)
    html: bool = wire("html", Flag(), default=False)
    redirect: bool = wire("redirect", Flag(), default=False)
    session_id: int | None = wire("ses_id", Integer(), default=None)
    proctored: bool = wire("add_pro", Flag(), default=False)
    limit: int | None = wire("max_num_tst", Integer(), default=None)
    limit_days: int | None = wire("max_num_tst_per", Integer(1, 36_500), default=None)
    return_page: str | None = wire("rtn_pag", Address(), default=None)
    callback_page: str | None = wire("cal_bac_pag", Address(), default=None)
    cpf_id: str | None = wire("cpf_id", Line(), default=None)
    tests_by_credit: int | None = wire("nb_test_by_credit", OneOf(allowed=(2, 3, 4)), default=None)


class AddTest(_Registration[TestAdded]):
    action = Action(
        number=2,
        name="add_test",
        title=Text("Add a test to a candidate", "Ajouter un test à un candidat"),
        retry=Retry.IDEMPOTENT,
        settle=Settle.SEND_AGAIN,
        codes=_REGISTRATION_CODES,
    )
    answer = TestAdded


class AddAnotherTest(_Registration[TestAdded]):
    action = Action(
        number=9,
        name="add_another_test",
        title=Text(
            "Add a test even if the candidate has an unfinished one",
            "Ajouter un test même si le candidat en a un non terminé",
        ),
        retry=Retry.SPENDING,
        settle=Settle.COMPARE_CREDITS,
        codes=_REGISTRATION_CODES,
    )
    answer = TestAdded


class CandidateAndTestCreated(TestAdded):
    """``candidate_id`` is decision D6's: the document promises a "similar" answer and names no more."""

    candidate_id: int | None = wire("can_id", Integer(), default=None)


class CreateCandidateAndTest(_Registration[CandidateAndTestCreated], NewCandidate[CandidateAndTestCreated]):
    action = Action(
        number=8,
        name="create_candidate_and_test",
        title=Text("Create a candidate and take test", "Créer un candidat et passer un test"),
        retry=Retry.SPENDING,
        settle=Settle.SPLIT,
        codes=(106, 201, 203, 301, 303, 402),
        conditions=(NOT_BOTH_GROUPS, PASSWORD_FOR_FLAG),
        invalid=201,
    )
    answer = CandidateAndTestCreated


class AddProctoring(Request[Done]):
    action = Action(
        number=16,
        name="add_proctoring",
        title=Text("Add online proctoring to a test", "Ajouter la surveillance en ligne à un test"),
        retry=Retry.IDEMPOTENT,
        settle=Settle.AGAIN_ON_STATION,
        codes=(303, 304, 501),
    )
    answer = Done

    planned_test_id: int = wire("pla_tst_id", Integer())


class RemoveProctoring(Request[Done]):
    action = Action(
        number=17,
        name="remove_proctoring",
        title=Text("Remove online proctoring from a test", "Retirer la surveillance en ligne d'un test"),
        retry=Retry.IDEMPOTENT,
        settle=Settle.AGAIN_ON_STATION,
        codes=(303, 304, 501),
    )
    answer = Done

    planned_test_id: int = wire("pla_tst_id", Integer())


class DeleteTest(Request[Done]):
    action = Action(
        number=23,
        name="delete_test",
        title=Text("Delete a test", "Supprimer un test"),
        retry=Retry.IDEMPOTENT,
        settle=Settle.AGAIN_THEN_STATUS,
        codes=(304,),
    )
    answer = Done

    planned_test_id: int = wire("pla_tst_id", Integer())


class ConfirmationTestAdded(Result):
    """``planned_test_id`` is decision D15's: the hosted platform answers with the URL alone."""

    test_url: str = wire("tst_url", Address())
    planned_test_id: int | None = wire("pla_tst_id", Integer(), default=None)


class AddConfirmationTest(Request[ConfirmationTestAdded]):
    action = Action(
        number=58,
        name="add_confirmation_test",
        title=Text("Add a confirmation test to a completed test", "Ajouter un test de confirmation à un test terminé"),
        retry=Retry.CREATING,
        settle=Settle.PERSON,
        codes=(501, 502),
    )
    answer = ConfirmationTestAdded

    planned_test_id: int = wire("pla_tst_id", Integer())
    redirect: bool = wire("redirect", Flag(), default=False)
