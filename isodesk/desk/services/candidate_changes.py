"""What a person changes about candidates, with the intents that tell the platform."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from isodesk.desk.errors import InvalidInput, NotPossible
from isodesk.desk.services.checking import numbered_group
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.group_tree import tidy
from isodesk.desk.services.sending.undoing import cancel_by_id
from isodesk.desk.store import candidates as stored
from isodesk.desk.store import intents, standing, transitions
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import About

ANONYMISE, DELETE, UPDATE = 12, 24, 51
_SENT_ON_UPDATE = ("email", "given_name", "family_name", "gender", "language")
_GIVEN_ONCE = ("password", "keep_password", "group_number")
_NEVER_TOLD = ("country",)  # the documented API has no such field


def tidied(draft: CandidateDraft) -> CandidateDraft:
    """The draft as it is kept: a group that has only a number on the platform is called by that."""
    group = numbered_group(draft.group_number) if draft.group_number is not None else tidy(draft.group)
    return replace(draft, group=group)


def add(connection: Connection, account: str, draft: CandidateDraft, now: float) -> int:
    """Somebody new, with the intent that creates them; the row's number."""
    _hold_free(connection, account, draft.email, None)
    candidate_id = stored.insert(connection, account, draft, "waiting", now)
    intents.put(connection, account, intents.CREATE, About(candidate_id), {}, now)
    return candidate_id


def update(connection: Connection, account: str, candidate_id: int, draft: CandidateDraft, now: float) -> Sequence[str]:
    """Change a row, and tell the platform what it can be told; the fields that it can't."""
    before = stored.existing(connection, account, candidate_id)
    if before["anonymised"]:
        raise NotPossible(reason="anonymised")
    _hold_free(connection, account, draft.email, candidate_id)
    creation = intents.waiting_creation(connection, candidate_id)
    if creation is None and draft.group_number is None:
        draft = replace(draft, group_number=before["group_number"])  # how the group was told once
    after = {name: _plain(getattr(draft, name)) for name in before if hasattr(draft, name)}
    changes = {name: value for name, value in after.items() if value != before[name]}
    kept_here = [] if creation is not None else _only_here(changes)
    stored.change(connection, candidate_id, draft)
    if creation is not None:
        _send_again(connection, creation, changes)
    else:
        _queue_update(connection, account, candidate_id, before, changes, now)
        stored.keep_here(connection, candidate_id, (name for name in kept_here if name not in _NEVER_TOLD))
    standing.sum_up(connection, [candidate_id])
    return kept_here


def delete(connection: Connection, account: str, candidate_id: int, now: float) -> None:
    """Delete with tests and results; what was never sent is only forgotten, and once is enough."""
    row = stored.existing(connection, account, candidate_id)
    creation = intents.waiting_creation(connection, candidate_id)
    if row["platform_id"] is None and creation is not None:
        cancel_by_id(connection, account, creation[0])
    elif not intents.is_open(connection, candidate_id, DELETE):
        intents.put(connection, account, DELETE, About(candidate_id), {}, now)
        standing.sum_up(connection, [candidate_id])


def anonymise(connection: Connection, account: str, candidate_id: int, now: float) -> None:
    """Names and address become numbers once the platform did it; raises ``NotPossible``."""
    row = stored.existing(connection, account, candidate_id)
    if row["anonymised"]:
        raise NotPossible(reason="anonymised")
    if row["platform_id"] is None and intents.waiting_creation(connection, candidate_id) is not None:
        raise NotPossible(reason="not_sent_yet")
    if not intents.is_open(connection, candidate_id, ANONYMISE):
        intents.put(connection, account, ANONYMISE, About(candidate_id), {}, now)
        standing.sum_up(connection, [candidate_id])


def _hold_free(connection: Connection, account: str, email: str, candidate_id: int | None) -> None:
    known = stored.by_email(connection, account, email)
    if known is not None and known != candidate_id:
        raise InvalidInput(faults=[Fault("email", "known", {"candidate_id": known})])


def _plain(value: object) -> object:
    return int(value) if isinstance(value, int) else value


def _only_here(changes: Mapping[str, object]) -> list[str]:
    """The changes that no action can tell the platform once the candidate is there; raises ``NotPossible``."""
    for name in _GIVEN_ONCE:
        if name in changes:
            raise NotPossible(reason="not_after_creation", field=name)
    return [name for name in changes if name not in _SENT_ON_UPDATE]


def _send_again(connection: Connection, creation: tuple[int, str], changes: Mapping[str, object]) -> None:
    """What was refused, or met somebody else under that address, is tried once more with what was put right."""
    if creation[1] == "refused" or (creation[1] == "conflict" and "email" in changes):
        transitions.wait_again(connection, creation[0])


def _queue_update(
    connection: Connection,
    account: str,
    candidate_id: int,
    before: Mapping[str, object],
    changes: Mapping[str, object],
    now: float,
) -> None:
    sent = {name: value for name, value in changes.items() if name in _SENT_ON_UPDATE}
    if sent:
        was = {name: before[name] for name in sent}
        intents.put(connection, account, UPDATE, About(candidate_id), {"to": sent, "was": was}, now)
