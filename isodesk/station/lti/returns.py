"""Where the grade of a launched test goes back to, and what waits to be told: written with what it tells of.

Only the newest word about a test is worth sending: what still waits gives way to it.
"""

import secrets
from typing import Final

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from isodesk.lti import ags
from isodesk.lti.launch import Launch
from isodesk.protocol.values import TestStatus
from isodesk.station.context import Unit
from isodesk.station.lti.consumers import Source
from isodesk.station.schema import lti_grade, lti_return

_KEEP = upsert(lti_return)
_REPLACE = _KEEP.on_conflict_do_update(
    index_elements=["planned_test_id"],
    set_={each.name: _KEEP.excluded[each.name] for each in lti_return.c if not each.primary_key},
)
_FOUND = select(lti_return.c.service_url, lti_return.c.scopes).where(
    lti_return.c.planned_test_id == bindparam("planned_test_id")
)
_GIVE_WAY = delete(lti_grade).where(
    lti_grade.c.planned_test_id == bindparam("of_test"), lti_grade.c.status == "waiting"
)
_INSERT = insert(lti_grade)
_DONE: Final = TestStatus.COMPLETED


def keep_return(unit: Unit, source: Source, launch: Launch, planned_test_id: int) -> None:
    """Keep how this launch takes its grade; that of an earlier launch of the same test counts no more."""
    by_secret = launch.version == "1.1"  # no other launch comes with a secret to sign an outcome by
    outcome = launch.outcome if source.allowed.basic_outcomes and by_secret else None
    offered = launch.ags if ags.way_of(launch.ags) is not ags.Way.NONE and launch.user_id else None
    if outcome is None and offered is None:
        return
    row = {
        "planned_test_id": planned_test_id,
        "source": source.name,
        "resource_link_id": launch.resource_link_id,
        "user_id": launch.user_id,
        "service_url": None if outcome is None else outcome.service_url,
        "sourced_id": None if outcome is None else outcome.sourced_id,
        "scopes": None if offered is None else list(offered.scopes),
        "line_items": None if offered is None else offered.line_items,
        "line_item": None if offered is None else offered.line_item,
    }
    unit.connection.execute(_REPLACE, row)


def tell(unit: Unit, planned_test_id: int, status: TestStatus) -> None:
    """Have the platform told that a test has this status, if it was launched by one that wants to know.

    Basic Outcomes takes grades alone.
    """
    found = unit.connection.execute(_FOUND, {"planned_test_id": planned_test_id}).first()
    if found is None or (found.scopes is None and status is not _DONE):
        return
    unit.connection.execute(_GIVE_WAY, {"of_test": planned_test_id})
    row = {
        "account_id": unit.account_id,
        "planned_test_id": planned_test_id,
        "message_id": secrets.token_hex(16),
        "at": unit.now,
        "test_status": status.value,
        "status": "waiting",
        "due_at": unit.now,
    }
    unit.connection.execute(_INSERT, row)
