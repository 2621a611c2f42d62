"""``/station/v1``: sessions, edited and deleted. A test under way holds its session as it is."""

from typing import Any

from sqlalchemy import Connection, and_, delete, exists, select, update

from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.requests import Done
from isodesk.protocol.station_changing import DeleteSession, EditSession
from isodesk.protocol.station_lists import ListSessions, Sessions
from isodesk.protocol.station_refusals import TEST_UNDER_WAY, UNKNOWN_SESSION, station_refusal
from isodesk.protocol.station_rows import SessionRow
from isodesk.protocol.values import TestStatus
from isodesk.station.context import Unit
from isodesk.station.journal import record
from isodesk.station.schema import change, planned_test, session
from isodesk.station.v1.moments import instant
from isodesk.station.v1.rows import Around, Kind, Rows, hold_version, version_beside

_VERSION, _OF_SESSION = version_beside(session, Kind.SESSION)


def _tell(around: Around, row: Any) -> SessionRow:
    return SessionRow(
        session_id=row.id,
        version=row.version,
        description=row.description,
        start=around.wall(row.start_at),
        end=around.wall(row.end_at),
        code=row.code,
    )


SESSIONS = Rows(Kind.SESSION, session, select(session, _VERSION).join_from(session, change, _OF_SESSION), _tell)


def list_sessions(unit: Unit, request: ListSessions) -> Sessions:
    """A page of sessions."""
    rows, following = SESSIONS.page(unit, request.after, request.limit)
    return Sessions(rows=rows, next_after=following)


def edit_session(unit: Unit, request: EditSession) -> SessionRow:
    """Name, window and code, all of them; refuses 903 while somebody sits a test of it."""
    _changeable(unit, request.session_id, request.version)
    start, end = instant(unit, request, "start"), instant(unit, request, "end")
    if end <= start:
        raise Refusal(MISSING_OR_INVALID, request.wire_name("end"))
    values = {"description": request.description, "start_at": start, "end_at": end, "code": request.code}
    unit.connection.execute(update(session).where(_mine(unit, request.session_id)).values(values))
    record(unit, "session.changed", request.session_id)
    return known_session(unit, request.session_id)


def delete_session(unit: Unit, request: DeleteSession) -> Done:
    """The session goes; its tests stay, without one, and may be taken at any time."""
    _changeable(unit, request.session_id, request.version)
    unit.connection.execute(
        update(planned_test)
        .where(planned_test.c.session_id == request.session_id, planned_test.c.account_id == unit.account_id)
        .values(session_id=None)
    )
    unit.connection.execute(delete(session).where(_mine(unit, request.session_id)))
    record(unit, "session.deleted", request.session_id)
    return Done()


def known_session(unit: Unit, session_id: int) -> SessionRow:
    """The session of this number; refuses 902."""
    found = SESSIONS.one(unit, session_id)
    if found is None:
        raise station_refusal(UNKNOWN_SESSION)
    return found


def _changeable(unit: Unit, session_id: int, seen: int) -> None:
    hold_version(known_session(unit, session_id), seen)
    if _under_way(unit.connection, session_id):
        raise station_refusal(TEST_UNDER_WAY)


def _under_way(connection: Connection, session_id: int) -> bool:
    sat = and_(planned_test.c.session_id == session_id, planned_test.c.status == TestStatus.STARTED.value)
    return bool(connection.scalar(select(exists().where(sat))))


def _mine(unit: Unit, session_id: int) -> Any:
    return and_(session.c.id == session_id, session.c.account_id == unit.account_id)
