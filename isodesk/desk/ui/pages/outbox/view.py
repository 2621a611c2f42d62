"""The page of the outbox."""

from isodesk.desk.services.rows import IntentState, OutboxCounts
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.counts import OutboxWords
from isodesk.desk.ui.text.states import of_intent


class OutboxPage(Page):
    """Widgets only; ``OutboxPresenter`` acts."""

    name = "outbox"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._counts = OutboxCounts()
        self.states = self.add_choice("state", lambda: self.tr("Status"), lambda: self.tr("Everything"))
        self.states.offer_by(self._states)
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
        self._show_counts()

    def _states(self) -> list[tuple[str, str]]:
        states = [(of_intent(state).word, state.value) for state in IntentState]
        return [(self.tr("Not settled"), "open"), *states]

    def _show_counts(self) -> None:
        self.subtitle.setText(" · ".join(OutboxWords().parts(self._counts)) or self.tr("Everything is sent"))
