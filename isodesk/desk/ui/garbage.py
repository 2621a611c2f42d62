"""Python's garbage is collected on the window's thread only.

A collection runs in whichever thread happens to allocate. A widget that is part of a cycle would then be
destroyed beside the window's thread, and Qt answers that with a crash.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_MILLISECONDS = 1000


def collect_what_is_due() -> None:
    """Collect the oldest generation that Python itself would collect now."""
    due = [
        generation
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if 0 < threshold < count
    ]
    if due:
        gc.collect(max(due))


class GarbageCollector(QObject):
    """Takes the collections over from Python, which would start them anywhere; made once, by the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what was made to start stays: later collections needn't look at it
        timer = QTimer(self)
        timer.timeout.connect(collect_what_is_due)
        timer.start(_MILLISECONDS)
