"""Whom a launch names (decision D21): by the platform's own number of them, then by their e-mail address."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from isodesk.lti.launch import Launch
from isodesk.protocol.actions.candidates import CreateCandidate, NewCandidate
from isodesk.protocol.actions.tests import AddAnotherTest, AddTest, CreateCandidateAndTest
from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.requests import Request
from isodesk.protocol.values import Gender
from isodesk.station.actions.candidates import UNKNOWN_CANDIDATE, insert_candidate, known_candidate
from isodesk.station.context import Unit
from isodesk.station.lti.consumers import Source
from isodesk.station.schema import candidate, lti_person

_CREATING: Final = (AddTest, AddAnotherTest, CreateCandidateAndTest)
_KNOWN = (
    select(candidate.c.id, candidate.c.email)
    .join(lti_person, lti_person.c.candidate_id == candidate.c.id)
    .where(
        lti_person.c.source == bindparam("source"),
        lti_person.c.user_id == bindparam("user_id"),
        candidate.c.account_id == bindparam("account_id"),
        candidate.c.anonymised_at.is_(None),
    )
)
_INSERT = insert(lti_person)
_KEEP = _INSERT.on_conflict_do_update(
    index_elements=["source", "user_id"], set_={"candidate_id": _INSERT.excluded.candidate_id}
)


@dataclass(frozen=True, slots=True)
class Person:
    """Who launches. ``candidate_id`` is None for somebody whom the account doesn't know yet."""

    candidate_id: int | None
    email: str | None = field(repr=False)


def find_person(unit: Unit, source: Source, launch: Launch) -> Person:
    """Who it is, as far as the account knows them."""
    row = None if launch.user_id is None else candidate_of_user(unit, source, launch.user_id)
    if row is not None:
        return Person(row.id, row.email)
    known = known_candidate(unit, launch.email) if launch.email else None
    return Person(None if known is None else known.id, launch.email)


def make_known(unit: Unit, source: Source, launch: Launch, person: Person, request: Request[Any]) -> Person:
    """The person with a number; somebody new is put in where the action is one that needs them.

    Refuses 107 where the centre doesn't want that, 105 where the platform doesn't send their names.
    """
    if person.candidate_id is not None or not isinstance(request, _CREATING):
        return person
    if not source.allowed.create_candidates:
        raise Refusal(UNKNOWN_CANDIDATE)
    if isinstance(request, CreateCandidateAndTest):
        return person  # it puts in whom it describes
    return Person(insert_candidate(unit, _described(launch, request.email)), person.email)


def _described(launch: Launch, email: str) -> CreateCandidate:
    names = {"given_name": launch.given_name, "family_name": launch.family_name}
    for name, value in names.items():
        if value is None:
            raise Refusal(MISSING_OR_INVALID, NewCandidate.wire_name(name))
    return CreateCandidate(
        gender=Gender.NOT_PROVIDED,
        email=email,
        given_name=str(launch.given_name),
        family_name=str(launch.family_name),
        external_id=launch.user_id,
    )


def remember(unit: Unit, source: Source, launch: Launch, request: Request[Any]) -> None:
    """Keep whom the platform's number of this person is here."""
    email = getattr(request, "email", None)
    found = known_candidate(unit, email) if launch.user_id is not None and email else None
    if found is not None and launch.user_id is not None:
        keep_user(unit, source, launch.user_id, found.id)


def candidate_of_user(unit: Unit, source: Source, user_id: str) -> Any:
    """The candidate whom a platform knows by this number: ``id``, ``email``; or ``None``."""
    whose = {"source": source.name, "user_id": user_id, "account_id": unit.account_id}
    return unit.connection.execute(_KNOWN, whose).first()


def keep_user(unit: Unit, source: Source, user_id: str, candidate_id: int) -> None:
    """Keep who it is that a platform knows by this number."""
    row = {"source": source.name, "user_id": user_id, "candidate_id": candidate_id}
    unit.connection.execute(_KEEP, row)


def forget_launches(unit: Unit, candidate_id: int) -> None:
    """Forget by which numbers platforms know somebody."""
    unit.connection.execute(delete(lti_person).where(lti_person.c.candidate_id == candidate_id))


def described_fields(launch: Launch, person: Person) -> Mapping[str, str]:
    """The parameters of an action that the launch itself carries, by their names on the wire."""
    given = {"email": person.email, "given_name": launch.given_name, "family_name": launch.family_name}
    return {NewCandidate.wire_name(name): value for name, value in given.items() if value is not None}
