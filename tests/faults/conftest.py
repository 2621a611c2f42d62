"""How long the stations here may be at work on a call whose answer was lost: not as long as a real platform."""

import pytest

from isodesk.desk.services.sending import patience


@pytest.fixture(autouse=True)
def _what_is_lost_is_over_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "CUT", 0.5)
    monkeypatch.setattr(patience, "LATE", 2.0)
