"""The form that says at which amount of each type of credit somebody wants to be warned."""

from collections.abc import Sequence

from isodesk.desk.services.credits import HIGHEST_THRESHOLD
from isodesk.desk.services.rows_of_results import CreditRow
from isodesk.desk.ui.parts.fields import NumberField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.names import credit_kind

NEVER = -1


class WarningForm(Form):
    """One number a type; below zero stands for never."""

    def __init__(self, look: Look, rows: Sequence[CreditRow]) -> None:
        super().__init__(look, list)
        self._rows = rows
        self._numbers = [NumberField(f"threshold{place}", NEVER, HIGHEST_THRESHOLD) for place in range(len(rows))]
        self.add(*self._numbers)
        self.note.show()
        self.finish()
        for field, row in zip(self._numbers, rows, strict=True):
            field.set_value(NEVER if row.threshold is None else row.threshold)

    def thresholds(self) -> dict[str, int | None]:
        """By type; none: never."""
        given = {row.description: field.value for row, field in zip(self._rows, self._numbers, strict=True)}
        return {name: None if value == NEVER else value for name, value in given.items()}

    def retranslate(self) -> None:
        self.title.setText(self.tr("Warn of low credits"))
        self.note.setText(self.tr("You are warned when so many credits, or fewer, are left. Below zero: never."))
        for field, row in zip(self._numbers, self._rows, strict=True):
            field.set_label(credit_kind(row.description))
            field.spin.setSpecialValueText(self.tr("Never"))
        self.submit_button.setText(self.tr("Save"))
        super().retranslate()
