"""One turn of the outbox, in one transaction: write down what came back, take what goes next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from isodesk.desk.services.events import Subject
from isodesk.desk.services.network import PAUSES
from isodesk.desk.services.sending.answers import apply_answer, note_spent
from isodesk.desk.services.sending.doubts import KNOWN_ALREADY, SPENDERS, candidate_known, verdict
from isodesk.desk.services.sending.outcomes import Answered, Compared, NotSent, Outcome, RefusedAs, TakenBack, Unknown
from isodesk.desk.services.sending.requests import AnyRequest, build
from isodesk.desk.store import candidates, intents, standing, transitions
from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.intents import Intent

_AHEAD = frozenset({1, 2})  # a crash leaves what was taken in doubt: only what is settled by sending again
_CLOSED = ("done", "cancelled")
_LOOK_AHEAD = 20  # how many that may not go yet are passed over
_NEW_TEST, _UNFINISHED_OR_NEW_TEST = 9, 2


@dataclass(frozen=True)
class Rules:
    """How this account's doubts are settled: actions sent again, and actions that the credits tell about."""

    sent_again: tuple[int, ...]
    told_by_credits: frozenset[int]


@dataclass(frozen=True)
class Outgoing:
    """What to do next about an intent: send its request, or (``request`` empty) look at the credits.

    ``guarded``: the credits are to be kept before it is sent.
    """

    intent: Intent
    request: AnyRequest | None
    guarded: bool = False


@dataclass(frozen=True)
class Room:
    """How many calls may begin ``now``, and how many more may be taken ``ahead`` to begin the moment one comes back."""

    now: int
    ahead: int = 0


@dataclass
class Turn:
    """What a turn changed, and what it took."""

    outgoing: list[Outgoing] = field(default_factory=list)
    changed: set[Subject] = field(default_factory=set)


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
        turn.changed |= _note(connection, account_id, outcome, now)
    _sum_up(connection, [outcome.intent for outcome in outcomes])
    if room.now or room.ahead:
        _take(connection, account_id, rules, turn, list(under_way), room, now)
    if outcomes or turn.outgoing:
        turn.changed.add(Subject.OUTBOX)
    return turn


def _note(connection: Connection, account_id: str, outcome: Outcome, now: float) -> frozenset[Subject]:
    intent = intents.get(connection, account_id, outcome.intent.id)
    if intent is None or _decided_meanwhile(intent, outcome):
        return frozenset()
    match outcome:
        case Answered(value=value):
            return apply_answer(connection, account_id, intent, value, now)
        case RefusedAs(error=error, known_id=int(known_id)) if (
            error == KNOWN_ALREADY and intent.action == intents.CREATE
        ):
            candidate_known(connection, account_id, intent, known_id, "")
        case RefusedAs(error=error, text=text):
            transitions.refused(connection, intent, error, text)
        case NotSent(error=error):
            transitions.not_sent(connection, intent.id, 0.0, error)
        case Unknown(error=error, patience=patience):
            transitions.in_doubt(connection, intent.id, now + max(pause(intent.attempts), patience), error)
        case Compared(left=left):
            _settle_by_credits(connection, intent, left, now)
            return _about(intent) | {Subject.CREDITS}
    return _about(intent)


def _decided_meanwhile(intent: Intent, outcome: Outcome) -> bool:
    """Whether a person settled or took back an intent while something was found out about it."""
    if isinstance(outcome, Compared):
        return intent.state != "in_doubt"
    return intent.state in _CLOSED or isinstance(outcome, TakenBack)


def _settle_by_credits(connection: Connection, intent: Intent, left: dict[str, int], now: float) -> None:
    told = verdict(intent, left)
    if told is None:
        transitions.in_doubt(connection, intent.id, 0.0, "credits_do_not_tell")
    elif not told:
        transitions.wait_again(connection, intent.id)
    elif intent.action == _NEW_TEST and not _other_unfinished(connection, intent):
        # The credit is spent and no other test of this form is open: action 2 returns the one that was made.
        connection.execute("UPDATE intent SET action = ?, doubt = 1 WHERE id = ?", (_UNFINISHED_OR_NEW_TEST, intent.id))
    else:
        note_spent(connection, intent, now)


def _other_unfinished(connection: Connection, intent: Intent) -> bool:
    row = connection.execute(
        "SELECT 1 FROM planned_test JOIN planned_test AS other ON other.candidate_id = planned_test.candidate_id"
        " AND other.form_id = planned_test.form_id AND other.id <> planned_test.id AND other.status IN (1, 2)"
        " WHERE planned_test.id = ?",
        (intent.test_id,),
    ).fetchone()
    return row is not None


def _take(
    connection: Connection, account_id: str, rules: Rules, turn: Turn, under_way: list[Intent], room: Room, now: float
) -> None:
    lane = [*under_way, *_doubts_told_by_credits(connection, account_id, rules, turn, under_way, room.now, now)]
    most = room.now + room.ahead
    for intent in intents.ready(connection, account_id, now, most + len(lane) + _LOOK_AHEAD, rules.sent_again):
        if len(turn.outgoing) >= most:
            return
        if not _may_go(intent, lane, rules) or (len(turn.outgoing) >= room.now and intent.action not in _AHEAD):
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
    marks = ",".join("?" * len(rules.told_by_credits))
    statement = sql(
        "SELECT id, not_before FROM intent WHERE account_id = ? AND state = 'in_doubt'",
        "AND error <> 'credits_do_not_tell'",
        "AND credits_before IS NOT NULL AND action IN (",
        marks,
        ") ORDER BY id LIMIT 1",
    )
    row = connection.execute(statement, (account_id, *rules.told_by_credits)).fetchone()
    found = None if row is None else intents.get(connection, account_id, row[0])
    if found is None or any(other.id == found.id for other in under_way):
        return []
    if room > 0 and row[1] <= now and not any(other.action in SPENDERS for other in under_way):
        turn.outgoing.append(Outgoing(found, None))
    return [found]


def _may_go(intent: Intent, lane: Sequence[Intent], rules: Rules) -> bool:
    """One at a time while something is open that only the credits can tell about."""
    if any(other.id == intent.id for other in lane):
        return False
    if intent.action in rules.told_by_credits:
        return not any(other.action in SPENDERS for other in lane)
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


def note_credits_before(connection: Connection, intent: Intent, left: dict[str, int], now: float) -> bool:
    """Mark as being sent an intent that the credits tell about, with what is left before it.

    False where it was taken back while the credits were looked at.
    """
    row = connection.execute("SELECT state FROM intent WHERE id = ?", (intent.id,)).fetchone()
    if row is None or row[0] != intent.state:
        return False
    transitions.sending(connection, intent.id, now, left)
    return True
