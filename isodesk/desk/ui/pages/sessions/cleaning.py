"""What deleting the untaken tests of past sessions would do, before it does it."""

from isodesk.desk.services.rows_of_tests import Untaken
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.base import set_role
from isodesk.desk.ui.parts.facts import Fact, Facts, Section
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.names import credit_kind

_EMPTY = Untaken([], [], {})


class CleaningForm(Form):
    """Which sessions, how many tests, how many credits; nothing is done before its button."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, list)
        self._found = _EMPTY
        self.facts = Facts(look)
        self.facts.setMinimumHeight(200)
        self._body.addWidget(self.facts, 1)
        set_role(self.submit_button, "danger")
        self.submit_button.setIcon(look.icons.icon(Glyph.SWEEP, "text"))
        self.note.show()
        self.finish()

    def begin(self, found: Untaken) -> None:
        """Show what was found."""
        self._found = found
        self.clear()
        self.retranslate()

    @property
    def found(self) -> Untaken:
        """What would be deleted."""
        return self._found

    def retranslate(self) -> None:
        super().retranslate()
        count = len(self._found.test_ids)
        self.title.setText(self.tr("Untaken tests of past sessions"))
        note = self.tr(
            "Nobody started these, and their sessions are over. Their links stop working, the credits come back."
        )
        self.note.setText(note if count else self.tr("No test is left over in a session that has ended."))
        back = [Fact(self._credit(kind), value=f"+{amount}") for kind, amount in self._found.credits.items()]
        sessions = [Fact(each.description, value=str(each.tests)) for each in self._found.sessions]
        self.facts.show_sections(
            [Section(self.tr("Credits that come back"), back), Section(self.tr("Sessions"), sessions)]
        )
        self.submit_button.setText(self.tr("Delete %Ln test(s)", "", count))
        self.submit_button.setVisible(count > 0)

    def _credit(self, kind: str) -> str:
        return credit_kind(kind) if kind else self.tr("Credits of a type that isn’t known")
