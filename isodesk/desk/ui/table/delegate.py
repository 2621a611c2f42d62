"""Draws the cells: text, pills of state, grey bars for rows that are on their way, the ring of focus."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pill import paint_pill
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.table.model import PagedModel

PADDING: Final = Space.SMALL

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """One for all columns of a table."""

    def __init__(self, look: Look, table: QTableView, model: PagedModel) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._look = look
        self.row_under_mouse = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rectangle: QRect = option.rect
        self._ground(painter, rectangle, index.row())
        row, column = self._model.wanted_row(index.row()), self._model.columns[index.column()]
        if row is None:
            self._grey(painter, rectangle, index)
        elif (pill := column.state(row)) is not None:
            painter.save()
            paint_pill(painter, self._look, rectangle.adjusted(PADDING, 0, -PADDING, 0), pill)
            painter.restore()
        else:
            self._text(painter, rectangle, column, column.text(row))

    def _ground(self, painter: QPainter, rectangle: QRect, row: int) -> None:
        tokens = self._look.theme.tokens
        if self._table.selectionModel().isRowSelected(row):
            painter.fillRect(rectangle, QColor(tokens.accent_soft))
        elif row == self.row_under_mouse:
            painter.fillRect(rectangle, QColor(tokens.over))

    def _grey(self, painter: QPainter, rectangle: QRect, index: Index) -> None:
        share = 0.45 + 0.1 * ((index.row() * 7 + index.column() * 3) % 4)
        width = int((rectangle.width() - 2 * PADDING) * share)
        bar = QRect(rectangle.left() + PADDING, rectangle.center().y() - 4, width, 9)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.tokens.line))
        painter.drawRoundedRect(bar, 4, 4)
        painter.restore()

    def _text(self, painter: QPainter, rectangle: QRect, column: Column, words: str) -> None:
        room = rectangle.adjusted(PADDING, 0, -PADDING, 0)
        text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(self._look.theme.tokens.text))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
