"""Sessions in the mirror."""

from datetime import datetime
from typing import Any

from isodesk.desk.store.connection import Connection, inserted
from isodesk.desk.store.folding import fold
from isodesk.desk.store.listing import Listing

_TESTS = "(SELECT count(*) FROM planned_test WHERE planned_test.session_id = session.id)"
_CANDIDATES = (
    "(SELECT count(DISTINCT planned_test.candidate_id) FROM planned_test WHERE planned_test.session_id = session.id)"
)
_SENT = (
    "NOT EXISTS (SELECT 1 FROM intent WHERE intent.session_id = session.id AND intent.action = 11"
    " AND intent.doubt = 0 AND intent.state IN ('waiting', 'refused'))"
)

LISTING = Listing(
    columns="session.id, session.platform_id, session.description, session.start_at, session.end_at, session.code,"
    f" {_TESTS}, session.standing, {_CANDIDATES}, {_SENT}",
    source="session",
    narrow="session",
    identity="session.id",
    account="session.account_id",
    search="session.search",
    order=("session.start_at",),
    newest_first=True,
    sorts={
        "description": ("session.search",),
        "start": ("session.start_at",),
        "end": ("session.end_at",),
        "tests": (_TESTS,),
        "standing": ("session.standing",),
        "candidates": (_CANDIDATES,),
    },
    filters={
        "standing": "session.standing = :standing",
        "after": "session.end_at >= :after",
        "to_come": "session.start_at > :to_come",
        "open": "session.start_at <= :open AND session.end_at > :open",
        "over": "session.end_at <= :over",
        "before": "session.start_at < :before",
    },
)


def insert(connection: Connection, account_id: str, draft: Any, now: float) -> int:
    """A new row after ``services.drafts.SessionDraft``; its number."""
    values = (
        account_id,
        draft.description,
        _text(draft.start),
        _text(draft.end),
        draft.code,
        fold(draft.description),
        now,
    )
    cursor = connection.execute(
        "INSERT INTO session (account_id, description, start_at, end_at, code, search, standing, created_at)"
        " VALUES (?,?,?,?,?,?,'waiting',?)",
        values,
    )
    return inserted(cursor)


def change(connection: Connection, session_id: int, draft: Any) -> None:
    """Another name, window or code."""
    connection.execute(
        "UPDATE session SET description = ?, start_at = ?, end_at = ?, code = ?, search = ? WHERE id = ?",
        (draft.description, _text(draft.start), _text(draft.end), draft.code, fold(draft.description), session_id),
    )


def agree(connection: Connection, session_id: int, platform_id: int) -> None:
    """The platform has this session."""
    connection.execute("UPDATE session SET platform_id = ? WHERE id = ?", (platform_id, session_id))


def delete(connection: Connection, session_id: int) -> None:
    """Forget a session; its tests stay."""
    connection.execute("DELETE FROM session WHERE id = ?", (session_id,))


def _text(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(timespec="minutes")
