"""Runs a window program and notes when it has painted its first rows and answered a key.

The program is not told: the application that it makes is one that watches paint and key events. A bare window has no
rows: there, the first table painted counts. The time is that of the system's monotonic clock.

``python -m benchmarks.start_probe bare|desk FILE``
"""

import os
import sys
import time
from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent


class Watch(QObject):
    """Sees the first table painted with rows, sends a key, and writes when it was answered."""

    def __init__(self, parent: QObject, file: Path, *, rows: bool) -> None:
        super().__init__(parent)
        self._file, self._rows, self._painted, self._pressed = file, rows, 0.0, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if not self._painted and event.type() == QEvent.Type.Paint:
            self._see(watched)
        elif self._painted and not self._pressed and event.type() == QEvent.Type.KeyPress:
            self._pressed = True
            QTimer.singleShot(0, self._write)
        return False

    def _see(self, watched: QObject) -> None:
        table = watched.parent()
        if not isinstance(table, QtWidgets.QAbstractItemView) or table.viewport() is not watched:
            return
        if not self._rows or _shows_rows(table.model()):
            self._painted = time.monotonic()
            QTimer.singleShot(0, self._press)

    def _press(self) -> None:
        target = QtWidgets.QApplication.focusWidget() or QtWidgets.QApplication.topLevelWidgets()[0]
        QCoreApplication.postEvent(
            target, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        )

    def _write(self) -> None:
        partial = self._file.with_suffix(".part")
        partial.write_text(f"{self._painted} {time.monotonic()}")
        partial.replace(self._file)


def _shows_rows(model: QAbstractItemModel | None) -> bool:
    """Whether the first row holds text: not the grey of a page that is still on its way."""
    if model is None or not model.rowCount():
        return False
    return any(model.index(0, column).data() for column in range(model.columnCount()))


def watched_application(file: Path, *, rows: bool) -> type[QtWidgets.QApplication]:
    """The class that the program will take for ``QApplication``."""

    class Watched(QtWidgets.QApplication):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            self.installEventFilter(Watch(self, file, rows=rows))

    return Watched


def main() -> None:
    kind, file = sys.argv[1:]
    vars(QtWidgets)["QApplication"] = watched_application(Path(file), rows=kind == "desk")
    if kind == "bare":
        from benchmarks.bare_window import main as bare

        os._exit(bare())
    from isodesk.cli import main as desk

    os._exit(desk([]))


if __name__ == "__main__":
    main()
