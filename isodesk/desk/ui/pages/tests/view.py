"""The page of planned tests: its words and its filters."""

from collections.abc import Sequence

from isodesk.desk.services.checking import FORM_KINDS
from isodesk.desk.services.rows import Standing
from isodesk.desk.services.rows_of_tests import FormRow
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size
from isodesk.desk.ui.pages.registration import form_name
from isodesk.desk.ui.pages.sessions.picker import SessionPicker
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.names import credit_kind
from isodesk.desk.ui.text.states import of_standing, of_test
from isodesk.protocol.values import TestStatus


class TestsPage(Page):
    """Widgets only; ``TestsPresenter`` acts."""

    __test__ = False  # pytest takes a class named Test* for a test
    name = "tests"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._counts: tuple[int, int] | None = None
        self._forms: Sequence[FormRow] = ()
        self._groups: Sequence[str] = ()
        self.sessions = SessionPicker(look)
        self.sessions.setMaximumWidth(Size.FILTER)
        self.add_filter(self.sessions)
        self.statuses = self.add_choice("status", lambda: self.tr("Status"), lambda: self.tr("Any status"))
        self.statuses.offer_by(lambda: [(of_test(status).word, str(status.value)) for status in TestStatus])
        self._add_rare_filters()
        self.retranslate()

    def _add_rare_filters(self) -> None:
        self.forms = self.add_choice("form", lambda: self.tr("Test"), lambda: self.tr("All tests"), rare=True)
        self.forms.offer_by(lambda: [(form_name(form), str(form.id)) for form in self._forms])
        kinds = self.add_choice("kind", lambda: self.tr("Kind"), lambda: self.tr("All kinds"), rare=True)
        kinds.offer_by(lambda: [(credit_kind(kind), kind) for kind in FORM_KINDS])
        self.groups = self.add_choice("group", lambda: self.tr("Group"), lambda: self.tr("All groups"), rare=True)
        self.groups.offer_by(lambda: [(group, group) for group in self._groups])
        proctored = self.add_choice(
            "proctored", lambda: self.tr("Remote proctoring"), lambda: self.tr("With or without"), rare=True
        )
        proctored.offer_by(lambda: [(self.tr("With"), "yes"), (self.tr("Without"), "no")])
        self.add_days("registered", lambda: self.tr("Registered"))
        standings = self.add_choice("standing", lambda: self.tr("Outbox"), lambda: self.tr("Sent or not"), rare=True)
        standings.offer_by(_standings)
        gone = self.add_choice("gone", lambda: self.tr("On the platform"), lambda: self.tr("There or not"), rare=True)
        gone.offer_by(lambda: [(self.tr("Not there any more"), "yes")])

    def show_counts(self, total: int, under_way: int) -> None:
        """The line below the title: all tests, and those that candidates are taking."""
        self._counts = (total, under_way)
        self._show_counts()

    def show_forms(self, forms: Sequence[FormRow]) -> None:
        """What the list can be narrowed to."""
        self._forms = forms
        self.forms.refresh()

    def show_groups(self, groups: Sequence[str]) -> None:
        """What the list can be narrowed to."""
        self._groups = groups
        self.groups.refresh()

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
        first = self.tr("%Ln test(s)", "", total)
        second = self.tr("%Ln under way", "", under_way) if under_way else self.tr("none under way")
        self.subtitle.setText(f"{first} · {second}")


def _standings() -> list[tuple[str, str]]:
    named = [(of_standing(standing), standing) for standing in Standing]
    return [(state.word, standing.value) for state, standing in named if state is not None]
