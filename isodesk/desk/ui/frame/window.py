"""The window: a line in the account's tint, the rail, the pages, and the bar below."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from isodesk.desk.services.settings import AccountSettings
from isodesk.desk.ui.frame.account_line import AccountLine
from isodesk.desk.ui.frame.account_looks import account_name, account_words
from isodesk.desk.ui.frame.account_tag import AccountTag
from isodesk.desk.ui.frame.bar import BottomBar
from isodesk.desk.ui.frame.rail import Rail
from isodesk.desk.ui.look.tokens import Size
from isodesk.desk.ui.parts.base import set_role
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.notice import Notice


class MainWindow(QMainWindow):
    """Widgets only; ``WindowPresenter`` acts. Closing is asked for, and done once everything is cleaned up."""

    close_asked = Signal()
    language_changed = Signal()

    def __init__(self, look: Look, pages: QWidget) -> None:
        super().__init__()
        self._look = look
        self._account: AccountSettings | None = None
        self._may_close = False
        self.rail = Rail(look)
        self.bar = BottomBar(look)
        self.notice = Notice(look)
        self.tint_line = AccountLine(look)
        self.tag = AccountTag(look)
        self.bar.put_first(self.tag)
        self._lay_out(pages)
        self.setMinimumSize(1024, 600)
        self.resize(1280, 800)
        self.show_account(None)

    def _lay_out(self, pages: QWidget) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(pages, 1)
        inside = QWidget()
        set_role(inside, "window")
        self._below_each_other = layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tint_line)
        layout.addLayout(middle, 1)
        layout.addWidget(self.notice)
        layout.addWidget(self.bar)
        self.setCentralWidget(inside)

    def put_above_bar(self, widget: QWidget) -> None:
        """Put something below every page."""
        self._below_each_other.insertWidget(self._below_each_other.count() - 1, widget)

    def show_account(self, account: AccountSettings | None) -> None:
        """Tell the account in use by colours and words."""
        self._account = account
        for part in (self.rail.account, self.tint_line, self.tag):
            part.show_account(account)
        self._show_title()

    def _show_title(self) -> None:
        parts = (account_name(self._account), account_words(self._account), "IsoDesk")
        self.setWindowTitle(" – ".join(part for part in parts if part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < Size.NARROW
        self.rail.set_narrow(narrow)
        self.tag.setVisible(narrow)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_title()
            self.language_changed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_asked.emit()

    def close_now(self) -> None:
        """Everything is cleaned up: close."""
        self._may_close = True
        self.close()
