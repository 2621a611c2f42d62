"""The page of results: its words and its filters."""

from collections.abc import Sequence

from isodesk.desk.services.results import TODAY, UNDER_WAY
from isodesk.desk.services.rows_of_tests import FormRow, SessionRow
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.registration import form_name
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.states import of_test
from isodesk.protocol.values import TestStatus


class ResultsPage(Page):
    """Widgets only; ``ResultsPresenter`` acts."""

    name = "results"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._counts: tuple[int, int] | None = None
        self._forms: Sequence[FormRow] = ()
        self._sessions: Sequence[SessionRow] = ()
        self._groups: Sequence[str] = ()
        self._add_filters()
        self.retranslate()

    def _add_filters(self) -> None:
        self.views = self.add_choice("view", lambda: self.tr("View"), lambda: self.tr("All results"))
        self.views.offer_by(lambda: [(self.tr("Today’s results"), TODAY), (self.tr("Under way"), UNDER_WAY)])
        self.forms = self.add_choice("form", lambda: self.tr("Test"), lambda: self.tr("All tests"))
        self.forms.offer_by(lambda: [(form_name(form), str(form.id)) for form in self._forms])
        self.groups = self.add_choice("group", lambda: self.tr("Group"), lambda: self.tr("All groups"), rare=True)
        self.groups.offer_by(lambda: [(name, name) for name in self._groups])
        self.sessions = self.add_choice(
            "session", lambda: self.tr("Session"), lambda: self.tr("All sessions"), rare=True
        )
        self.sessions.offer_by(lambda: [(each.description, str(each.id)) for each in self._sessions])
        self.kinds = self.add_choice("kind", lambda: self.tr("Kind of test"), lambda: self.tr("Any kind"), rare=True)
        self.kinds.offer_by(self._kinds)
        statuses = self.add_choice("status", lambda: self.tr("Status"), lambda: self.tr("Any status"), rare=True)
        graded = (TestStatus.COMPLETED, TestStatus.MARKING_PENDING)
        statuses.offer_by(lambda: [(of_test(each).word, str(each.value)) for each in graded])
        fetched = self.add_choice("fetched", lambda: self.tr("Grade"), lambda: self.tr("Fetched or not"), rare=True)
        fetched.offer_by(lambda: [(self.tr("Fetched"), "yes"), (self.tr("Not fetched yet"), "no")])
        kept = self.add_choice("kept", lambda: self.tr("Report"), lambda: self.tr("Here or not"), rare=True)
        kept.offer_by(lambda: [(self.tr("On this computer"), "yes"), (self.tr("Not here"), "no")])
        self.add_days("finished", lambda: self.tr("Handed in"))

    def _kinds(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Assessments"), "assessment"),
            (self.tr("Certifications"), "certification"),
            (self.tr("Positioning tests"), "positioning"),
        ]

    def show_counts(self, total: int, not_fetched: int) -> None:
        """The line below the title."""
        self._counts = (total, not_fetched)
        self._show_counts()

    def show_choices(self, forms: Sequence[FormRow], sessions: Sequence[SessionRow], groups: Sequence[str]) -> None:
        """What the list can be narrowed to."""
        self._forms, self._sessions, self._groups = forms, sessions, groups
        for each in (self.forms, self.sessions, self.groups):
            each.refresh()

    def about(self) -> str:
        """What is looked at, as filters and search say it."""
        chosen = [each.currentText() for each in (self.views, self.forms, self.groups, self.sessions) if each.value]
        searched = self.search.text().strip()
        words = [*chosen, self.tr("“{words}”").format(words=searched)] if searched else chosen
        return " · ".join(words) or self.tr("All results")

    def empty(self) -> Said:
        """What the list says without any result."""
        return Said(
            Glyph.RESULTS,
            self.tr("No results yet"),
            self.tr("They come once candidates have handed in their tests."),
            self.tr("Fetch the results"),
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("Results"))
        self.search.setPlaceholderText(self.tr("Search by name, e-mail or group"))
        self.search.setAccessibleName(self.tr("Search"))
        self._show_counts()

    def _show_counts(self) -> None:
        if self._counts is None:
            self.subtitle.setText(" ")
            return
        total, missing = self._counts
        first = self.tr("%Ln completed test(s)", "", total)
        second = self.tr("%Ln result(s) to fetch", "", missing) if missing else self.tr("every result is here")
        self.subtitle.setText(f"{first} · {second}" if total else first)
