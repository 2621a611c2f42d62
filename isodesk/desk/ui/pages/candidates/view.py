"""The page of candidates: its words, its buttons, and what its pane can show."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from isodesk.desk.services.rows import CandidateSummary
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.formats import grouped

if TYPE_CHECKING:
    from isodesk.desk.services.drafts import CandidateDraft, Fault, Invitation
    from isodesk.desk.ui.pages.candidates.detail import CandidateView
    from isodesk.desk.ui.pages.candidates.form import CandidateForm
    from isodesk.desk.ui.pages.candidates.several import SeveralView
    from isodesk.desk.ui.pages.invitation import InvitationForm
    from isodesk.desk.ui.pages.registration import RegistrationForm


@dataclass(frozen=True)
class Checks:
    """What finds faults in what is entered."""

    candidate: "Callable[[CandidateDraft], Sequence[Fault]]"
    invitation: "Callable[[Invitation], Sequence[Fault]]"


class CandidatesPage(Page):
    """Widgets only; ``CandidatesPresenter`` acts."""

    add_asked = Signal()
    import_asked = Signal()
    asked = Signal(str)  # what a person's or several people's buttons ask for
    saved = Signal()
    registered = Signal()
    invited = Signal()

    def __init__(self, look: Look, checks: Checks) -> None:
        super().__init__(look)
        self._summary: CandidateSummary | None = None
        self._groups: list[str] = []
        self.import_button = button(look, "secondary", Glyph.IMPORT, self.import_asked.emit)
        self.add_button = button(look, "primary", Glyph.PLUS, self.add_asked.emit)
        self.add_action(self.import_button)
        self.add_action(self.add_button)
        self.groups = self.add_filter("group")
        self.statuses = self.add_filter("status")
        self._checks = checks
        self.retranslate()

    # What the pane can show, made when it is first needed

    @cached_property
    def detail(self) -> "CandidateView":
        """One person."""
        from isodesk.desk.ui.pages.candidates.detail import CandidateView

        view = CandidateView(self.look)
        view.asked.connect(self.asked)
        return view

    @cached_property
    def several(self) -> "SeveralView":
        """Several people."""
        from isodesk.desk.ui.pages.candidates.several import SeveralView

        view = SeveralView(self.look)
        view.asked.connect(self.asked)
        return view

    @cached_property
    def form(self) -> "CandidateForm":
        """Somebody new, or somebody who is changed."""
        from isodesk.desk.ui.pages.candidates.form import CandidateForm

        form = CandidateForm(self.look, self._checks.candidate)
        form.submitted.connect(self.saved)
        form.cancelled.connect(self.pane.dismiss)
        return form

    @cached_property
    def registration(self) -> "RegistrationForm":
        """Registering to a test."""
        from isodesk.desk.ui.pages.registration import RegistrationForm

        form = RegistrationForm(self.look)
        form.submitted.connect(self.registered)
        form.cancelled.connect(self.pane.dismiss)
        return form

    @cached_property
    def invitation(self) -> "InvitationForm":
        """Sending the invitation."""
        from isodesk.desk.ui.pages.invitation import InvitationForm

        form = InvitationForm(self.look, self._checks.invitation)
        form.submitted.connect(self.invited)
        form.cancelled.connect(self.pane.dismiss)
        return form

    def shows_people(self) -> bool:
        """Whether the pane shows one or several people, and no form."""
        made = [self.__dict__[name] for name in ("detail", "several") if name in self.__dict__]
        return any(self.pane.shows(each) for each in made)

    # What is said

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
