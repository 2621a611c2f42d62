"""Rows (a), (b) and their part of (e): requests a second against the floors."""

import secrets
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks import centre, servers, wrk
from benchmarks.calls import register, token_of
from benchmarks.measure import Series, Verdict, alternate, ratio
from benchmarks.servers import Server

_PERSON = "act_id=1&gen_id=3&fst_nam=John&lst_nam=Doe"
_STATUS = "act_id=10"
STORED = 100_000
_TESTS = 200


@dataclass(frozen=True)
class Effort:
    """How long to measure: rounds, in each of them so many turns, of so many seconds of load."""

    rounds: int
    slices: int
    seconds: int = 1


def creating(server: Server, token: str, in_flight: int, seconds: int) -> Callable[[], float]:
    """Action 1 with an address that nobody has yet, a second."""

    def once() -> float:
        load = wrk.Load(_PERSON, ("email", secrets.token_hex(4)), token)
        return wrk.run(server.usage, load, in_flight=in_flight, seconds=seconds).per_second

    return once


def asking(server: Server, token: str, tests: tuple[int, int], seconds: int) -> Callable[[], float]:
    """Action 10 for one of ``tests`` (the first number, how many), a second."""
    load = wrk.Load(_STATUS, ("id", str(tests[0]), str(tests[1])), token)
    return lambda: wrk.run(server.usage, load, in_flight=16, seconds=seconds).per_second


def row_a(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """Creating candidates: plain and encrypted against one INSERT, with 16 and 64 in flight."""
    all_series: dict[str, Series] = {}
    verdicts = []
    with ExitStack() as running:
        bare = running.enter_context(servers.floor("insert", folder / "floor-a"))
        plain = running.enter_context(servers.station(centre.seed(folder / "plain", None), None))
        sealed_folder = centre.seed(folder / "encrypted", centre.PASSPHRASE)
        encrypted = running.enter_context(servers.station(sealed_folder, centre.PASSPHRASE))
        tokens = {server.url: token_of(server) for server in (plain, encrypted)}
        for in_flight, wanted in ((16, 0.7), (64, 1.0)):
            series = alternate(
                {
                    f"a{in_flight} floor: one INSERT": creating(bare, "none", in_flight, effort.seconds),
                    f"a{in_flight} station, plain": creating(plain, tokens[plain.url], in_flight, effort.seconds),
                    f"a{in_flight} station, encrypted": creating(
                        encrypted, tokens[encrypted.url], in_flight, effort.seconds
                    ),
                },
                effort.rounds,
                effort.slices,
            )
            all_series |= series
            least, clear, sealed = series.values()
            void = _void(folder, least.median, _PERSON, ("email", "raw"), in_flight)
            verdicts += [
                Verdict("a", f"action 1, {in_flight} in flight, plain", ratio(clear, least), wanted, void=void),
                Verdict("a", f"action 1, {in_flight} in flight, encrypted", ratio(sealed, least), wanted, void=void),
                Verdict("a", f"encrypted of plain, {in_flight} in flight", ratio(sealed, clear), 0.8, void=void),
            ]
    return all_series, verdicts


def row_b(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """Asking for the status of a test against one SELECT by key."""
    with ExitStack() as running:
        bare = running.enter_context(servers.floor("select", folder / "floor-b"))
        station = running.enter_context(
            servers.station(centre.seed(folder / "asked", centre.PASSPHRASE), centre.PASSPHRASE)
        )
        token = token_of(station)
        series = alternate(
            {
                "b floor: one SELECT": asking(bare, "none", (1, _TESTS), effort.seconds),
                "b station, encrypted": asking(station, token, _some_tests(station, token), effort.seconds),
            },
            effort.rounds,
            effort.slices,
        )
    least, product = series.values()
    void = _void(folder, least.median, _STATUS, ("id", "1", "100"), 16)
    return series, [Verdict("b", "action 10, 16 in flight, encrypted", ratio(product, least), 0.5, void=void)]


def row_e(folder: Path, effort: Effort) -> tuple[dict[str, Series], list[Verdict]]:
    """(a) and (b) again with 100,000 candidates stored, beside a centre with nobody."""
    with ExitStack() as running:
        empty, full = (centre.seed(folder / name, centre.PASSPHRASE) for name in ("empty", "full"))
        centre.fill(full, centre.PASSPHRASE, STORED)
        few = running.enter_context(servers.station(empty, centre.PASSPHRASE))
        many = running.enter_context(servers.station(full, centre.PASSPHRASE))
        tokens = {server.url: token_of(server) for server in (few, many)}
        contenders = {}
        for name, server in (("empty", few), ("100,000 stored", many)):
            token = tokens[server.url]
            contenders[f"e action 1, 16 in flight, {name}"] = creating(server, token, 16, effort.seconds)
            contenders[f"e action 1, 64 in flight, {name}"] = creating(server, token, 64, effort.seconds)
            tests = (1, STORED) if server is many else _some_tests(server, token)
            contenders[f"e action 10, {name}"] = asking(server, token, tests, effort.seconds)
        series = alternate(contenders, effort.rounds, effort.slices)
    figures = list(series.values())
    names = ("action 1, 16 in flight", "action 1, 64 in flight", "action 10")
    return series, [
        Verdict("e", f"time of {name} with 100,000 stored", ratio(before, after), at_most=1.2)
        for name, before, after in zip(names, figures[:3], figures[3:], strict=True)
    ]


def _some_tests(station: Server, token: str) -> tuple[int, int]:
    numbers = [register(station.url, token, f"asked{number}@example.org", 1) for number in range(_TESTS)]
    if numbers != list(range(numbers[0], numbers[0] + _TESTS)):
        raise RuntimeError("test numbers with gaps")
    return numbers[0], _TESTS


def _void(folder: Path, least: float, head: str, varying: tuple[str, ...], in_flight: int) -> str:
    """Why a row says nothing: the load generator itself can't make twice the floor. Empty where it can."""
    with servers.floor("raw", folder / f"raw-{varying[0]}-{in_flight}") as server:
        most = wrk.run(server.usage, wrk.Load(head, varying), in_flight=in_flight, seconds=2).per_second
    return "" if most >= 2 * least else f"load generator: {most:.0f}/s against a floor of {least:.0f}/s"
