"""Asking the platform how far one test is."""

from dataclasses import dataclass

from isodesk.client.errors import Refused
from isodesk.desk.services.context import Context
from isodesk.desk.store import candidates, planned_tests
from isodesk.desk.store.connection import Connection

UNKNOWN_TEST = 501


@dataclass(frozen=True)
class Asked:
    """What came of it: ``reason`` is empty where the platform answered with a status."""

    changed: bool
    reason: str = ""


async def ask_status(context: Context, test_id: int) -> Asked:
    """Read and keep the status of a test; raises ``ClientError`` where nothing is known of it.

    A test that the platform doesn't know any more is noted as gone.
    """
    number = await context.read(lambda connection, account: planned_tests.platform_id(connection, account, test_id))
    if number is None:
        return Asked(False, "not_sent_yet")
    from isodesk.protocol.actions.results import GetTestStatus

    try:
        status = int((await context.call(GetTestStatus(planned_test_id=number))).status)
    except Refused as refused:
        if refused.error_code != UNKNOWN_TEST:
            return Asked(False, str(refused.error_code))
        return Asked(await context.keep(lambda connection, account, _: _is_gone(connection, account, test_id)), "gone")
    return Asked(await context.keep(lambda connection, account, now: _saw(connection, account, test_id, status, now)))


def _saw(connection: Connection, account: str, test_id: int, status: int, now: float) -> bool:
    basics = planned_tests.basics(connection, account, test_id)
    if basics is None or not planned_tests.saw(connection, test_id, status, now):
        return False
    candidates.recount(connection, [basics[0]])
    return True


def _is_gone(connection: Connection, account: str, test_id: int) -> bool:
    basics = planned_tests.basics(connection, account, test_id)
    if basics is None:
        return False
    planned_tests.note_gone(connection, test_id)
    candidates.recount(connection, [basics[0]])
    return True
