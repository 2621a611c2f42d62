"""One turn of the outbox, in one transaction: write down what came back, take what goes next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from isodesk.desk.services.events import Subject
from isodesk.desk.services.network import PAUSES
from isodesk.desk.services.sending import patience
from isodesk.desk.services.sending.answers import apply_answer, note_spent
from isodesk.desk.services.sending.doubts import KNOWN_ALREADY, REGISTERING, SPENDERS, TAKERS, Rules, candidate_known
from isodesk.desk.services.sending.evidence import (
    CREDITS_DO_NOT_TELL,
    Question,
    Verdict,
    by_credits,
    by_list,
    by_results,
    made_by,
    question,
)
from isodesk.desk.services.sending.outcomes import (
    Answered,
    Compared,
    Listed,
    Looked,
    NotSent,
    Outcome,
    RefusedAs,
    TakenBack,
    Unknown,
)
from isodesk.desk.services.sending.requests import AnyRequest, build
from isodesk.desk.store import candidates, intents, standing, transitions
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import Intent
from isodesk.protocol.actions.tests import TestAdded

_AHEAD = frozenset({1, 2})  # a crash leaves what was taken in doubt: only what is settled by sending again
_CLOSED = ("done", "cancelled")
_LOOK_AHEAD = 20  # how many that may not go yet are passed over


@dataclass(frozen=True)
class Outgoing:
    """What to do next about an intent: send its request, or (``request`` empty) look what became of it.

    ``guarded``: its doubt is told by the credits, so that they are kept before it is sent, or compared.
    ``question``: what to look for.
    """

    intent: Intent
    request: AnyRequest | None
    guarded: bool = False
    question: Question | None = None


@dataclass(frozen=True)
class Room:
    """How many calls may begin ``now``, and how many more may be taken ``ahead`` to begin the moment one comes back.

    ``resting``: nothing that takes credits.
    """

    now: int
    ahead: int = 0
    resting: bool = False


@dataclass
class Turn:
    """What a turn changed, and what it took; ``next``: with nothing under way, when what pauses may go, if ever."""

    outgoing: list[Outgoing] = field(default_factory=list)
    changed: set[Subject] = field(default_factory=set)
    next: float | None = None


def pause(attempts: int) -> float:
    """Seconds before the next try."""
    return PAUSES[min(attempts, len(PAUSES)) - 1] if attempts > 0 else 0.0


def take_turn(
    connection: Connection,
    account_id: str,
    rules: Rules,
    outcomes: Sequence[Outcome],
    under_way: Collection[Intent],
    room: Room,
    now: float,
) -> Turn:
    """Write down ``outcomes``; take what there is ``room`` for beside those ``under_way``."""
    turn = Turn()
    for outcome in outcomes:
        turn.changed |= _note(connection, account_id, rules, outcome, now)
    _sum_up(connection, [outcome.intent for outcome in outcomes])
    if room.now or room.ahead:
        _take(connection, account_id, rules, turn, list(under_way), room, now)
    if outcomes or turn.outgoing:
        turn.changed.add(Subject.OUTBOX)
    if not turn.outgoing and not under_way:
        turn.next = _next_moment(connection, account_id, rules, room)
    return turn


def _next_moment(connection: Connection, account_id: str, rules: Rules, room: Room) -> float | None:
    settled = (*rules.sent_again, *rules.looked_for)
    left_out = TAKERS if room.resting else ()
    return intents.next_moment(connection, account_id, settled, rules.told_by_credits, left_out)


def _note(connection: Connection, account_id: str, rules: Rules, outcome: Outcome, now: float) -> frozenset[Subject]:
    intent = intents.get(connection, account_id, outcome.intent.id)
    if intent is None or _decided_meanwhile(intent, outcome):
        return frozenset()
    match outcome:
        case TakenBack():
            return frozenset()
        case Answered(value=value):
            return apply_answer(connection, account_id, intent, value, now)
        case RefusedAs(error=error, known_id=int(known_id)) if (
            error == KNOWN_ALREADY and intent.action == intents.CREATE
        ):
            candidate_known(connection, account_id, intent, known_id)
        case RefusedAs(error=error, text=text):
            transitions.refused(connection, intent, error, text)
        case NotSent(error=error):
            transitions.not_sent(connection, intent.id, 0.0, error)
        case Unknown(error=error, patience=seconds):
            transitions.in_doubt(connection, intent.id, now + max(pause(intent.attempts), seconds), error)
        case _:
            return _found_out(connection, account_id, rules, intent, outcome, now) | _about(intent) | {Subject.CREDITS}
    return _about(intent)


def _decided_meanwhile(intent: Intent, outcome: Outcome) -> bool:
    """Whether a person settled or took back an intent while something was found out about it."""
    if isinstance(outcome, Compared | Looked | Listed):
        return intent.state != "in_doubt"
    return intent.state in _CLOSED


def _found_out(
    connection: Connection,
    account_id: str,
    rules: Rules,
    intent: Intent,
    outcome: Compared | Looked | Listed,
    now: float,
) -> frozenset[Subject]:
    """Settle a doubt by what was seen, or leave it to a person."""
    told, why = _verdict(connection, account_id, rules, intent, outcome, now)
    if told is Verdict.AGAIN:
        transitions.wait_again(connection, intent.id)
    elif told is Verdict.PERSON:
        transitions.in_doubt(connection, intent.id, 0.0, why)
    elif isinstance(outcome, Listed):
        [found] = made_by(intent, outcome.found)
        return apply_answer(
            connection, account_id, intent, TestAdded(planned_test_id=found.number, test_url=found.url), now
        )
    else:
        note_spent(connection, intent, now)
    return frozenset()


def _verdict(
    connection: Connection,
    account_id: str,
    rules: Rules,
    intent: Intent,
    outcome: Compared | Looked | Listed,
    now: float,
) -> tuple[Verdict, str]:
    if isinstance(outcome, Listed):
        return by_list(intent, outcome.found)
    if isinstance(outcome, Looked):
        return by_results(outcome.seen)
    asked = question(connection, account_id, intent)
    sent_at = intent.sent_at or 0.0
    fresh = sent_at >= rules.since and now - sent_at <= patience.YOUNG
    told = by_credits(intent, outcome.left, outcome.seen, others=asked is None or asked.others, fresh=fresh)
    return told, CREDITS_DO_NOT_TELL


def _take(
    connection: Connection, account_id: str, rules: Rules, turn: Turn, under_way: list[Intent], room: Room, now: float
) -> None:
    lane = [*under_way, *_looked_for(connection, account_id, rules, turn, under_way, room.now, now)]
    lane += _doubts_told_by_credits(connection, account_id, rules, turn, under_way, room.now, now)
    late = intents.late(connection, account_id, SPENDERS, now - patience.LATE) if rules.told_by_credits else []
    most = room.now + room.ahead
    left_out = TAKERS if room.resting else ()
    few = most + len(lane) + _LOOK_AHEAD
    for intent in intents.ready(connection, account_id, now, few, rules.sent_again, left_out):
        if len(turn.outgoing) >= most:
            return
        if not _may_go(intent, lane, late, rules) or (len(turn.outgoing) >= room.now and intent.action not in _AHEAD):
            continue
        request = build(connection, account_id, intent)
        if request is None:
            transitions.refused(connection, intent, "nothing_to_send", "")
            _sum_up(connection, [intent])
            continue
        guarded = intent.action in rules.told_by_credits
        if not guarded:
            transitions.sending(connection, intent.id, now)
        turn.outgoing.append(Outgoing(intent, request, guarded))
        lane.append(intent)


def _looked_for(
    connection: Connection,
    account_id: str,
    rules: Rules,
    turn: Turn,
    under_way: list[Intent],
    room: int,
    now: float,
) -> list[Intent]:
    """Begin to look for registrations in doubt, once it isn't too early; those that are looked for."""
    busy = {other.id for other in under_way}
    begun = []
    for intent in intents.in_doubt_about(connection, account_id, rules.looked_for, now, room + len(busy)):
        if intent.id not in busy and len(turn.outgoing) < room:
            turn.outgoing.append(Outgoing(intent, None, question=question(connection, account_id, intent)))
            begun.append(intent)
    return begun


def _doubts_told_by_credits(
    connection: Connection,
    account_id: str,
    rules: Rules,
    turn: Turn,
    under_way: list[Intent],
    room: int,
    now: float,
) -> list[Intent]:
    """Doubts that the credits may still settle: the first is looked at once nobody else spends.

    Not before its time: a call that only came late may still spend.
    """
    found = intents.told_by_credits(connection, account_id, rules.told_by_credits)
    if found is None or any(other.id == found.id for other in under_way):
        return []
    may_look = found.not_before <= now and len(turn.outgoing) < room
    if may_look and not any(other.action in SPENDERS for other in under_way):
        asked = question(connection, account_id, found) if found.action in REGISTERING else None
        turn.outgoing.append(Outgoing(found, None, guarded=True, question=asked))
    return [found]


def _may_go(intent: Intent, lane: Sequence[Intent], late: Sequence[Intent], rules: Rules) -> bool:
    """One at a time while something is open that only the credits can tell about; ``late`` may still change them."""
    if any(other.id == intent.id for other in lane):
        return False
    if intent.action in rules.told_by_credits:
        return not any(other.action in SPENDERS for other in (*lane, *late) if other.id != intent.id)
    if intent.action in SPENDERS:
        return not any(other.action in rules.told_by_credits for other in lane)
    return True


def _about(intent: Intent) -> frozenset[Subject]:
    changed = {Subject.CANDIDATES} if intent.candidate_id is not None else set()
    changed |= {Subject.TESTS} if intent.test_id is not None else set()
    changed |= {Subject.SESSIONS} if intent.session_id is not None else set()
    return frozenset(changed)


def _sum_up(connection: Connection, told: Sequence[Intent]) -> None:
    """Standing and counts of the rows that these intents were about, wherever they are now."""
    rows = [
        connection.execute("SELECT candidate_id, test_id, session_id FROM intent WHERE id = ?", (intent.id,)).fetchone()
        for intent in told
    ]
    people = {row[0] for row in rows if row is not None and row[0] is not None}
    standing.sum_up(connection, people, (row[1] for row in rows if row), (row[2] for row in rows if row))
    tested = {row[0] for row in rows if row is not None and row[1] is not None and row[0] is not None}
    candidates.recount(connection, sorted(tested))


def note_credits_before(
    connection: Connection, account_id: str, intent: Intent, left: dict[str, int], now: float
) -> AnyRequest | None:
    """Mark as being sent an intent that the credits tell about, with what is left before it; its request.

    None where it was taken back, or held, while the credits were looked at.
    """
    found = intents.get(connection, account_id, intent.id)
    request = None if found is None or not _stands(found, intent) else build(connection, account_id, found)
    if request is not None:
        transitions.sending(connection, intent.id, now, left)
    return request


def _stands(found: Intent, taken: Intent) -> bool:
    return found.state == taken.state and found.after_id is None and found.needs_id is None
