"""Facts in the pane: headings with lines below them, each with a pill or a bar where it has one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pictures import Pill
from isodesk.desk.ui.text.states import State


@dataclass(frozen=True)
class Fact:
    """A line, its value at the right, what is said below it, its state, and a share from 0 to 1 as a bar."""

    text: str
    below: str = ""
    value: str = ""
    state: State | None = None
    share: float | None = None


@dataclass(frozen=True)
class Section:
    """A heading with its facts."""

    heading: str
    facts: Sequence[Fact]


class Facts(QScrollArea):
    """Sections below each other."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_sections([])

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Replace everything; sections without facts are left out."""
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, Space.SMALL, 0)
        layout.setSpacing(Space.TIGHT)
        for section in sections:
            if section.facts:
                self._add(layout, section)
        layout.addStretch()
        self.setWidget(inside)

    def _add(self, layout: QVBoxLayout, section: Section) -> None:
        if layout.count():
            layout.addSpacing(Space.MEDIUM)
        layout.addWidget(label("label", section.heading.upper()))
        for fact in section.facts:
            self._add_fact(layout, fact)

    def _add_fact(self, layout: QVBoxLayout, fact: Fact) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(label("text", fact.text, wraps=True, selectable=True), 1)
        if fact.value:
            row.addWidget(label("muted", fact.value), alignment=Qt.AlignmentFlag.AlignBottom)
        if fact.state is not None:
            row.addWidget(Pill(self._look, fact.state), alignment=Qt.AlignmentFlag.AlignTop)
        layout.addLayout(row)
        if fact.share is not None:
            layout.addWidget(_bar(fact.share, fact.text))
        if fact.below:
            layout.addWidget(label("muted", fact.below, wraps=True, selectable=True))
        layout.addSpacing(Space.TIGHT)


def _bar(share: float, name: str) -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, 1000)
    bar.setValue(round(share * 1000))
    bar.setTextVisible(False)
    bar.setAccessibleName(name)
    return bar
