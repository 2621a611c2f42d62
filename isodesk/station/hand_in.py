"""Handing a test in: graded, journalled and its callback queued, all in one unit of work."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import Connection, bindparam, insert, literal_column, select, update

from isodesk.exam.scoring import to_be_marked
from isodesk.protocol.values import TestStatus
from isodesk.station.asking import charge
from isodesk.station.background import each_by_itself
from isodesk.station.clock import Clock
from isodesk.station.context import Station, Unit
from isodesk.station.exposure import count_exposure
from isodesk.station.grading import graded
from isodesk.station.journal import record
from isodesk.station.lti.returns import tell
from isodesk.station.marks import forget_marked_texts, marks_of
from isodesk.station.questions import change_test
from isodesk.station.schema import callback, planned_test
from isodesk.station.sitting import Sitting, sitting_of_test
from isodesk.station.timing import Charged

CHECKPOINT_SECONDS: Final = 10.0
_CALLBACK_PAGE = select(planned_test.c.callback_page).where(planned_test.c.id == bindparam("test"))


def hand_in(unit: Unit, planned_test_id: int, check: Callable[[Sitting], None] = lambda _sitting: None) -> bool:
    """Hand a started test in; False, and nothing done, where it isn't under way (any more).

    What ``check`` raises leaves all as it is.

    A test whose time is over is handed in as of the moment when it was. One with answers that people mark waits for
    them; its result and its callback come with the last mark.
    """
    sitting = sitting_of_test(unit.connection, unit.account_id, planned_test_id)
    if sitting is None or sitting.status is not TestStatus.STARTED:
        return False
    check(sitting)
    # The grade rests on what is kept, so that it can be computed again.
    sitting = replace(sitting, questions=charge(unit, sitting))
    waits = bool(to_be_marked(sitting.form, sitting.answers))
    _finish(unit, sitting, waits=waits)
    count_exposure(unit, sitting)
    if not waits:
        _queue_callback(unit, planned_test_id)
    tell(unit, planned_test_id, TestStatus.MARKING_PENDING if waits else TestStatus.COMPLETED)
    record(unit, "test.handed_in", planned_test_id)
    return True


def complete_if_marked(unit: Unit, planned_test_id: int) -> bool:
    """Give a test its result once every answer that waited for a mark has one; whether it has it now."""
    sitting = sitting_of_test(unit.connection, unit.account_id, planned_test_id)
    if sitting is None or sitting.status is not TestStatus.MARKING_PENDING:
        return False
    marks = marks_of(unit.connection, unit.account_id, planned_test_id)
    if to_be_marked(sitting.form, sitting.answers, marks):
        return False
    grade = graded(sitting, marks).to_json()
    change_test(unit, planned_test_id, {"status": TestStatus.COMPLETED, "grade": grade})
    _queue_callback(unit, planned_test_id)
    tell(unit, planned_test_id, TestStatus.COMPLETED)
    forget_marked_texts(unit, sitting.candidate_id)
    record(unit, "test.marked", planned_test_id)
    return True


def _finish(unit: Unit, sitting: Sitting, *, waits: bool) -> None:
    clock = unit.station.clock
    used = sitting.charged.now(clock)
    late = max(0.0, used - sitting.limit)
    values = {
        "status": TestStatus.MARKING_PENDING if waits else TestStatus.COMPLETED,
        "finished_at": _ended_at(unit, sitting, used) - late,
        "used_seconds": used - late,
        "checkpoint": None,
        "paused_at": None,
        "at_position": None,
        "at_used": None,
        "grade": None if waits else graded(sitting).to_json(),
    }
    change_test(unit, sitting.planned_test_id, values)


def _ended_at(unit: Unit, sitting: Sitting, used: float) -> float:
    """When the test ended, so that a wall clock which was set meanwhile changes nothing about how long it took.

    Where the station was down meanwhile only the wall clock can tell; it is believed as far as more than was
    ``used`` had passed.
    """
    if sitting.started_at is None:
        return unit.now
    measured = sitting.charged.since_start(unit.station.clock)
    passed = unit.now - sitting.started_at if measured is None else measured
    return sitting.started_at + max(passed, used)


def _queue_callback(unit: Unit, planned_test_id: int) -> None:
    page = unit.connection.scalar(_CALLBACK_PAGE, {"test": planned_test_id})
    if page:
        unit.connection.execute(
            insert(callback).values(
                account_id=unit.account_id, planned_test_id=planned_test_id, url=page, status="waiting", tries=0
            )
        )


async def sweep(station: Station) -> None:
    """Hand in the tests whose time is over, and set a checkpoint for the others from time to time.

    Called again and again by the background task: a test ends on time without its candidate, and a
    station that dies charges at most ``CHECKPOINT_SECONDS`` too little. The first sweep after a
    start sets the clock of the tests under way going again.
    """
    clock = station.clock
    running = await station.database.read(_running)
    over = (test for test in running if test.charged.now(clock) >= test.limit)

    async def hand_in_one(test: _Running) -> None:
        await _hand_in_one(station, test)

    await each_by_itself(over, hand_in_one)
    if any(_needs_checkpoint(test.charged, clock) for test in running):
        await station.database.write(lambda connection: _set_checkpoints(connection, clock))


@dataclass(frozen=True)
class _Running:
    account_id: int
    planned_test_id: int
    charged: Charged
    limit: int


def _running(connection: Connection) -> list[_Running]:
    table = planned_test.c
    columns = (table.account_id, table.id, table.used_seconds, table.checkpoint, table.allowed_seconds)
    started = table.status == literal_column(str(int(TestStatus.STARTED)))
    rows = connection.execute(select(*columns).where(started, table.paused_at.is_(None)))
    return [
        _Running(row.account_id, row.id, Charged(row.used_seconds, row.checkpoint), row.allowed_seconds or 0)
        for row in rows
    ]


async def _hand_in_one(station: Station, test: _Running) -> None:
    def work(connection: Connection) -> bool:
        unit = Unit(connection, test.account_id, station.clock.wall(), station)
        return hand_in(unit, test.planned_test_id)

    if await station.database.write(work):
        station.activity.wake.set()
        station.activity.presence.ring(test.planned_test_id)


def _needs_checkpoint(charged: Charged, clock: Clock) -> bool:
    return not charged.runs_on(clock) or charged.now(clock) - charged.used_seconds >= CHECKPOINT_SECONDS


def _set_checkpoints(connection: Connection, clock: Clock) -> None:
    for test in _running(connection):
        advanced = test.charged.advanced(clock)
        connection.execute(
            update(planned_test)
            .where(planned_test.c.id == test.planned_test_id, planned_test.c.account_id == test.account_id)
            .values(used_seconds=advanced.used_seconds, checkpoint=advanced.checkpoint)
        )
