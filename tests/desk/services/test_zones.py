"""Wall times of the account's zone, also where the clocks change."""

from datetime import datetime, timedelta

import pytest

from isodesk.desk.services.zones import Zone

PARIS = Zone("Europe/Paris")


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("moment", "skipped", "twice"),
    [
        ("2026-03-29T01:59", False, False),
        ("2026-03-29T02:00", True, False),
        ("2026-03-29T02:59", True, False),
        ("2026-03-29T03:00", False, False),
        ("2026-10-25T01:59", False, False),
        ("2026-10-25T02:00", False, True),
        ("2026-10-25T02:59", False, True),
        ("2026-10-25T03:00", False, False),
    ],
)
def test_what_the_clocks_skip_and_what_comes_twice(moment: str, skipped: bool, twice: bool) -> None:
    assert (PARIS.skips(wall(moment)), PARIS.is_ambiguous(wall(moment))) == (skipped, twice)


def test_of_two_the_first_is_meant() -> None:
    early, late = PARIS.instant(wall("2026-10-25T02:30")), PARIS.instant(wall("2026-10-25T03:30"))
    assert late - early == 2 * 3600
    assert PARIS.wall(early) == wall("2026-10-25T02:30") == PARIS.wall(early + 3600)


def test_a_zone_that_nobody_knows_is_the_platforms() -> None:
    moment = wall("2026-07-01T09:00")
    assert Zone("Nowhere/Atall").instant(moment) == Zone().instant(moment) == PARIS.instant(moment)
    assert Zone("../etc").instant(moment) == PARIS.instant(moment)


def test_how_far_its_clocks_are_from_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    monkeypatch.setenv("TZ", "America/Guadeloupe")
    time.tzset()
    try:
        assert PARIS.ahead(PARIS.instant(wall("2026-07-01T09:00"))) == timedelta(hours=6)
        assert PARIS.ahead(PARIS.instant(wall("2026-12-01T09:00"))) == timedelta(hours=5)
        assert Zone("Pacific/Honolulu").ahead(0.0) < timedelta()
    finally:
        monkeypatch.undo()
        time.tzset()
