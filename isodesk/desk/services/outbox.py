"""The outbox as a person sees it: what waits, what is in doubt, and what to do about it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from isodesk.desk.errors import NoAccount, NotFound, NotPossible
from isodesk.desk.services.context import Context, Line
from isodesk.desk.services.drafts import Settling
from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.services.rows_of_results import OutboxDetail, OutboxRow
from isodesk.desk.services.sending import patience
from isodesk.desk.services.sending.undoing import cancel
from isodesk.desk.services.shaping import outbox_row
from isodesk.desk.store import intents, planned_tests, transitions
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import Intent

_ALL = (Subject.CANDIDATES, Subject.TESTS, Subject.SESSIONS, Subject.RESULTS)
_MAY_CANCEL = ("waiting", "conflict", "refused")


class Outbox:
    """Filters: ``state`` (an ``IntentState``; ``open`` for all but done and cancelled), ``import`` (its id), ``action``
    (the contract's number), ``candidate`` (an id).

    Sorts: ``created_at``, ``state``, ``action``, ``subject``.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    async def count(self, query: PageQuery) -> int:
        return await self._context.read(lambda connection, account: intents.LISTING.count(connection, account, query))

    async def ids(self, query: PageQuery) -> Sequence[int]:
        return await self._context.read(lambda connection, account: intents.LISTING.ids(connection, account, query))

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[OutboxRow]:
        rows = await self._context.read(
            lambda connection, account: intents.LISTING.page(connection, account, query, offset, limit, "")
        )
        return [outbox_row(row) for row in rows]

    async def detail(self, intent_id: int) -> OutboxDetail:
        """A change and the credits around it; raises ``NotFound``."""
        return await self._context.read(lambda connection, account: _detail(connection, account, intent_id))

    async def people(self, most: int = 200) -> Sequence[tuple[int, str]]:
        """Whom the newest changes that aren't settled are about: number and name, by name."""
        return await self._context.read(lambda connection, account: intents.people(connection, account, most))

    @property
    def counts(self) -> OutboxCounts:
        """As last published by ``OutboxChanged``."""
        return self._context.line.teller.counts if self._context.line is not None else OutboxCounts()

    async def cancel(self, intent_ids: Sequence[int]) -> int:
        """Take back what isn't sent, with what waits for it; returns how many were."""

        def work(connection: Connection, account: str, _now: float) -> int:
            return sum(_cancel(connection, account, each) for each in intent_ids)

        return await self._context.change(work, *_ALL)

    async def settle(self, intent_id: int, how: Settling, platform_id: int | None = None) -> None:
        """Carry out a person's decision about an intent in doubt, refused or in conflict.

        ``platform_id``: for ``AS_DONE``, the number that the platform shows for what was created, where known.
        Raises ``NotFound``, ``NotPossible``.
        """
        from isodesk.desk.services.sending.deciding import carry_out

        def work(connection: Connection, account: str, now: float) -> None:
            intent = _found(connection, account, intent_id)
            if how is Settling.CANCEL:
                cancel(connection, account, intent)
            elif how is Settling.SEND_AGAIN:
                _send_again(connection, intent)
            else:
                carry_out(connection, account, intent, platform_id, now)

        await self._context.change(self._only_open(intent_id, work), *_ALL, Subject.CREDITS)

    async def settle_all(self, intent_ids: Sequence[int], how: Settling) -> Mapping[str, int]:
        """``settle`` for several that need no number, each for itself; how many by reason, "" for those settled."""
        reasons: Counter[str] = Counter()
        for each in intent_ids:
            try:
                await self.settle(each, how)
            except (NotFound, NotPossible) as error:
                reasons[str(error.parameters.get("reason", error.code))] += 1
            else:
                reasons[""] += 1
        return reasons

    async def number_test(self, test_id: int, platform_id: int) -> None:
        """Enter the number of a test that the platform told nobody; raises ``NotFound``, ``NotPossible``."""

        def work(connection: Connection, account: str, _now: float) -> None:
            basics = planned_tests.basics(connection, account, test_id)
            if basics is None:
                raise NotFound(subject="test", id=test_id)
            if basics[1] is not None or intents.unsent_registration(connection, test_id) is not None:
                raise NotPossible(reason="number_known" if basics[1] is not None else "not_sent_yet")
            taken = planned_tests.by_platform_id(connection, account, platform_id)
            if taken is not None:
                raise NotPossible(reason="number_taken", id=taken)
            planned_tests.agree(connection, test_id, platform_id, "")

        await self._context.change(work, Subject.TESTS, Subject.CANDIDATES)

    async def go_on(self) -> None:
        """Send as far as the credits go, though they don't suffice for all that waits."""
        self._line().pump.go_on()

    async def confirm(self, intent_ids: Sequence[int] | None = None, *, import_id: int | None = None) -> int:
        """Adopt candidates that the platform knew already: these, or all of an import; returns how many."""
        from isodesk.desk.services.sending.deciding import confirm

        def work(connection: Connection, account: str, _now: float) -> int:
            numbers = list(intent_ids or ())
            if import_id is not None:
                numbers += intents.of_import(connection, import_id, ["conflict"])
            return sum(confirm(connection, account, _found(connection, account, each)) for each in numbers)

        return await self._context.change(work, *_ALL)

    async def wait_idle(self) -> OutboxCounts:
        """Return once nothing can be sent any more: all done, or waiting for a person or the network."""
        return await self._line().pump.wait_idle()

    async def try_now(self) -> None:
        """Try again at once instead of after the current pause."""
        self._line().network.try_now()
        self._line().pump.look_again()
        await self._context.change(
            lambda connection, account, _: transitions.try_now(connection, account, patience.LATE, patience.CUT),
            undoable=False,
        )

    def _line(self) -> Line:
        if self._context.line is None:
            raise NoAccount
        return self._context.line

    def _only_open(
        self, intent_id: int, work: Callable[[Connection, str, float], None]
    ) -> Callable[[Connection, str, float], None]:
        def checked(connection: Connection, account: str, now: float) -> None:
            state = _found(connection, account, intent_id).state
            if state not in ("in_doubt", "refused", "conflict"):
                raise NotPossible(reason="already_sent" if state == "sending" else "nothing_to_decide")
            work(connection, account, now)

        return checked


def _found(connection: Connection, account: str, intent_id: int) -> Intent:
    intent = intents.get(connection, account, intent_id)
    if intent is None:
        raise NotFound(subject="intent", id=intent_id)
    return intent


def _detail(connection: Connection, account: str, intent_id: int) -> OutboxDetail:
    from isodesk.desk.store import credit_readings  # not before somebody looks at a change

    intent = _found(connection, account, intent_id)
    [row] = intents.LISTING.of(connection, account, "intent.id = :value", intent_id, "")
    before, sent_at = intent.credits_before, intent.sent_at
    if before is None or sent_at is None:
        return OutboxDetail(outbox_row(row), {}, {}, None)
    doubtful = intent.state == "in_doubt"  # what is left now may tell more than what was left at once
    look = credit_readings.last_since if doubtful else credit_readings.first_since
    seen = look(connection, account, sent_at)
    if seen is None:
        return OutboxDetail(outbox_row(row), before, {}, None)
    return OutboxDetail(
        outbox_row(row), before, seen.amounts, seen.last_at if doubtful else max(seen.first_at, sent_at)
    )


def _cancel(connection: Connection, account: str, intent_id: int) -> int:
    intent = intents.get(connection, account, intent_id)
    if intent is None or intent.state not in _MAY_CANCEL or intent.doubt:
        return 0
    return cancel(connection, account, intent)


def _send_again(connection: Connection, intent: Intent) -> None:
    from isodesk.desk.store import standing

    transitions.wait_again(connection, intent.id)
    standing.sum_up(connection, [intent.candidate_id], [intent.test_id], [intent.session_id])
