"""The account in use, at the top of the rail: its name, its tint, and the menu of what concerns the whole window."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent, Qt
from PySide6.QtWidgets import QPushButton

from isodesk.desk.services.settings import AccountKind, AccountSettings
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Tokens
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
        self.setIconSize(QSize(16, 16))
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        glyph = Glyph.SCHOOL if self._account is None else _GLYPHS[self._account.kind]
        self.setIcon(self._look.icons.tinted(glyph, tint(self._look.theme.tokens, self._account)))
        room = self.width() - 60
        name = QFontMetrics(self.font()).elidedText(self.name(), Qt.TextElideMode.ElideRight, room)
        self.setText("" if self._narrow else "  " + name)
        self.setToolTip(self.name())
        self.setAccessibleName(self.tr("Account: {name}").format(name=self.name()))
