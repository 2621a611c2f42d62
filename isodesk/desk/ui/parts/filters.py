"""What a list is narrowed by: a choice, a span of days, a span of numbers; each puts its values into the query."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QDate, QSignalBlocker, Signal, SignalInstance
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from isodesk.desk.ui.look.tokens import Size, Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.choice import Choice
from isodesk.desk.ui.parts.look import Look

Choices = Callable[[], Sequence[tuple[str, str]]]


class Filter(Protocol):
    """One filter, beside the search or in the sheet."""

    name: str

    @property
    def edited(self) -> SignalInstance: ...

    @property
    def label(self) -> str: ...

    @property
    def control(self) -> QWidget: ...

    def values(self) -> dict[str, str]:
        """What goes into the query's filters; nothing where everything is let through."""

    def set_values(self, values: Mapping[str, str]) -> None:
        """Let through what these values say; everything where none of them is this filter's."""


class ChoiceFilter(Retranslated, Choice):
    """One of several values; the first lets everything through.

    ``choices`` are asked for at each change of language and by ``refresh``. A value that isn't offered yet is kept
    until it is.
    """

    edited = Signal()

    def __init__(self, look: Look, name: str, words: Callable[[], str], everything: Callable[[], str]) -> None:
        super().__init__(look)
        self.name = name
        self._words = words
        self._everything = everything
        self._choices: Choices = list
        self._awaited = ""
        self.setFixedHeight(Size.FIELD)
        self.currentIndexChanged.connect(lambda _place: self.edited.emit())
        self.retranslate()

    @property
    def label(self) -> str:
        return self._words()

    @property
    def control(self) -> QWidget:
        return self

    def offer_by(self, choices: Choices) -> None:
        """What may be chosen besides everything, asked for again in another language."""
        self._choices = choices
        self.refresh()

    def refresh(self) -> None:
        """Ask again what may be chosen."""
        before = self.values()
        self.offer([(self._everything(), ""), *self._choices()])
        if self._awaited:
            self.set_values({self.name: self._awaited})
        if self.values() != before:
            self.edited.emit()

    def values(self) -> dict[str, str]:
        value: Any = self.value or self._awaited
        return {self.name: str(value)} if value else {}

    def set_values(self, values: Mapping[str, str]) -> None:
        wanted = values.get(self.name, "")
        self._awaited = ""
        self.choose(wanted)
        if (self.value or "") != wanted:
            self._awaited = wanted

    def retranslate(self) -> None:
        self.setAccessibleName(self._words())
        self.refresh()


class Span(StrEnum):
    """Days by their distance from today."""

    ANY = ""
    TODAY = "today"
    LAST_WEEK = "last_week"
    LAST_MONTH = "last_month"
    NEXT_WEEK = "next_week"
    NEXT_MONTH = "next_month"
    BETWEEN = "between"


_FROM_TODAY = {
    Span.TODAY: (0, 0),
    Span.LAST_WEEK: (-6, 0),
    Span.LAST_MONTH: (-29, 0),
    Span.NEXT_WEEK: (0, 6),
    Span.NEXT_MONTH: (0, 29),
}


class DaysFilter(Retranslated, QWidget):
    """A span of days of this computer's calendar, both ends included, as ``2026-11-22``; ``ahead`` offers days to come.

    Its values are called ``from_name`` and ``to_name`` in the query.
    """

    edited = Signal()

    def __init__(self, look: Look, names: tuple[str, str, str], words: Callable[[], str], *, ahead: bool) -> None:
        super().__init__()
        self.name, self._from_name, self._to_name = names
        self._words = words
        self._spans = _offered(ahead)
        self.span = Choice(look)
        self.start, self.end = QDateEdit(), QDateEdit()
        between = QHBoxLayout()
        between.setSpacing(Space.SMALL)
        for each in (self.start, self.end):
            each.setFixedHeight(Size.FIELD)
            each.setDate(QDate.currentDate())
            each.dateChanged.connect(lambda _day: self.edited.emit())
            between.addWidget(each, 1)
        self.span.setFixedHeight(Size.FIELD)
        self.span.currentIndexChanged.connect(self._span_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.span)
        layout.addLayout(between)
        self.retranslate()
        self._show_days()

    @property
    def label(self) -> str:
        return self._words()

    @property
    def control(self) -> QWidget:
        return self

    def values(self) -> dict[str, str]:
        span = self.span.value
        if span == Span.ANY:
            return {}
        if span == Span.BETWEEN:
            first, last = _day(self.start), _day(self.end)
        else:
            today = datetime.now().astimezone().date()
            first, last = (today + timedelta(days) for days in _FROM_TODAY[span])
        return {self._from_name: first.isoformat(), self._to_name: last.isoformat()}

    def set_values(self, values: Mapping[str, str]) -> None:
        first, last = values.get(self._from_name), values.get(self._to_name)
        for each, day in ((self.start, first), (self.end, last)):
            if day:
                each.setDate(QDate.fromString(day, "yyyy-MM-dd"))
        self.span.choose(Span.BETWEEN if first or last else Span.ANY)

    def retranslate(self) -> None:
        words = {
            Span.ANY: self.tr("At any time"),
            Span.TODAY: self.tr("Today"),
            Span.LAST_WEEK: self.tr("The last 7 days"),
            Span.LAST_MONTH: self.tr("The last 30 days"),
            Span.NEXT_WEEK: self.tr("The next 7 days"),
            Span.NEXT_MONTH: self.tr("The next 30 days"),
            Span.BETWEEN: self.tr("Between two days"),
        }
        self.span.offer([(words[span], span) for span in self._spans])
        self.span.setAccessibleName(self._words())
        self.start.setAccessibleName(self.tr("{what}, from").format(what=self._words()))
        self.end.setAccessibleName(self.tr("{what}, to").format(what=self._words()))
        for each in (self.start, self.end):
            each.setLocale(each.locale())
            each.setDisplayFormat(self.tr("dd/MM/yyyy"))

    def _span_chosen(self) -> None:
        self._show_days()
        self.edited.emit()

    def _show_days(self) -> None:
        for each in (self.start, self.end):
            each.setVisible(self.span.value == Span.BETWEEN)


def _offered(ahead: bool) -> Sequence[Span]:
    to_come = (Span.NEXT_WEEK, Span.NEXT_MONTH) if ahead else ()
    return (Span.ANY, Span.TODAY, *to_come, Span.LAST_WEEK, Span.LAST_MONTH, Span.BETWEEN)


def _day(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


class NumberFilter(Retranslated, QWidget):
    """A span of whole numbers, both ends included, each of which may be left empty: ``name_from`` and ``name_to``."""

    edited = Signal()

    def __init__(self, name: str, words: Callable[[], str], least: int, most: int) -> None:
        super().__init__()
        self.name = name
        self._words = words
        self.least, self.most = QLineEdit(), QLineEdit()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for each in (self.least, self.most):
            each.setValidator(QIntValidator(least, most, each))
            each.setFixedHeight(Size.FIELD)
            each.textChanged.connect(lambda _text: self.edited.emit())
            layout.addWidget(each, 1)
        self.retranslate()

    @property
    def label(self) -> str:
        return self._words()

    @property
    def control(self) -> QWidget:
        return self

    def values(self) -> dict[str, str]:
        given = {f"{self.name}_from": self.least, f"{self.name}_to": self.most}
        return {name: each.text() for name, each in given.items() if each.hasAcceptableInput()}

    def set_values(self, values: Mapping[str, str]) -> None:
        with QSignalBlocker(self):
            self.least.setText(values.get(f"{self.name}_from", ""))
            self.most.setText(values.get(f"{self.name}_to", ""))
        self.edited.emit()

    def retranslate(self) -> None:
        self.least.setPlaceholderText(self.tr("from"))
        self.most.setPlaceholderText(self.tr("to"))
        self.least.setAccessibleName(self.tr("{what}, from").format(what=self._words()))
        self.most.setAccessibleName(self.tr("{what}, to").format(what=self._words()))
