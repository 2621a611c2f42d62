"""Credits: what is left, what this desk spent on whom, what will be taken, and what isn't explained."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.context import Context
from isodesk.desk.services.credit_differences import Difference, differences
from isodesk.desk.services.credit_forecast import Forecast, ForecastLine, SessionForecast, Taken, what_is_taken
from isodesk.desk.services.credit_types import by_type
from isodesk.desk.services.events import Subject
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.results import in_days
from isodesk.desk.services.rows_of_results import CreditEntryRow, CreditRow
from isodesk.desk.services.shaping import credit_entry_row
from isodesk.desk.store import credit_alerts as alerts
from isodesk.desk.store import credit_forecast as ahead
from isodesk.desk.store import credit_readings as readings
from isodesk.desk.store import credits as stored
from isodesk.desk.store.connection import Connection

HIGHEST_THRESHOLD = 1_000_000


@dataclass(frozen=True)
class BalancePoint:
    """One type's balance, which held from ``start`` to ``end`` (UTC seconds)."""

    description: str
    start: float
    end: float
    amount: int


@dataclass(frozen=True)
class GroupCost:
    """What one group's tests took of one type; ``group`` is empty for people without one."""

    group: str
    kind: str
    taken: int
    given_back: int

    @property
    def cost(self) -> int:
        return self.taken - self.given_back


class Credits:
    """Rows are the ledger. Sorts: ``at``, ``candidate``, ``form``, ``kind``, ``change``, ``group``.

    Filters: ``kind``, ``group``, ``form`` (an id), ``change`` (``taken``, ``given_back``), ``at_from`` and ``at_to``
    (days of this computer's calendar, both included).
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    async def count(self, query: PageQuery) -> int:
        return await self._context.read(
            lambda connection, account: stored.LISTING.count(connection, account, _asked(query))
        )

    async def ids(self, query: PageQuery) -> Sequence[int]:
        return await self._context.read(
            lambda connection, account: stored.LISTING.ids(connection, account, _asked(query))
        )

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[CreditEntryRow]:
        language = self._context.language()
        rows = await self._context.read(
            lambda connection, account: stored.LISTING.page(connection, account, _asked(query), offset, limit, language)
        )
        return [credit_entry_row(row) for row in rows]

    async def kinds(self) -> Sequence[str]:
        """The types that the ledger speaks of."""
        return await self._context.read(stored.kinds)

    async def balances(self) -> Sequence[CreditRow]:
        """What was left when last asked, with the amount at which a person is warned."""

        def work(connection: Connection, account: str) -> list[CreditRow]:
            warned = alerts.all_alerts(connection, account)
            left = stored.balances(connection, account)
            return [CreditRow(*row, *warned.get(row[0], (None, None))) for row in left]

        return await self._context.read(work)

    async def refresh(self) -> Sequence[CreditRow]:
        """Ask the platform; the answer joins the balances over time where nobody was spending meanwhile."""
        from isodesk.protocol.actions.administration import GetCredits

        before = await self._context.read(readings.moment)
        left = [(each.description, each.amount) for each in (await self._context.call(GetCredits())).credits]

        await self._context.keep(
            lambda connection, account, now: keep_read(connection, account, before, left, now), Subject.CREDITS
        )
        return await self.balances()

    async def warn_at(self, description: str, threshold: int | None) -> None:
        """Warn when so many credits of a type, or fewer, are left; none: never. Raises ``InvalidInput``."""
        if threshold is not None and not 0 <= threshold <= HIGHEST_THRESHOLD:
            bounds: dict[str, object] = {"minimum": 0, "maximum": HIGHEST_THRESHOLD}
            raise InvalidInput(faults=[Fault("threshold", "out_of_range", bounds)])

        def work(connection: Connection, account: str, now: float) -> None:
            alerts.put(connection, account, description, threshold)
            left = [(name, amount) for name, amount, _ in stored.balances(connection, account)]
            alerts.compare(connection, account, together(left), now)

        await self._context.keep(work, Subject.CREDITS)

    async def history(self, start: float = 0.0) -> Sequence[BalancePoint]:
        """Balances over time, oldest first."""
        found = await self._context.read(lambda connection, account: readings.since(connection, account, start))
        return [
            BalancePoint(description, each.first_at, each.last_at, amount)
            for each in found
            for description, amount in each.amounts.items()
        ]

    async def differences(self, start: float = 0.0) -> Sequence[Difference]:
        """What the platform's balances say beside this desk's ledger, newest first."""

        def work(connection: Connection, account: str) -> list[Difference]:
            return differences(
                readings.since(connection, account, start),
                lambda after, to: readings.ledger_between(connection, account, after, to),
            )

        return await self._context.read(work)

    async def cost_by_group(self, start: float, end: float) -> Sequence[GroupCost]:
        """What groups took from ``start`` to before ``end`` (UTC seconds), the dearest first."""
        rows = await self._context.read(
            lambda connection, account: stored.cost_by_group(connection, account, start, end)
        )
        return [GroupCost(*row) for row in rows]

    async def forecast(self, now: datetime) -> Forecast:
        """What the outbox will take and deleting untaken tests would give back; ``now``: the account's wall time."""

        def work(connection: Connection, account: str) -> Forecast:
            taken = what_is_taken(ahead.registrations(connection, account), ahead.open_places(connection, account))
            added, removed = ahead.proctoring(connection, account)
            taken.by_kind[stored.PROCTORING] += added - removed
            wall = now.replace(tzinfo=None).isoformat(timespec="minutes")
            lines = _lines(connection, account, taken, wall)
            return Forecast(lines, _sessions(connection, account, taken, wall))

        return await self._context.read(work)


def _asked(query: PageQuery) -> PageQuery:
    return in_days(query, name="at")


def keep_read(
    connection: Connection, account: str, before: readings.Moment, left: Sequence[tuple[str, int]], now: float
) -> None:
    """Keep what the platform says is left; ``before``: where ledger and outbox stood when it was asked."""
    amounts = together(left)
    stored.keep_balances(connection, account, left, now)
    readings.keep(connection, account, before, amounts, now)
    alerts.compare(connection, account, amounts, now)


def together(left: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Types of one name are added up."""
    total: dict[str, int] = {}
    for description, amount in left:
        total[description] = total.get(description, 0) + amount
    return total


def _lines(connection: Connection, account: str, taken: Taken, wall: str) -> list[ForecastLine]:
    left = together([(name, amount) for name, amount, _ in stored.balances(connection, account)])
    back, past = (ahead.given_back(connection, account, before) for before in (None, wall))
    columns = [by_type(each, left) for each in (taken.by_kind, taken.paused, taken.in_doubt, back, past)]
    return [
        ForecastLine(name, left.get(name), *(column.get(name, 0) for column in columns))
        for name in (*left, *_beside(left, columns))
    ]


def _beside(left: Collection[str], columns: Sequence[dict[str, int]]) -> list[str]:
    """Types that the platform doesn't name."""
    return sorted({name for column in columns for name, amount in column.items() if amount} - set(left))


def _sessions(connection: Connection, account: str, taken: Taken, wall: str) -> list[SessionForecast]:
    return [
        SessionForecast(
            number,
            description,
            datetime.fromisoformat(start),
            datetime.fromisoformat(end),
            tests,
            taken.by_session[number],
        )
        for number, description, start, end, tests in ahead.sessions_ahead(connection, account, wall)
    ]
