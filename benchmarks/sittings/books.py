"""What the store holds once every run is over, held against the models."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select, text

from benchmarks.sittings.forms import LANGUAGE, form
from benchmarks.sittings.model import Answer, Lost
from benchmarks.sittings.room import opened
from isodesk.exam.scoring import score
from isodesk.protocol.values import TestStatus
from isodesk.station.schema import answer, asked, exposure, journal, planned_test


@dataclass(frozen=True)
class Kept:
    """What the store holds of one test. ``handed_in``: how often the journal says so."""

    form_id: int
    status: TestStatus
    answers: Mapping[str, Answer]
    asked: tuple[str, ...]
    grade: Mapping[str, object]
    handed_in: int


@dataclass(frozen=True)
class Books:
    """Every test by its number; how often each item was counted as answered; what SQLite says of the file."""

    tests: Mapping[int, Kept]
    exposure: Mapping[tuple[int, str], int]
    integrity: str


def read_books(folder: Path, passphrase: str | None) -> Books:
    """The store of a station that isn't running."""
    store = opened(folder, passphrase)
    with store.database:
        return store.database.read_now(_read)


def _read(connection: Connection) -> Books:
    answers: dict[int, dict[str, Answer]] = {}
    for row in connection.execute(select(answer)):
        answers.setdefault(row.planned_test_id, {})[row.item_id] = tuple(row.value)
    items: dict[int, list[str]] = {}
    for row in connection.execute(select(asked.c.planned_test_id, asked.c.item_id).order_by(asked.c.position)):
        items.setdefault(row.planned_test_id, []).append(row.item_id)
    ends = Counter(
        connection.scalars(select(journal.c.subject_id).where(journal.c.event == "test.handed_in")),
    )
    tests = {
        row.id: Kept(
            row.form_id,
            TestStatus(row.status),
            answers.get(row.id, {}),
            tuple(items.get(row.id, ())),
            row.grade,
            ends[row.id],
        )
        for row in connection.execute(select(planned_test))
    }
    counted = {(row.form_id, row.item_id): row.administered for row in connection.execute(select(exposure))}
    return Books(tests, counted, connection.execute(text("PRAGMA integrity_check")).scalar_one())


def check(kept: Kept, final: Mapping[str, Answer], value: str) -> None:
    """One test: handed in once, with the answers of the model and the score that they make; raises ``Lost``."""
    content = form(kept.form_id)
    expected = {item: content.check_answer(item, given) for item, given in final.items()}
    if kept.answers != expected:
        wrong = {item for item in {*kept.answers, *expected} if kept.answers.get(item) != expected.get(item)}
        told = {item: (kept.answers.get(item), expected.get(item)) for item in sorted(wrong)}
        raise Lost(f"the store's answers and the model's: {told}")
    if kept.status is not TestStatus.COMPLETED or kept.handed_in != 1:
        raise Lost(f"{kept.status.name}, handed in {kept.handed_in} times")
    grade = score(content, expected, asked=kept.asked, language=LANGUAGE)
    if kept.grade != grade.to_json():
        raise Lost(f"a score of {kept.grade} where the model's is {grade.to_json()}")
    if value and value != f"{grade.value:f}":
        raise Lost(f"a score of {value} is shown, the model's is {grade.value}")


def check_exposure(books: Books) -> None:
    """Each hand-in was counted once for each item that was answered; raises ``Lost``."""
    least = Counter((each.form_id, item) for each in books.tests.values() if each.handed_in for item in each.answers)
    most = Counter((each.form_id, item) for each in books.tests.values() if each.handed_in for item in each.asked)
    for item, counted in books.exposure.items():
        if not least[item] <= counted <= most[item]:
            raise Lost(f"{item} was counted {counted} times, and answered {least[item]} times")
    if books.integrity != "ok":
        raise Lost(f"store: {books.integrity}")
