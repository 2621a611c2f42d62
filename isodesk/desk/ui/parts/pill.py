"""How a state is drawn: a pill with its icon and its word, in tables and in the pane alike."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.states import State

PILL_HEIGHT: Final = 24
PILL_ICON: Final = 14


def pill_width(metrics: QFontMetrics, state: State) -> int:
    """How wide a pill is, in pixels."""
    return Space.SMALL + PILL_ICON + Space.TIGHT + metrics.horizontalAdvance(state.word) + Space.SMALL + 2


def paint_pill(painter: QPainter, look: Look, room: QRect, state: State) -> None:
    """Draw a pill at the left of the room: icon, word and ground in the colours of its meaning."""
    tone = look.theme.tokens.tone(state.meaning)
    width = min(pill_width(painter.fontMetrics(), state), room.width())
    pill = QRect(room.left(), room.center().y() - PILL_HEIGHT // 2 + 1, width, PILL_HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.ground))
    painter.drawRoundedRect(pill, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
    icon = QRect(pill.left() + Space.SMALL, pill.center().y() - PILL_ICON // 2 + 1, PILL_ICON, PILL_ICON)
    look.icons.paint(painter, icon, state.glyph, QColor(tone.text))
    words = pill.adjusted(Space.SMALL + PILL_ICON + Space.TIGHT, 0, 0, 0)
    painter.setPen(QColor(tone.text))
    text = painter.fontMetrics().elidedText(state.word, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
