"""The page of candidates: its words and its filters."""

from collections.abc import Sequence

from isodesk.desk.services.rows import CandidateSummary
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.formats import grouped


class CandidatesPage(Page):
    """Widgets only; ``CandidatesPresenter`` acts."""

    name = "candidates"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._summary: CandidateSummary | None = None
        self._groups: Sequence[str] = ()
        self.groups = self.add_choice("group", lambda: self.tr("Group"), lambda: self.tr("All groups"))
        self.groups.offer_by(lambda: [(group, group) for group in self._groups])
        self.statuses = self.add_choice("status", lambda: self.tr("Status"), lambda: self.tr("Any status"))
        self.statuses.offer_by(self._statuses)
        self.groups.hide()
        self.retranslate()

    def show_summary(self, summary: CandidateSummary) -> None:
        """The line below the title."""
        self._summary = summary
        self._show_summary()

    def show_groups(self, groups: Sequence[str]) -> None:
        """What the list can be narrowed to."""
        self._groups = groups
        self.groups.refresh()
        self.groups.setVisible(bool(groups))

    def empty(self) -> Said:
        """What the list says without any candidate."""
        return Said(
            Glyph.CANDIDATES,
            self.tr("No candidates yet"),
            self.tr("Add one, or import the list of a whole group."),
            self.tr("Import a list"),
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("Candidates"))
        self.search.setPlaceholderText(self.tr("Search by name, e-mail or group"))
        self.search.setAccessibleName(self.tr("Search"))
        self._show_summary()

    def _statuses(self) -> list[tuple[str, str]]:
        return [
            (self.tr("With a test to take"), "to_take"),
            (self.tr("Test in progress"), "started"),
            (self.tr("Test completed"), "completed"),
            (self.tr("Without a test"), "none"),
        ]

    def _show_summary(self) -> None:
        if self._summary is None:
            self.subtitle.setText(" ")
            return
        people = grouped(self.tr("%n person(s)", "", self._summary.people), self._summary.people)
        waiting = self._summary.with_test_to_take
        taking = self.tr("%n with a test to take", "", waiting) if waiting else self.tr("no test to take")
        self.subtitle.setText(f"{people} · {grouped(taking, waiting)}")
