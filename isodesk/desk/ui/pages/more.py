"""What a form rarely needs: fields below a line that opens them, and kinds of fields that only forms of pages have."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.fields import Field, NumberField, TextField
from isodesk.desk.ui.parts.labels import empty
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.tick import Tick

_ROWS_SEEN = 5
_ROW, _WORDS = 28, 190  # pixels: the height of a row, and the room for its words


class Disclosure(QPushButton):
    """A line with an arrow: pressed, it shows what belongs to it, and pressed again hides that."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fields: Sequence[Field] = ()
        button(look, "plain", Glyph.DOWN, self.toggle_fields, into=self)
        self.setStyleSheet("text-align: left")
        self.is_open = False

    def hold(self, *fields: Field) -> None:
        """What it shows and hides."""
        self._fields = fields
        self.show_fields(shown=False)

    def toggle_fields(self) -> None:
        """Show what is hidden, hide what is shown."""
        self.show_fields(shown=not self.is_open)

    def show_fields(self, *, shown: bool) -> None:
        """Open or close; fields that were taken away for good stay so."""
        self.is_open = shown
        self.setIcon(self._look.icons.icon(Glyph.UP if shown else Glyph.DOWN, "text"))
        for field in self._fields:
            field.setVisible(shown and field.isEnabled())
        self.setVisible(any(field.isEnabled() for field in self._fields))


class OptionalNumberField(NumberField):
    """A whole number, or none: the lowest place of the field stands empty."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(name, 0, most)
        self.spin.setSpecialValueText("–")

    @property
    def value(self) -> int | None:  # type: ignore[override]  # a number, or none
        return self.spin.value() or None

    def set_value(self, value: int | None) -> None:
        self.spin.setValue(value or 0)


class PasswordField(TextField):
    """A password to be handed to somebody else: read while it is typed, and no longer."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.line.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)

    @property
    def value(self) -> str:
        """As it was typed: a password may begin or end with a space."""
        return self.line.text()


class DayField(Field):
    """A day of the calendar."""

    def __init__(self, name: str) -> None:
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.lineEdit().setTextMargins(Space.SMALL, 0, Space.SMALL, 0)  # padding doesn't reach it
        super().__init__(name, self.day)
        self.day.dateChanged.connect(lambda _day: self._touch())

    def offer_from(self, first: date) -> None:
        """The first day that can be chosen."""
        self.day.setMinimumDate(QDate(first.year, first.month, first.day))

    @property
    def value(self) -> date:
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_value(self, value: date) -> None:
        self.day.setDate(QDate(value.year, value.month, value.day))


class TicksField(Field):
    """Any of several, each with a box."""

    def __init__(self, look: Look, name: str) -> None:
        self._look = look
        self._boxes: list[tuple[Tick, Any]] = []
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        inside = QWidget()
        inside.setLayout(self._rows)
        self.area = QScrollArea()
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        super().__init__(name, self.area)

    def offer(self, choices: Sequence[tuple[str, Any]]) -> None:
        """Replace what may be ticked; what was ticked stays so where it is still there."""
        ticked = set(self.value)
        empty(self._rows)
        self._boxes = [(self._box(words), value) for words, value in choices]
        for box, value in self._boxes:
            box.setChecked(value in ticked)
            box.toggled.connect(lambda _on: self._touch())
        rows = min(max(len(choices), 1), _ROWS_SEEN)
        self.area.setFixedHeight(rows * _ROW)

    def _box(self, words: str) -> Tick:
        box = Tick(self._look)
        box.setFixedHeight(_ROW)
        box.setText(box.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WORDS))
        box.setToolTip(words)
        box.setAccessibleName(words)
        self._rows.addWidget(box)
        return box

    @property
    def value(self) -> Sequence[Any]:
        """What is ticked, in the order in which it is offered."""
        return [value for box, value in self._boxes if box.isChecked()]

    def set_value(self, value: Sequence[Any]) -> None:
        for box, each in self._boxes:
            box.setChecked(each in value)
