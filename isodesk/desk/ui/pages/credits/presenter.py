"""What the page of credits does; it also tells the rail what is left."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from isodesk.desk.services.events import AccountChanged, RowsChanged, Subject
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.listing import Listing
from isodesk.desk.ui.pages.credits.columns import COLUMNS
from isodesk.desk.ui.pages.credits.view import CreditsPage

translate = QCoreApplication.translate
SUBJECTS = {Subject.CREDITS}


class CreditsPresenter(QObject):
    """Between the page and the services."""

    left_changed = Signal(object)  # a number, or None while unknown

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.page = CreditsPage(context.look)
        self.listing = Listing(context, self.page, context.desk.credits, COLUMNS, SUBJECTS)
        self.listing.card.when_empty(self.page.empty, None)
        self.page.refresh_asked.connect(self._refresh)
        self._stops = [
            context.desk.events.subscribe(RowsChanged, self._rows_changed),
            context.desk.events.subscribe(AccountChanged, lambda _event: self.show_left()),
        ]

    def close(self) -> None:
        """Listen no more."""
        for stop in self._stops:
            stop()

    def show_left(self) -> None:
        """Show what is left, here and in the rail."""
        self._context.scope.restart("credits.left", self._show_left)

    def _rows_changed(self, event: RowsChanged) -> None:
        if Subject.CREDITS in event.subjects:
            self.show_left()

    async def _show_left(self) -> None:
        rows = list(await self._context.desk.credits.balances())
        self.page.show_rows(rows)
        self.left_changed.emit(sum(row.amount for row in rows) if rows else None)

    def _refresh(self) -> None:
        words = translate("CreditsPage", "Asking for the credits")
        self._context.works.run("credits.refresh", words, self._do_refresh, self.listing.failed)

    async def _do_refresh(self) -> None:
        await self._context.desk.credits.refresh()
        await self._show_left()
