"""Which language an ``Accept-Language`` asks for."""

import pytest

from isodesk.station.languages import preferred


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("fr", "fr"),
        ("fr-CA,fr;q=0.9,en;q=0.8", "fr"),
        ("en-GB,en;q=0.9,fr;q=0.8", "en"),
        ("en;q=0.2,fr;q=0.7", "fr"),
        ("de,fr;q=0.5", "fr"),
        ("de,en,fr", "en"),
        ("fr,en", "fr"),
        ("FR", "fr"),
        ("fr;q=0", "en"),
        ("fr;q=x", "en"),
        ("fri", "en"),
        ("*", "en"),
        (",;;=,é" * 500, "en"),
    ],
)
def test_preferred(header: str, language: str) -> None:
    assert preferred(header) == language
