"""The application that sees its first table painted, sends it a key, and writes down when that was answered."""

import time
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

_LOOK_MILLISECONDS = 5


class Watched(QApplication):
    """Made in place of ``QApplication``; looks for one table and watches that alone, to cost the program little."""

    file = Path()  # to be written
    rows = False  # whether a table without rows doesn't count

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)
        self._view: QTableView | None = None  # kept, for without it the wrapper of its viewport changes
        self._table: QWidget | None = None
        self._target: QObject | None = None
        self._looking = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._looking.timeout.connect(self._look)
        self._looking.start()

    def _look(self) -> None:
        shown = (each for each in self.allWidgets() if isinstance(each, QTableView) and each.isVisible())
        self._view = next((each for each in shown if not self.rows or _has_rows(each.model())), None)
        if self._view is not None:
            self._looking.stop()
            self._table = self._view.viewport()
            self._table.installEventFilter(self)
            self._table.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._table and event.type() == QEvent.Type.Paint and self._target is None:
            self._target = self.focusWidget() or self._table
            QTimer.singleShot(0, self._press)
        elif watched is self._target and event.type() == QEvent.Type.KeyPress:
            QTimer.singleShot(0, self._write)
        return False

    def _press(self) -> None:
        assert self._target is not None
        self._target.installEventFilter(self)
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.postEvent(self._target, key)

    def _write(self) -> None:
        partial = self.file.with_suffix(".part")
        partial.write_text(str(time.monotonic()))
        partial.replace(self.file)


def _has_rows(model: QAbstractItemModel | None) -> bool:
    """Whether the first row holds text: not the grey of a page that is still on its way."""
    if model is None or not model.rowCount():
        return False
    return any(model.index(0, column).data() for column in range(model.columnCount()))
