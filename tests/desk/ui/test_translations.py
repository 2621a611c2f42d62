"""Both languages are whole: nothing unfinished, nothing forgotten, plurals and typography right."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from isodesk.desk.ui.text.formats import clock, day, duration, number, percent
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage
from tests.desk.ui.conftest import CHECKOUT

SOURCES = sorted((CHECKOUT / "isodesk" / "desk").rglob("*.py"))
NO_BREAK, NARROW = "\u00a0", "\u202f"


def messages(language: str) -> Iterator[tuple[str, ET.Element]]:
    for path in sorted((CHECKOUT / "translations" / "desk" / language).glob("*.ts")):
        for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
            for message in context.iter("message"):
                yield context.findtext("name", ""), message


def translated(message: ET.Element) -> list[str]:
    element = message.find("translation")
    assert element is not None
    forms = [form.text or "" for form in element.iter("numerusform")]
    return forms or [element.text or ""]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_unfinished(language: str) -> None:
    for context, message in messages(language):
        element = message.find("translation")
        assert element is not None
        assert element.get("type") is None, (context, message.findtext("source"))
        assert all(translated(message)), (context, message.findtext("source"))


def asked_for() -> Iterator[tuple[Path, str, str, bool]]:
    """Each text of the sources: file, context, text, whether it counts."""
    for path in SOURCES:
        tree = ast.parse(path.read_text("utf-8"))
        for holder in ast.walk(tree):
            if isinstance(holder, ast.ClassDef):
                yield from of_methods(path, holder)
        for call in calls(tree, "translate"):
            if isinstance(call.func, ast.Attribute):
                continue  # of a text's characters, or a painter's origin
            yield path, text_of(call.args[0]), text_of(call.args[1]), len(call.args) > 3


def of_methods(path: Path, holder: ast.ClassDef) -> Iterator[tuple[Path, str, str, bool]]:
    for call in calls(holder, "tr"):
        owner = call.func.value if isinstance(call.func, ast.Attribute) else None
        if isinstance(owner, ast.Name) and owner.id == "self":
            yield path, holder.name, text_of(call.args[0]), len(call.args) > 2


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == name:
            yield node


def text_of(node: ast.expr) -> str:
    assert isinstance(node, ast.Constant)
    return str(node.value)


def test_every_text_of_the_sources_is_translated() -> None:
    """``lupdate`` leaves out, without a word, plurals that are asked for by ``translate``."""
    known = {(context, message.findtext("source")): message.get("numerus") for context, message in messages("fr")}
    for path, context, text, counts in asked_for():
        assert (context, text) in known, (path.name, context, text)
        assert (known[context, text] == "yes") == counts, (path.name, context, text)


def test_nothing_is_translated_that_nobody_asks_for() -> None:
    asked = {(context, text) for _path, context, text, _counts in asked_for()}
    assert {(context, message.findtext("source")) for context, message in messages("fr")} <= asked


def test_placeholders_survive() -> None:
    for _context, message in messages("fr"):
        source = message.findtext("source", "")
        wanted = sorted(re.findall(r"\{\w+\}|%L?n", source))
        for text in translated(message):
            assert sorted(re.findall(r"\{\w+\}|%L?n", text)) == wanted, text


def test_french_is_set_as_french() -> None:
    for _context, message in messages("fr"):
        for text in translated(message):
            assert not re.search(
                r"(?<![\u00a0\u202f]):(?![/\w])|[^\u202f\u00a0][;?!](?!\S)|« |[^\u00a0]»|«[^\u00a0]", text
            ) or (text.startswith("H")), text
            assert "'" not in text or text.startswith("H"), text


@pytest.mark.parametrize(
    ("language", "texts"),
    [("fr", ["0 personne", "1 personne", "2 personnes"]), ("en", ["0 people", "1 person", "2 people"])],
)
def test_plurals(application: QApplication, language: str, texts: list[str]) -> None:
    WindowLanguage(application, LanguageChoice(language))
    shown = [QCoreApplication.translate("GroupView", "%Ln person(s)", "", count) for count in (0, 1, 2)]
    assert shown == texts


@pytest.mark.parametrize("language", ["fr", "en"])
def test_large_numbers_are_grouped_in_every_plural(application: QApplication, language: str) -> None:
    WindowLanguage(application, LanguageChoice(language))
    counting = [(context, message.findtext("source", "")) for context, message in messages(language)]
    counting = [(context, source) for context, source in counting if re.search("%L?n", source)]
    told = {QCoreApplication.translate(context, source, "", 1284) for context, source in counting}
    assert len(told) > 50
    assert {words for words in told if number(1284) not in words} == set()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_plural_is_right_for_none_one_and_two(application: QApplication, language: str) -> None:
    """French counts none as one; English as several."""
    WindowLanguage(application, LanguageChoice(language))
    for context, message in messages(language):
        if message.get("numerus") != "yes":
            continue
        source, forms = message.findtext("source", ""), translated(message)
        assert len(forms) == 2, (context, source)
        assert not any("(s)" in form for form in forms), (context, forms)
        for count in (0, 1, 2):
            form = forms[0] if count == 1 or (language == "fr" and count == 0) else forms[1]
            shown = QCoreApplication.translate(context, source, "", count)
            assert shown == form.replace("%Ln", str(count)), (context, source, count)


def test_numbers_dates_and_times_follow_the_language(application: QApplication) -> None:
    from datetime import datetime

    moment = datetime(2026, 10, 12, 9, 5)  # noqa: DTZ001 - a wall time
    WindowLanguage(application, LanguageChoice.FRENCH)
    assert number(1284) == f"1{NARROW}284"
    assert percent(0.5) == f"50{NO_BREAK}%"
    assert clock(moment) == f"9{NO_BREAK}h{NO_BREAK}05"
    assert day(moment) == "12 octobre 2026"
    assert duration(3900) == f"1{NO_BREAK}h{NO_BREAK}05{NO_BREAK}min"
    WindowLanguage(application, LanguageChoice.ENGLISH)
    assert (number(1284), percent(0.5), clock(moment), day(moment)) == ("1,284", "50%", "09:05", "12 October 2026")


def test_qt_itself_speaks_french(application: QApplication) -> None:
    WindowLanguage(application, LanguageChoice.FRENCH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    assert QLocale().language() is QLocale.Language.French
    WindowLanguage(application, LanguageChoice.ENGLISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
