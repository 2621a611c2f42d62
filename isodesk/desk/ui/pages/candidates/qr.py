"""A QR code, drawn as large as it gets: dark on light in both themes, as telephones want it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

QUIET = 4  # modules of light around it, as the standard asks
LEAST = 300  # pixels


class QrCode(QWidget):
    """Shows a text; nothing while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[bytes] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST, LEAST)

    def show_text(self, text: str) -> None:
        """Draw this text, with little redundancy: it is read from a screen, and larger modules help more."""
        import segno

        code = segno.make(text, error="l", micro=False, boost_error=False) if text else None
        self._rows = [bytes(row) for row in code.matrix] if code is not None else []
        self.update()

    @property
    def module(self) -> float:
        """Pixels of one module."""
        modules = len(self._rows) + 2 * QUIET
        return min(self.width(), self.height()) // modules if self._rows else 0

    def sizeHint(self) -> QSize:
        return QSize(LEAST + 60, LEAST + 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._rows:
            return
        painter = QPainter(self)
        size = self.module * (len(self._rows) + 2 * QUIET)
        left, top = (self.width() - size) // 2, (self.height() - size) // 2
        painter.fillRect(QRectF(left, top, size, size), QColor(Qt.GlobalColor.white))
        for y, row in enumerate(self._rows, QUIET):
            for x, dark in enumerate(row, QUIET):
                if dark:
                    place = QRectF(left + x * self.module, top + y * self.module, self.module, self.module)
                    painter.fillRect(place, QColor(Qt.GlobalColor.black))
        painter.end()
