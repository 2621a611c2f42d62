"""A front end that grades as a hosted platform may: every type of grade, on a station that has some of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx

from isodesk.client.answering import AtRandom
from isodesk.client.sit import sit
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration
from tests.desk.services.between import Between
from tests.desk.services.offices import ASSESSMENT, person, the_tests
from tests.support.misbehaving import Exchange, http


@dataclass
class Grading(Between):
    """``grades``: by the platform's number of a test, what 4 and 5 answer in place of the station's own words.

    ``reports``: in place of each PDF. ``answers`` and ``statuses``: by action, in place of
    the station's.
    """

    grades: dict[str, dict[str, Any]] = field(default_factory=dict)
    reports: bytes | None = None
    answers: dict[int, dict[str, Any]] = field(default_factory=dict)
    statuses: dict[int, int] = field(default_factory=dict)

    async def conduct(self, exchange: Exchange) -> None:
        path = exchange.request.path
        if path.startswith("/station/v1/") and path != "/station/v1/forms":
            await exchange.write(http(404, b""))  # what other tests left on the station isn't this one's business
            return
        if self.reports is not None and exchange.request.path not in ("/api/usage", "/oauth2/token"):
            await exchange.write(http(200, self.reports))
            return
        await super().conduct(exchange)

    async def _forward(self, exchange: Exchange) -> httpx.Response:
        answer = await super()._forward(exchange)
        form = exchange.request.form
        action = int(form.get("act_id", 0))
        if action in self.answers or action in self.statuses:
            return httpx.Response(self.statuses.get(action, 200), json=self.answers.get(action, {}))
        other = self.grades.get(form.get("pla_tst_id", ""), {}) if form.get("act_id") in ("4", "5") else {}
        if "pdf_url" in answer.text:
            other = {"pdf_url": answer.json()["pdf_url"].replace(self.station, self.url)}
        content = {**answer.json(), **other} if other else None
        return answer if content is None else httpx.Response(answer.status_code, json=content)


@asynccontextmanager
async def grading(station: str) -> AsyncIterator[Grading]:
    """Such a front end before that station."""
    async with Grading(station) as front:
        front.server.other = _Everything(front.server.other, front)
        yield front


class _Everything(dict[str, Any]):
    """Every other path is conducted as well: reports have addresses of their own."""

    def __init__(self, known: dict[str, Any], front: Grading) -> None:
        super().__init__(known)
        self._front = front

    def get(self, key: str, default: Any = None) -> Any:
        return super().get(key, self._front.conduct)


def graded(kind: int, value: float, maximum: float, words: str, seconds: int = 600, **skills: Any) -> dict[str, Any]:
    """What 4 and 5 answer; ``skills`` by ``s1``, ``s2``... as 5 has them."""
    answer = {
        "gra_typ_id": kind,
        "num_val": value,
        "max_val": maximum,
        "txt_des": words,
        "no_sto_tim_spe": seconds,
    }
    details = {name[1:]: described for name, described in skills.items()}
    return {**answer, "des_lan_id": 2, "result_details": details} if details else answer


async def take(desk: Desk, people: int = 1, registration: Registration | None = None, **fields: object) -> list[int]:
    """So many people, each with a test that was handed in; the tests' numbers."""
    candidates = [await desk.candidates.add(person(**fields)) for _ in range(people)]
    return await take_of(desk, candidates, registration)


async def take_of(desk: Desk, candidates: list[int], registration: Registration | None = None) -> list[int]:
    """A test of each, handed in."""
    tests = await desk.tests.register(candidates, registration or Registration(ASSESSMENT, another=True))
    await desk.outbox.wait_idle()
    urls = {each.id: each.url for each in await the_tests(desk)}
    for test_id in tests:
        await sit(urls[test_id], AtRandom(test_id))
    await desk.tests.refresh(tests)
    return list(tests)
