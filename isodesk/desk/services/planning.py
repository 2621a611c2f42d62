"""What can be done with a planned test, why it can't, and the intents that do it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.rows import Standing
from isodesk.desk.services.rows_of_tests import TestRow
from isodesk.desk.services.sending.undoing import cancel_by_id
from isodesk.desk.store import candidates, intents, planned_tests
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import About
from isodesk.protocol.values import TestStatus

ADD_PROCTORING, REMOVE_PROCTORING, DELETE, CONFIRM = 16, 17, 23, 58


class TestAction(StrEnum):
    """What a person may want to do with a test."""

    __test__ = False  # pytest takes a class named Test* for a test

    COPY_LINK = "copy_link"
    INVITE = "invite"
    REFRESH = "refresh"
    PROCTOR = "proctor"
    UNPROCTOR = "unproctor"
    MOVE = "move"
    CONFIRM = "confirm"
    DELETE = "delete"
    FORGET = "forget"


def why_not(row: TestRow, action: TestAction) -> str:
    """The code of what stands against it, empty where nothing does.

    Codes: ``gone``, ``not_gone``, ``being_deleted``, ``already_started``, ``not_completed``, ``not_sent_yet``,
    ``proctored_already``, ``not_proctored``, ``completed``, ``number_unknown``.
    """
    if action is TestAction.FORGET:
        return "" if row.gone or _is_unnumbered(row) else "not_gone"
    if row.gone:
        return "gone"
    if row.being_deleted:
        return "being_deleted"
    if _is_unnumbered(row) and action not in _BY_LINK:
        return "number_unknown"
    return _WHY_NOT[action](row)


def _is_unnumbered(row: TestRow) -> bool:
    """The platform has it, and never told its number: only its link, or that a credit is gone."""
    return row.platform_id is None and row.standing is Standing.AGREED


def _started(row: TestRow) -> str:
    return "" if row.status is TestStatus.NOT_STARTED else "already_started"


def _proctor(row: TestRow) -> str:
    return _started(row) or ("proctored_already" if row.proctored else "")


def _unproctor(row: TestRow) -> str:
    return _started(row) or ("" if row.proctored else "not_proctored")


def _confirm(row: TestRow) -> str:
    return "" if row.status is TestStatus.COMPLETED else "not_completed"


def _copy_link(row: TestRow) -> str:
    if row.status is TestStatus.COMPLETED:
        return "completed"
    return "" if row.url else "not_sent_yet"


def _refresh(row: TestRow) -> str:
    return "not_sent_yet" if row.platform_id is None else ""


_BY_LINK = (TestAction.COPY_LINK, TestAction.INVITE)
_WHY_NOT: Mapping[TestAction, Callable[[TestRow], str]] = {
    TestAction.COPY_LINK: _copy_link,
    TestAction.INVITE: _started,
    TestAction.REFRESH: _refresh,
    TestAction.PROCTOR: _proctor,
    TestAction.UNPROCTOR: _unproctor,
    TestAction.MOVE: _started,
    TestAction.CONFIRM: _confirm,
    TestAction.DELETE: _started,
}


@dataclass
class Did:
    """One transaction over several tests, and whose rows are to be summed up after it."""

    connection: Connection
    account: str
    now: float
    session_id: int | None = None
    candidates: set[int] = field(default_factory=set)
    tests: set[int] = field(default_factory=set)


def carry_out(did: Did, action: TestAction, row: TestRow) -> None:
    """Put the intents, with what they do here at once. The action must be possible."""
    did.candidates.add(row.candidate_id)
    did.tests.add(row.id)
    _CARRIED_OUT[action](did, row)


def register(
    connection: Connection,
    account: str,
    candidate_id: int,
    registration: Registration,
    import_id: int | None,
    now: float,
) -> int:
    """A planned test with the intent that registers it; a search finds the person by its file's number."""
    test_id = planned_tests.insert(connection, account, candidate_id, registration, now)
    if registration.cpf_id:
        candidates.refold(connection, candidate_id)
    session_id = registration.session_id
    intents.put(
        connection,
        account,
        9 if registration.another else 2,
        About(candidate_id, test_id, import_id=import_id),
        _payload(registration),
        now,
        needs_id=None if session_id is None else intents.creation_of_session(connection, session_id),
    )
    return test_id


def _payload(registration: Registration) -> dict[str, object]:
    named = {
        "limit": registration.limit,
        "limit_days": registration.limit_days,
        "proctored": registration.proctored,
        "pack": registration.tests_by_credit,
        "return_page": registration.return_page,
        "callback_page": registration.callback_page,
    }
    return {name: value for name, value in named.items() if value}


def _put(did: Did, action: int, row: TestRow, payload: dict[str, object] | None = None) -> None:
    intents.put(did.connection, did.account, action, About(row.candidate_id, row.id), payload or {}, did.now)


def _delete(did: Did, row: TestRow) -> None:
    unsent = intents.unsent_registration(did.connection, row.id)
    if row.platform_id is None and unsent is not None:
        cancel_by_id(did.connection, did.account, unsent)
    else:
        _put(did, DELETE, row)


def _set_proctored(did: Did, row: TestRow) -> None:
    to = not row.proctored
    planned_tests.set_proctored(did.connection, row.id, to)
    _put(did, ADD_PROCTORING if to else REMOVE_PROCTORING, row, {"was": row.proctored, "to": to})


def _add_confirmation(did: Did, row: TestRow) -> None:
    confirmation = planned_tests.insert_confirmation(did.connection, did.account, row.id, did.now)
    intents.put(did.connection, did.account, CONFIRM, About(row.candidate_id, confirmation), {}, did.now)
    did.tests.add(confirmation)


def _move(did: Did, row: TestRow) -> None:
    if row.session_id == did.session_id:
        return
    unsent = intents.unsent_registration(did.connection, row.id)
    if row.platform_id is None and unsent is not None:
        planned_tests.move(did.connection, row.id, did.session_id)
        intents.wait_for_session(did.connection, unsent, did.session_id)
        return
    _put(did, DELETE, row)
    again = planned_tests.registration(did.connection, row.id)
    moved = Registration(row.form_id, did.session_id, proctored=row.proctored, **again)
    did.tests.add(register(did.connection, did.account, row.candidate_id, moved, None, did.now))


def _forget(did: Did, row: TestRow) -> None:
    planned_tests.delete(did.connection, row.id)


_CARRIED_OUT: Mapping[TestAction, Callable[[Did, TestRow], None]] = {
    TestAction.PROCTOR: _set_proctored,
    TestAction.UNPROCTOR: _set_proctored,
    TestAction.MOVE: _move,
    TestAction.CONFIRM: _add_confirmation,
    TestAction.DELETE: _delete,
    TestAction.FORGET: _forget,
}
