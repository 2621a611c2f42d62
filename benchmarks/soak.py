"""A station killed again and again under load: what it acknowledged has to be there afterwards, and add up.

``python -m benchmarks.soak [--minutes 10] [--seed N]`` ends with 1 at the first thing lost.
"""

import argparse
import asyncio
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from benchmarks import centre, servers
from benchmarks.books import Books, read_books
from benchmarks.calls import token_of
from benchmarks.servers import Server

CALLERS = 16
LONGEST_WAIT = 60.0  # seconds for a first answer


class Lost(Exception):
    """Something that was acknowledged is gone, or the sums don't add up."""


@dataclass
class Acknowledged:
    """What the station said that it did, over all its lives."""

    candidates: dict[int, str] = field(default_factory=dict)  # by number, the address
    tests: dict[int, int] = field(default_factory=dict)  # by number, the candidate
    deleted: set[int] = field(default_factory=set)  # tests given back
    asked_to_delete: set[int] = field(default_factory=set)
    calls: int = 0

    @property
    def kept_tests(self) -> set[int]:
        return set(self.tests) - self.asked_to_delete


class Load:
    """Callers that create, register and give back, until the station is gone."""

    def __init__(self, server: Server, acknowledged: Acknowledged, chance: random.Random) -> None:
        self._url = f"{server.url}/api/usage"
        self._headers = {"Authorization": "Bearer " + token_of(server)}
        self._acknowledged = acknowledged
        self._chance = chance
        self.reached = asyncio.Event()

    async def run(self) -> None:
        """Return when the station no longer answers."""
        async with httpx.AsyncClient(headers=self._headers, timeout=30, trust_env=False) as client:
            await asyncio.gather(*(self._caller(client) for _ in range(CALLERS)))

    async def _caller(self, client: httpx.AsyncClient) -> None:
        try:
            while True:
                await self._one_person(client)
        except httpx.TransportError:
            return  # killed: what was under way is in doubt, and no part of what was acknowledged

    async def _one_person(self, client: httpx.AsyncClient) -> None:
        email = f"p{self._chance.getrandbits(64):x}@example.org"
        person = {"act_id": 1, "gen_id": 3, "ema": email, "fst_nam": "Jeanne", "lst_nam": "Exemple"}
        candidate_id = (await self._call(client, person))["can_id"]
        self._acknowledged.candidates[candidate_id] = email
        test_id = (await self._call(client, {"act_id": 2, "ema": email, "tst_frm_id": 1}))["pla_tst_id"]
        self._acknowledged.tests[test_id] = candidate_id
        if self._chance.random() < 0.25:
            self._acknowledged.asked_to_delete.add(test_id)
            await self._call(client, {"act_id": 23, "pla_tst_id": test_id})
            self._acknowledged.deleted.add(test_id)

    async def _call(self, client: httpx.AsyncClient, form: dict[str, object]) -> dict[str, int]:
        answer = (await client.post(self._url, data=form)).json()
        if not answer.get("success"):
            raise Lost(f"{form} answered {answer}")
        self._acknowledged.calls += 1
        self.reached.set()
        return dict(answer)


def one_life(folder: Path, acknowledged: Acknowledged, seconds: float, chance: random.Random) -> None:
    """Start the station, load it for some seconds, kill it; raises ``Lost``."""
    with servers.station(folder, centre.PASSPHRASE) as server:
        before = acknowledged.calls
        asyncio.run(_load_and_kill(server, acknowledged, seconds, chance))
    if acknowledged.calls == before:
        raise Lost("nothing was acknowledged: the load did not reach the station")
    check(acknowledged, read_books(folder, centre.PASSPHRASE))


async def _load_and_kill(server: Server, acknowledged: Acknowledged, seconds: float, chance: random.Random) -> None:
    """Kill after some seconds, but not before something was acknowledged: a busy machine takes longer to get there."""
    load = Load(server, acknowledged, chance)
    running = asyncio.create_task(load.run())
    await asyncio.wait({running}, timeout=seconds)
    await asyncio.wait_for(load.reached.wait(), LONGEST_WAIT)
    servers.send_signal(server.pid, signal.SIGKILL)
    await running


def check(acknowledged: Acknowledged, books: Books) -> None:
    """Everything acknowledged is in the store, once, and every credit is where the tests say; raises ``Lost``."""
    gone = {number for number, email in acknowledged.candidates.items() if books.candidates.get(number) != email}
    if gone:
        raise Lost(f"candidates: {sorted(gone)[:20]}")
    if missing := acknowledged.kept_tests - set(books.tests):
        raise Lost(f"tests: {sorted(missing)[:20]}")
    if back := acknowledged.deleted & set(books.tests):
        raise Lost(f"deleted tests that came back: {sorted(back)[:20]}")
    if books.credits_taken != len(books.tests):
        raise Lost(f"credits: {books.credits_taken} taken for {len(books.tests)} tests")
    if books.integrity != "ok":
        raise Lost(f"store: {books.integrity}")


def main() -> int:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.soak")
    arguments.add_argument("--minutes", type=float, default=10.0)
    arguments.add_argument("--seed", type=int, default=time.time_ns() & 0xFFFFFFFF)
    given = arguments.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - moments and names, no secrets
    acknowledged, until, lives = Acknowledged(), time.monotonic() + given.minutes * 60, 0
    print(f"seed {given.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="isodesk-soak-") as folder:
        sealed = centre.seed(Path(folder) / "centre", centre.PASSPHRASE)
        while time.monotonic() < until:
            one_life(sealed, acknowledged, chance.uniform(0.2, 8.0), chance)
            lives += 1
            print(f"{lives} kills, {acknowledged.calls} calls acknowledged, none lost", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
