"""The whole job of an administrator, once: the window, the station, and what one step leaves to the next."""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from isodesk.desk.services.desk import Desk
from isodesk.desk.tour import hands
from isodesk.desk.tour.errors import TourError, expect
from isodesk.desk.tour.given import Given
from isodesk.desk.tour.line import Line
from isodesk.desk.tour.pictures import picture_of
from isodesk.desk.tour.platform import Platform
from isodesk.desk.tour.record import Record, Step
from isodesk.desk.tour.rosters import Rosters
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.frame.rail import place_of
from isodesk.desk.ui.table.view import PagedTable
from isodesk.errors import IsoDeskError

TITLES = {
    "candidates": {"fr": "Candidats", "en": "Candidates"},
    "tests": {"fr": "Tests", "en": "Tests"},
    "sessions": {"fr": "Sessions", "en": "Sessions"},
    "results": {"fr": "Résultats", "en": "Results"},
    "credits": {"fr": "Crédits", "en": "Credits"},
    "outbox": {"fr": "Boîte d’envoi", "en": "Outbox"},
    "bench": {"fr": "Banc LTI", "en": "LTI bench"},
}


@dataclass
class Seen:
    """What earlier steps saw."""

    credits_at_start: int = 0
    session: str = ""
    code: str = ""
    registered: int = 0
    taker: str = ""  # the name of who hands in
    started: str = ""  # the name of who is still at it


@dataclass
class Job:
    """One language and theme."""

    desk: Desk
    window: WindowPresenter
    platform: Platform
    rosters: Rosters
    language: str
    theme: str
    record: Record
    given: Given
    line: Line
    seen: Seen = field(default_factory=Seen)
    over: QWidget | None = None  # a window of its own that the next picture shows

    @property
    def form(self) -> str:
        """The name of the sample's first assessment."""
        return "Tableur" if self.language == "fr" else "Spreadsheets"

    async def open_page(self, page: str) -> PagedTable:
        """Click a tab of the rail; its table."""
        tabs = self.window.window.rail.tabs
        place = tabs.tabRect(place_of(page)).center()
        await hands.click_at(tabs, place)
        presenter = self.window.pages.presenter(page)
        await hands.until(presenter.page.isVisible, page)
        expect("title of the page", presenter.page.title.text(), TITLES[page][self.language])
        return presenter.listing.card.table

    async def outbox_empty(self) -> None:
        """Wait until the bar below says that everything is sent."""
        await self.desk.outbox.wait_idle()
        words = self.window.window.bar.tr("everything is sent")
        await hands.until(lambda: words in self.window.window.bar.words, words)

    def notice(self, page: str) -> str:
        """What is said above a list."""
        return self.window.pages.presenter(page).page.notice.words

    async def run(self, steps: Sequence[tuple[str, Callable[["Job"], Awaitable[str]]]]) -> bool:
        """Every step in order, each with its picture, up to the first that fails."""
        for name, step in steps:
            began = time.monotonic()
            ok, shows = await self._try(partial(step, self))
            picture = f"{self.language}-{self.theme}-{len(self._own()) + 1:02}-{name}.png"
            await self._picture(self.record.folder / picture)
            seconds = round(time.monotonic() - began, 2)
            self.record.steps.append(Step(name, self.language, self.theme, ok, seconds, picture, shows))
            self.record.write()
            sys.stdout.write(f"{self.language} {self.theme} {name}: {'ok' if ok else shows}\n")
            if not ok:
                return False
        return True

    def _own(self) -> list[Step]:
        return [step for step in self.record.steps if step.language == self.language and step.theme == self.theme]

    async def _try(self, step: Callable[[], Awaitable[str]]) -> tuple[bool, str]:
        try:
            return True, await step()
        except TourError as error:
            return False, str(error)
        except IsoDeskError as error:
            return False, f"failed: {error}"

    async def _picture(self, path: Path) -> None:
        await asyncio.sleep(0.15)  # what was asked for last is painted
        picture = picture_of(self.over or self.window.window)
        await asyncio.get_running_loop().run_in_executor(None, lambda: picture.toImage().save(str(path)))


def texts_in(widget: QWidget) -> list[str]:
    """The labels that can be seen in a widget."""
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
