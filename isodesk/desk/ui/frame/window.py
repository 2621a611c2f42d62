"""The window: a line in the account's tint, the rail, the pages, and the bar below."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from isodesk.desk.services.settings import AccountSettings
from isodesk.desk.ui.frame.account_button import tint
from isodesk.desk.ui.frame.bar import BottomBar
from isodesk.desk.ui.frame.rail import Rail
from isodesk.desk.ui.look.tokens import Size
from isodesk.desk.ui.parts.base import set_role
from isodesk.desk.ui.parts.look import Look


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
        self.tint_line = QFrame()
        self.tint_line.setFixedHeight(Size.TINT_LINE)
        self._lay_out(pages)
        self.setWindowTitle("IsoDesk")
        self.setMinimumSize(1024, 600)
        self.resize(1280, 800)
        look.theme.changed.connect(self._tint)
        self.show_account(None)

    def _lay_out(self, pages: QWidget) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(pages, 1)
        inside = QWidget()
        set_role(inside, "window")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tint_line)
        layout.addLayout(middle, 1)
        layout.addWidget(self.bar)
        self.setCentralWidget(inside)

    def show_account(self, account: AccountSettings | None) -> None:
        """Tint the window by its account."""
        self._account = account
        self.rail.account.show_account(account)
        self._tint()

    def _tint(self) -> None:
        colour = tint(self._look.theme.tokens, self._account)
        self.tint_line.setStyleSheet(f"background: {colour}; border: 0;")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(self.width() < Size.NARROW)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
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
