"""Fields of a form: a label above, the fault below, the two known to screen readers as well."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import set_property
from isodesk.desk.ui.parts.choice import Choice
from isodesk.desk.ui.parts.explaining import Mark
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.tick import Tick
from isodesk.desk.ui.text.explanations import explanation
from isodesk.desk.ui.text.formats import entered

translate = QCoreApplication.translate


class Field(QWidget):
    """One input with its label and its fault."""

    edited = Signal()

    def __init__(self, name: str, control: QWidget) -> None:
        super().__init__()
        self.name = name
        self.control = control
        self._label = label("label")
        self._label.setBuddy(control)
        self._fault = label("wrong", wraps=True)
        self._fault.hide()
        self.touched = False
        self._mark = Mark()
        self._mark.hide()
        self._explanation = label("muted", wraps=True, selectable=True)
        self._explanation.hide()
        self._top = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._mark.toggled.connect(self._explanation.setVisible)
        self.explain_as(name)

    def _lay_out(self) -> None:
        self._top.setSpacing(Space.TIGHT)
        self._top.addWidget(self._label)
        self._top.addWidget(self._mark)
        self._top.addStretch()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TIGHT)
        self._column.addLayout(self._top)
        for each in (self.control, self._fault, self._explanation):
            self._column.addWidget(each)

    def explain_as(self, name: str) -> None:
        """Explain it by another name than its own; an empty one explains nothing."""
        self._explained_as = name
        self._mark.setHidden(not explanation(name))

    def explain(self) -> None:
        """Show its explanation below it, or hide it again."""
        self._mark.toggle()

    @property
    def explanation(self) -> str:
        """What is shown as its explanation, empty where nothing is."""
        return "" if self._explanation.isHidden() else self._explanation.text()

    def layout_below(self, widget: QWidget) -> None:
        """Put something between the control and the fault."""
        self._column.insertWidget(2, widget)

    def set_label(self, words: str) -> None:
        self._label.setText(words)
        self.control.setAccessibleName(words)
        self._name_mark(words)

    def _name_mark(self, words: str) -> None:
        self._mark.name(translate("Field", "What is “{label}”?").format(label=words))
        self._explanation.setText(explanation(self._explained_as))

    @property
    def fault(self) -> str:
        """What is shown as wrong, empty where nothing is."""
        return "" if self._fault.isHidden() else self._fault.text()

    def show_fault(self, words: str) -> None:
        """Show what is wrong; nothing with an empty text."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        self.control.setAccessibleDescription(words)
        set_property(self.control, "faulty", bool(words))

    @property
    def value(self) -> Any:
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        raise NotImplementedError

    def _touch(self) -> None:
        self.touched = True
        self.edited.emit()


class TextField(Field):
    """A line of text."""

    def __init__(self, name: str) -> None:
        self.line = QLineEdit()
        super().__init__(name, self.line)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.editingFinished.connect(self._finished)

    def _finished(self) -> None:
        if self.line.isModified() or self.touched:
            self._touch()

    @property
    def value(self) -> str:
        return self.line.text().strip()

    def set_value(self, value: str) -> None:
        self.line.setText(value)


class ChoiceField(Field):
    """One of several."""

    def __init__(self, look: Look, name: str) -> None:
        self.choice = Choice(look)
        super().__init__(name, self.choice)
        self._whole = label("muted", wraps=True)
        self._whole.hide()
        self.layout_below(self._whole)
        self.choice.activated.connect(lambda _number: self._touch())
        self.choice.currentIndexChanged.connect(self._show_whole)
        self.choice.resized.connect(self._show_whole)

    def offer(self, choices: Sequence[tuple[str, Any]]) -> None:
        """Replace what may be chosen."""
        self.choice.offer(choices)
        self._show_whole()

    def _show_whole(self) -> None:
        """What is chosen, in full below where the drop-down is too narrow for it."""
        self._whole.setText(self.choice.currentText())
        self._whole.setVisible(self.choice.is_cut)

    @property
    def value(self) -> Any:
        return self.choice.value

    def set_value(self, value: Any) -> None:
        self.choice.choose(value)


class NumberField(Field):
    """A whole number between two bounds."""

    def __init__(self, name: str, least: int, most: int) -> None:
        self.spin = QSpinBox()
        self.spin.setRange(least, most)
        self.spin.lineEdit().setTextMargins(Space.SMALL, 0, Space.SMALL, 0)  # padding doesn't reach it
        super().__init__(name, self.spin)
        self.spin.valueChanged.connect(lambda _value: self._touch())

    @property
    def value(self) -> int:
        return self.spin.value()

    def set_value(self, value: int) -> None:
        self.spin.setValue(value)


class MomentField(Field):
    """A day and a time, to the minute, without a zone."""

    def __init__(self, name: str, show: Callable[[], str]) -> None:
        self.moment = QDateTimeEdit()
        self.moment.setCalendarPopup(False)
        self.moment.lineEdit().setTextMargins(Space.SMALL, 0, Space.SMALL, 0)  # the same
        self._show = show
        super().__init__(name, self.moment)
        self.follow_language()
        self.moment.dateTimeChanged.connect(lambda _value: self._touch())

    def follow_language(self) -> None:
        """Write the moment as the language does."""
        self.moment.setLocale(self.moment.locale())
        self.moment.setDisplayFormat(self._show())

    @property
    def value(self) -> datetime:
        return entered(self.moment.dateTime())

    def set_value(self, value: datetime) -> None:
        day = QDate(value.year, value.month, value.day)
        self.moment.setDateTime(QDateTime(day, QTime(value.hour, value.minute)))


class TickField(Field):
    """Yes or no, the label beside the box."""

    def __init__(self, look: Look, name: str) -> None:
        self.box = Tick(look)
        super().__init__(name, self.box)
        self._label.hide()
        self._top.insertWidget(0, self.box)
        self.box.toggled.connect(lambda _on: self._touch())

    def set_label(self, words: str) -> None:
        self.box.setText(words)
        self._name_mark(words)

    @property
    def value(self) -> bool:
        return self.box.isChecked()

    def set_value(self, value: bool) -> None:
        self.box.setChecked(value)


def next_hour(now: datetime, hours: int = 1) -> datetime:
    """The beginning of an hour to come."""
    return (now + timedelta(hours=hours)).replace(minute=0, second=0, microsecond=0)
