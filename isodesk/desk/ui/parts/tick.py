"""A check box drawn in the window's own colours."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size
from isodesk.desk.ui.parts.look import Look

_BOX = 18
Index = QModelIndex | QPersistentModelIndex


class Tick(QCheckBox):
    """Yes or no, with its words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self) -> QSize:
        """Room for the box and the words as they are drawn here."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(_BOX + 12 + words + 2, max(super().sizeHint().height(), _BOX + 6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = self._look.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(3, (self.height() - _BOX) // 2, _BOX, _BOX)
        paint_box(painter, self._look, box, ticked=self.isChecked())
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), Size.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 6, 6)
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.muted))
        painter.drawText(self.rect().adjusted(_BOX + 12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


def paint_box(painter: QPainter, look: Look, box: QRect, *, ticked: bool) -> None:
    """Draw the box alone."""
    tokens = look.theme.tokens
    painter.setPen(QPen(QColor(tokens.accent if ticked else tokens.muted), 1))
    painter.setBrush(QColor(tokens.accent if ticked else tokens.surface))
    painter.drawRoundedRect(box, 4, 4)
    if ticked:
        look.icons.paint(painter, box.adjusted(2, 2, -2, -2), Glyph.CHECK, QColor(tokens.on_accent))


class TickDelegate(QStyledItemDelegate):
    """Lines of a list with a box each, ticked by a click anywhere in the line and by the space key."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), Size.ROW_DENSE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._look.theme.tokens
        room: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(tokens.accent_soft))
        box = QRect(room.left() + 6, room.center().y() - _BOX // 2, _BOX, _BOX)
        paint_box(painter, self._look, box, ticked=_ticked(index))
        painter.setPen(QColor(tokens.text))
        words = room.adjusted(_BOX + 16, 0, -4, 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        del option
        clicked = event.type() == QEvent.Type.MouseButtonRelease
        pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not clicked and not (pressed and event.type() == QEvent.Type.KeyPress):
            return False
        after = Qt.CheckState.Unchecked if _ticked(index) else Qt.CheckState.Checked
        return model.setData(index, after.value, Qt.ItemDataRole.CheckStateRole)


def _ticked(index: Index) -> bool:
    return index.data(Qt.ItemDataRole.CheckStateRole) in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
