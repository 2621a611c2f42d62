"""The journal: what happened to whom, by numbers only, never by names."""

from collections.abc import Mapping

from sqlalchemy import insert

from isodesk.station.context import Unit
from isodesk.station.schema import journal

_INSERT = insert(journal).inline()


def record(unit: Unit, event: str, subject_id: int, details: Mapping[str, int | str] | None = None) -> None:
    """Write an event, in the same transaction as what it tells of. ``details`` hold no personal data."""
    row = {
        "account_id": unit.account_id,
        "at": unit.now,
        "event": event,
        "subject_id": subject_id,
        "details": dict(details) if details else None,
    }
    unit.connection.execute(_INSERT, row)
