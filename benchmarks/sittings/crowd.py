"""A crowd that starts in the same second, each of them with a connection of their own.

``python -m benchmarks.sittings.crowd URL --keys FILE --think 0 --seed 1 [--bare]`` prints one line of JSON: how long
each saved answer took, and what went wrong. ``--bare``: saves alone, for a server that knows no pages.
"""

import argparse
import asyncio
import json
import random
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import uvloop

from benchmarks.sittings.line import Answer, Broken, Line

QUESTIONS = 20
ARRIVAL = 1.0  # seconds in which all of them arrive
_TOKEN = re.compile(rb'name="token" value="([^"]+)"')
_FORM = "application/x-www-form-urlencoded"


class Refused(Exception):
    """An answer other than the one that was to come."""


@dataclass
class Told:
    """What a crowd met: seconds of each save, and what went wrong, by what it was."""

    saves: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@dataclass
class Candidate:
    """One of them. ``think``: seconds between a receipt and the next answer, on average."""

    url: str
    key: str
    think: float
    chance: random.Random
    told: Told
    bare: bool

    async def sit(self, arrives: float) -> None:
        """Arrive, start, answer, hand in; an error is counted, and ends it."""
        await asyncio.sleep(arrives)
        line = None
        try:
            line = await Line.to(self.url)
            token = "none" if self.bare else await self._start(line)
            await self._answer(line, token)
            if not self.bare:
                form = urlencode({"token": token, "writer": self._page, "go": "hand_in"}).encode()
                _expect(await line.post(f"/test/{self.key}/review", form, _FORM), 303)
        except (Refused, Broken, OSError) as error:
            self.told.errors.append(f"{type(error).__name__}: {error}")
        finally:
            if line is not None:
                line.close()

    async def _start(self, line: Line) -> str:
        path = f"/test/{self.key}"
        token = _token(_expect(await line.get(path), 200))
        form = urlencode({"token": token, "language": "en", "go": "start"}).encode()
        _expect(await line.post(path, form, _FORM), 303)
        token = _token(_expect(await line.get(f"{path}/1"), 200))
        claim = json.dumps({"token": token, "writer": self._page}).encode()
        _expect(await line.post(f"{path}/writer", claim), 200)
        return token

    async def _answer(self, line: Line, token: str) -> None:
        for number in range(1, QUESTIONS + 1):
            await asyncio.sleep(self.chance.uniform(0, 2 * self.think))
            save = {"token": token, "writer": self._page, "sequence": number}
            answer = {"item": f"q{number}", "answer": [self.chance.choice("abc")]}
            body = json.dumps(save | answer).encode()
            began = time.perf_counter()
            said = _expect(await line.post(f"/test/{self.key}/save", body), 200)
            self.told.saves.append(time.perf_counter() - began)
            if json.loads(said.body)["sequence"] != number:
                raise Refused(said.body.decode())

    @property
    def _page(self) -> str:
        return f"page-{self.key}"


def _expect(answer: Answer, status: int) -> Answer:
    if answer.status != status:
        raise Refused(f"{answer.status} {answer.body[:200]!r}")
    return answer


def _token(answer: Answer) -> str:
    found = _TOKEN.search(answer.body)
    if found is None:
        raise Refused("a page without a form")
    return found[1].decode()


async def crowd(url: str, keys: Sequence[str], think: float, seed: int, *, bare: bool) -> Told:
    """Have one candidate for each key sit their test."""
    told = Told()
    people = [
        Candidate(url, key, think, random.Random(f"{seed}/{key}"), told, bare)  # noqa: S311 - answers, no secrets
        for key in keys
    ]
    await asyncio.gather(*(each.sit(number * ARRIVAL / len(keys)) for number, each in enumerate(people)))
    return told


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.sittings.crowd")
    arguments.add_argument("url")
    arguments.add_argument("--keys", type=Path, required=True)
    arguments.add_argument("--think", type=float, default=0.0)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--bare", action="store_true")
    given = arguments.parse_args()
    told = uvloop.run(crowd(given.url, given.keys.read_text().split(), given.think, given.seed, bare=given.bare))
    print(json.dumps({"saves": told.saves, "errors": told.errors}))


if __name__ == "__main__":
    main()
