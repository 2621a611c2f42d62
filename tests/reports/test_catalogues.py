"""Catalogues are complete, and read like what they translate."""

import re
import string
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from isodesk.reports.catalogues import LANGUAGES, catalogue
from isodesk.reports.words import duration, language_name, moment, number, percent, tenths
from isodesk.resources import messages, resource

PACKAGE = Path(__file__).resolve().parents[2] / "isodesk"
DOMAINS = [("pages", language) for language in LANGUAGES if language != "en"] + [("admin", "fr")]


def extracted(domain: str) -> set[Any]:
    """Every text in the code and templates of a domain."""
    folders = {"pages": [PACKAGE / "station" / "pages", PACKAGE / "reports"], "admin": [PACKAGE / "station" / "admin"]}
    found = {text for folder in folders[domain] for _, text in _extract(folder, "**.py", "python")}
    templates = _extract(resource("station", "templates"), "**.html", "jinja2.ext:babel_extract")
    return found | {text for name, text in templates if name.startswith("admin") == (domain == "admin")}


def _extract(folder: Path, pattern: str, method: str) -> Iterator[tuple[str, Any]]:
    for name, _, text, _, _ in extract_from_dir(folder, method_map=[(pattern, method)]):
        yield name, text


def entries(domain: str, language: str) -> list[Message]:
    with messages(language, domain)[1].open("rb") as file:
        return [entry for entry in read_po(file, locale=language) if entry.id]


def texts_of(entry: Message) -> list[str]:
    """The translation, or its plural forms."""
    return [entry.string] if isinstance(entry.string, str) else list(entry.string or ())


@pytest.mark.parametrize(("domain", "language"), DOMAINS)
def test_every_text_is_translated_and_none_is_stale(domain: str, language: str) -> None:
    translated = {entry.id for entry in entries(domain, language)}
    assert translated == extracted(domain)


@pytest.mark.parametrize(("domain", "language"), DOMAINS)
def test_translations_keep_their_placeholders(domain: str, language: str) -> None:
    for entry in entries(domain, language):
        assert not entry.fuzzy
        single = entry.id if isinstance(entry.id, str) else entry.id[1]
        texts = texts_of(entry)
        assert texts, entry.id
        assert all(texts), entry.id
        wanted = set(re.findall(r"%\(\w+\)s", single))
        given = {placeholder for text in texts for placeholder in re.findall(r"%\(\w+\)s", text)}
        assert given == wanted, entry.id


def test_french_spaces_and_apostrophes() -> None:
    for domain in ("pages", "admin"):
        for entry in entries(domain, "fr"):
            for text in texts_of(entry):
                assert "'" not in text, text
                assert not re.search(r"[^\u00a0\u202f\d\w/)s%(][:;?!]|[^\u00a0]:(?!//)", text), text


def test_greek_and_arabic_are_in_their_letters() -> None:
    for language, letters in (("el", "[α-ωά-ώ]"), ("ar", "[\u0621-\u064a]")):
        for entry in entries("pages", language):
            texts = texts_of(entry)
            assert all(re.search(letters, text) for text in texts), entry.id
            stripped = re.sub(r"%\(\w+\)s|PDF|e-mail|Isograd|API|Tosa", "", " ".join(texts))
            assert not set(stripped) & set(string.ascii_letters), entry.id


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", {1: "1 question has", 2: "2 questions have"}),
        ("fr", {1: "1 question est", 2: "2 questions sont"}),
        ("ar", {1: "سؤال واحد", 2: "سؤالان", 3: "3 أسئلة", 11: "11 سؤالًا", 100: "100 سؤال "}),
    ],
)
def test_plurals(language: str, expected: dict[int, str]) -> None:
    words = catalogue(language)
    for count, beginning in expected.items():
        text = words.ngettext("%(num)s question has no answer.", "%(num)s questions have no answer.", count)
        assert (text % {"num": count}).startswith(beginning)


@pytest.mark.parametrize("language", LANGUAGES)
def test_durations_and_dates_are_words_in_each_language(language: str) -> None:
    for seconds in (0, 59, 119, 120, 3600, 5400, 86400):
        assert "duration" not in duration(seconds, language)
    assert "2026" in moment(1_790_000_000.0, "Europe/Paris", language)
    assert "75" in percent(0.75, language)
    assert language_name(language)


def test_durations_never_promise_more_than_there_is() -> None:
    assert duration(179.9, "en") == "2 minutes"
    assert duration(119.9, "en") == "119 seconds"
    assert duration(5399, "en") == "1 hour and 29 minutes"
    assert duration(0.5, "en") == "0 seconds"


def test_decimals_are_written_as_the_language_does() -> None:
    assert [number(Fraction(5, 2), code) for code in ("en", "fr")] == ["2.5", "2,5"]
    assert [number(Fraction(2), "fr"), tenths(2.0, "fr"), tenths(2.55, "en")] == ["2", "2,0", "2.6"]
