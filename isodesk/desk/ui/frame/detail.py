"""One row in the pane: who or what it is, where it stands, what may be done, and what is known of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.ui.frame.actions import Commands
from isodesk.desk.ui.frame.offers import Offers
from isodesk.desk.ui.frame.pane import CLOSE_ROOM
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.facts import Facts, Section
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pictures import Pill
from isodesk.desk.ui.text.states import State


@dataclass(frozen=True)
class Detail:
    """What the pane says of a row; what is empty isn't shown.

    ``figure`` is said large (a grade, a code) below ``figure_label``; ``text`` explains in whole sentences;
    ``chart`` is a widget shown above the facts, kept by whoever made it and shown again by the same call.
    """

    title: str
    second: str = ""
    state: State | None = None
    figure: str = ""
    figure_label: str = ""
    text: str = ""
    sections: Sequence[Section] = ()
    chart: QWidget | None = None


class DetailPane(Retranslated, QWidget):
    """Describes one row, again in the other language after a change."""

    def __init__(self, look: Look, commands: Commands, describe: Callable[[Any], Detail]) -> None:
        super().__init__()
        self._describe = describe
        self._seen: Any = None
        self._chart: QWidget | None = None
        self.name = label("person", wraps=True, selectable=True)
        self.second = label("muted", wraps=True, selectable=True)
        self.state = Pill(look)
        self.figure_label = label("label")
        self.figure = label("figure", wraps=True, selectable=True)
        self.text = label("text", wraps=True)
        self.offers = Offers(look, commands)
        self.facts = Facts(look)
        self._layout = QVBoxLayout(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.SMALL)
        name = QHBoxLayout()
        name.addWidget(self.name, 1)
        name.addSpacing(CLOSE_ROOM)
        self._layout.addLayout(name)
        for each in (self.second, self.state, self.figure_label, self.figure, self.text, self.offers):
            self._layout.addWidget(each)
        self._layout.addSpacing(Space.TIGHT)
        self._layout.addWidget(self.facts, 1)

    @property
    def seen(self) -> Any:
        """What is described."""
        return self._seen

    def show_row(self, seen: Any) -> None:
        """Describe a row, or whatever was read about it."""
        self._seen = seen
        self.retranslate()

    def retranslate(self) -> None:
        if self._seen is not None:
            self._show(self._describe(self._seen))

    def _show(self, detail: Detail) -> None:
        words = {
            self.name: detail.title,
            self.second: detail.second,
            self.figure_label: detail.figure_label.upper(),
            self.figure: detail.figure,
            self.text: detail.text,
        }
        for each, text in words.items():
            each.setText(text)
            each.setVisible(bool(text))
        self.state.show_state(detail.state)
        self._show_chart(detail.chart)
        self.facts.show_sections(detail.sections)
        self.facts.setVisible(bool(detail.sections) or detail.chart is None)

    def _show_chart(self, chart: QWidget | None) -> None:
        if self._chart is not None and self._chart is not chart:
            self._layout.removeWidget(self._chart)
            self._chart.hide()
        if chart is not None and chart is not self._chart:
            self._layout.insertWidget(self._layout.count() - 1, chart)
            chart.show()
        self._chart = chart
