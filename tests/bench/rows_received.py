"""Checklist 3.4 and 3.5 on the side of the bench: what tools send to its services, and how they are answered."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, TypeAlias

import httpx

from isodesk.bench.app import build_app
from isodesk.bench.around import Around
from isodesk.bench.bench import Bench
from isodesk.bench.configuration import Security
from isodesk.bench.defaults import default_configuration
from isodesk.lti import media, names, outcomes
from isodesk.lti.outcomes import Operation, OutcomeRequest
from tests.bench.local import CLIENT, CONSUMER, URL, LocalBench
from tests.bench.running import bench_key
from tests.bench.test_score_rows import ITEMS, SCORE, make, post
from tests.station.lti.platform_v1p3 import publishing
from tests.support.checklist import Line, as_expected
from tests.support.station import SettableClock

Act: TypeAlias = Callable[[LocalBench], Awaitable[httpx.Response]]
OTHER: Final = Security(launch_url=CONSUMER.launch_url, key="other-key", secret="another secret")
NO_SCORES: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("AG-05", {"userId": None}),
    ("AG-05", {"timestamp": None}),
    ("AG-05", {"activityProgress": None}),
    ("AG-05", {"gradingProgress": None}),
    ("AG-06", {"scoreMaximum": None}),
    ("AG-06", {"scoreMaximum": 0}),
    ("AG-06", {"scoreMaximum": -1}),
    ("AG-06", {"scoreGiven": -1}),
    ("AG-06", {"scoreGiven": "83"}),
    ("AG-06", {"scoreGiven": float("nan")}),
    ("AG-09", {"timestamp": "2026-04-16T18:54:36"}),
    ("AG-09", {"timestamp": "yesterday"}),
    ("AG-10", {"activityProgress": "Done"}),
    ("AG-10", {"gradingProgress": "Graded"}),
)
NO_ITEMS: Final[tuple[tuple[dict[str, Any], str], ...]] = (
    ({"label": None}, "400"),
    ({"scoreMaximum": None}, "400"),
    ({"scoreMaximum": 0}, "400"),
    ({"resourceLinkId": "link-99"}, "404"),
)


@dataclass(frozen=True)
class Row:
    """What is sent to a bench that nobody used yet, and how it answers: the status, and of an outcome its code."""

    number: str
    given: str
    expected: str
    act: Act


async def received() -> AsyncIterator[Line]:
    """Every row, each at a bench of its own."""
    with publishing() as keys:
        for row in (*_outcomes(), *_tokens(), *_scores()):
            async with _bench(replace(CLIENT, jwks_url=keys.url) if row.number[:2] != "BO" else CONSUMER) as local:
                answer = await row.act(local)
                yield as_expected(row.number, "bench", row.given, row.expected, _seen(answer))


@asynccontextmanager
async def _bench(security: Security) -> AsyncIterator[LocalBench]:
    clock = SettableClock()
    bench = Bench(URL, default_configuration(security), clock.wall, bench_key())
    app = build_app(Around(bench, Path("nowhere")))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=URL) as http:
        yield LocalBench(bench, http, clock)


def _seen(answer: httpx.Response) -> str:
    if not media.is_of(answer.headers.get("content-type", ""), "application/xml"):
        return str(answer.status_code)
    told = outcomes.parse_answer(answer.content)
    return f"{answer.status_code} {told.code.value} {told.description}".strip()


def _outcomes() -> Iterator[Row]:
    yield Row("BO-01", "a grade, signed", "200 success", _tell)
    yield Row(
        "BO-02", "signed for another body", "401 failure body_hash_wrong", lambda local: _tell(local, signed=b"x")
    )
    yield Row("BO-05", "by another consumer", "200 failure result_unknown", _by_another)
    yield Row("BO-13", "as a form", "415", lambda local: _tell(local, content_type="application/x-www-form-urlencoded"))


def _tokens() -> Iterator[Row]:
    yield Row("TK-01", "an assertion of the tool", "200", lambda local: local.ask())
    yield Row("TK-02", "another grant type", "400", lambda local: local.ask(grant_type="password"))
    yield Row("TK-03", "an assertion for another audience", "401", lambda local: local.ask(local.assertion(aud="x")))
    yield Row("TK-03", "an assertion without an identifier", "401", lambda local: local.ask(local.assertion(jti=None)))
    yield Row("TK-04", "a scope that isn’t offered", "400", lambda local: local.ask(scope=names.SCOPE_OUTCOME + "x"))


def _scores() -> Iterator[Row]:
    yield Row("AG-01", "without a token", "401", _made(lambda local: post(local, token="")))
    yield Row("AG-01", "a token that was never issued", "401", _made(lambda local: post(local, token="made-up")))
    yield Row("AG-01", "a token for line items alone", "403", _made(_of_another_scope))
    yield Row("AG-01", "an hour later", "401", _made(_too_late))
    yield Row("AG-02", "application/json", "415", _made(lambda local: _score(local, ITEMS, kind="application/json")))
    yield Row("AG-03", "GET of scores", "405", _made(lambda local: local.call("GET", f"{ITEMS}/1/scores")))
    yield Row("AG-04", "an unknown line item", "404", _made(lambda local: post(local, item=99)))
    yield Row("AG-04", "a line item of another course", "404", _made(_of_another_course))
    for number, changed in NO_SCORES:
        yield Row(number, _told(changed), "400", _made(_posting(changed)))
    yield Row("AG-07", "more than the maximum", "204", _made(_posting({"scoreGiven": 120})))
    yield Row("AG-08", "the same timestamp again", "409", _made(_twice))
    yield Row("AG-11", "nobody of the course", "404", _made(_posting({"userId": "u-999"})))
    for changed, expected in NO_ITEMS:
        yield Row("AG-12", f"line item, {_told(changed)}", expected, _making(changed))


def _told(changed: dict[str, Any]) -> str:
    return ", ".join(f"without {name}" if value is None else f"{name} {value!r}" for name, value in changed.items())


def _made(act: Act) -> Act:
    """The same once the tool has made a line item."""

    async def with_item(local: LocalBench) -> httpx.Response:
        assert (await make(local)).status_code == 201
        return await act(local)

    return with_item


def _posting(changed: dict[str, Any]) -> Act:
    return lambda local: post(local, **changed)


def _making(changed: dict[str, Any]) -> Act:
    return lambda local: make(local, **changed)


async def _tell(local: LocalBench, *, security: Security = CONSUMER, **more: Any) -> httpx.Response:
    seat = (await local.launch()).fields["lis_result_sourcedid"]
    return await local.tell(OutcomeRequest(Operation.REPLACE, "m-1", seat, Decimal("0.92")), security=security, **more)


async def _by_another(local: LocalBench) -> httpx.Response:
    seat = (await local.launch()).fields["lis_result_sourcedid"]
    local.use(OTHER)
    await local.launch(person="u-102")
    return await local.tell(OutcomeRequest(Operation.REPLACE, "m-1", seat, Decimal("0.92")), security=OTHER)


async def _of_another_scope(local: LocalBench) -> httpx.Response:
    return await post(local, token=await local.token(names.SCOPE_LINE_ITEM))


async def _too_late(local: LocalBench) -> httpx.Response:
    token = await local.token()
    local.clock.move(3601)
    return await post(local, token=token)


async def _of_another_course(local: LocalBench) -> httpx.Response:
    return await _score(local, ITEMS.replace("course-1", "course-2"))


async def _score(local: LocalBench, items: str, *, kind: str = media.SCORE) -> httpx.Response:
    return await local.call("POST", f"{items}/1/scores", kind=kind, content=json.dumps(SCORE).encode())


async def _twice(local: LocalBench) -> httpx.Response:
    await post(local)
    return await post(local, scoreGiven=10)
