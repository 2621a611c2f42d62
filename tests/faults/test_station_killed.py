"""A sample of ``make soak``: a station killed under load keeps what it acknowledged, and its credits add up."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import centre
from benchmarks.books import read_books
from benchmarks.soak import Acknowledged, Lost, check, one_life


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return centre.seed(tmp_path_factory.mktemp("killed") / "centre", centre.PASSPHRASE)


@pytest.fixture(scope="module")
def acknowledged(folder: Path) -> Acknowledged:
    told, chance = Acknowledged(), random.Random(5)  # noqa: S311 - moments and names, no secrets
    for seconds in (0.4, 1.2):
        one_life(folder, told, seconds, chance)
    return told


def test_nothing_acknowledged_is_lost_over_two_kills(folder: Path, acknowledged: Acknowledged) -> None:
    assert acknowledged.calls > 20
    assert acknowledged.deleted
    check(acknowledged, read_books(folder, centre.PASSPHRASE))


def test_the_check_finds_what_is_lost(folder: Path, acknowledged: Acknowledged) -> None:
    books = read_books(folder, centre.PASSPHRASE)
    candidate_id, test_id = max(acknowledged.candidates), max(acknowledged.kept_tests)
    without_candidate = {number: email for number, email in books.candidates.items() if number != candidate_id}
    without_test = {number: whose for number, whose in books.tests.items() if number != test_id}
    back_again = {**books.tests, min(acknowledged.deleted): 1}
    for broken in (
        replace(books, candidates=without_candidate),
        replace(books, tests=without_test, credits_taken=books.credits_taken - 1),
        replace(books, tests=back_again, credits_taken=books.credits_taken + 1),
        replace(books, credits_taken=books.credits_taken + 1),
        replace(books, integrity="row 3 missing from index"),
    ):
        with pytest.raises(Lost):
            check(acknowledged, broken)
