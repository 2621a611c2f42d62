"""Drop-down choices with their arrow, and a value behind each word."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.look import Look

ARROW_ROOM, PADDING = 30, 12
MOST_WIDE = 480  # pixels of the list


class Choice(QComboBox):
    """A drop-down of (word, value) pairs."""

    resized = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumWidth(120)

    def offer(self, choices: Sequence[tuple[str, Any]]) -> None:
        """Replace what may be chosen; the value chosen stays where it is still offered."""
        before = self.value
        with QSignalBlocker(self):
            self.clear()
            for word, value in choices:
                self.addItem(word, value)
            self.choose(before)

    def sizeHint(self) -> QSize:
        """As wide as the widest words with the arrow beside them; Qt's own hint leaves out the style's padding."""
        words = (self.itemText(number) for number in range(self.count()))
        widest = max((self.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        hint = super().sizeHint()
        return QSize(max(hint.width(), widest + 2 * PADDING + ARROW_ROOM), hint.height())

    @property
    def value(self) -> Any:
        return self.currentData()

    def choose(self, value: Any) -> None:
        """Choose by value; the first where it isn't offered."""
        values = [self.itemData(number) for number in range(self.count())]
        self.setCurrentIndex(values.index(value) if value in values else (0 if values else -1))

    @property
    def is_cut(self) -> bool:
        """Whether the words chosen don't fit."""
        return self.fontMetrics().horizontalAdvance(self.currentText()) > self._room()

    def _room(self) -> int:
        option = QStyleOptionComboBox()
        super().initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(control, option, part, self).width() - 2

    def toolTip(self) -> str:
        """Words that don't fit, whole."""
        return self.currentText() if self.is_cut else ""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.toolTip())  # looked at only where the mouse rests: many are made at a start
        return super().event(event)

    def showPopup(self) -> None:
        """The list is as wide as its words, whatever room the choice itself has."""
        view = self.view()
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + 2 * PADDING, MOST_WIDE))
        super().showPopup()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, self._room())
        option.currentText = words

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        place = QRect(self.width() - 26, (self.height() - 18) // 2, 18, 18)
        role = "muted" if self.isEnabled() else "line"
        self._look.icons.paint(painter, place, Glyph.DOWN, self._look.icons.colour(role))
        painter.end()
