"""The form for a person who saw on the platform that something was carried out: under which number."""

from isodesk.desk.services.rows_of_results import OutboxRow
from isodesk.desk.ui.parts.fields import NumberField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.actions import action_name

UNKNOWN = 0
LARGEST = 2**31 - 1
NUMBERED = frozenset({"create_candidate", "create_session", "add_test", "add_another_test", "add_confirmation_test"})
_NEEDED = frozenset({"create_candidate", "create_session"})


class NumberForm(Form):
    """``row`` is the change that was carried out. Without its number nothing can be put into a session."""

    def __init__(self, look: Look, row: OutboxRow) -> None:
        super().__init__(look, list)
        self.row = row
        self._needed = row.action in _NEEDED
        self.number = NumberField("platform_id", UNKNOWN, LARGEST)
        self.add(self.number)
        self.note.show()
        self.finish()

    @property
    def platform_id(self) -> int | None:
        """The number that was entered; none where it isn't known."""
        return self.number.value or None

    def retranslate(self) -> None:
        self.title.setText(self.tr("It was carried out"))
        said = (
            self.tr("Look it up on the platform and enter the number shown there: others are put into it by that.")
            if self._needed
            else self.tr("Enter the number that the platform shows. Without it the test can’t be opened from here.")
        )
        self.note.setText(f"{action_name(self.row.action)} · {self.row.subject}\n{said}")
        self.number.set_label(self.tr("Number on the platform"))
        self.number.spin.setSpecialValueText(" " if self._needed else self.tr("Not known"))
        self.submit_button.setText(self.tr("Note it as done"))
        super().retranslate()
