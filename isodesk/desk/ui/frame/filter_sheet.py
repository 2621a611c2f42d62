"""The rarer filters in the pane: below each other, with how many are in force, and one button that clears them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from isodesk.desk.ui.frame.pane import CLOSE_ROOM
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.filters import Filter
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look


class FilterSheet(Retranslated, QWidget):
    """Each filter works as soon as it is changed."""

    clear_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._filters: dict[str, Filter] = {}
        self._labels: dict[str, QLabel] = {}
        self._in_force = 0
        self.title = label("person")
        self._note = label("muted", wraps=True)
        self.clear_button = button(look, "secondary", Glyph.FILTER_OFF, self.clear_asked.emit)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, Space.SMALL, 0)
        self._body.setSpacing(Space.TIGHT)
        self._body.addStretch()
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self._body)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        title = QHBoxLayout()
        title.addWidget(self.title, 1)
        title.addSpacing(CLOSE_ROOM)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addLayout(title)
        for each in (self._note, area, self.clear_button):
            layout.addWidget(each)

    def add(self, added: Filter) -> None:
        """Put a filter below the others."""
        self._filters[added.name] = added
        self._labels[added.name] = label("label")
        self._labels[added.name].setBuddy(added.control)
        for each in (self._labels[added.name], added.control):
            self._body.insertWidget(self._body.count() - 1, each)
        self._body.insertSpacing(self._body.count() - 1, Space.SMALL)

    def show_filters(self, filters: Mapping[str, Filter]) -> None:
        """Take over what isn't here yet, and count what is in force."""
        for name, each in filters.items():
            if name not in self._filters:
                self.add(each)
        self.show_count(sum(1 for each in filters.values() if each.values()))

    def show_count(self, in_force: int) -> None:
        """How many narrow the list at the moment."""
        self._in_force = in_force
        self.retranslate()

    def focus_first(self) -> None:
        """Let the keys go to the first filter."""
        for each in self._filters.values():
            first = next(
                (inside for inside in each.control.findChildren(QWidget) if inside.focusPolicy()), each.control
            )
            (each.control if each.control.focusPolicy() else first).setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def retranslate(self) -> None:
        self.title.setText(self.tr("Filters"))
        self.clear_button.setText(self.tr("Clear the filters"))
        self.clear_button.setEnabled(self._in_force > 0)
        count = self._in_force
        self._note.setText(self.tr("%Ln filter(s) in force", "", count) if count else self.tr("No filter in force"))
        for name, each in self._labels.items():
            each.setText(self._filters[name].label)
