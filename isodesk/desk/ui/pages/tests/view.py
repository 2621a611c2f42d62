"""The page of planned tests: its words and its filters."""

from collections.abc import Sequence

from isodesk.desk.services.rows import FormRow, SessionRow
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.registration import form_name
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.formats import grouped
from isodesk.desk.ui.text.states import of_test
from isodesk.protocol.values import TestStatus


class TestsPage(Page):
    """Widgets only; ``TestsPresenter`` acts."""

    __test__ = False  # pytest takes a class named Test* for a test
    name = "tests"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._counts: tuple[int, int] | None = None
        self._forms: Sequence[FormRow] = ()
        self._sessions: Sequence[SessionRow] = ()
        self.forms = self.add_choice("form", lambda: self.tr("Test"), lambda: self.tr("All tests"))
        self.forms.offer_by(lambda: [(form_name(form), str(form.id)) for form in self._forms])
        self.sessions = self.add_choice("session", lambda: self.tr("Session"), lambda: self.tr("All sessions"))
        self.sessions.offer_by(lambda: [(each.description, str(each.id)) for each in self._sessions])
        self.statuses = self.add_choice("status", lambda: self.tr("Status"), lambda: self.tr("Any status"))
        self.statuses.offer_by(lambda: [(of_test(status).word, str(status.value)) for status in TestStatus])
        self.sessions.hide()
        self.retranslate()

    def show_counts(self, total: int, under_way: int) -> None:
        """The line below the title: all tests, and those that candidates are taking."""
        self._counts = (total, under_way)
        self._show_counts()

    def show_forms(self, forms: Sequence[FormRow]) -> None:
        """What the list can be narrowed to."""
        self._forms = forms
        self.forms.refresh()

    def show_sessions(self, sessions: Sequence[SessionRow]) -> None:
        """What the list can be narrowed to."""
        self._sessions = sessions
        self.sessions.refresh()
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
        self._show_counts()

    def _show_counts(self) -> None:
        if self._counts is None:
            self.subtitle.setText(" ")
            return
        total, under_way = self._counts
        first = grouped(self.tr("%n test(s)", "", total), total)
        second = self.tr("%n under way", "", under_way) if under_way else self.tr("none under way")
        self.subtitle.setText(f"{first} · {grouped(second, under_way)}")
