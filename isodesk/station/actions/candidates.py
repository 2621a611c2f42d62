"""Candidates: create (1), update (51), log in by link (38)."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.sqlite import insert

from isodesk.protocol.actions.candidates import CandidateCreated, CandidateLink, CreateCandidate, UpdateCandidate
from isodesk.protocol.actions.tests import CreateCandidateAndTest
from isodesk.protocol.refusals import EXISTING_CANDIDATE, Refusal
from isodesk.protocol.requests import Done, Link
from isodesk.station.context import Unit
from isodesk.station.emails import email_key
from isodesk.station.journal import record
from isodesk.station.passwords import make_password, seal_password
from isodesk.station.schema import candidate, candidate_group, job_profile

UNKNOWN_CANDIDATE, INVALID, TAKEN, UNKNOWN_GROUP = 107, 201, 202, 203

_INSERT = insert(candidate).on_conflict_do_nothing().returning(candidate.c.id)
_BY_EMAIL = select(candidate.c.id, candidate.c.login_epoch, candidate.c.language).where(
    candidate.c.account_id == bindparam("account_id"), candidate.c.email_key == bindparam("email_key")
)


def create_candidate(unit: Unit, request: CreateCandidate) -> CandidateCreated:
    """Action 1. Refuses 201, 203, and 202 with the ``can_id`` of who has the address."""
    candidate_id = insert_candidate(unit, request)
    if candidate_id is None:
        raise _taken(unit, request.email)
    return CandidateCreated(candidate_id=candidate_id, login_url=unit.station.links.login_url(candidate_id, 0))


def insert_candidate(unit: Unit, request: CreateCandidate | CreateCandidateAndTest) -> int | None:
    """Put a candidate in; ``None`` where the address is taken in this account."""
    candidate_id: int | None = unit.connection.scalar(_INSERT, _row(unit, request))
    if candidate_id is not None:
        record(unit, "candidate.created", candidate_id)
    return candidate_id


def find_candidate(unit: Unit, email: str) -> Any:
    """The candidate of this address: ``id``, ``login_epoch``, ``language``; refuses 107."""
    found = known_candidate(unit, email)
    if found is None:
        raise Refusal(UNKNOWN_CANDIDATE)
    return found


def known_candidate(unit: Unit, email: str) -> Any:
    """The candidate of this address as ``find_candidate`` gives it, or ``None``."""
    return unit.connection.execute(_BY_EMAIL, {"account_id": unit.account_id, "email_key": email_key(email)}).first()


def candidate_link(unit: Unit, request: CandidateLink) -> Link:
    """Action 38: a link to the candidate's account page."""
    found = find_candidate(unit, request.email)
    return Link(url=unit.station.links.account_url(found.id, found.login_epoch))


def update_candidate(unit: Unit, request: UpdateCandidate) -> Done:
    """Action 51: changes what was given. An anonymised candidate is nobody any more: 107."""
    mine = (candidate.c.id == request.candidate_id, candidate.c.account_id == unit.account_id)
    if unit.connection.scalar(select(candidate.c.id).where(*mine, candidate.c.anonymised_at.is_(None))) is None:
        raise Refusal(UNKNOWN_CANDIDATE)
    changes = _changes(request)
    if request.email is not None:
        _refuse_taken(unit, request.email, request.candidate_id)
    if changes:
        unit.connection.execute(update(candidate).where(*mine).values(changes))
        record(unit, "candidate.updated", request.candidate_id)
    return Done()


def _changes(request: UpdateCandidate) -> dict[str, object]:
    given: Mapping[str, object] = {
        "gender": request.gender,
        "email": request.email,
        "email_key": email_key(request.email) if request.email else None,
        "given_name": request.given_name,
        "family_name": request.family_name,
        "language": request.language,
    }
    return {column: value for column, value in given.items() if value is not None}


def _refuse_taken(unit: Unit, email: str, candidate_id: int) -> None:
    row = {"account_id": unit.account_id, "email_key": email_key(email)}
    other = unit.connection.scalar(_BY_EMAIL, row)
    if other not in (None, candidate_id):
        raise _taken(unit, email)


def _taken(unit: Unit, email: str) -> Refusal:
    return Refusal(TAKEN, extra={EXISTING_CANDIDATE: find_candidate(unit, email).id})


def _row(unit: Unit, request: CreateCandidate | CreateCandidateAndTest) -> dict[str, object]:
    return {
        "account_id": unit.account_id,
        "email": request.email,
        "email_key": email_key(request.email),
        "given_name": request.given_name,
        "family_name": request.family_name,
        "gender": int(request.gender),
        "language": request.language,
        "group_id": _group(unit, request),
        "external_id": request.external_id,
        "job_id": _job(unit, request.job_id),
        "extra_time_percent": request.extra_time_percent or 0,
        "password_sealed": None if unit.password_hash else _sealed(unit, request.password),
        "password_hash": unit.password_hash,
        "login_epoch": 0,
        "created_at": unit.now,
    }


def _sealed(unit: Unit, password: str | None) -> bytes:
    return seal_password(unit.station.sealer, unit.account_id, password or make_password())


def _group(unit: Unit, request: CreateCandidate | CreateCandidateAndTest) -> int | None:
    """The group by the station's own number (203 where there is none), or by the caller's, made where new."""
    if request.group_id is not None:
        return _known_group(unit, request.group_id)
    if request.external_group_id is not None:
        return external_group(unit, request.external_group_id)
    return None


def _known_group(unit: Unit, group_id: int) -> int:
    mine = (candidate_group.c.id == group_id, candidate_group.c.account_id == unit.account_id)
    if unit.connection.scalar(select(candidate_group.c.id).where(*mine)) is None:
        raise Refusal(UNKNOWN_GROUP)
    return group_id


def external_group(unit: Unit, external_id: str) -> int:
    """The group of the caller's own number, made where there is none."""
    row = {"account_id": unit.account_id, "name": external_id, "external_id": external_id}
    made = unit.connection.scalar(
        insert(candidate_group).values(row).on_conflict_do_nothing().returning(candidate_group.c.id)
    )
    if made is not None:
        return int(made)
    mine = (candidate_group.c.external_id == external_id, candidate_group.c.account_id == unit.account_id)
    return int(unit.connection.scalars(select(candidate_group.c.id).where(*mine)).one())


def _job(unit: Unit, job_id: int | None) -> int | None:
    if job_id is None:
        return None
    mine = (job_profile.c.id == job_id, job_profile.c.account_id == unit.account_id)
    if unit.connection.scalar(select(job_profile.c.id).where(*mine)) is None:
        raise Refusal(INVALID, "job_id")
    return job_id
