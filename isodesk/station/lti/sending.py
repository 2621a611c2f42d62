"""Telling platforms what waits: again and again with longer pauses, until it is taken or a day and a half is over."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import httpx
from sqlalchemy import Connection, update

from isodesk.errors import IsoDeskError
from isodesk.station.context import Station, Unit
from isodesk.station.journal import record
from isodesk.station.lti.access import Access
from isodesk.station.lti.calling import Caller
from isodesk.station.lti.grade_messages import GradeMessage, due
from isodesk.station.lti.grade_service import GradeService
from isodesk.station.lti.outcome_service import send_outcome
from isodesk.station.schema import lti_grade

PAUSES: Final = (30.0, 120.0, 600.0, 1800.0, 7200.0, 21600.0, 43200.0, 43200.0)  # seconds until the next try
_LONGEST: Final = 60  # characters of an answer that are kept

Send = Callable[[GradeMessage], Awaitable[None]]


async def send_grades(station: Station) -> None:
    """Send everything that is due, each by itself."""
    waiting = await station.database.read(lambda connection: due(connection, station.clock.wall()))
    if not waiting:
        return
    caller = Caller(station)
    service = GradeService(station, Access(station, caller))
    tried = (_try(station, caller, service, each) for each in waiting)
    for came_of_it in await asyncio.gather(*tried, return_exceptions=True):  # what goes wrong with one stops no other
        if isinstance(came_of_it, BaseException):
            raise came_of_it


async def _try(station: Station, caller: Caller, service: GradeService, message: GradeMessage) -> None:
    failed = await _failure(_sent(station, caller, service, message))
    await station.database.write(lambda connection: _note(station, connection, message, failed))


async def _sent(station: Station, caller: Caller, service: GradeService, message: GradeMessage) -> None:
    if message.scopes:
        await service.send(message)
    else:
        await send_outcome(station, caller, message)


async def _failure(sending: Awaitable[None]) -> str:
    """What went wrong, empty where it was taken."""
    try:
        await sending
    except IsoDeskError as error:  # whatever it is, the other grades go on
        said = error.parameters.get("error")
        return f"{error.code}: {said}" if said else error.code
    except TimeoutError:
        return "timeout"
    except (httpx.HTTPError, httpx.InvalidURL):
        return "unreachable"
    return ""


def _note(station: Station, connection: Connection, message: GradeMessage, failed: str) -> None:
    """Write down what came of a try; nothing where a newer message took its place meanwhile."""
    now, tries = station.clock.wall(), message.tries + 1
    is_over = tries > len(PAUSES)
    values: dict[str, object] = {"tries": tries, "last_answer": failed[:_LONGEST] or "ok"}
    if not failed:
        values["status"] = "done"
    elif is_over:
        values["status"] = "failed"
    else:
        values["due_at"] = now + PAUSES[tries - 1]
    # By its own name: SQLite gives the number of a row that gave way to the next one.
    mine = (lti_grade.c.message_id == message.message_id, lti_grade.c.status == "waiting")
    changed = connection.execute(update(lti_grade).where(*mine).values(values)).rowcount
    if changed and (not failed or is_over):
        unit = Unit(connection, message.account_id, now, station)
        record(unit, "lti.grade_failed" if failed else "lti.grade_sent", message.planned_test_id)
