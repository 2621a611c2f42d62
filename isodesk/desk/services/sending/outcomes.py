"""What became of one call, as far as the outbox needs to know."""

from collections.abc import Sequence
from dataclasses import dataclass

from isodesk.desk.services.sending.evidence import Found, Seen
from isodesk.desk.store.intents import Intent


@dataclass(frozen=True)
class Answered:
    """Carried out; ``value`` is the contract's typed answer."""

    intent: Intent
    value: object


@dataclass(frozen=True)
class RefusedAs:
    """Not carried out, and the platform says why; ``known_id`` is whom 202 names."""

    intent: Intent
    error: str
    text: str
    known_id: int | None = None


@dataclass(frozen=True)
class NotSent:
    """Certainly not carried out, and not for a reason of its own: the network, the credentials, too many calls.

    ``pause``: seconds that the platform asks to wait, where it does.
    """

    intent: Intent
    error: str
    pause: float | None = None


@dataclass(frozen=True)
class Unknown:
    """Sent, and nothing is known of it.

    ``patience``: seconds in which the call may still be carried out, so that it is too early to look. ``outage``: it
    looks as if nobody were at work there; ``pause`` is then for how many seconds it asks to be left alone, if it does.
    """

    intent: Intent
    error: str
    patience: float = 0.0
    outage: bool = False
    pause: float | None = None


@dataclass(frozen=True)
class Compared:
    """What the credits say of a call in doubt: ``left`` now, by type; ``seen``: what action 4 says."""

    intent: Intent
    left: dict[str, int]
    seen: Seen = Seen.UNKNOWN


@dataclass(frozen=True)
class Looked:
    """What action 4 says of a registration in doubt."""

    intent: Intent
    seen: Seen


@dataclass(frozen=True)
class Listed:
    """The tests of a person that a station has, of that form."""

    intent: Intent
    found: Sequence[Found]


@dataclass(frozen=True)
class TakenBack:
    """Not sent: a person took it back while the credits were looked at."""

    intent: Intent


Outcome = Answered | RefusedAs | NotSent | Unknown | Compared | Looked | Listed | TakenBack
