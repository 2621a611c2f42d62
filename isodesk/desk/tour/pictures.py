"""What somebody sees on the screen: the window, and the dialogs over it."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QWidget

_SHADE = QColor(0, 0, 0, 90)
_EDGE = QColor(128, 128, 128)


def picture_of(window: QWidget) -> QPixmap:
    """The window with what lies over it, in its middle as window managers put it."""
    picture = window.grab()
    for dialog in (each for each in window.findChildren(QDialog) if each.isVisible()):
        painter = QPainter(picture)
        painter.fillRect(window.rect(), _SHADE)
        place = QPoint((window.width() - dialog.width()) // 2, (window.height() - dialog.height()) // 2)
        painter.drawPixmap(place, dialog.grab())
        painter.setPen(_EDGE)
        painter.drawRect(QRect(place, dialog.size()).adjusted(-1, -1, 0, 0))
        painter.end()
    return picture
