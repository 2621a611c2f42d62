"""Candidates: sections "Create", "Update", "Delete", "Anonymize", "Log-in as a candidate"."""

from typing import Generic

from isodesk.protocol.conditions import AnyOf, Needs, NotBoth
from isodesk.protocol.fields import wire
from isodesk.protocol.kinds import Address, Choice, Email, Flag, Integer, Line, Password
from isodesk.protocol.requests import Action, Answer, Done, Link, Request, Result, Retry, Settle
from isodesk.protocol.text import Text
from isodesk.protocol.values import Gender, Language

NOT_BOTH_GROUPS = NotBoth("dep_id", "ext_dep_id")
PASSWORD_FOR_FLAG = Needs("no_psw_rst", "psw", missing=False)


class CandidateCreated(Result):
    candidate_id: int = wire("can_id", Integer())
    login_url: str = wire("lgn_url", Address())


class NewCandidate(Request[Answer], Generic[Answer]):
    """The parameters that 1 and 8 share."""

    gender: Gender = wire("gen_id", Choice(Gender))
    email: str = wire("ema", Email(), lti=True)
    given_name: str = wire("fst_nam", Line(), lti=True)
    family_name: str = wire("lst_nam", Line(), lti=True)
    language: Language | None = wire("lan_id", Choice(Language), default=None)
    external_id: str | None = wire("ext_id", Line(), default=None)
    group_id: int | None = wire("dep_id", Integer(), default=None)
    external_group_id: str | None = wire("ext_dep_id", Line(), default=None)
    password: str | None = wire("psw", Password(), default=None)
    keep_password: bool = wire("no_psw_rst", Flag(), default=False)
    job_id: int | None = wire("job_id", Integer(), default=None)
    extra_time_percent: int | None = wire("xtr_tim_fac", Integer(0, 500), default=None)


class CreateCandidate(NewCandidate[CandidateCreated]):
    action = Action(
        number=1,
        name="create_candidate",
        title=Text("Create a candidate", "Créer un candidat"),
        retry=Retry.IDEMPOTENT,
        settle=Settle.CREATE_AGAIN,
        codes=(201, 202, 203),
        conditions=(NOT_BOTH_GROUPS, PASSWORD_FOR_FLAG),
        invalid=201,
    )
    answer = CandidateCreated


class UpdateCandidate(Request[Done]):
    action = Action(
        number=51,
        name="update_candidate",
        title=Text("Update a candidate", "Mettre à jour un candidat"),
        retry=Retry.IDEMPOTENT,
        settle=Settle.SEND_AGAIN,
        codes=(107, 201, 202),
        invalid=201,
    )
    answer = Done

    candidate_id: int = wire("can_id", Integer())
    gender: Gender | None = wire("gen_id", Choice(Gender), default=None)
    email: str | None = wire("ema", Email(), default=None)
    given_name: str | None = wire("fst_nam", Line(), default=None)
    family_name: str | None = wire("lst_nam", Line(), default=None)
    language: Language | None = wire("lan_id", Choice(Language), default=None)


class DeleteCandidate(Request[Done]):
    action = Action(
        number=24,
        name="delete_candidate",
        title=Text("Delete a candidate", "Supprimer un candidat"),
        retry=Retry.IDEMPOTENT,
        settle=Settle.AGAIN_UNTIL_UNKNOWN,
        codes=(107, 304),
        conditions=(AnyOf("can_id", "ema", winner="can_id"),),
    )
    answer = Done

    candidate_id: int | None = wire("can_id", Integer(), default=None)
    email: str | None = wire("ema", Email(), default=None)


class AnonymiseCandidate(Request[Done]):
    action = Action(
        number=12,
        name="anonymise_candidate",
        title=Text("Anonymize a candidate", "Anonymiser un candidat"),
        retry=Retry.IDEMPOTENT,
        settle=Settle.AGAIN_UNTIL_UNKNOWN,
        codes=(107,),
    )
    answer = Done

    email: str = wire("ema", Email())


class CandidateLink(Request[Link]):
    action = Action(
        number=38,
        name="candidate_link",
        title=Text("Log-in as a candidate", "Se connecter en tant que candidat"),
        retry=Retry.CREATING,
        settle=Settle.AT_USE,
        codes=(107,),
        redirects=True,
    )
    answer = Link

    email: str = wire("ema", Email(), lti=True)
