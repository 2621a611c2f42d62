"""Stopping a test's clock and starting it again, where the form allows. Nothing of it is shown meanwhile."""

from isodesk.protocol.values import TestStatus
from isodesk.station.context import Unit
from isodesk.station.journal import record
from isodesk.station.questions import change_test
from isodesk.station.sitting import Sitting


def pause(unit: Unit, sitting: Sitting) -> bool:
    """Stop the clock; False where it isn't running, or mayn't be stopped."""
    clock = unit.station.clock
    if not sitting.form.pause or not sitting.under_way(clock):
        return False
    charged = sitting.charged.stopped(clock)
    values = {"used_seconds": charged.used_seconds, "checkpoint": charged.checkpoint, "paused_at": unit.now}
    change_test(unit, sitting.planned_test_id, values)
    record(unit, "test.paused", sitting.planned_test_id)
    return True


def resume(unit: Unit, sitting: Sitting) -> bool:
    """Let the clock run again; False where it wasn't stopped."""
    if not sitting.paused or sitting.status is not TestStatus.STARTED:
        return False
    charged = sitting.charged.advanced(unit.station.clock)
    change_test(unit, sitting.planned_test_id, {"checkpoint": charged.checkpoint, "paused_at": None})
    record(unit, "test.resumed", sitting.planned_test_id)
    return True
