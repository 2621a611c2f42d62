"""What is left of the credits, kept up to date at the rail's foot."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from isodesk.desk.services.events import AccountChanged, RowsChanged, Subject
from isodesk.desk.ui.frame.context import Context

if TYPE_CHECKING:
    from isodesk.desk.services.rows_of_results import CreditRow


class CreditsLeft:
    """Tells a number, or ``None`` while it is unknown, and the types that are as low as a person is warned of."""

    def __init__(self, context: Context, tell: "Callable[[int | None, Sequence[CreditRow]], None]") -> None:
        self._context = context
        self._tell = tell
        events = context.desk.events
        self._stops = [
            events.subscribe(RowsChanged, self._rows_changed),
            events.subscribe(AccountChanged, lambda _event: self.show()),
        ]

    def show(self) -> None:
        """Look what was left when the platform was last asked."""
        self._context.scope.restart("credits.left", self._show)

    def close(self) -> None:
        """Listen no more."""
        for stop in self._stops:
            stop()

    def _rows_changed(self, event: RowsChanged) -> None:
        if Subject.CREDITS in event.subjects:
            self.show()

    async def _show(self) -> None:
        rows = await self._context.desk.credits.balances()
        low = [row for row in rows if row.crossed_at is not None]
        self._tell(sum(row.amount for row in rows) if rows else None, low)
