"""The line at the top of the window: the colour of the account's kind, then its sub account's tint."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from isodesk.desk.services.settings import AccountSettings
from isodesk.desk.ui.frame.account_looks import account_look
from isodesk.desk.ui.look.tokens import Size
from isodesk.desk.ui.parts.look import Look

_OF_KIND = 3  # the first of so many parts


class AccountLine(QWidget):
    """As thin as it can be and still be seen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._account: AccountSettings | None = None
        self.setFixedHeight(Size.TINT_LINE)
        look.theme.changed.connect(self.update)

    def show_account(self, account: AccountSettings | None) -> None:
        """Take the colours of the account in use."""
        self._account = account
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        seen = account_look(self._look.theme.tokens, self._account)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(seen.tint))
        painter.fillRect(0, 0, self.width() // _OF_KIND, self.height(), QColor(seen.colour))
        painter.end()
