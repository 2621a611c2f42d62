"""Written answers within an administrator's reach, read and marked."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from sqlalchemy import Connection, select
from starlette.requests import Request

from isodesk.station.admin.visitor import Visitor, may_see, number_in
from isodesk.station.admin.waiting import Key, Question, question_of
from isodesk.station.context import Unit
from isodesk.station.marking import Given, MarkRefused, NewMark, WhyNot, WrittenAnswer, give, written_answer
from isodesk.station.pages.visits import station_of
from isodesk.station.schema import candidate, planned_test

_POINTS: Final = re.compile(r"[0-9]{1,4}([.,][0-9])?")
_LONGEST_NAME: Final = 64


@dataclass(frozen=True)
class Around:
    """An answer with what its page tells beside it."""

    answer: WrittenAnswer
    question: Question
    account: Any
    candidate: str

    @property
    def key(self) -> Key:
        """Where it stands among the answers to its question."""
        return self.answer.sitting.finished_at or 0.0, self.answer.sitting.planned_test_id


async def read_answer(request: Request, visitor: Visitor) -> Around | None:
    """The answer that a request's path names, None where the administrator may see no such one."""
    return await station_of(request).database.read(lambda connection: _find(connection, visitor, request))


async def mark_answer(
    request: Request, visitor: Visitor, points: str, comment: str, version: int
) -> tuple[Around, Given] | None:
    """Mark the answer that a request's path names, read in this version; raises ``MarkRefused``.

    ``points`` are as they were typed, with a point or a comma.
    """
    if not _POINTS.fullmatch(points):
        raise MarkRefused(WhyNot.POINTS)
    new = NewMark(Fraction(points.replace(",", ".")), comment, visitor.name, version)
    station = station_of(request)

    def work(connection: Connection) -> tuple[Around, Given] | None:
        found = _find(connection, visitor, request)
        if found is None:
            return None
        unit = Unit(connection, found.account.id, station.clock.wall(), station)
        return found, give(unit, found.answer, new, administrator=visitor.administrator_id)

    return await station.database.write(work)


def _find(connection: Connection, visitor: Visitor, request: Request) -> Around | None:
    test_id = number_in(request.path_params["planned_test_id"])
    account = _account_of(connection, visitor, test_id)
    if account is None or test_id is None:
        return None
    answer = written_answer(connection, account.id, test_id, request.path_params["item_id"][:_LONGEST_NAME])
    if answer is None:
        return None
    question = question_of(connection, account.id, answer.sitting.form, answer.item)
    return Around(answer, question, account, _name_of(connection, answer.sitting.candidate_id))


def _account_of(connection: Connection, visitor: Visitor, test_id: int | None) -> Any | None:
    account_id = connection.scalar(select(planned_test.c.account_id).where(planned_test.c.id == test_id))
    return None if account_id is None else may_see(connection, visitor.home, account_id)


def _name_of(connection: Connection, candidate_id: int) -> str:
    query = select(candidate.c.given_name, candidate.c.family_name).where(candidate.c.id == candidate_id)
    return " ".join(connection.execute(query).one())
