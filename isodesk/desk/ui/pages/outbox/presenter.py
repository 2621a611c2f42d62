"""What the page of the outbox does."""

from PySide6.QtCore import QCoreApplication, QObject

from isodesk.desk.services.drafts import Settling
from isodesk.desk.services.events import OutboxChanged, Subject
from isodesk.desk.services.rows import OutboxRow
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.listing import Listing
from isodesk.desk.ui.pages.outbox.columns import COLUMNS
from isodesk.desk.ui.pages.outbox.view import OutboxPage

translate = QCoreApplication.translate


class OutboxPresenter(QObject):
    """Between the page and the services."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.page = OutboxPage(context.look)
        self.listing = Listing(context, self.page, context.desk.outbox, COLUMNS, {Subject.OUTBOX})
        self.listing.card.when_empty(self.page.empty, None)
        self._table = self.listing.card.table
        self.page.try_asked.connect(self._try)
        self.page.detail.asked.connect(self._asked)
        self._table.row_chosen.connect(self._chosen)
        self.page.pane.closed.connect(self._table.clearSelection)
        self.page.show_counts(context.desk.outbox.counts)
        self._stop = context.desk.events.subscribe(OutboxChanged, lambda event: self.page.show_counts(event.counts))

    def close(self) -> None:
        """Listen no more."""
        self._stop()

    def _chosen(self, row: object) -> None:
        if isinstance(row, OutboxRow):
            self.page.detail.show_row(row)
            self.page.pane.present(self.page.detail)
        elif self.page.pane.shows(self.page.detail):
            self.page.pane.hide()

    def _try(self) -> None:
        self._context.scope.start("outbox.try", self._context.desk.outbox.try_now, self.listing.failed)

    def _asked(self, what: str) -> None:
        rows = [row for row in self._table.chosen_rows() if isinstance(row, OutboxRow)]
        if rows:
            self._context.scope.start("outbox.settle", lambda: self._settle(what, rows), self.listing.failed)

    async def _settle(self, what: str, rows: list[OutboxRow]) -> None:
        outbox = self._context.desk.outbox
        ids = [row.id for row in rows]
        if what == "confirm":
            await outbox.confirm(ids)
        elif what == "cancel" and rows[0].may_cancel:
            given = await outbox.cancel(ids)
            self.listing.done(self.tr("%n change(s) given up.", "", given))
        else:
            for intent in ids:
                await outbox.settle(intent, Settling(what))
