"""One run: a candidate sits a test to its end, whatever happens; every promise is held against what is shown."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Browser, Error

from benchmarks.sittings.forms import FREE, form
from benchmarks.sittings.life import Life
from benchmarks.sittings.model import Answer, Lost, Model, Promise
from benchmarks.sittings.plan import Act, Plan, Step, Trouble, answer_to
from benchmarks.sittings.seat import Seat, View
from benchmarks.sittings.weather import Line, Weather
from isodesk.exam.items.item import Item

_PROMISES = {"kept": Promise.KEPT, "saved": Promise.SAVED}
_PATIENCE = 60.0  # seconds for anything to come
_LOOK_AGAIN = 0.1
_PRESS_AGAIN = 8.0  # seconds
_NO_PLAYER = 5.0  # seconds after which a person would load a page again that does nothing
_DONE = ("result", "finished")


class Stuck(Exception):
    """What was to come didn't."""


@dataclass
class Sitting:
    """A run of a plan by one candidate, whose test has this link key."""

    plan: Plan
    key: str
    life: Life
    browser: Browser
    seed: int
    model: Model = field(default_factory=Model)
    troubles: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    value: str = ""
    weather: Weather = field(init=False)
    _on_screen: dict[str, Answer] = field(default_factory=dict)
    _item: str = ""
    _items: dict[int, str] = field(default_factory=dict)  # by the number that they were shown under
    _told: set[str] = field(default_factory=set)
    _pressed_at: float = 0.0
    _forgotten: list[Seat] = field(default_factory=list)
    _dying: list[asyncio.Task[bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = random.Random(f"{self.seed}/{self.plan.number}/line")  # noqa: S311 - no secret: drawn again
        self.weather = Weather(self.chance, self.plan.faults, self.model.receipt, met=self.met)

    async def run(self) -> None:
        """Raises ``Lost`` and ``Stuck``."""
        async with Line(self.life.url, self.weather) as line:
            self.seat = await Seat.at(self.browser, f"{line.url}/test/{self.key}")
            self.line = line
            try:
                await self._sit()
            finally:
                await asyncio.gather(*(each.close() for each in [self.seat, *self._forgotten]), return_exceptions=True)

    async def _sit(self) -> None:
        await self._come_back()
        for step in self.plan.steps:
            await asyncio.sleep(step.after)
            if isinstance(step.what, Trouble):
                await self._meet(step.what, step.draw)
            elif await self._do(step):
                break  # nothing more is asked
        await self._look_at_everything()
        await self._hand_in()

    # What is shown ----------------------------------------------------------------------------------------------------

    async def _view(self) -> View:
        """What the page shows once a player runs in it; what it says is noted."""
        since = time.monotonic()
        while True:
            try:
                view = await self.seat.look()
            except Error:
                view = None
            if view is not None and (view.page in _DONE or (view.page and view.saved)):
                return self._noted(view)
            if view is not None and view.page == "start":
                await tried(self.seat.click("button[value=start]"))
            if time.monotonic() - since > _NO_PLAYER:
                await self._reopen()
                since = time.monotonic()
            await asyncio.sleep(_LOOK_AGAIN)

    def _noted(self, view: View) -> View:
        """Take what is shown down; raises ``Lost`` where it isn't what was promised, or answered in this very page."""
        if view.reads:
            self._on_screen.clear()  # another page writes now: what this one shows is of no account
        if view.page != "question":
            return view
        self._items[view.number] = view.item
        self._gave_way(view)
        expected = self._on_screen.get(view.item)
        if expected is not None and view.answer != expected and not view.reads:
            raise Lost(f"{view.item}: {expected} was answered in this page, which shows {view}")
        promise = _PROMISES.get(view.saved)
        if promise is not None and not (view.reads and promise is Promise.KEPT):
            self.model.told(promise)
        if view.writes and expected is None and promise is not None:
            self._closed_before(view.item)
            self.model.seen(view.item, view.answer, promise)
            self._on_screen[view.item] = view.answer
        return view

    def _gave_way(self, view: View) -> None:
        for name in set(view.notices) - self._told:
            if name.startswith("dropped-"):
                self._told.add(name)
                self.met["answers_given_way_and_told"] += 1
                self.model.gave_way(self._items.get(int(name.split("-")[1]), ""))

    def _closed_before(self, item: str) -> None:
        """Where there is no way back, what is shown closes what was shown before it."""
        if self.plan.form_id != FREE and self._item not in ("", item):
            self.model.left(self._item)
        self._item = item

    async def _until(self, what: str, *, writes: bool = False, saved: bool = False) -> View:
        """Wait for a page that writes, or says that everything is saved; raises ``Stuck``."""
        async with self._patience(what):
            while True:
                view = await self._view()
                if view.reads and (writes or saved):
                    await self._continue_here()
                is_written = view.page == "review" or view.writes or not writes
                if view.page in _DONE or (is_written and (view.saved == "saved" or not saved)):
                    return view
                await asyncio.sleep(_LOOK_AGAIN)

    async def _continue_here(self) -> None:
        """Press the button of a page that only reads; again after a second, as a person would."""
        if time.monotonic() - self._pressed_at > 1.0:
            self._pressed_at = time.monotonic()
            await tried(self.seat.click("[data-notice=reader] button"))

    @asynccontextmanager
    async def _patience(self, what: str, seconds: float = _PATIENCE) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(seconds):
                yield
        except TimeoutError as error:
            raise Stuck(f"{what}: {await self._last_words()}") from error

    async def _last_words(self) -> str:
        try:
            return str(await self.seat.look())
        except Error as error:
            return str(error)

    # What is done -----------------------------------------------------------------------------------------------------

    async def _do(self, step: Step) -> bool:
        """One act; whether the test has nothing more to ask."""
        view = await self._until(str(step.what))
        if view.page != "question":
            return self.plan.form_id != FREE
        if step.what is Act.ANSWER:
            await self._answer(view, step.draw)
        elif step.what is Act.UNKNOWN:
            await self._say_unknown(view)
        elif step.what is Act.SETTLE:
            await self._until("everything saved", saved=True)
        elif step.what is Act.PREVIOUS and view.number > 1:
            await self._turn(view, "previous")
        elif step.what is Act.NEXT and (view.number < view.total or self.plan.form_id != FREE):
            await self._turn(view, "next")
        return False

    async def _answer(self, view: View, draw: float) -> None:
        if view.reads:
            return
        item = form(self.plan.form_id).item(view.item)
        wanted = answer_to(item, draw)
        entered = await tried(self._enter(item, wanted))
        now = await self._note_answer(view.item)
        if now is None:
            await self._doubt(view.item, wanted)
            return
        if entered and item.fingerprint(item.check(now)) != item.fingerprint(item.check(wanted)):
            raise Lost(f"{view.item}: {wanted} was entered, and {now} is what the page took")
        await self._view()

    async def _doubt(self, item: str, wanted: Answer) -> None:
        """The page tells that another one writes only now, or nothing: what was entered before may be sent later.

        Or it has gone on to another question meanwhile, and what was entered was entered there.
        """
        self.weather.note(f"== {item}: {wanted} or nothing")
        self.model.doubted(item, wanted)
        with suppress(Error):
            view = await self.seat.look()
            self.model.doubted(view.item, view.answer)

    async def _enter(self, item: Item, wanted: Answer) -> None:
        async for _ in self.seat.answer(item, wanted):
            await self._note_answer(item.item_id)

    async def _note_answer(self, item: str) -> Answer | None:
        """What a question holds by now, after something was done to it."""
        now = await self._now(item)
        if now is not None and now != self._on_screen.get(item):
            self.weather.note(f"== {item}: {now}")
            self.model.typed(item, now)
            self._on_screen[item] = now
        return now

    async def _now(self, item: str) -> Answer | None:
        try:
            view = await self.seat.look()
        except Error:
            return None
        return view.answer if view.item == item and not view.reads else None

    async def _say_unknown(self, view: View) -> None:
        if view.reads:
            return
        if not await tried(self.seat.click("button[value=unknown]")):
            self.model.doubted(view.item, ())
            return
        self.model.typed(view.item, ())
        self._on_screen.pop(view.item, None)
        await self._view()

    async def _turn(self, view: View, way: str) -> None:
        """Press a button and wait for another page; press it again where nothing comes, as a person would."""
        async with self._patience(f"turning from {view}"):
            while True:
                pressed_at = time.monotonic()
                await tried(self.seat.click(f"main button[value={way}]"))
                while time.monotonic() - pressed_at < _PRESS_AGAIN:
                    now = await self._view()
                    if (now.page, now.number) != (view.page, view.number) or now.reads:
                        return
                    await asyncio.sleep(_LOOK_AGAIN)

    # What happens -----------------------------------------------------------------------------------------------------

    async def _meet(self, trouble: Trouble, draw: float) -> None:
        self.troubles[trouble.value] += 1
        self.weather.note(f"== {trouble.value}")
        if trouble is Trouble.STATION_KILLED:
            self._dying.append(asyncio.create_task(self.life.die(draw)))
        elif trouble is Trouble.AWAY:
            async with self.line.out_of_reach():
                await asyncio.sleep(0.3 + 2 * draw)
        elif trouble in (Trouble.SEAT, Trouble.FORGOTTEN):
            await self._change_seat(forgotten=trouble is Trouble.FORGOTTEN)
        else:
            await self._lose_page(trouble)

    async def _lose_page(self, how: Trouble) -> None:
        self.model.page_died(with_computer=False)
        if how is Trouble.PAGE_CRASHED:
            await self.seat.crash()
        elif how is Trouble.PAGE_CLOSED:
            await self.seat.close_page()
        await self._come_back()

    async def _change_seat(self, *, forgotten: bool) -> None:
        self.model.page_died(with_computer=True)
        url, before = self.seat.url, self.seat
        if forgotten:
            self._forgotten.append(before)
        else:
            await before.close()
        self.seat = await Seat.at(self.browser, url)
        await self._come_back()

    async def _come_back(self) -> None:
        """Open the link until something is there, and go on writing."""
        self._on_screen.clear()
        async with self._patience("opening the link"):
            while not await self.seat.open():  # noqa: ASYNC110 - a person who tries again
                await asyncio.sleep(0.2)
        if self.plan.number % 2:  # the others go on at once, before they are told that they may
            await self._until("being the writer", writes=True)

    async def _reopen(self) -> None:
        self.model.page_died(with_computer=False)
        self._on_screen.clear()
        await self.seat.load()

    # The end ----------------------------------------------------------------------------------------------------------

    async def _look_at_everything(self) -> None:
        """In calm, once everything is saved: each question shows what was promised."""
        self.weather.calm = True
        await asyncio.gather(*(each.close() for each in self._forgotten))
        self._forgotten.clear()
        if self.plan.form_id != FREE:
            await self._until("everything saved", saved=True)
            return
        for way in ("previous", "next"):
            while not self._is_last(view := await self._settled(), way):
                await self._turn(view, way)
        await self._settled()

    async def _settled(self) -> View:
        return await self._until("everything saved", writes=True, saved=True)

    @staticmethod
    def _is_last(view: View, way: str) -> bool:
        return view.number == (1 if way == "previous" else view.total)

    async def _hand_in(self) -> None:
        """Press the button until it is handed in, with trouble in between; a person would do so, too."""
        self.weather.calm, trouble = False, self.plan.late
        async with self._patience("handing in", 2 * _PATIENCE):
            while (view := await self._view()).page not in _DONE:
                button = "hand_in" if view.page == "review" else "next"
                await tried(self.seat.click(f"button[value={button}]"))
                if button == "hand_in" and trouble is not None:
                    await asyncio.sleep(self.chance.uniform(0.0, 0.2))
                    await self._meet(trouble, self.chance.random())
                    trouble = None
                await asyncio.sleep(0.2)
        self.value = view.value
        self._closed_before("")
        await asyncio.gather(*self._dying)


async def tried(work: Coroutine[Any, Any, None]) -> bool:
    """Do something in a page; False where the page isn't there for it (any more)."""
    try:
        await work
    except Error:
        return False
    return True
