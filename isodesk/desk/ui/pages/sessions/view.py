"""The page of sessions."""

from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.formats import grouped


class SessionsPage(Page):
    """Widgets only; ``SessionsPresenter`` acts."""

    name = "sessions"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._total: int | None = None
        self.retranslate()

    def show_total(self, total: int) -> None:
        """The line below the title."""
        self._total = total
        self.retranslate()

    def empty(self) -> Said:
        """What the list says without any session."""
        return Said(
            Glyph.SESSIONS,
            self.tr("No sessions yet"),
            self.tr("A session keeps tests closed outside a window of time, and asks for a code."),
            self.tr("Create a session"),
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("Sessions"))
        self.search.setPlaceholderText(self.tr("Search by name"))
        self.search.setAccessibleName(self.tr("Search"))
        total = self._total
        self.subtitle.setText(" " if total is None else grouped(self.tr("%n session(s)", "", total), total))
