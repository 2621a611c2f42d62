"""The account in the bar below, where the rail is too narrow for its name and word."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from isodesk.desk.services.settings import AccountSettings
from isodesk.desk.ui.frame.account_looks import account_look, account_name, account_words
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.look import Look

_ICON, _HEIGHT, _LONGEST = 14, 22, 300


class AccountTag(Retranslated, QWidget):
    """Glyph, kind, sub account and name, on the ground of the kind's colour."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._account: AccountSettings | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()
        look.theme.changed.connect(self.update)

    def show_account(self, account: AccountSettings | None) -> None:
        """Show the account in use."""
        self._account = account
        self.retranslate()

    @property
    def words(self) -> str:
        """What it says."""
        return " · ".join(part for part in (account_words(self._account), account_name(self._account)) if part)

    def retranslate(self) -> None:
        self.setToolTip(self.words)
        self.setAccessibleName(self.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self.words) + _ICON + 3 * Space.SMALL
        return QSize(min(wide, _LONGEST), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        seen = account_look(self._look.theme.tokens, self._account)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(seen.ground))
        painter.drawRoundedRect(self.rect(), 6, 6)
        place = QRect(Space.SMALL, (self.height() - _ICON) // 2, _ICON, _ICON)
        self._look.icons.paint(painter, place, seen.glyph, QColor(seen.colour))
        room = self.rect().adjusted(2 * Space.SMALL + _ICON - 2, 0, -Space.TIGHT, 0)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(seen.colour))
        shown = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
