"""The document itself, from its bytes: opened once, given back in order, handed to another program if asked."""

import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument


class Source(QObject):
    """Bytes and the document read from them. Nothing is written unless it is saved or opened outside."""

    def __init__(self, pdf: bytes, file_name: str, parent: QObject) -> None:
        super().__init__(parent)
        self.pdf, self.file_name = pdf, file_name
        self._outside: Path | None = None
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)

    @property
    def error(self) -> QPdfDocument.Error:
        """Why there is no document; ``None_`` where there is one."""
        if self.document.status() is QPdfDocument.Status.Ready:
            return QPdfDocument.Error.None_
        error = self.document.error()
        return QPdfDocument.Error.Unknown if error is QPdfDocument.Error.None_ else error

    def save_to(self, path: Path) -> None:
        """Write the document as it came; raises ``OSError``."""
        path.write_bytes(self.pdf)

    def open_outside(self) -> bool:
        """Hand a copy, in a folder of the user's own, to the system's program; false where there is none."""
        if self._outside is None:
            self._outside = Path(tempfile.mkdtemp(prefix="isodesk-"))
        path = self._outside / self.file_name
        self.save_to(path)
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def close(self) -> None:
        """Take the copy away again."""
        if self._outside is not None:
            shutil.rmtree(self._outside, ignore_errors=True)
            self._outside = None
