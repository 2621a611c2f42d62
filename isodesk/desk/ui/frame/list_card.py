"""A list in its card, in one of its four states: loading, rows, nothing (yet, or filtered), failed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout

from isodesk.desk.services.paging import PageQuery
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.parts.base import Retranslated, set_role
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Message, Said
from isodesk.desk.ui.table.model import PagedModel, Phase
from isodesk.desk.ui.table.view import PagedTable
from isodesk.desk.ui.text.formats import clock
from isodesk.desk.ui.words import explain

TYPING = 15  # milliseconds: the first key is asked for at once, a burst of them behind it once


class ListCard(Retranslated, QFrame):
    """The table, or a message in its place."""

    settled = Signal()  # what there is comes with the next painting, be it that there is nothing

    def __init__(self, look: Look, model: PagedModel, *, dense: bool = False) -> None:
        super().__init__()
        set_role(self, "card")
        self.model = model
        self.table = PagedTable(look, model, dense=dense)
        self.message = Message(look)
        self.clear_filters: Callable[[], None] = lambda: None
        self._empty: Callable[[], Said] = lambda: Said(Glyph.TRAY, "", "")
        self._first: Callable[[], object] | None = None
        self._failed_at: datetime | None = None
        self._asked = PageQuery()
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(self._ask)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(5, 5, 5, 5)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.message)
        model.phase_changed.connect(self._show)
        self.table.rows_ready.connect(self.settled)
        self.retranslate()

    def when_empty(self, said: Callable[[], Said], first_action: Callable[[], object] | None) -> None:
        """What the list says as long as it has nothing, and its first action."""
        self._empty = said
        self._first = first_action

    def ask(self, query: PageQuery) -> None:
        """Ask for what search and filters say, at once unless something was just asked; the sort stays."""
        self._asked = query
        if not self._typing.isActive():
            self._ask()
            self._typing.start()

    def _ask(self) -> None:
        shown = self.model.query
        query = PageQuery(self._asked.search, shown.sort, shown.descending, self._asked.filters)
        if query != shown or self.model.phase is Phase.FAILED:
            self.model.ask(query)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("List"))
        self._show(self.model.phase)

    def _show(self, phase: Phase) -> None:
        if phase not in (Phase.LOADING, Phase.FAILED):
            self._failed_at = None
        if phase in (Phase.LOADING, Phase.ROWS):
            self._stack.setCurrentWidget(self.table)
            return
        if phase is Phase.FAILED:
            self._say_failed()
        elif phase is Phase.FILTERED_OUT:
            self.message.say(self._filtered_out(), self.clear_filters)
        else:
            self.message.say(self._empty(), self._first)
        self._stack.setCurrentWidget(self.message)
        QTimer.singleShot(0, self, self.settled.emit)

    def _filtered_out(self) -> Said:
        return Said(
            Glyph.FILTER_OFF,
            self.tr("Nothing matches"),
            self.tr("No row fits the search and the filters."),
            self.tr("Clear the filters"),
            Meaning.NEUTRAL,
        )

    def _say_failed(self) -> None:
        if self.model.error is None:
            return
        self._failed_at = self._failed_at or datetime.now().astimezone()
        words = explain(self.model.error)
        since = self.tr("Since {time}.").format(time=clock(self._failed_at))
        text = f"{words.happened} {words.remedy} {since}"
        said = Said(Glyph.ALERT, self.tr("The list can’t be read"), text, self.tr("Try again"), Meaning.WRONG)
        self.message.say(said, lambda: self.model.ask(self.model.query))
