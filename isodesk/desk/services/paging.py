"""Pages of rows: what a table asks for, and what answers it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

Row = TypeVar("Row", covariant=True)


@dataclass(frozen=True)
class PageQuery:
    """Which rows, in which order.

    ``search`` is matched word by word, without accents or case. ``sort`` is the name of a row's
    field, empty for the table's own order. ``filters`` are named by each source.
    """

    search: str = ""
    sort: str = ""
    descending: bool = False
    filters: Mapping[str, str] = field(default_factory=dict)


class Source(Protocol[Row]):
    """Rows by pages; sorted, filtered and counted by the store."""

    async def count(self, query: PageQuery) -> int:
        """How many rows the query finds."""

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[Row]:
        """At most ``limit`` rows from ``offset`` on."""

    async def ids(self, query: PageQuery) -> Sequence[int]:
        """The id of every row that the query finds, in its order."""
