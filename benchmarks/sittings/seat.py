"""A browser in front of a test: the real player in a real page, used as a person would."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from playwright.async_api import Browser, BrowserContext, Error, Page

from benchmarks.sittings.model import Answer
from isodesk.exam.items.item import Item

ARGUMENTS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
_ACTION = 3000  # milliseconds for a click
_LOADING = 6000  # and for a page, after which a person would try again
_LOOKING = 2.0  # seconds
_CLOSING = 5.0  # seconds: now and then what is asked to close while it goes to another page never does
_LOOK = """() => {
  const main = document.querySelector("main"), form = document.querySelector("form[data-form=question]");
  const list = form?.querySelector("[data-order]"), fields = (kind) => [...(form?.querySelectorAll(kind) ?? [])];
  const numbered = fields("[name^=answer-]").sort((one, other) => one.name.localeCompare(other.name));
  const boxes = fields("input[name=answer]");
  const entries = [...(list?.children ?? [])], place = (entry) => Number(entry.querySelector("input").value || 999);
  const isPlaced = entries.some((entry) => place(entry) < 999);
  const byPlace = isPlaced ? entries.toSorted((one, other) => place(one) - place(other)) : [];
  const answer = list ? ("touched" in list.dataset ? entries : byPlace).map((entry) => entry.dataset.key)
    : numbered.length ? numbered.map((field) => field.value.trim())
    : boxes.filter((box) => box.checked).map((box) => box.value);
  return {
    page: main?.dataset.page ?? "", item: main?.dataset.item ?? "", number: Number(main?.dataset.number ?? 0),
    total: Number(main?.dataset.total ?? 0), value: main?.dataset.value ?? "",
    writes: Boolean(form?.elements.writer?.value), saved: document.querySelector("[data-saved]")?.dataset.saved ?? "",
    notices: [...document.querySelectorAll("[data-notice]")].map((each) => each.dataset.notice),
    answer: answer.some(Boolean) ? answer : [],
  };
}"""


@dataclass(frozen=True)
class View:
    """What the page shows. ``saved``: "typing", "kept" or "saved", empty where no player runs."""

    page: str
    item: str
    number: int
    total: int
    value: str
    writes: bool
    saved: str
    notices: tuple[str, ...]
    answer: Answer

    @property
    def reads(self) -> bool:
        """Whether another page writes."""
        return "reader" in self.notices


class Seat:
    """A computer (a browser context of its own) with one page at a time."""

    def __init__(self, browser: Browser, context: BrowserContext, url: str) -> None:
        self.browser, self.context, self.url = browser, context, url
        self.page: Page | None = None

    @classmethod
    async def at(cls, browser: Browser, url: str) -> "Seat":
        """A fresh computer with nothing on it."""
        return cls(browser, await browser.new_context(viewport={"width": 800, "height": 600}), url)

    async def open(self) -> bool:
        """Open the link in a new page; False where that didn't work."""
        await self.close_page()
        self.page = await self.context.new_page()
        self.page.set_default_timeout(_ACTION)
        return await self.load()

    async def load(self) -> bool:
        """Load the link; False where that didn't work."""
        assert self.page is not None
        try:
            await self.page.goto(self.url, timeout=_LOADING)
        except Error:
            return False
        return True

    async def look(self) -> View:
        """What is shown now; raises playwright's ``Error`` while a page is on its way."""
        assert self.page is not None
        try:
            async with asyncio.timeout(_LOOKING):
                told: dict[str, Any] = await self.page.evaluate(_LOOK)
        except TimeoutError as error:
            raise Error("a page that doesn't come") from error
        return View(**{**told, "notices": tuple(told["notices"]), "answer": tuple(told["answer"])})

    async def click(self, selector: str) -> None:
        """Press what the selector finds."""
        assert self.page is not None
        await self.page.click(selector)

    async def answer(self, item: Item, answer: Answer) -> AsyncIterator[None]:
        """Fill the fields of a question one after the other; each of them is an answer of its own to be saved."""
        assert self.page is not None
        if item.item_type == "order":
            steps = _sort(self.page, answer)
        elif item.item_type in ("choice", "scale"):
            steps = _tick(self.page, answer)
        else:
            steps = _fill(self.page, answer)
        async for _ in steps:
            yield

    async def crash(self) -> None:
        """The page's process dies."""
        assert self.page is not None
        session = await self.context.new_cdp_session(self.page)
        crashed = self.page.wait_for_event("crash", timeout=_ACTION)
        dying = asyncio.ensure_future(session.send("Page.crash"))
        await asyncio.gather(crashed, return_exceptions=True)
        dying.cancel()
        await asyncio.gather(dying, return_exceptions=True)

    async def close_page(self) -> None:
        """Close the page, if there is one. One that the browser doesn't close stays open, as a tab nobody looks at."""
        page, self.page = self.page, None
        if page is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(_CLOSING):
                    await page.close()

    async def close(self) -> None:
        """The computer is gone, with all that was on it; or nobody looks at it, where the browser doesn't close it."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_CLOSING):
                await self.context.close()


async def _tick(page: Page, answer: Answer) -> AsyncIterator[None]:
    for box in await page.query_selector_all("input[name=answer]"):
        wanted = await box.get_attribute("value") in answer
        is_box = await box.get_attribute("type") == "checkbox"
        if (wanted or is_box) and await box.is_checked() != wanted:
            await box.set_checked(wanted)
            yield


async def _fill(page: Page, answer: Answer) -> AsyncIterator[None]:
    for index, part in enumerate(answer):
        selector = f"[name='answer-{index}']"
        if await page.locator(selector).evaluate("field => field.tagName") == "SELECT":
            await page.select_option(selector, part)
        else:
            await page.fill(selector, part)
        yield


async def _sort(page: Page, answer: Answer) -> AsyncIterator[None]:
    """By the buttons that move an entry up, as often as it takes; an order that is right as shown is touched, too."""
    buttons = page.locator("[data-order] > li button")
    await buttons.nth(1).click()
    yield
    for place, key in enumerate(answer):
        keys = await page.eval_on_selector_all("[data-order] > li", "all => all.map((each) => each.dataset.key)")
        for _ in range(keys.index(key) - place):
            await page.locator(f"[data-order] > li[data-key='{key}'] button").first.click()
            yield
