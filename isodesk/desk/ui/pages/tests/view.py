"""The page of planned tests: its words, its buttons, its filters."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from isodesk.desk.services.rows import FormRow, SessionRow
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.invitation import InvitationForm
from isodesk.desk.ui.pages.registration import form_name
from isodesk.desk.ui.pages.tests.detail import TestView
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.formats import grouped
from isodesk.desk.ui.text.states import of_test
from isodesk.protocol.values import TestStatus


class TestsPage(Page):
    """Widgets only; ``TestsPresenter`` acts."""

    __test__ = False  # pytest takes a class named Test* for a test
    refresh_asked = Signal()
    candidates_asked = Signal()

    def __init__(self, look: Look, invitation: InvitationForm) -> None:
        super().__init__(look)
        self._counts: tuple[int, int] | None = None
        self._forms: Sequence[FormRow] = ()
        self._sessions: Sequence[SessionRow] = ()
        self.refresh_button = button(look, "secondary", Glyph.REFRESH, self.refresh_asked.emit)
        self.register_button = button(look, "primary", Glyph.PLUS, self.candidates_asked.emit)
        self.add_action(self.refresh_button)
        self.add_action(self.register_button)
        self.forms = self.add_filter("form")
        self.sessions = self.add_filter("session")
        self.statuses = self.add_filter("status")
        self.detail = TestView(look)
        self.invitation = invitation
        self.invitation.cancelled.connect(self.pane.dismiss)
        self.retranslate()

    def show_counts(self, total: int, under_way: int) -> None:
        """The line below the title: all tests, and those that candidates are taking."""
        self._counts = (total, under_way)
        self._show_counts()

    def show_forms(self, forms: Sequence[FormRow]) -> None:
        """What the list can be narrowed to."""
        self._forms = forms
        self.forms.offer([(self.tr("All tests"), ""), *((form_name(form), str(form.id)) for form in forms)])

    def show_sessions(self, sessions: Sequence[SessionRow]) -> None:
        """What the list can be narrowed to."""
        self._sessions = sessions
        named = [(session.description, str(session.id)) for session in sessions]
        self.sessions.offer([(self.tr("All sessions"), ""), *named])
        self.sessions.setVisible(bool(sessions))

    def empty(self) -> Said:
        """What the list says without any test."""
        return Said(
            Glyph.TESTS,
            self.tr("No tests yet"),
            self.tr("Choose one or more candidates, then register them to a test."),
            self.tr("Choose candidates"),
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("Tests"))
        self.search.setPlaceholderText(self.tr("Search by name, e-mail or group"))
        self.search.setAccessibleName(self.tr("Search"))
        self.refresh_button.setText(self.tr("Refresh the statuses"))
        self.register_button.setText(self.tr("Register candidates"))
        self.forms.setAccessibleName(self.tr("Test"))
        self.sessions.setAccessibleName(self.tr("Session"))
        self.statuses.setAccessibleName(self.tr("Status"))
        statuses = [(of_test(status).word, str(status.value)) for status in TestStatus]
        self.statuses.offer([(self.tr("Any status"), ""), *statuses])
        self.show_forms(self._forms)
        self.show_sessions(self._sessions)
        self._show_counts()

    def _show_counts(self) -> None:
        if self._counts is None:
            self.subtitle.setText(" ")
            return
        total, under_way = self._counts
        first = grouped(self.tr("%n test(s)", "", total), total)
        second = self.tr("%n under way", "", under_way) if under_way else self.tr("none under way")
        self.subtitle.setText(f"{first} · {grouped(second, under_way)}")
