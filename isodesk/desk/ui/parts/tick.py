"""A check box drawn in the window's own colours."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size
from isodesk.desk.ui.parts.look import Look

_BOX = 18


class Tick(QCheckBox):
    """Yes or no, with its words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = self._look.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(3, (self.height() - _BOX) // 2, _BOX, _BOX)
        painter.setPen(QPen(QColor(tokens.accent if self.isChecked() else tokens.muted), 1))
        painter.setBrush(QColor(tokens.accent if self.isChecked() else tokens.surface))
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            self._look.icons.paint(painter, box.adjusted(2, 2, -2, -2), Glyph.CHECK, QColor(tokens.on_accent))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), Size.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 6, 6)
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.muted))
        painter.drawText(self.rect().adjusted(_BOX + 12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
