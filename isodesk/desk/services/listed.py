"""Rows that are all at hand, for whoever asks by pages."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from isodesk.desk.services.paging import PageQuery

Row = TypeVar("Row")


class Listed(Generic[Row]):
    """A source of a few rows, in their own order; search, sort and filters are not for them."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows

    async def count(self, query: PageQuery) -> int:
        del query
        return len(self._rows)

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[Row]:
        del query
        return self._rows[offset : offset + limit]

    async def ids(self, query: PageQuery) -> Sequence[int]:
        del query
        return range(len(self._rows))
