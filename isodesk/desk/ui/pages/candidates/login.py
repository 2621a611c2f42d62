"""Logging in as a candidate on another device: the link as a QR code, with how long it lives."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.services.links import CandidatePage
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.pages.candidates.qr import QrCode
from isodesk.desk.ui.parts.base import set_role
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import clock, duration, local

translate = QCoreApplication.translate
SECOND = 1000  # milliseconds


class LoginDialog(QDialog):
    """One link, until it has ended; then another may be asked for."""

    renew_asked = Signal()

    def __init__(self, parent: QWidget, look: Look, name: str, now: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._now = now
        self._page: CandidatePage | None = None
        self.setWindowTitle(name)
        self.code = QrCode()
        self.code.setAccessibleName(translate("LoginDialog", "QR code of the link"))
        self.lives = label("text", wraps=True)
        self._note = label("muted", wraps=True)
        self._note.setText(
            translate("LoginDialog", "Whoever scans this is logged in as {name}. Show it to nobody else.").format(
                name=name
            )
        )
        self.open_button = button(look, "primary", Glyph.OUTSIDE, self._open)
        self.copy_button = button(look, "secondary", Glyph.COPY, self._copy)
        self.renew_button = button(look, "primary", Glyph.REFRESH, self.renew_asked.emit)
        self.close_button = button(look, "secondary", pressed=self.reject)
        self.open_button.setText(translate("LoginDialog", "Open here"))
        self.copy_button.setText(translate("LoginDialog", "Copy the link"))
        self.renew_button.setText(translate("LoginDialog", "Make a new link"))
        self.close_button.setText(translate("LoginDialog", "Close"))
        self._lay_out(name)
        self._ticking = QTimer(self, interval=SECOND)
        self._ticking.timeout.connect(self.look)

    def _lay_out(self, name: str) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        for each in (self.open_button, self.renew_button, self.copy_button, self.close_button):
            buttons.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.LARGE, Space.PAGE, Space.LARGE)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(label("person", name, wraps=True), alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.code, 1)
        layout.addWidget(self.lives)
        layout.addWidget(self._note)
        layout.addLayout(buttons)

    def show_page(self, page: CandidatePage) -> None:
        """Show a link that was just made."""
        self._page = page
        self.code.show_text(page.url)
        self._ticking.start()
        self.look()

    def look(self) -> None:
        """How long the link lives; once it has ended it is shown no more."""
        if self._page is None:
            return
        left = int(self._page.until - self._now())
        alive = left > 0
        if not alive:
            self.code.show_text("")
            self._ticking.stop()
        self.lives.setText(_lives(self._page, left) if alive else translate("LoginDialog", "The link has ended."))
        set_role(self.lives, "text" if alive else "wrong")
        for each in (self.open_button, self.copy_button):
            each.setVisible(alive)
        self.renew_button.setVisible(not alive)

    def _open(self) -> None:
        if self._page is not None:
            QDesktopServices.openUrl(QUrl(self._page.url))

    def _copy(self) -> None:
        if self._page is not None:
            QGuiApplication.clipboard().setText(self._page.url)


def _lives(page: CandidatePage, left: int) -> str:
    words = translate("LoginDialog", "The link lives until {time}: {left} more.")
    return words.format(time=clock(local(page.until)), left=duration(left))
