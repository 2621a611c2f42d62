"""Every error that can reach the window has words of its own, with what to do."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module

import pytest
from PySide6.QtWidgets import QApplication

from isodesk.desk.errors import NotPossible
from isodesk.desk.services.extensions import CHANGED_MEANWHILE
from isodesk.desk.services.undo import TOO_LARGE
from isodesk.desk.store.putting_back import CHANGED_SINCE, SENT
from isodesk.desk.ui.text.failures import _BY_CODE, _BY_REASON
from isodesk.desk.ui.text.faults import fault_words
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage
from isodesk.desk.ui.text.names import credit_kind
from isodesk.desk.ui.text.remedies import remedy_words
from isodesk.desk.ui.words import explain, explain_code
from isodesk.errors import IsoDeskError
from isodesk.protocol.catalogue import ACTIONS
from tests.desk.ui.conftest import CHECKOUT

# Classes that are never raised themselves, or are bugs in the program that a person can do nothing about.
BASES = {"desk", "client", "not_done", "in_doubt", "storage", "storage.secrets", "not_possible", "roster_unreadable"}
BUGS = {"not_typed", "storage.closed", "storage.seal_broken", "storage.migration_failed"}


def codes() -> Iterator[str]:
    for module in ("isodesk.desk.errors", "isodesk.client.errors", "isodesk.storage.errors"):
        for value in vars(import_module(module)).values():
            if isinstance(value, type) and issubclass(value, IsoDeskError) and value is not IsoDeskError:
                yield value.code


@pytest.mark.parametrize("language", [LanguageChoice.ENGLISH, LanguageChoice.FRENCH])
def test_every_error_has_words(application: QApplication, language: LanguageChoice) -> None:
    WindowLanguage(application, language)
    for code in set(codes()) - BASES - BUGS - {"refused", "storage.locked"}:
        words = explain_code(code)
        assert words.remedy, code
        assert code not in str(words)


def test_every_documented_refusal_has_words(application: QApplication) -> None:
    WindowLanguage(application, LanguageChoice.ENGLISH)
    documented = {code for action in ACTIONS.values() for code in action.action.codes} | {103, 105}
    for code in documented:
        words = explain_code(str(code), "text of the platform")
        assert words.remedy, code
        assert "text of the platform" not in str(words)


def reasons() -> Iterator[str]:
    """Why something isn't possible, as the services say it."""
    for path in (CHECKOUT / "isodesk" / "desk" / "services").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "NotPossible":
                for keyword in call.keywords:
                    yield from told_by(keyword.value) if keyword.arg == "reason" else ()
    yield from (CHANGED_SINCE, SENT, CHANGED_MEANWHILE, TOO_LARGE)


def told_by(value: ast.expr) -> Iterator[str]:
    """The codes that an expression may come to, as far as they stand in it."""
    if isinstance(value, ast.IfExp):
        yield from told_by(value.body)
        yield from told_by(value.orelse)
    elif isinstance(value, ast.Constant):
        yield str(value.value)


@pytest.mark.parametrize("language", [LanguageChoice.ENGLISH, LanguageChoice.FRENCH])
def test_every_reason_why_something_is_not_possible_has_words(
    application: QApplication, language: LanguageChoice
) -> None:
    WindowLanguage(application, language)
    found = set(reasons())
    assert {"number_taken", "address_taken", "number_known", "not_the_last", "too_large"} <= found
    seen = {reason: explain(NotPossible(reason=reason)) for reason in found}
    assert {reason for reason, words in seen.items() if reason in str(words) or not words.remedy} == set()
    assert {reason for reason, words in seen.items() if "not_possible" in str(words)} == set()
    assert len({str(words) for words in seen.values()}) == len(found)


def test_the_words_are_for_codes_that_exist() -> None:
    known = set(codes()) | {"turned_away"}  # the outbox's own, which is no error's
    assert set(_BY_CODE) <= known
    assert {code for code, _reason in _BY_REASON} <= known


def test_faults_and_remedies_are_sentences(application: QApplication) -> None:
    WindowLanguage(application, LanguageChoice.ENGLISH)
    for words in (fault_words("missing", {}), fault_words("too_long", {"maximum": 255}), remedy_words("fill_in")):
        assert words.endswith(".")
        assert "{" not in words


def test_every_type_of_credit_of_the_sample_centre_has_a_name_in_french(application: QApplication) -> None:
    """Action 15 tells them in one language."""
    WindowLanguage(application, LanguageChoice.FRENCH)
    sample = (CHECKOUT / "resources" / "sample" / "centre.yaml").read_text("utf-8")
    told = set(re.findall(r"\{kind: \w+, description: ([^,}]+), amount", sample))
    assert len(told) >= 4
    assert {description for description in told if credit_kind(description) == description} == set()
