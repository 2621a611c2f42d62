"""The page of candidates: its words and its filters."""

from collections.abc import Sequence

from isodesk.desk.services.group_tree import GroupRow, GroupTree
from isodesk.desk.services.rows import CandidateSummary, Standing
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.states import of_standing

_UNSETTLED = (Standing.WAITING, Standing.IN_DOUBT, Standing.CONFLICT, Standing.REFUSED)
_STEP = "\u2003"  # an em for each level of the tree


class CandidatesPage(Page):
    """Widgets only; ``CandidatesPresenter`` acts."""

    name = "candidates"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._summary: CandidateSummary | None = None
        self._groups: Sequence[GroupRow] = ()
        self.groups = self.add_choice("group", lambda: self.tr("Group"), lambda: self.tr("All groups"))
        self.groups.offer_by(lambda: [(f"{_STEP * row.depth}{row.name}", row.path) for row in self._groups])
        self.statuses = self.add_choice("status", lambda: self.tr("Status"), lambda: self.tr("Any status"))
        self.statuses.offer_by(self._statuses)
        self._add_rare_filters()
        self.groups.hide()
        self.retranslate()

    def _add_rare_filters(self) -> None:
        standing = self.add_choice(
            "standing", lambda: self.tr("Settled with the platform"), lambda: self.tr("Whether or not"), rare=True
        )
        standing.offer_by(lambda: [(_word(each), each.value) for each in _UNSETTLED])
        grouped = self.add_choice(
            "grouped", lambda: self.tr("In a group"), lambda: self.tr("With or without a group"), rare=True
        )
        grouped.offer_by(lambda: [(self.tr("Without a group"), "no")])
        extra_time = self.add_choice(
            "extra_time", lambda: self.tr("Extra time"), lambda: self.tr("With or without extra time"), rare=True
        )
        extra_time.offer_by(lambda: [(self.tr("With extra time"), "yes"), (self.tr("Without extra time"), "no")])
        anonymised = self.add_choice(
            "anonymised", lambda: self.tr("Anonymous"), lambda: self.tr("Anonymous or not"), rare=True
        )
        anonymised.offer_by(lambda: [(self.tr("Only anonymous"), "yes"), (self.tr("Nobody anonymous"), "no")])

    def show_summary(self, summary: CandidateSummary) -> None:
        """The line below the title."""
        self._summary = summary
        self._show_summary()

    def show_groups(self, groups: GroupTree) -> None:
        """What the list can be narrowed to."""
        self._groups = groups.rows
        self.groups.refresh()
        self.groups.setVisible(bool(groups.rows))

    def group_names(self) -> Sequence[str]:
        """The groups that there are, by their whole names."""
        return [row.path for row in self._groups]

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
        self.search.setPlaceholderText(self.tr("Search by name, e-mail or number"))
        self.search.setAccessibleName(self.tr("Search"))
        self._show_summary()

    def _statuses(self) -> list[tuple[str, str]]:
        return [
            (self.tr("With a test to take"), "to_take"),
            (self.tr("Test in progress"), "started"),
            (self.tr("Waiting to be marked"), "marking"),
            (self.tr("Test completed"), "completed"),
            (self.tr("Without a test"), "none"),
        ]

    def _show_summary(self) -> None:
        if self._summary is None:
            self.subtitle.setText(" ")
            return
        waiting = self._summary.with_test_to_take
        people = self.tr("%Ln person(s)", "", self._summary.people)
        taking = self.tr("%Ln with a test to take", "", waiting) if waiting else self.tr("no test to take")
        self.subtitle.setText(f"{people} · {taking}")


def _word(standing: Standing) -> str:
    state = of_standing(standing)
    return "" if state is None else state.word
