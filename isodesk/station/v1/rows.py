"""Rows as ``/station/v1`` tells them: by pages or by number, of one account, each with its version."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any, Generic, NoReturn, Protocol, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, Table, and_

from isodesk.protocol.encode import encode_result
from isodesk.protocol.requests import Result
from isodesk.protocol.station_refusals import CHANGED_MEANWHILE, CURRENT, station_refusal
from isodesk.station.actions.administration import zone_of
from isodesk.station.context import Unit
from isodesk.station.schema import change


class Kind(IntEnum):
    """Which rows are followed; the triggers of migration 0002 write these numbers."""

    CANDIDATE = 1
    GROUP = 2
    SESSION = 3
    TEST = 4
    MAIL = 5

    @property
    def word(self) -> str:
        """As the wire has it."""
        return self.name.lower()


class Versioned(Protocol):
    """A row that says which change it is as of."""

    @property
    def version(self) -> int: ...


Told = TypeVar("Told", bound=Result)


@dataclass(frozen=True)
class Around:
    """What a row is told with: the unit of work, and the account's zone."""

    unit: Unit
    zone: ZoneInfo

    def wall(self, at: float) -> datetime:
        """A moment as clocks there show it."""
        return datetime.fromtimestamp(at, self.zone).replace(tzinfo=None)


def version_beside(table: Table, kind: Kind) -> tuple[ColumnElement[Any], ColumnElement[bool]]:
    """The column that a query selects as ``version``, and what it joins the table of changes on."""
    return change.c.sequence.label("version"), and_(change.c.kind == kind.value, change.c.subject_id == table.c.id)


@dataclass(frozen=True)
class Rows(Generic[Told]):
    """One followed table: ``query`` selects what ``tell`` makes a row of."""

    kind: Kind
    table: Table
    query: Select[Any]
    tell: Callable[[Around, Any], Told]

    def page(
        self, unit: Unit, after: int, limit: int, *narrowed: ColumnElement[bool]
    ) -> tuple[tuple[Told, ...], int | None]:
        """The rows after a number, and the number after which the next page begins, if there is one."""
        statement = (
            self._mine(unit).where(self.table.c.id > after, *narrowed).order_by(self.table.c.id).limit(limit + 1)
        )
        found = unit.connection.execute(statement).all()
        around = Around(unit, zone_of(unit))
        told = tuple(self.tell(around, row) for row in found[:limit])
        return told, found[limit - 1].id if len(found) > limit else None

    def numbered(self, unit: Unit, numbers: Sequence[int]) -> dict[int, Told]:
        """The rows of these numbers, as far as they are the account's."""
        if not numbers:
            return {}
        around = Around(unit, zone_of(unit))
        found = unit.connection.execute(self._mine(unit).where(self.table.c.id.in_(numbers)))
        return {row.id: self.tell(around, row) for row in found}

    def one(self, unit: Unit, number: int) -> Told | None:
        """The row of this number, if it is the account's."""
        return self.numbered(unit, (number,)).get(number)

    def known(self, unit: Unit, number: int) -> Told:
        """The row of this number, which this unit of work has just read or written."""
        return self.numbered(unit, (number,))[number]

    def _mine(self, unit: Unit) -> Select[Any]:
        return self.query.where(self.table.c.account_id == unit.account_id)


def hold_version(row: Versioned, seen: int) -> None:
    """Refuse 901 where the row is no longer as it was seen."""
    if row.version != seen:
        changed_meanwhile(row)


def changed_meanwhile(row: object) -> NoReturn:
    """Refuse 901, with what is there now."""
    raise station_refusal(CHANGED_MEANWHILE, extra={CURRENT: encode_result(row)})
