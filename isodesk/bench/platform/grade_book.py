"""The grade book: columns that tools see as line items, and how far each person is in them."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from isodesk.bench.bounded import Bounded
from isodesk.bench.platform.course import Link
from isodesk.lti import ags
from isodesk.lti.ags import LineItem, Score

_MOST_COLUMNS: Final = 500
_MOST_STANDINGS: Final = 20_000


class Service(StrEnum):
    """What brought a grade."""

    SCORES = "AGS"
    OUTCOMES = "Basic Outcomes"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of one tool: ``owner`` is its consumer key or client id."""

    number: int
    owner: str
    item: LineItem


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one person is in one column.

    ``latest`` is what was told last, ``grade`` what of it counts; ``exchange`` is the journal's number of what
    brought the latest, ``at`` when it came in seconds since the epoch.
    """

    latest: Score
    grade: Score | None
    service: Service
    exchange: int
    at: float

    @property
    def share(self) -> Decimal | None:
        """The grade from 0 to 1, None where there is none."""
        if self.grade is None or self.grade.given is None or self.grade.maximum is None:
            return None
        return min(Decimal(1), Decimal(str(self.grade.given)) / Decimal(str(self.grade.maximum)))


@dataclass
class GradeBook:
    """In memory, bounded."""

    columns: Bounded[int, Column] = field(default_factory=lambda: Bounded(_MOST_COLUMNS))
    _standings: Bounded[tuple[int, str], Standing] = field(default_factory=lambda: Bounded(_MOST_STANDINGS))
    _numbers: int = 0

    def add(self, owner: str, item: LineItem) -> Column:
        """A new column."""
        self._numbers += 1
        self.columns[self._numbers] = Column(self._numbers, owner, item)
        return self.columns[self._numbers]

    def column_of_link(self, link: Link, owner: str) -> Column:
        """The column of a link, made with its first launch."""
        known = (each for each in self.of(owner) if each.item.resource_link_id == link.link_id)
        item = LineItem(link.title or link.link_id, link.maximum, resource_link_id=link.link_id)
        return next(known, None) or self.add(owner, item)

    def of(self, owner: str) -> list[Column]:
        """The columns of one tool."""
        return [each for each in self.columns.values() if each.owner == owner]

    def change(self, column: Column, item: LineItem) -> Column:
        """The column with other words; its link stays."""
        self.columns[column.number] = replace(column, item=replace(item, resource_link_id=column.item.resource_link_id))
        return self.columns[column.number]

    def remove(self, column: Column) -> None:
        """Take a column off, and what stood in it."""
        self.columns.pop(column.number, None)
        for key in [key for key in self._standings if key[0] == column.number]:
            del self._standings[key]

    def standing(self, column: Column, person_id: str) -> Standing | None:
        """Where this person is in this column."""
        return self._standings.get((column.number, person_id))

    def standings(self, column: Column) -> Iterable[tuple[str, Standing]]:
        """Everybody who is somewhere in this column."""
        return [(person, found) for (number, person), found in self._standings.items() if number == column.number]

    def take(self, column: Column, score: Score, service: Service, exchange: int, at: float) -> None:
        """Take a score; raises ``ScoreOutdated`` where it isn't newer than what is there."""
        before = self.standing(column, score.user_id)
        ags.check_newer(score, before.latest.moment if before else None)
        grade = _grade(score, before.grade if before else None)
        self._standings[column.number, score.user_id] = Standing(score, grade, service, exchange, at)

    def forget(self, column: Column, person_id: str) -> None:
        """Take a person's grade off."""
        self._standings.pop((column.number, person_id), None)


def _grade(score: Score, before: Score | None) -> Score | None:
    """What counts: a score without an amount takes a grade back, one that isn't fully graded changes nothing."""
    if score.given is None:
        return None
    return score if score.is_grade else before
