"""The written answers of one account whose tests wait for marks: by test and question, the oldest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Select, and_, select

from isodesk.exam.forms import Form
from isodesk.exam.items.written import WrittenItem
from isodesk.station.schema import TO_BE_MARKED, answer, candidate, form, mark, planned_test
from isodesk.station.stored_forms import FORM_TEXT, stored_form

Key = tuple[float, int]  # when a test was handed in, and its number


@dataclass(frozen=True)
class Entry:
    """An answer of a test that waits for marks. ``finished_at`` is in UTC seconds; ``points`` once it has a mark."""

    planned_test_id: int
    candidate: str
    finished_at: float
    points: Fraction | None
    marked_by: str

    @property
    def key(self) -> Key:
        """What entries are sorted by."""
        return self.finished_at, self.planned_test_id


@dataclass(frozen=True)
class Question:
    """A written item of a form with the answers to it, the oldest first, those that have a mark among them."""

    form: Form
    item: WrittenItem
    entries: Sequence[Entry]

    @property
    def waiting(self) -> list[Entry]:
        """Those without a mark."""
        return [entry for entry in self.entries if entry.points is None]

    def before(self, key: Key) -> Entry | None:
        """The answer handed in last before this one."""
        return next((entry for entry in reversed(self.entries) if entry.key < key), None)

    def after(self, key: Key) -> Entry | None:
        """The answer handed in next after this one."""
        return next((entry for entry in self.entries if entry.key > key), None)

    def next_waiting(self, key: Key) -> Entry | None:
        """The next answer without a mark, from the first again after the last."""
        later = (entry for entry in self.waiting if entry.key > key)
        return next(later, None) or next(iter(self.waiting), None)


def next_to_mark(questions: Sequence[Question], marked: Question, key: Key) -> tuple[Question, Entry] | None:
    """The answer to go on with after one: to the same question while there is one, then to the others in turn."""
    same = (marked.form.id, marked.item.item_id)
    in_turn = sorted(questions, key=lambda each: (each.form.id, each.item.item_id) != same)
    found = ((each, each.next_waiting(key)) for each in in_turn)
    return next(((each, entry) for each, entry in found if entry is not None), None)


def questions_waiting(connection: Connection, account_id: int) -> list[Question]:
    """The questions with answers of tests that wait for marks, in the order of forms and of their items."""
    mine = (TO_BE_MARKED, planned_test.c.account_id == account_id)
    numbers = select(planned_test.c.form_id).where(*mine)
    texts = connection.scalars(select(FORM_TEXT).where(form.c.id.in_(numbers)).order_by(form.c.position, form.c.id))
    found = [question_of(connection, account_id, content, item) for content, item in _written(list(texts))]
    return [question for question in found if question.entries]


def _written(texts: Sequence[str]) -> list[tuple[Form, WrittenItem]]:
    forms = [stored_form(text) for text in texts]
    return [(each, item) for each in forms for item in each.items if isinstance(item, WrittenItem)]


def question_of(connection: Connection, account_id: int, content: Form, item: WrittenItem) -> Question:
    """A written item with the answers of tests that wait, if there are any."""
    rows = connection.execute(_entries(account_id, content.id, item.item_id))
    return Question(content, item, [_entry(row) for row in rows])


def _entries(account_id: int, form_id: int, item_id: str) -> Select[Any]:
    marked = and_(mark.c.planned_test_id == planned_test.c.id, mark.c.item_id == answer.c.item_id)
    return (
        select(
            planned_test.c.id,
            planned_test.c.finished_at,
            candidate.c.given_name,
            candidate.c.family_name,
            mark.c.half_points,
            mark.c.marked_by,
        )
        .join_from(planned_test, answer, answer.c.planned_test_id == planned_test.c.id)
        .join(candidate, planned_test.c.candidate_id == candidate.c.id)
        .outerjoin(mark, marked)
        .where(TO_BE_MARKED, planned_test.c.account_id == account_id)
        .where(planned_test.c.form_id == form_id, answer.c.item_id == item_id)
        .order_by(planned_test.c.finished_at, planned_test.c.id)
    )


def _entry(row: Any) -> Entry:
    return Entry(
        planned_test_id=row.id,
        candidate=f"{row.given_name} {row.family_name}",
        finished_at=row.finished_at,
        points=None if row.half_points is None else Fraction(row.half_points, 2),
        marked_by=row.marked_by or "",
    )
