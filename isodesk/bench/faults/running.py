"""Sending faults to a tool, and holding its answers against what they have to be."""

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass

import httpx

from isodesk.bench.faults.browsing import Browser, Journey, LoginNotTaken, Outcome
from isodesk.bench.faults.fault import Consumer, Expected, Fault, Row, Sending
from isodesk.bench.faults.key_server import Published
from isodesk.bench.faults.platform import Platform
from isodesk.lti.keys import public_jwk
from isodesk.net.http import make_client


@dataclass(frozen=True, slots=True)
class Seen:
    """How a tool answered a row. ``statuses`` of HTTP, 0 where nothing came; ``holds``: as it has to be."""

    fault: Row
    statuses: tuple[int, ...]
    holds: bool


async def run_faults(
    faults: Iterable[Fault], *, url: str, key: str, secret: str, form: Mapping[str, str]
) -> AsyncIterator[Seen]:
    """Send each fault to a tool, one after the other."""
    async with make_client() as client:
        for fault in faults:
            consumer = Consumer(url, key, secret, form, time.time(), lambda: secrets.token_hex(12))
            yield await _seen(client, fault, consumer)


async def _seen(client: httpx.AsyncClient, fault: Fault, consumer: Consumer) -> Seen:
    statuses: Sequence[int] = ()
    for sending in fault.sendings(consumer):
        statuses = await asyncio.gather(*(_status(client, sending) for _ in range(sending.copies)))
    return Seen(fault, tuple(sorted(statuses)), holds(fault.expected, statuses))


async def run_journeys(journeys: Iterable[Journey], platform: Platform, published: Published) -> AsyncIterator[Seen]:
    """Go through each row of LTI 1.3 in a browser of its own; ``published`` is the platform's key set."""
    published.keys = [public_jwk(platform.keys.published.public_key())]
    for journey in journeys:
        async with make_client() as client:
            outcome = await _outcome(journey, Browser(client, platform, published))
        is_right = outcome.as_specified and holds(journey.expected, outcome.statuses)
        yield Seen(journey, tuple(outcome.statuses), is_right)


async def _outcome(journey: Journey, browser: Browser) -> Outcome:
    """Without a login nothing is known of the launch, whatever its row expects."""
    try:
        return await journey.steps(browser)
    except LoginNotTaken as error:
        return Outcome([error.status], as_specified=False)
    except (httpx.HTTPError, httpx.InvalidURL):
        return Outcome([0])


def holds(expected: Expected, statuses: Sequence[int]) -> bool:
    """Whether these are the answers that a fault has to have. A server's own error is never one."""
    followed = sum(200 <= status < 400 for status in statuses)
    refused = sum(400 <= status < 500 for status in statuses)
    if followed + refused != len(statuses):
        return False
    return followed == {Expected.FOLLOWED: len(statuses), Expected.REFUSED: 0, Expected.ONCE: 1}[expected]


async def _status(client: httpx.AsyncClient, sending: Sending) -> int:
    try:
        answered = await client.request(
            sending.method, sending.url, content=sending.body or None, headers=dict(sending.headers)
        )
    except httpx.HTTPError:
        return 0
    return answered.status_code
