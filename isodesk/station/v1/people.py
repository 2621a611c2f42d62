"""``/station/v1``: candidates and groups, and what may be changed of them."""

from typing import Any

from sqlalchemy import delete, exists, insert, select, update

from isodesk.protocol.refusals import Refusal
from isodesk.protocol.requests import Done
from isodesk.protocol.station_changing import ChangeCandidate, CreateGroup, DeleteGroup, RenameGroup
from isodesk.protocol.station_lists import Candidates, Groups, ListCandidates, ListGroups
from isodesk.protocol.station_refusals import GROUP_IN_USE, NAME_TAKEN, UNKNOWN_GROUP, station_refusal
from isodesk.protocol.station_rows import CandidateRow, GroupRow
from isodesk.protocol.values import Gender, Language
from isodesk.station.actions.candidates import UNKNOWN_CANDIDATE, external_group
from isodesk.station.context import Unit
from isodesk.station.journal import record
from isodesk.station.schema import candidate, candidate_group, change
from isodesk.station.v1.rows import Around, Kind, Rows, hold_version, version_beside

_CANDIDATE_VERSION, _OF_CANDIDATE = version_beside(candidate, Kind.CANDIDATE)
_GROUP_VERSION, _OF_GROUP = version_beside(candidate_group, Kind.GROUP)


def _tell_candidate(_around: Around, row: Any) -> CandidateRow:
    return CandidateRow(
        candidate_id=row.id,
        version=row.version,
        email=row.email,
        given_name=row.given_name,
        family_name=row.family_name,
        gender=Gender(row.gender),
        language=None if row.language is None else Language(row.language),
        group_id=row.group_id,
        group_name=row.group_name,
        external_group_id=row.external_group_id,
        external_id=row.external_id,
        job_id=row.job_id,
        extra_time_percent=row.extra_time_percent,
        anonymised=row.anonymised_at is not None,
        created_at=row.created_at,
    )


def _tell_group(_around: Around, row: Any) -> GroupRow:
    return GroupRow(group_id=row.id, version=row.version, name=row.name, external_group_id=row.external_id)


CANDIDATES = Rows(
    Kind.CANDIDATE,
    candidate,
    select(
        candidate,
        candidate_group.c.name.label("group_name"),
        candidate_group.c.external_id.label("external_group_id"),
        _CANDIDATE_VERSION,
    )
    .join_from(candidate, change, _OF_CANDIDATE)
    .outerjoin(candidate_group, candidate_group.c.id == candidate.c.group_id),
    _tell_candidate,
)
GROUPS = Rows(
    Kind.GROUP,
    candidate_group,
    select(candidate_group, _GROUP_VERSION).join_from(candidate_group, change, _OF_GROUP),
    _tell_group,
)


def list_candidates(unit: Unit, request: ListCandidates) -> Candidates:
    """A page of candidates."""
    rows, following = CANDIDATES.page(unit, request.after, request.limit)
    return Candidates(rows=rows, next_after=following)


def list_groups(unit: Unit, request: ListGroups) -> Groups:
    """A page of groups."""
    rows, following = GROUPS.page(unit, request.after, request.limit)
    return Groups(rows=rows, next_after=following)


def change_candidate(unit: Unit, request: ChangeCandidate) -> CandidateRow:
    """Group and extra time; of a test under way the time stays as it was fixed at its start."""
    found = CANDIDATES.one(unit, request.candidate_id)
    if found is None or found.anonymised:
        raise Refusal(UNKNOWN_CANDIDATE)
    hold_version(found, request.version)
    changes: dict[str, int | None] = {}
    if request.extra_time_percent is not None:
        changes["extra_time_percent"] = request.extra_time_percent
    if request.no_group or request.group_id is not None or request.external_group_id is not None:
        changes["group_id"] = _wanted_group(unit, request)
    if changes:
        mine = (candidate.c.id == request.candidate_id, candidate.c.account_id == unit.account_id)
        unit.connection.execute(update(candidate).where(*mine).values(changes))
        record(unit, "candidate.changed", request.candidate_id)
    return CANDIDATES.known(unit, request.candidate_id)


def _wanted_group(unit: Unit, request: ChangeCandidate) -> int | None:
    if request.no_group:
        return None
    if request.group_id is not None:
        return _known_group(unit, request.group_id).group_id
    return external_group(unit, request.external_group_id or "")


def create_group(unit: Unit, request: CreateGroup) -> GroupRow:
    """A group of this name, made where there is none."""
    named = (candidate_group.c.account_id == unit.account_id, candidate_group.c.name == request.name)
    group_id = unit.connection.scalar(
        select(candidate_group.c.id).where(*named).order_by(candidate_group.c.id).limit(1)
    )
    if group_id is None:
        row = {"account_id": unit.account_id, "name": request.name}
        group_id = unit.connection.scalars(insert(candidate_group).values(row).returning(candidate_group.c.id)).one()
        record(unit, "group.created", group_id)
    return GROUPS.known(unit, group_id)


def rename_group(unit: Unit, request: RenameGroup) -> GroupRow:
    """Another name, which no other group has."""
    found = _known_group(unit, request.group_id)
    hold_version(found, request.version)
    mine = candidate_group.c.account_id == unit.account_id
    others = select(candidate_group.c.id).where(
        mine, candidate_group.c.name == request.name, candidate_group.c.id != request.group_id
    )
    if unit.connection.scalar(others.limit(1)) is not None:
        raise station_refusal(NAME_TAKEN, request.wire_name("name"))
    unit.connection.execute(
        update(candidate_group).where(mine, candidate_group.c.id == request.group_id).values(name=request.name)
    )
    record(unit, "group.renamed", request.group_id)
    return GROUPS.known(unit, request.group_id)


def delete_group(unit: Unit, request: DeleteGroup) -> Done:
    """A group that nobody is in."""
    hold_version(_known_group(unit, request.group_id), request.version)
    if unit.connection.scalar(select(exists().where(candidate.c.group_id == request.group_id))):
        raise station_refusal(GROUP_IN_USE)
    unit.connection.execute(
        delete(candidate_group).where(
            candidate_group.c.id == request.group_id, candidate_group.c.account_id == unit.account_id
        )
    )
    record(unit, "group.deleted", request.group_id)
    return Done()


def _known_group(unit: Unit, group_id: int) -> GroupRow:
    found = GROUPS.one(unit, group_id)
    if found is None:
        raise station_refusal(UNKNOWN_GROUP)
    return found
