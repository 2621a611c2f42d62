"""The account in use, at the top of the rail: its name, its tint, and the menu of what concerns the whole window."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from isodesk.desk.services.settings import AccountKind, AccountSettings
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Size, Space, Tokens
from isodesk.desk.ui.parts.base import Retranslated, set_role
from isodesk.desk.ui.parts.look import Look

_GLYPHS = {
    AccountKind.EMBEDDED: Glyph.SCHOOL,
    AccountKind.TESTING: Glyph.FLASK,
    AccountKind.PRODUCTION: Glyph.SHIELD,
    AccountKind.CUSTOM: Glyph.STATION,
}
_MEANINGS = {AccountKind.TESTING: Meaning.WAITING, AccountKind.PRODUCTION: Meaning.WRONG}


def tint(tokens: Tokens, account: AccountSettings | None) -> str:
    """The colour that tells accounts apart at a glance."""
    if account is None:
        return tokens.muted
    if account.sub_account_id is not None:
        return tokens.tints[account.sub_account_id % len(tokens.tints)]
    return tokens.tone(_MEANINGS.get(account.kind, Meaning.ACCENT)).text


class AccountButton(Retranslated, QPushButton):
    """Opens the menu of the account."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        set_role(self, "account")
        self._look = look
        self._account: AccountSettings | None = None
        self._narrow = False
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
        if self._account is None:
            return self.tr("No account")
        return self._account.name or self.tr("Sample centre")

    def retranslate(self) -> None:
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = (self.width() - Size.ICON) // 2 if self._narrow else Space.MEDIUM
        place = QRect(left, (self.height() - Size.ICON) // 2, Size.ICON, Size.ICON)
        colour = QColor(tint(self._look.theme.tokens, self._account))
        self._look.icons.paint(painter, place, self._glyph(), colour)
        if not self._narrow:
            room = self.rect().adjusted(38, 0, -24, 0)
            name = painter.fontMetrics().elidedText(self.name(), Qt.TextElideMode.ElideRight, room.width())
            painter.setPen(QColor(self._look.theme.tokens.text))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
            arrow = QRect(self.width() - 24, (self.height() - 16) // 2, 16, 16)
            self._look.icons.paint(painter, arrow, Glyph.DOWN, self._look.icons.colour("muted"))
        painter.end()

    def _glyph(self) -> Glyph:
        return Glyph.SCHOOL if self._account is None else _GLYPHS[self._account.kind]

    def _draw(self) -> None:
        self.update()
        self.setToolTip(self.name())
        self.setAccessibleName(self.tr("Account: {name}").format(name=self.name()))
