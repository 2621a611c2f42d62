"""The start of a test: its clock, its seed and what it asks first."""

import secrets

from sqlalchemy import update

from isodesk.exam.delivery.course import at_most, opening
from isodesk.protocol.values import TestStatus
from isodesk.station.context import Unit
from isodesk.station.journal import record
from isodesk.station.lti.returns import tell
from isodesk.station.questions import ask
from isodesk.station.schema import planned_test
from isodesk.station.sitting import Sitting
from isodesk.station.timing import beginning

_SEED_BITS = 63


def start(unit: Unit, sitting: Sitting, language: str, seed: int | None = None) -> bool:
    """Start the test and its clock; False where it isn't waiting to be started any more.

    What is asked follows from the ``seed``, which is drawn where none is given.
    """
    charged = beginning(unit.station.clock)
    seed = secrets.randbits(_SEED_BITS) if seed is None else seed
    waiting = update(planned_test).where(
        planned_test.c.id == sitting.planned_test_id,
        planned_test.c.account_id == sitting.account_id,
        planned_test.c.status == TestStatus.NOT_STARTED,
    )
    changed = unit.connection.execute(
        waiting.values(
            status=TestStatus.STARTED,
            language=language,
            started_at=unit.now,
            allowed_seconds=sitting.limit,
            used_seconds=charged.used_seconds,
            checkpoint=charged.checkpoint,
            seed=seed,
            questions=at_most(sitting.form),
        )
    )
    if changed.rowcount:
        ask(unit.connection, sitting.planned_test_id, 1, opening(sitting.form, seed))
        tell(unit, sitting.planned_test_id, TestStatus.STARTED)
        record(unit, "test.started", sitting.planned_test_id)
    return bool(changed.rowcount)
