"""What to make of refusals, doubts and credits: the table "How the outbox settles what it does not know"."""

from collections.abc import Collection
from dataclasses import dataclass

from isodesk.desk.services.sending.answers import adopt
from isodesk.desk.store import candidates, transitions
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.folding import fold
from isodesk.desk.store.intents import Intent
from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.requests import Settle

KNOWN_ALREADY = "202"
SPENDERS = frozenset({2, 9, 16, 17, 23, 24})  # they change credits, one way or the other
TAKERS = frozenset({2, 9, 16})
REGISTERING = frozenset({2, 9})
_ANOTHER = 9

_BY_THEMSELVES = {
    Settle.READ_AGAIN,
    Settle.CREATE_AGAIN,
    Settle.SEND_AGAIN,
    Settle.AGAIN_THEN_STATUS,
    Settle.AGAIN_UNTIL_UNKNOWN,
}


@dataclass(frozen=True)
class Rules:
    """How this account's doubts are settled, by the numbers of actions.

    ``sent_again``: no more is needed. ``looked_for``: a read tells, by a station's lists or by action 4.
    ``told_by_credits``: sent alone, between two looks at the credits. ``since``: when this life of the desk began.
    """

    sent_again: tuple[int, ...]
    looked_for: frozenset[int]
    told_by_credits: frozenset[int]
    since: float

    @classmethod
    def of(cls, *, on_station: bool, since: float) -> "Rules":
        """Those of a station, or of the hosted platform."""
        again = _BY_THEMSELVES | ({Settle.AGAIN_ON_STATION} if on_station else set())
        compared = set() if on_station else {Settle.COMPARE_CREDITS, Settle.AGAIN_ON_STATION}
        looked_for = REGISTERING if on_station else REGISTERING - {_ANOTHER}
        return cls(tuple(sorted(_settled_by(again) - REGISTERING)), looked_for, _settled_by(compared), since)


def _settled_by(settles: Collection[Settle]) -> frozenset[int]:
    return frozenset(number for number, declared in ACTIONS.items() if declared.action.settle in settles)


def candidate_known(connection: Connection, account_id: str, intent: Intent, known_id: int) -> None:
    """202: adopt where nobody can be mistaken, else leave it to a person."""
    known = candidates.by_platform_id(connection, account_id, known_id)
    same = known is not None and _name(connection, known) == _name(connection, intent.candidate)
    if same or (intent.doubt and known is None):
        adopt(connection, account_id, intent, known_id)
        transitions.done(connection, intent.id)
        return
    transitions.conflict(connection, intent.id, known_id, "" if known is None else _shown_name(connection, known))


def _name(connection: Connection, candidate_id: int) -> str:
    return fold(_shown_name(connection, candidate_id))


def _shown_name(connection: Connection, candidate_id: int) -> str:
    row = connection.execute("SELECT given_name, family_name FROM candidate WHERE id = ?", (candidate_id,)).fetchone()
    return "" if row is None else f"{row[0]} {row[1]}"
