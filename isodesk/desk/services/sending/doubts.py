"""What to make of refusals, doubts and credits: the table "How the outbox settles what it does not know"."""

from collections.abc import Mapping

from isodesk.desk.services.sending.answers import adopt
from isodesk.desk.store import candidates, transitions
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.folding import fold
from isodesk.desk.store.intents import Intent
from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.requests import Settle

KNOWN_ALREADY = "202"
SPENDERS = frozenset({2, 9, 16, 17, 23, 24})

_BY_THEMSELVES = {
    Settle.READ_AGAIN,
    Settle.CREATE_AGAIN,
    Settle.SEND_AGAIN,
    Settle.AGAIN_THEN_STATUS,
    Settle.AGAIN_UNTIL_UNKNOWN,
}


def sent_again(*, on_station: bool) -> tuple[int, ...]:
    """The actions whose doubt is settled by sending again."""
    settles = _BY_THEMSELVES | ({Settle.AGAIN_ON_STATION} if on_station else set())
    return tuple(number for number, declared in ACTIONS.items() if declared.action.settle in settles)


def told_by_credits(*, on_station: bool) -> frozenset[int]:
    """The actions that are sent alone, between two looks at the credits."""
    settles = {Settle.COMPARE_CREDITS} | (set() if on_station else {Settle.AGAIN_ON_STATION})
    return frozenset(number for number, declared in ACTIONS.items() if declared.action.settle in settles)


def candidate_known(connection: Connection, account_id: str, intent: Intent, known_id: int, text: str) -> None:
    """202: adopt where nobody can be mistaken, else leave it to a person."""
    known = candidates.by_platform_id(connection, account_id, known_id)
    same = known is not None and _name(connection, known) == _name(connection, intent.candidate)
    if same or (intent.doubt and known is None):
        adopt(connection, account_id, intent, known_id)
        transitions.done(connection, intent.id)
        return
    transitions.conflict(connection, intent.id, known_id, text if known is None else _shown_name(connection, known))


def verdict(intent: Intent, left: Mapping[str, int]) -> bool | None:
    """Whether the credits say that a call was carried out; ``None`` where they can't tell."""
    before = intent.credits_before
    if before is None or set(before) != set(left) or intent.payload.get("pack"):
        return None
    changes = sorted(left[kind] - amount for kind, amount in before.items() if left[kind] != amount)
    if not changes:
        return None if _free(intent) else False
    return True if changes == _expected(intent) else None


def _expected(intent: Intent) -> list[int]:
    if intent.action == 17:
        return [1]
    return [-1, -1] if intent.payload.get("proctored") else [-1]


def _free(intent: Intent) -> bool:
    """Whether carrying it out might have changed no credit: proctoring that was there already."""
    return intent.action in (16, 17) and intent.payload["was"] == intent.payload["to"]


def _name(connection: Connection, candidate_id: int) -> str:
    return fold(_shown_name(connection, candidate_id))


def _shown_name(connection: Connection, candidate_id: int) -> str:
    row = connection.execute("SELECT given_name, family_name FROM candidate WHERE id = ?", (candidate_id,)).fetchone()
    return "" if row is None else f"{row[0]} {row[1]}"
