"""What the presenters of all lists do: ask for rows, and ask again when they changed."""

from collections.abc import Callable, Sequence
from typing import Any

from isodesk.desk.services.events import AccountChanged, RowsChanged, Subject
from isodesk.desk.services.paging import PageQuery, Source
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.list_card import ListCard
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.table.arrangement import Arrangement
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.table.model import PagedModel
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError


class Listing:
    """One list in one page, kept up to date."""

    def __init__(
        self, context: Context, page: Page, source: Source[Any], columns: Sequence[Column], subjects: set[Subject]
    ) -> None:
        self.context = context
        self.page = page
        self.subjects = subjects
        self.model = PagedModel(source, columns, context.scope, page)
        self.card = ListCard(context.look, self.model, dense=context.desk.settings.dense)
        self.card.clear_filters = page.clear_filters
        page.content.addWidget(self.card, 1)
        page.content.addWidget(page.pane)
        page.query_changed.connect(self.card.ask)
        page.pane.presented.connect(self._presented)
        self.changed: Callable[[], None] = lambda: None
        self._stops = [
            context.desk.events.subscribe(RowsChanged, self._rows_changed),
            context.desk.events.subscribe(AccountChanged, self._account_changed),
        ]
        self._begun = False
        self.card.table.show_arranged(Arrangement.of(columns, context.desk.list_settings(page.name)))
        self.card.table.arranged.connect(self._keep_arrangement)

    def begin(self) -> None:
        """Show the list for the first time: only then are its rows asked for."""
        if not self._begun:
            self._begun = True
            self.model.ask(self._query())
            self.changed()

    def _query(self) -> PageQuery:
        asked, arrangement = self.page.query(), self.card.table.arrangement
        return PageQuery(asked.search, arrangement.sort, arrangement.descending, asked.filters)

    def _keep_arrangement(self) -> None:
        self.context.desk.keep_list(self.card.table.arrangement.kept(self.page.name, self.model.columns))

    def close(self) -> None:
        """Listen no more."""
        for stop in self._stops:
            stop()

    def failed(self, error: IsoDeskError) -> None:
        """Say above the list what went wrong."""
        self.page.notice.say(str(explain(error)), Meaning.WRONG)

    def done(self, words: str) -> None:
        """Say above the list what an action did."""
        self.context.undoing.offer(self.page.notice, words)

    def _presented(self, widget: object) -> None:
        """What was said of the last action makes room for the next form."""
        if self.page.pane.form is widget:
            self.page.notice.hide()

    def _rows_changed(self, event: RowsChanged) -> None:
        if self._begun and event.subjects & self.subjects:
            self.model.reload()
            self.changed()

    def _account_changed(self, event: AccountChanged) -> None:
        del event
        if self._begun:
            self.page.pane.dismiss()
            self.page.notice.hide()
            self.page.clear_filters()  # another account has other groups, sessions and tests
            self.model.ask(self._query())
            self.changed()
