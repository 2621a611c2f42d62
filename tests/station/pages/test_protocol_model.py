"""The answer protocol against a model of it: repeats, late and early numbers, three pages, restarts, the end."""

import asyncio
import tempfile
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

import httpx
from hypothesis import HealthCheck, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from isodesk.station import schema
from isodesk.station.app import build_app
from isodesk.station.hand_in import sweep
from isodesk.station.presence import SILENT_SECONDS
from tests.station.pages.room import Browser, Room, SetClock, open_station

T = TypeVar("T")
PAGES = tuple(f"page-number-{number}" for number in range(3))
ANSWERS: dict[str, tuple[list[str], ...]] = {
    "q1": ([], ["a"], ["b"], ["z"], ["a", "b"]),
    "q2": ([], ["a"], ["a", "c"], ["z"]),
    "q3": ([], ["c"]),
    "q9": (["a"],),
}
SECONDS = 600.0

pages = some.sampled_from(PAGES)
items = some.sampled_from(sorted(ANSWERS))


def is_answer(item: str, answer: list[str]) -> bool:
    known = {"a", "b", "c"}.issuperset(answer)
    return item != "q9" and known and (item == "q2" or len(answer) < 2)


class Protocol(RuleBasedStateMachine):
    """``heard``: when a page was heard of for certain, in seconds of the test used."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.runner = asyncio.Runner()
        self.writer: str | None = None
        self.sequence = 0
        self.answers: dict[str, list[str]] = {}
        self.used = 0.0
        self.heard: dict[str, float] = {}
        self.handed_in = False
        self.open()
        self.room.account()
        self.room.form()

    def open(self) -> None:
        clock = SetClock()
        self.room = Room(open_station(Path(self.folder.name), clock), clock)
        self.browser = Browser(build_app(self.room.station))

    def run_now(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work)

    @initialize()
    def start(self) -> None:
        self.number, self.key = self.room.planned_test()
        page = self.run_now(self.browser.start(self.key))
        self.token = page.forms[0]["hidden"]["token"]
        self.cookies = self.browser.http.cookies

    def post(self, path: str, **content: object) -> httpx.Response:
        url = f"/test/{self.key}/{path}"
        return self.run_now(self.browser.http.post(url, json={"token": self.token, **content}))

    @property
    def over(self) -> bool:
        return self.handed_in or self.used >= SECONDS

    @rule(page=pages, item=items, which=some.integers(0, 4), ahead=some.integers(-3, 3))
    def save(self, page: str, item: str, which: int, ahead: int) -> None:
        answer = ANSWERS[item][which % len(ANSWERS[item])]
        sequence = max(1, self.sequence + ahead)
        reply = self.post("save", writer=page, sequence=sequence, item=item, answer=answer)
        expected = self.expected(page, sequence, item, answer)
        assert (reply.status_code == 200, reply.json().get("error") in expected) == (not expected, bool(expected))
        if expected:
            return
        self.heard[page] = self.used
        if sequence > self.sequence:
            self.writer, self.sequence = page, sequence
            self.answers[item] = sorted(answer)
        assert reply.json()["sequence"] == self.sequence

    def expected(self, page: str, sequence: int, item: str, answer: list[str]) -> set[str]:
        """The errors that may be told; none where the change is taken, or was before."""
        ended = {"handed_in", "time_over"} if self.over else set()
        if self.writer not in (None, page):
            return ended or {"another_writer"}
        if sequence <= self.sequence:
            return set()
        if ended or item == "q9":
            return ended or {"not_asked"}
        return set() if is_answer(item, answer) else {"not_an_answer"}

    @rule(page=pages, take_over=some.booleans(), instead=some.lists(some.sampled_from(PAGES), max_size=2))
    def claim(self, page: str, take_over: bool, instead: list[str]) -> None:
        reply = self.post("writer", writer=page, take_over=take_over, instead=instead)
        granted = reply.status_code == 200
        if self.over:
            assert granted == (self.writer == page)
            return
        if self.writer in (None, page, *instead) or take_over:
            assert granted
        elif str(self.writer) in self.heard:
            assert granted == (self.used - self.heard[str(self.writer)] >= SILENT_SECONDS)
        if granted:
            self.writer, self.heard[page] = page, self.used
            told = {item: known["answer"] for item, known in reply.json()["questions"].items() if known["answer"]}
            assert told == {item: answer for item, answer in self.answers.items() if answer}

    @rule(page=pages)
    def ask(self, page: str) -> None:
        reply = self.run_now(self.browser.http.get(f"/test/{self.key}/state", params={"writer": page})).json()
        self.heard[page] = self.used
        assert reply["status"] == ("handed_in" if self.over else "under_way")
        assert reply["left"] == max(0.0, SECONDS - self.used) or self.handed_in
        assert (reply["writer"] or {"mine": False})["mine"] == (self.writer == page)

    @rule(seconds=some.sampled_from((1.0, 5.0, SILENT_SECONDS, 200.0)))
    def let_time_pass(self, seconds: float) -> None:
        self.room.clock.pass_time(seconds)
        if not self.over:
            self.used += seconds

    @rule(days=some.sampled_from((-1, 1)))
    def set_the_wall_clock(self, days: int) -> None:
        self.room.clock.wall_time += 60.0 * days  # tokens end by it, after half a day

    @rule()
    def restart(self) -> None:
        """The time since the last checkpoint was charged by the sweep; that while it is down isn't."""
        self.run_now(sweep(self.room.station))
        charged = self.room.row(schema.planned_test, self.number)
        self.room.station.database.close()
        self.open()
        self.browser.http.cookies = self.cookies
        self.heard.clear()
        if not self.over:
            self.used = charged.used_seconds
        self.run_now(sweep(self.room.station))

    @rule(page=pages, times=some.integers(1, 2))
    def hand_in(self, page: str, times: int) -> None:
        allowed = self.over or self.writer in (None, page)
        for _ in range(times):
            data = {"token": self.token, "writer": page, "go": "hand_in"}
            reply = self.run_now(self.browser.http.post(f"/test/{self.key}/review", data=data))
            assert reply.status_code == (200 if allowed else 409)
        self.handed_in = self.handed_in or allowed

    @invariant()
    def what_is_kept_is_what_was_acknowledged(self) -> None:
        kept = self.room.answers(self.number)
        assert kept == {item: answer for item, answer in self.answers.items() if answer}
        row = self.room.row(schema.planned_test, self.number)
        assert (row.writer, row.sequence) == (self.writer, self.sequence)
        ends = [each for each in self.room.rows(schema.journal) if each.event == "test.handed_in"]
        assert len(ends) == (row.status == 3) <= 1

    def teardown(self) -> None:
        self.room.station.database.close()
        self.runner.close()
        self.folder.cleanup()


TestProtocol = Protocol.TestCase
TestProtocol.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
