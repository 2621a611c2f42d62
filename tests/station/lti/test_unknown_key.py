"""An unknown key is refused with the work that a wrong secret takes: no more is read, opened or signed for either."""

import hmac
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from isodesk.storage.sealing import Sealer
from tests.station.lti.platform import KEY, Platform, refusal
from tests.support.station import LocalStation


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """What is done, counted while it is done as ever."""
    counted: Counter[str] = Counter()
    count_calls(monkeypatch, counted, hmac, "digest")
    count_calls(monkeypatch, counted, hmac, "compare_digest")
    count_calls(monkeypatch, counted, Sealer, "open")

    def statement(*given: Any) -> None:
        counted[given[2]] += 1

    event.listen(Engine, "before_cursor_execute", statement)
    yield counted
    event.remove(Engine, "before_cursor_execute", statement)


def count_calls(monkeypatch: pytest.MonkeyPatch, counted: Counter[str], owner: Any, name: str) -> None:
    real = getattr(owner, name)

    def counting(*arguments: Any, **named: Any) -> Any:
        counted[name] += 1
        return real(*arguments, **named)

    monkeypatch.setattr(owner, name, counting)


async def refused_with(local: LocalStation, work: Counter[str], key: str) -> Counter[str]:
    """The work of one refusal."""
    platform = Platform(local, key, "not the secret")
    await platform.launch()  # what is made once is made by now
    pairs = platform.signed()
    work.clear()
    assert refusal(await platform.send(pairs)) == (401, "signature_wrong")
    return work.copy()


async def test_the_same_statements_secrets_and_signatures(local: LocalStation, work: Counter[str]) -> None:
    unknown = await refused_with(local, work, KEY[::-1])
    wrong = await refused_with(local, work, KEY)
    assert unknown == wrong
    assert (wrong["digest"], wrong["compare_digest"], wrong["open"]) == (1, 1, 1)
    statements = {name: times for name, times in wrong.items() if "SELECT" in name}
    assert list(statements.values()) == [1]
    assert "lti_consumer" in next(iter(statements))
    assert sum(wrong.values()) == 4, "and nothing else"
