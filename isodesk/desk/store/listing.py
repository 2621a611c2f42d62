"""Tables by pages: counting, filtering and sorting put together from declared pieces of SQL."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.folding import fold


class Query(Protocol):
    """What is asked for; see ``services.paging.PageQuery``."""

    @property
    def search(self) -> str: ...
    @property
    def sort(self) -> str: ...
    @property
    def descending(self) -> bool: ...
    @property
    def filters(self) -> Mapping[str, str]: ...


@dataclass(frozen=True)
class Listing:
    """The pieces of one table. Names of sorts and filters are the only thing a query chooses by.

    A filter is a condition with ``:name`` for its value, or a condition for each value it may have.
    ``order`` is the table's own, backwards where ``newest_first``. ``narrow`` is the least that must be joined to
    count and filter.
    """

    columns: str
    source: str
    narrow: str
    identity: str
    account: str
    search: str
    order: tuple[str, ...]
    sorts: Mapping[str, tuple[str, ...]]
    filters: Mapping[str, str | Mapping[str, str]] = field(default_factory=dict)
    newest_first: bool = False

    def count(self, connection: Connection, account_id: str, query: Query) -> int:
        """How many rows the query finds."""
        where, values = self._where(account_id, query)
        row = connection.execute(sql("SELECT count(*) FROM", self.narrow, "WHERE", where), values).fetchone()
        return int(row[0])

    def page(
        self, connection: Connection, account_id: str, query: Query, offset: int, limit: int, language: str
    ) -> list[tuple[Any, ...]]:
        """The rows from ``offset`` on, in the query's order."""
        where, values = self._where(account_id, query)
        parts = (
            "SELECT",
            self.columns,
            "FROM",
            self.source,
            "WHERE",
            where,
            self._order(query),
            "LIMIT :limit OFFSET :offset",
        )
        return connection.execute(
            sql(*parts), {**values, "limit": limit, "offset": offset, "language": language}
        ).fetchall()

    def ids(self, connection: Connection, account_id: str, query: Query) -> list[int]:
        """Every row's number, in the query's order."""
        where, values = self._where(account_id, query)
        parts = ("SELECT", self.identity, "FROM", self.source, "WHERE", where, self._order(query))
        return [row[0] for row in connection.execute(sql(*parts), {**values, "language": ""})]

    def one(self, connection: Connection, account_id: str, identity: int, language: str) -> tuple[Any, ...] | None:
        """The row of that number."""
        parts = (
            "SELECT",
            self.columns,
            "FROM",
            self.source,
            "WHERE",
            self.account,
            "= :account AND",
            self.identity,
            "= :id",
        )
        found = connection.execute(
            sql(*parts), {"account": account_id, "id": identity, "language": language}
        ).fetchone()
        return None if found is None else tuple(found)

    def of(
        self, connection: Connection, account_id: str, condition: str, value: object, language: str
    ) -> list[tuple[Any, ...]]:
        """The rows that a declared condition on ``:value`` finds, newest first."""
        parts = ("SELECT", self.columns, "FROM", self.source, "WHERE", self.account, "= :account AND", condition)
        statement = sql(*parts, "ORDER BY", self.identity, "DESC")
        return connection.execute(statement, {"account": account_id, "value": value, "language": language}).fetchall()

    def _where(self, account_id: str, query: Query) -> tuple[str, dict[str, object]]:
        conditions = [f"{self.account} = :account"]
        values: dict[str, object] = {"account": account_id}
        for number, word in enumerate(fold(query.search).split()):
            conditions.append(f"instr({self.search}, :word{number}) > 0")
            values[f"word{number}"] = word
        for name, value in query.filters.items():
            if value:
                conditions.append(self._filter(name, value))
                values[name] = value
        return " AND ".join(conditions), values

    def _filter(self, name: str, value: str) -> str:
        declared = self.filters[name]
        return declared if isinstance(declared, str) else declared[value]

    def _order(self, query: Query) -> str:
        expressions = self.sorts[query.sort] if query.sort else self.order
        descending = query.descending if query.sort else query.descending is not self.newest_first
        direction = " DESC" if descending else ""
        return "ORDER BY " + ", ".join(f"{expression}{direction}" for expression in (*expressions, self.identity))
