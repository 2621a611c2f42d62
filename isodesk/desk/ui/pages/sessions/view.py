"""The page of sessions."""

from PySide6.QtCore import Signal

from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.sessions.detail import SessionView
from isodesk.desk.ui.pages.sessions.form import SessionForm
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.formats import grouped


class SessionsPage(Page):
    """Widgets only; ``SessionsPresenter`` acts."""

    create_asked = Signal()

    def __init__(self, look: Look, form: SessionForm) -> None:
        super().__init__(look)
        self._total: int | None = None
        self.create_button = button(look, "primary", Glyph.PLUS, self.create_asked.emit)
        self.add_action(self.create_button)
        self.detail = SessionView(look)
        self.form = form
        self.form.cancelled.connect(self.pane.dismiss)
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
        self.create_button.setText(self.tr("Create a session"))
        total = self._total
        self.subtitle.setText(" " if total is None else grouped(self.tr("%n session(s)", "", total), total))
