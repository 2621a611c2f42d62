"""Row (q): whether the time of a refusal tells which consumer keys there are."""

import secrets
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import httpx

from benchmarks.http_rows import Effort
from benchmarks.measure import Series, Verdict, alternate, ratio
from isodesk.lti import v1p1
from tests.station.lti.conftest import SEED
from tests.station.lti.platform import KEY, PICTURED
from tests.support.station import running_station, seed_folder

_UNKNOWN = KEY[::-1]  # as long as one that is known
_LAUNCHES = 5


def row_q(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """Launches refused by a station over a socket: a wrong secret, and a key that nobody has."""
    seed_folder(folder / "station", SEED)
    with running_station(folder / "station", seed=SEED) as station, httpx.Client(trust_env=False) as client:
        url = f"{station.url}/public/lti.php"
        contenders = {"unknown key": _refused(client, url, _UNKNOWN), "wrong secret": _refused(client, url, KEY)}
        for contender in contenders.values():
            contender()
        found = alternate(contenders, effort.rounds, 10 * effort.slices)
    share = ratio(found["unknown key"], found["wrong secret"])
    return {f"q {name}": each for name, each in found.items()}, [
        Verdict("q", "time of an unknown key's refusal, of a wrong secret's", share, at_least=0.9, at_most=1.1)
    ]


def _refused(client: httpx.Client, url: str, key: str) -> Callable[[], float]:
    """The median of some refusals of this key, in milliseconds."""

    def once() -> float:
        now, nonce = time.time(), secrets.token_hex(8)
        pairs = v1p1.sign(url, PICTURED, key=key, secret="not the secret", now=now, nonce=nonce)
        began = time.perf_counter()
        answer = client.post(url, data=dict(pairs))
        spent = 1000 * (time.perf_counter() - began)
        assert answer.status_code == 401, answer.text
        return spent

    return lambda: statistics.median(once() for _ in range(_LAUNCHES))
