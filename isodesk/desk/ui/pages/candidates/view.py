"""The page of candidates: its words, its buttons, and what its pane can show."""

from PySide6.QtCore import Signal

from isodesk.desk.services.rows import CandidateSummary
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.candidates.detail import CandidateView
from isodesk.desk.ui.pages.candidates.form import CandidateForm
from isodesk.desk.ui.pages.candidates.several import SeveralView
from isodesk.desk.ui.pages.invitation import InvitationForm
from isodesk.desk.ui.pages.registration import RegistrationForm
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.formats import grouped


class CandidatesPage(Page):
    """Widgets only; ``CandidatesPresenter`` acts."""

    add_asked = Signal()
    import_asked = Signal()

    def __init__(self, look: Look, form: CandidateForm, invitation: InvitationForm) -> None:
        super().__init__(look)
        self._summary: CandidateSummary | None = None
        self._groups: list[str] = []
        self.import_button = button(look, "secondary", Glyph.IMPORT, self.import_asked.emit)
        self.add_button = button(look, "primary", Glyph.PLUS, self.add_asked.emit)
        self.add_action(self.import_button)
        self.add_action(self.add_button)
        self.groups = self.add_filter("group")
        self.statuses = self.add_filter("status")
        self.detail = CandidateView(look)
        self.several = SeveralView(look)
        self.form = form
        self.registration = RegistrationForm(look)
        self.invitation = invitation
        self.pane.add(self.detail, self.several, self.form, self.registration, self.invitation)
        for each in (self.form, self.registration, self.invitation):
            each.cancelled.connect(self.pane.dismiss)
        self.retranslate()

    def show_summary(self, summary: CandidateSummary) -> None:
        """The line below the title."""
        self._summary = summary
        self._show_summary()

    def show_groups(self, groups: list[str]) -> None:
        """What the list can be narrowed to."""
        self._groups = groups
        self.groups.offer([(self.tr("All groups"), ""), *((group, group) for group in groups)])
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
        self.import_button.setText(self.tr("Import a list"))
        self.add_button.setText(self.tr("Add a candidate"))
        self.groups.setAccessibleName(self.tr("Group"))
        self.statuses.setAccessibleName(self.tr("Status"))
        self.statuses.offer(
            [
                (self.tr("Any status"), ""),
                (self.tr("With a test to take"), "to_take"),
                (self.tr("Test in progress"), "started"),
                (self.tr("Test completed"), "completed"),
                (self.tr("Without a test"), "none"),
            ]
        )
        self.show_groups(self._groups)
        self._show_summary()

    def _show_summary(self) -> None:
        if self._summary is None:
            self.subtitle.setText(" ")
            return
        people = grouped(self.tr("%n person(s)", "", self._summary.people), self._summary.people)
        waiting = self._summary.with_test_to_take
        taking = self.tr("%n with a test to take", "", waiting) if waiting else self.tr("no test to take")
        self.subtitle.setText(f"{people} · {grouped(taking, waiting)}")
