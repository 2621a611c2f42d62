"""What the page of the LTI bench does."""

from functools import cached_property
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from isodesk.desk.services.events import Subject
from isodesk.desk.services.rows_of_bench import ExchangeRow
from isodesk.desk.ui.frame.commands import Command, Role
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.bench.columns import COLUMNS
from isodesk.desk.ui.pages.bench.texts import ExchangeTexts
from isodesk.desk.ui.pages.bench.view import BenchPage
from isodesk.desk.ui.pages.bench.wording import answer_state, kind_name
from isodesk.desk.ui.table.chosen import Chosen
from isodesk.desk.ui.text.formats import local, moment
from isodesk.protocol.bench import COMPOSER_PATH, COURSE_PATH, GRADES_PATH

translate = QCoreApplication.translate
AGAIN: Final = 1000  # milliseconds between two looks at what passed


class BenchPresenter(ListPresenter):
    """Between the page and the bench's process."""

    page: BenchPage

    def __init__(self, context: Context) -> None:
        super().__init__(context, BenchPage(context.look), context.desk.bench, COLUMNS, {Subject.BENCH})
        self.listing.card.when_empty(self.page.empty, self._begin)
        self._again = QTimer(self, interval=AGAIN)
        self._again.timeout.connect(self._look)
        self._again.start()
        self.declare(*self._pages(), *self._rarer())

    def _pages(self) -> list[Command]:
        return [
            Command(
                "bench.start",
                lambda: translate("BenchPage", "Start the bench"),
                self._start,
                Glyph.PLAY,
                role=Role.PRIMARY,
                offered=lambda: not self.desk.bench.url,
            ),
            Command(
                "bench.compose",
                lambda: translate("BenchPage", "Compose a launch"),
                lambda _chosen: self._open(COMPOSER_PATH),
                Glyph.OUTSIDE,
                keys="Ctrl+N",
                role=Role.PRIMARY,
                offered=lambda: bool(self.desk.bench.url),
            ),
            Command(
                "bench.course",
                lambda: translate("BenchPage", "Course page"),
                lambda _chosen: self._open(COURSE_PATH),
                Glyph.OUTSIDE,
                offered=lambda: bool(self.desk.bench.url),
            ),
            Command(
                "bench.grades",
                lambda: translate("BenchPage", "Grade book"),
                lambda _chosen: self._open(GRADES_PATH),
                Glyph.OUTSIDE,
                offered=lambda: bool(self.desk.bench.url),
            ),
        ]

    def _rarer(self) -> list[Command]:
        return [
            Command(
                "bench.address",
                lambda: translate("BenchPage", "Copy the bench’s address"),
                self._copy_address,
                Glyph.LINK,
                role=Role.MENU,
                why_not=self._not_started,
            ),
            Command(
                "bench.clear",
                lambda: translate("BenchPage", "Clear the list"),
                self._clear,
                Glyph.SWEEP,
                role=Role.MENU,
                why_not=self._not_started,
            ),
            Command(
                "bench.stop",
                lambda: translate("BenchPage", "Stop the bench"),
                self._stop_bench,
                Glyph.STOP,
                role=Role.MENU,
                why_not=self._not_started,
            ),
        ]

    @cached_property
    def texts(self) -> ExchangeTexts:
        """The request and the answer of the row in the pane."""
        return ExchangeTexts()

    async def summarise(self) -> None:
        self.page.show_url(self.desk.bench.url)
        self.commands.refresh()
        self.listing.card.retranslate()

    def describe(self, seen: ExchangeRow) -> Detail:
        self.texts.show_exchange(seen)
        return Detail(kind_name(seen.kind), moment(local(seen.at)), answer_state(seen), chart=self.texts)

    def chosen_words(self, count: int) -> str:
        return self.tr("%Ln exchange(s) chosen", "", count)

    def _begin(self) -> None:
        """What the empty list offers."""
        self.commands.run("bench.compose" if self.desk.bench.url else "bench.start")

    async def _start(self, chosen: Chosen) -> None:
        del chosen
        await self.desk.bench.start()

    async def _stop_bench(self, chosen: Chosen) -> None:
        del chosen
        await self.desk.bench.stop()

    async def _clear(self, chosen: Chosen) -> None:
        del chosen
        await self.desk.bench.clear()

    def _copy_address(self, chosen: Chosen) -> None:
        del chosen
        QGuiApplication.clipboard().setText(self.desk.bench.url)
        self.done(translate("BenchPage", "The address is copied."))

    def _open(self, path: str) -> None:
        if self.desk.bench.url:
            QDesktopServices.openUrl(QUrl(self.desk.bench.url + path))

    def _not_started(self, chosen: Chosen) -> str:
        del chosen
        return "" if self.desk.bench.url else translate("BenchPage", "The bench isn’t started.")

    def _look(self) -> None:
        """While the page can be seen; a bench that ended by itself is told of."""
        if self.page.isVisible() and self.desk.bench.url:
            self.start("refresh", self.desk.bench.refresh)
        elif self.page.isVisible() and self.page.url:
            self.start("refresh", self.desk.bench.stop)
