"""What a list is narrowed by: a choice, a span of days, a span of numbers; each puts its values into the query."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from isodesk.desk.ui.look.tokens import Size
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
