"""Python's garbage is collected on the window's thread only.

A collection runs in whichever thread happens to allocate. A widget that is part of a cycle would then be
destroyed beside the window's thread, and Qt answers that with a crash.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from isodesk.desk.ui.due_garbage import collect_what_is_due

_MILLISECONDS = 1000


class GarbageCollector(QObject):
    """Takes the collections over from Python, which would start them anywhere; made once, by the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what was made to start stays: later collections needn't look at it
        timer = QTimer(self)
        timer.timeout.connect(collect_what_is_due)
        timer.start(_MILLISECONDS)
