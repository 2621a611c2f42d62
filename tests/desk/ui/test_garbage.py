"""Widgets in cycles go on the window's thread, whoever allocates."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from isodesk.desk.ui.due_garbage import collect_what_is_due
from isodesk.desk.ui.garbage import GarbageCollector


@pytest.fixture
def collector(application: QApplication) -> Iterator[GarbageCollector]:
    gc.enable()
    collector = GarbageCollector(application)
    yield collector
    collector.deleteLater()
    gc.unfreeze()


class Round(QWidget):
    """A widget that holds itself, and knows the thread in which it goes."""

    def __init__(self, gone: list[int]) -> None:
        super().__init__()
        self.itself = self
        QTimer(self).start(10_000)
        self.destroyed.connect(lambda: gone.append(threading.get_ident()))


def allocate() -> None:
    """More than enough for Python to start a collection of its own."""
    kept = [[each] for each in range(200_000)]
    del kept


def test_a_thread_that_allocates_destroys_no_widget(collector: GarbageCollector) -> None:
    gone: list[int] = []
    Round(gone)
    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert gone == []
    gc.collect()
    assert gone == [threading.get_ident()]


def test_what_is_due_is_collected_here(collector: GarbageCollector) -> None:
    gone: list[int] = []
    Round(gone)
    enough = 2 * gc.get_threshold()[0]  # 700 until Python 3.12, 2,000 in 3.13
    kept = [[each] for each in range(enough)]
    collect_what_is_due()
    assert gone == [threading.get_ident()]
    assert len(kept) == enough
