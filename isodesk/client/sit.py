"""Sitting a test through the candidate's pages, as a person with a browser would."""

import asyncio
from dataclasses import dataclass, field
from enum import IntEnum

from isodesk.client.answering import Answering
from isodesk.client.browsing import Browser, NotACandidatePage
from isodesk.client.errors import ClientError, Unanswered
from isodesk.client.pages import Page, PageForm
from isodesk.net.http import make_client
from isodesk.protocol.sitting import sitting_object
from isodesk.protocol.values import TestStatus

_ON_THE_WAY = ("start", "code", "question", "review", "paused")
_BUTTONS = {"start": "start", "paused": "resume"}
_MOST_PAGES = 5000  # a form has at most 500 questions
_PAUSES = (0.5, 1.0, 2.0, 4.0)  # seconds before the link is opened again after a fault on the way


class Outcome(IntEnum):
    """How it ended, as the command's exit status."""

    HANDED_IN = 0
    LINK_REFUSED = 2
    NOT_REACHED = 3
    STOPPED = 4


@dataclass
class Sitting:
    """What came of it. ``reason``: a word for what stood in the way, empty where nothing did."""

    outcome: Outcome = Outcome.NOT_REACHED
    reason: str = ""
    planned_test_id: int | None = None
    status: TestStatus | None = None
    grade_type: int | None = None
    value: float | None = None
    items: set[str] = field(default_factory=set)

    def to_json(self) -> dict[str, object]:
        """The object that ``isodesk sit`` prints."""
        return sitting_object(
            planned_test_id=self.planned_test_id,
            status=self.status,
            answered=len(self.items),
            grade_type=self.grade_type,
            value=self.value,
        )


async def sit(url: str, answering: Answering, *, code: str = "", stop_after: int | None = None) -> Sitting:
    """Sit the test behind a ``tst_url``, to its end or until so many questions are answered.

    ``code``: the session's. Raises ``BankLacksItem``; whatever else goes wrong is an outcome. A fault
    on the way is met by opening the link again, as a person would: the station shows where it stands.
    """
    async with make_client() as http:
        visit = _Visit(url, Browser(http), answering, code, stop_after)
        try:
            await visit.run()
        except NotACandidatePage as error:
            visit.sitting.outcome, visit.sitting.reason = Outcome.LINK_REFUSED, error.code
        except ClientError as error:
            visit.sitting.outcome, visit.sitting.reason = Outcome.NOT_REACHED, error.code
        return visit.sitting


class _Visit:
    """One sitting, page after page."""

    def __init__(self, url: str, browser: Browser, answering: Answering, code: str, stop_after: int | None) -> None:
        self._url = url
        self._browser = browser
        self._answering = answering
        self._code = code
        self._stop_after = stop_after
        self.sitting = Sitting()

    async def run(self) -> None:
        page = await self._browser.open(self._url)
        for _ in range(_MOST_PAGES):
            self._note(page)
            if self._over(page):
                return
            try:
                page = await self._go_on(page)
            except ClientError:
                page = await self._open_again()
        raise Unanswered("status")  # pages without end

    async def _open_again(self) -> Page:
        for pause in _PAUSES[:-1]:
            await asyncio.sleep(pause)
            try:
                return await self._browser.open(self._url)
            except ClientError:
                continue
        await asyncio.sleep(_PAUSES[-1])
        return await self._browser.open(self._url)

    def _note(self, page: Page) -> None:
        sitting = self.sitting
        sitting.planned_test_id = page.number("planned-test") or sitting.planned_test_id
        if page.kind in ("start", "code"):
            sitting.status = TestStatus.NOT_STARTED
        elif page.kind in ("question", "review", "paused"):
            sitting.status = TestStatus.STARTED
        elif page.kind in ("finished", "result"):
            sitting.status = TestStatus(page.number("status") or TestStatus.COMPLETED)
            sitting.grade_type = page.number("grade-type")
            sitting.value = page.decimal("value")

    def _over(self, page: Page) -> bool:
        """Whether this page is the last, and then with which outcome."""
        if page.kind in ("finished", "result"):
            self.sitting.outcome = Outcome.HANDED_IN
        elif page.kind in ("question", "review") and self._answered_enough():
            self.sitting.outcome = Outcome.STOPPED
        elif page.kind not in _ON_THE_WAY or (page.kind == "code" and not self._code):
            self.sitting.outcome = Outcome.LINK_REFUSED
            self.sitting.reason = page.data.get("reason") or page.kind
        else:
            return False
        return True

    def _answered_enough(self) -> bool:
        return self._stop_after is not None and len(self.sitting.items) >= self._stop_after

    async def _go_on(self, page: Page) -> Page:
        form = page.form
        if form is None:
            raise NotACandidatePage(url=self._url)
        if page.kind == "question":
            return await self._answer(page, form)
        if page.kind == "code":
            code, self._code = self._code, ""  # a code that was wrong is wrong the second time too
            return await self._browser.submit(form, [("code", code), ("go", "confirm")])
        usual = _BUTTONS.get(page.kind, "hand_in")
        go = "take_over" if form.buttons and usual not in form.buttons else usual
        return await self._browser.submit(form, [("go", go)])

    async def _answer(self, page: Page, form: PageForm) -> Page:
        """Answer and go on. A test that is open elsewhere is taken over: whoever has the link says so."""
        given = [] if form.closed else self._answering.answer(page, form)
        go = "take_over" if form.buttons and "next" not in form.buttons else "next"
        following = await self._browser.submit(form, [*(("answer", part) for part in given), ("go", go)])
        self.sitting.items.add(page.data.get("item", ""))
        return following
