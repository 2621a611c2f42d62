"""The page of the outbox."""

from PySide6.QtCore import Signal

from isodesk.desk.services.rows import IntentState, OutboxCounts
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.outbox.detail import ChangeView
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.states import of_intent


class OutboxPage(Page):
    """Widgets only; ``OutboxPresenter`` acts."""

    try_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._counts = OutboxCounts()
        self.try_button = button(look, "primary", Glyph.REFRESH, self.try_asked.emit)
        self.add_action(self.try_button)
        self.states = self.add_filter("state")
        self.detail = ChangeView(look)
        self.retranslate()

    def show_counts(self, counts: OutboxCounts) -> None:
        """The line below the title."""
        self._counts = counts
        self._show_counts()

    def empty(self) -> Said:
        """What the list says where nothing was ever changed."""
        return Said(
            Glyph.OUTBOX,
            self.tr("Nothing to send"),
            self.tr("What you change here is kept, sent in order, and listed until it is answered."),
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("Outbox"))
        self.search.setPlaceholderText(self.tr("Search by name, e-mail or group"))
        self.search.setAccessibleName(self.tr("Search"))
        self.try_button.setText(self.tr("Send now"))
        self.states.setAccessibleName(self.tr("Status"))
        states = [(of_intent(state).word, state.value) for state in IntentState]
        self.states.offer([(self.tr("Everything"), ""), (self.tr("Not settled"), "open"), *states])
        self._show_counts()

    def _show_counts(self) -> None:
        counts = self._counts
        parts = []
        if counts.waiting:
            parts.append(self.tr("%n waiting", "", counts.waiting))
        if counts.in_doubt:
            parts.append(self.tr("%n in doubt", "", counts.in_doubt))
        if counts.conflicts:
            parts.append(self.tr("%n to be confirmed", "", counts.conflicts))
        if counts.refused:
            parts.append(self.tr("%n refused", "", counts.refused))
        self.subtitle.setText(" · ".join(parts) or self.tr("Everything is sent"))
