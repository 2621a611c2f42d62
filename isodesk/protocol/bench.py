"""What the desk and the bench that it started tell each other: JSON on loopback, to whoever knows the token alone."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final

ACCESS_VARIABLE: Final = "ISODESK_BENCH_ACCESS"
JOURNAL_PATH: Final = "/control/journal"
COURSE_PATH: Final = "/"
GRADES_PATH: Final = "/grades"
COMPOSER_PATH: Final = "/composer"
LARGEST_JOURNAL: Final = 16 * 2**20  # bytes


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer, as they may be shown. ``at`` in seconds since the epoch, ``status`` of HTTP.

    ``status`` is 0 where no answer came, or where only a browser sees it.
    """

    number: int
    at: float
    kind: str
    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    asked: str = field(repr=False)
    status: int
    told: str = field(repr=False)


def build_journal(exchanges: Iterable[Exchange]) -> bytes:
    """The exchanges as JSON."""
    return json.dumps([asdict(each) for each in exchanges], ensure_ascii=False).encode()


def parse_journal(body: bytes) -> list[Exchange]:
    """The exchanges of such an answer; raises ``ValueError`` for anything else."""
    given = json.loads(body)
    if not isinstance(given, list):
        raise ValueError(type(given))
    return [_exchange(each) for each in given]


def _exchange(given: Any) -> Exchange:
    try:
        headers = {str(name): str(value) for name, value in given["headers"].items()}
        words = {name: str(given[name]) for name in ("kind", "method", "url", "asked", "told")}
        numbers = int(given["number"]), float(given["at"]), int(given["status"])
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(type(given)) from error
    return Exchange(number=numbers[0], at=numbers[1], status=numbers[2], headers=headers, **words)
