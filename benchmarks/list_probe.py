"""The window on a full mirror: how soon a list answers, beside Qt's own filter over its rows, and how long it stops.

``python -m benchmarks.list_probe PROFILE ROSTER ROUNDS`` prints JSON: seconds by contender for each question, and the
pauses of the event loop in milliseconds while a person scrolls, sorts and imports.
"""

import asyncio
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QPointF,
    QSortFilterProxyModel,
    Qt,
    QTimer,
)
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from benchmarks.centre import PASSPHRASE
from isodesk.desk.app import DeskWindow, make_application, run
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.pages.candidates.columns import COLUMNS

SEARCHES = {"no hit": "nobody at all", "all hit": "example", "accents": "éloïse"}
SORTED_BY = 1  # the column clicked
_SCROLLS = 400


class AllRows(QAbstractTableModel):
    """The rows as a plain Python list, which is what Qt's own sorting and filtering would work on."""

    def __init__(self, rows: Sequence[Any]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: ARG002, B008, N802 - Qt's own signature
        return len(COLUMNS)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].text(self._rows[index.row()])
        return None


class Proxied:
    """A window's table on Qt's proxy model."""

    def __init__(self, rows: Sequence[Any]) -> None:
        self._model = AllRows(rows)
        self._proxy = QSortFilterProxyModel()
        self._proxy.setSourceModel(self._model)
        self._proxy.setFilterKeyColumn(-1)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._view = QTableView()
        self._view.setModel(self._proxy)
        self._view.resize(1000, 700)
        self._view.show()

    def sort(self, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._proxy.sort(SORTED_BY, order)
        self._view.viewport().repaint()

    def search(self, words: str) -> None:
        self._proxy.setFilterFixedString(words)
        self._view.viewport().repaint()


class Paints(QObject):
    """Whether a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def forget(self) -> None:
        """Other rows are there: what was painted before wasn't they."""
        self.seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        del watched
        self.seen |= event.type() == QEvent.Type.Paint
        return False


class Listed:
    """The desk's own list."""

    def __init__(self, presenter: ListPresenter) -> None:
        self._presenter = presenter
        self._paints = Paints(presenter.table.viewport())
        presenter.listing.model.loaded.connect(self._paints.forget)

    async def until_painted(self, asked: Callable[[], object]) -> float:
        """Seconds from the question to its first rows, or that there are none, on the screen."""
        painted = asyncio.Event()
        settled = self._presenter.listing.card.settled
        settled.connect(painted.set)
        self._paints.forget()
        began = time.perf_counter()
        asked()
        await asyncio.wait_for(painted.wait(), 60)
        if not self._paints.seen:  # a message in place of the rows
            self._presenter.listing.card.repaint()
        seconds = time.perf_counter() - began
        settled.disconnect(painted.set)
        return seconds

    async def sort(self) -> float:
        return await self.until_painted(lambda: self._presenter.table.horizontalHeader().sectionClicked.emit(SORTED_BY))

    async def search(self, words: str) -> float:
        return await self.until_painted(lambda: self._presenter.page.search.setText(words))


class Heartbeat:
    """Beats every millisecond; what is longer between two beats is a pause of the event loop."""

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.pauses.append(1000 * (now - self._last))
        self._last = now

    def begin(self) -> None:
        self._last = time.perf_counter()
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


async def questions(listed: Listed, rows: Sequence[Any], rounds: int) -> dict[str, dict[str, list[float]]]:
    """Each question to both, in turns."""
    proxied = Proxied(rows)
    told: dict[str, dict[str, list[float]]] = {
        name: {"desk": [], "proxy": []} for name in ("sort", *(f"key, {name}" for name in SEARCHES))
    }
    for number in range(rounds):
        told["sort"]["desk"].append(await listed.sort())
        told["sort"]["proxy"].append(timed(lambda number=number: proxied.sort(number % 2 == 1)))  # type: ignore[misc]  # bound now
        for name, words in SEARCHES.items():
            told[f"key, {name}"]["desk"].append(await listed.search(words))
            told[f"key, {name}"]["proxy"].append(timed(lambda words=words: proxied.search(words)))  # type: ignore[misc]  # bound now
            await listed.search("")
            proxied.search("")
    return told


async def pauses(desk: Desk, listed: Listed, presenter: ListPresenter, roster: Path) -> list[float]:
    """Of the event loop, while somebody scrolls, sorts, and imports a list of 1,000."""
    heart = Heartbeat()
    heart.begin()
    for number in range(_SCROLLS):
        wheel(presenter.table, -1200 if number % 80 < 60 else 3000)
        await asyncio.sleep(0.005)
    for _ in range(6):
        await listed.sort()
    dry_run = await desk.roster.read(roster)
    await desk.roster.confirm(dry_run)
    await asyncio.sleep(0.5)
    heart.end()
    return heart.pauses


def wheel(view: QTableView, by: int) -> None:
    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        at,
        QPointF(view.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


async def measure(profile: Path, roster: Path, rounds: int) -> int:
    desk = Desk.open(profile, passphrase=PASSPHRASE)
    window = DeskWindow(make_application(), profile).open_window(desk)
    try:
        await asyncio.sleep(1)
        presenter = window.show_page("candidates")
        listed = Listed(presenter)
        rows = await desk.candidates.page(PageQuery(), 0, 1_000_000)
        print(
            json.dumps(
                {
                    "rows": len(rows),
                    "pauses": await pauses(desk, listed, presenter, roster),
                    "questions": await questions(listed, rows, rounds),
                }
            )
        )
    finally:
        await window.close()
        await desk.close()
    return 0


def main() -> int:
    profile, roster, rounds = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    return run(make_application(), measure(profile, roster, rounds))


if __name__ == "__main__":
    sys.exit(main())
