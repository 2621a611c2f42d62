"""The account in use, at the top of the rail: its name, its kind in word and colour, and the window's menu."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from isodesk.desk.services.settings import AccountSettings
from isodesk.desk.ui.frame.account_looks import account_look, account_name, account_words
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size, Space, TextSize
from isodesk.desk.ui.parts.base import Retranslated, set_role
from isodesk.desk.ui.parts.look import Look

_HEIGHT = 48
_STRIPE = 4  # pixels of the sub account's own tint


class AccountButton(Retranslated, QPushButton):
    """Opens the menu of the account."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        set_role(self, "account")
        self._look = look
        self._account: AccountSettings | None = None
        self._narrow = False
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.theme.changed.connect(self._draw)
        self._draw()

    def show_account(self, account: AccountSettings | None) -> None:
        """Show the account in use."""
        self._account = account
        self._draw()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._draw()

    def name(self) -> str:
        """The account's name; the sample centre has one in each language."""
        return account_name(self._account)

    def words(self) -> str:
        """Its kind, and its sub account."""
        return account_words(self._account)

    def retranslate(self) -> None:
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = account_look(self._look.theme.tokens, self._account)
        inside = self.rect().adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(seen.ground))
        painter.drawRoundedRect(inside, Size.CORNER - 2, Size.CORNER - 2)
        painter.setBrush(QColor(seen.tint))
        painter.drawRoundedRect(QRect(inside.left(), inside.top() + 6, _STRIPE, inside.height() - 12), 2, 2)
        left = (self.width() - Size.ICON) // 2 if self._narrow else Space.MEDIUM
        place = QRect(left, (self.height() - Size.ICON) // 2, Size.ICON, Size.ICON)
        self._look.icons.paint(painter, place, seen.glyph, QColor(seen.colour))
        if not self._narrow:
            self._paint_words(painter, seen.colour)
        painter.end()

    def _paint_words(self, painter: QPainter, colour: str) -> None:
        upper = QRect(38, 6, self.width() - 38 - 24, 18)
        self._paint_line(painter, upper, self.name(), self._look.theme.tokens.text, QFont.Weight.DemiBold)
        lower = upper.translated(0, 18)
        self._paint_line(painter, lower, self.words(), colour, QFont.Weight.Medium)
        arrow = QRect(self.width() - 24, (self.height() - 16) // 2, 16, 16)
        self._look.icons.paint(painter, arrow, Glyph.DOWN, self._look.icons.colour("muted"))

    def _paint_line(self, painter: QPainter, room: QRect, words: str, colour: str, weight: QFont.Weight) -> None:
        font = QFont(self.font())
        font.setPixelSize(TextSize.LABEL)
        font.setWeight(weight)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw(self) -> None:
        self.update()
        said = f"{self.name()}, {self.words()}" if self.words() else self.name()
        self.setToolTip(said)
        self.setAccessibleName(self.tr("Account: {name}").format(name=said))
