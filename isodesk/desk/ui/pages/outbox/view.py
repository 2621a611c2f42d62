"""The page of the outbox."""

from collections.abc import Sequence

from isodesk.desk.services.rows import IntentState, Missing, OutboxCounts
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.actions import action_name
from isodesk.desk.ui.text.counts import OutboxWords
from isodesk.desk.ui.text.formats import number
from isodesk.desk.ui.text.names import credit_kind
from isodesk.desk.ui.text.states import of_intent

QUEUED = {
    1: "create_candidate",
    51: "update_candidate",
    24: "delete_candidate",
    12: "anonymise_candidate",
    2: "add_test",
    9: "add_another_test",
    58: "add_confirmation_test",
    16: "add_proctoring",
    17: "remove_proctoring",
    23: "delete_test",
    11: "create_session",
    42: "send_registration_mail",
}


class OutboxPage(Page):
    """Widgets only; ``OutboxPresenter`` acts."""

    name = "outbox"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._counts = OutboxCounts()
        self._people: Sequence[tuple[int, str]] = ()
        self._imports: Sequence[tuple[int, str]] = ()
        self.states = self.add_choice("state", lambda: self.tr("Status"), lambda: self.tr("Everything"))
        self.states.offer_by(self._states)
        self.kinds = self.add_choice("action", lambda: self.tr("Change"), lambda: self.tr("All changes"), rare=True)
        self.kinds.offer_by(self._kinds)
        self.people = self.add_choice("candidate", lambda: self.tr("Person"), lambda: self.tr("Everybody"), rare=True)
        self.people.offer_by(lambda: [(name, str(number)) for number, name in self._people])
        self.imports = self.add_choice(
            "import", lambda: self.tr("Import"), lambda: self.tr("From any list or none"), rare=True
        )
        self.imports.offer_by(lambda: [(name, str(number)) for number, name in self._imports])
        self.retranslate()

    def show_choices(self, people: Sequence[tuple[int, str]], imports: Sequence[tuple[int, str]]) -> None:
        """Whom, and which imports, the list can be narrowed to: numbers with names."""
        self._people, self._imports = people, imports
        for each in (self.people, self.imports):
            each.refresh()

    def show_counts(self, counts: OutboxCounts) -> None:
        """The line below the title."""
        self._counts = counts
        self._show_counts()

    def empty(self) -> Said:
        """What the list says where nothing was ever changed."""
        return Said(
            Glyph.OUTBOX,
            self.tr("Nothing to send"),
            self.tr("What you change here is kept, sent in order, and listed until it is answered."),
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("Outbox"))
        self.search.setPlaceholderText(self.tr("Search by name, e-mail or group"))
        self.search.setAccessibleName(self.tr("Search"))
        self._show_counts()

    def _states(self) -> list[tuple[str, str]]:
        states = [(of_intent(state).word, state.value) for state in IntentState]
        return [(self.tr("Not settled"), "open"), *states]

    def _show_counts(self) -> None:
        parts = [*OutboxWords().parts(self._counts), *(self._missing(each) for each in self._counts.missing)]
        self.subtitle.setText(" · ".join(parts) or self.tr("Everything is sent"))

    def _missing(self, missing: Missing) -> str:
        words = self.tr("What takes credits rests: {kind}, {needed} needed, {left} left")
        return words.format(kind=credit_kind(missing.kind), needed=number(missing.needed), left=number(missing.left))

    def _kinds(self) -> list[tuple[str, str]]:
        return [(action_name(name), str(wire)) for wire, name in QUEUED.items()]
