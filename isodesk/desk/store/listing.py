"""Tables by pages: counting, filtering and sorting put together from declared pieces of SQL.

A page is found in two steps: the numbers of its rows, from as few and as narrow pieces as the query needs, then the
rows of these numbers. A search or a filter that has a finder is first asked of an index: the few that it finds are
sorted at once. What finds more than a few is looked for along the table's order, where the first are met soon.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.finding import Finder, WordFinder, as_values, holds_all, numbers
from isodesk.desk.store.folding import fold
from isodesk.desk.store.ordering import Order, needed


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
class Narrowing:
    """A filter that may leave few rows or most: ``finder`` looks for the few, ``condition`` holds for any."""

    condition: str
    finder: Finder


@dataclass
class _Asked:
    """A query as conditions with their values; ``few`` are the numbers of all rows that can be found, where few."""

    conditions: list[str]
    values: dict[str, object]
    few: list[int] | None = None

    @property
    def where(self) -> str:
        return " AND ".join(self.conditions)


@dataclass(frozen=True)
class Listing:
    """The pieces of one table. Names of sorts and filters are the only thing a query chooses by.

    ``source`` has all tables, the listed one first; ``narrow`` is the least to count and sort, with those of ``joins``
    (by the table's name) that a query speaks of. ``identity`` is the first of ``columns``. A filter is a condition
    with ``:name`` for its value, or one for each value it may have. ``order`` is the table's own, backwards where
    ``newest_first``. ``number`` is a column that a search for digits finds too.
    """

    columns: str
    source: str
    narrow: str
    identity: str
    account: str
    search: str
    order: tuple[str, ...]
    sorts: Mapping[str, Order | tuple[str, ...]]
    filters: Mapping[str, str | Narrowing | Mapping[str, str]] = field(default_factory=dict)
    newest_first: bool = False
    joins: Mapping[str, str] = field(default_factory=dict)
    finder: WordFinder | None = None
    number: str = ""

    def count(self, connection: Connection, account_id: str, query: Query) -> int:
        """How many rows the query finds."""
        return self._length(connection, self._asked(connection, account_id, query), Order(()))

    def page(
        self, connection: Connection, account_id: str, query: Query, offset: int, limit: int, language: str
    ) -> list[tuple[Any, ...]]:
        """The rows from ``offset`` on, in the query's order."""
        keys = self._keys(connection, account_id, query, offset, limit, language)
        values = {"keys": numbers(keys), "language": language}
        condition = sql(self.identity, "IN (SELECT value FROM json_each(:keys))")
        statement = sql("SELECT", self.columns, "FROM", self.source, "WHERE", condition)
        found = {row[0]: tuple(row) for row in connection.execute(statement, values)}
        return [found[key] for key in keys]

    def ids(self, connection: Connection, account_id: str, query: Query, language: str = "en") -> list[int]:
        """Every row's number, in the query's order."""
        return self._keys(connection, account_id, query, 0, -1, language)

    def one(self, connection: Connection, account_id: str, identity: int, language: str) -> tuple[Any, ...] | None:
        """The row of that number."""
        condition = sql(self.account, "= :account AND", self.identity, "= :id")
        statement = sql("SELECT", self.columns, "FROM", self.source, "WHERE", condition)
        values = {"account": account_id, "id": identity, "language": language}
        found = connection.execute(statement, values).fetchone()
        return None if found is None else tuple(found)

    def of(
        self, connection: Connection, account_id: str, condition: str, value: object, language: str
    ) -> list[tuple[Any, ...]]:
        """The rows that a declared condition on ``:value`` finds, newest first."""
        parts = ("SELECT", self.columns, "FROM", self.source, "WHERE", self.account, "= :account AND", condition)
        statement = sql(*parts, "ORDER BY", self.identity, "DESC")
        return connection.execute(statement, {"account": account_id, "value": value, "language": language}).fetchall()

    # Which rows

    def _asked(self, connection: Connection, account_id: str, query: Query) -> _Asked:
        given = {name: value for name, value in query.filters.items() if value}
        asked = _Asked([f"{self.account} = :account"], {"account": account_id, **given})
        for name, value in given.items():
            self._add_filter(connection, asked, self.filters[name], value)
        words = fold(query.search).split()
        if words:
            self._add_search(connection, asked, words)
        return asked

    def _add_filter(
        self, connection: Connection, asked: _Asked, declared: str | Narrowing | Mapping[str, str], value: str
    ) -> None:
        if isinstance(declared, Narrowing):
            self._add_few(connection, asked, declared.finder.key, declared.finder.find(connection, asked.values))
            asked.conditions.append(declared.condition)
        else:
            asked.conditions.append(declared if isinstance(declared, str) else declared[value])

    def _add_search(self, connection: Connection, asked: _Asked, words: Sequence[str]) -> None:
        asked.values |= as_values(words)
        digits = bool(self.number) and len(words) == 1 and words[0].isdecimal()
        numbered = sql(self.number, "= CAST(:word0 AS INTEGER)")
        if self.finder is not None:
            found = self.finder.find(connection, words, asked.values)
            self._add_few(connection, asked, self.finder.key, found, numbered if digits else "")
        condition = holds_all(self.search, words)
        asked.conditions.append(f"({condition} OR {numbered})" if digits else condition)

    def _add_few(
        self, connection: Connection, asked: _Asked, key: str, found: list[int] | None, numbered: str = ""
    ) -> None:
        """Keep the numbers of the rows that belong to what was found, and to what digits found."""
        if found is None:
            return
        few = self._belonging(connection, asked, sql(key, "IN (SELECT value FROM json_each(:found))"), found)
        if numbered:
            few |= self._belonging(connection, asked, numbered, [])
        asked.few = sorted(few if asked.few is None else few.intersection(asked.few))

    def _belonging(self, connection: Connection, asked: _Asked, condition: str, found: list[int]) -> set[int]:
        if self.identity + " " in condition:
            return set(found)
        where = sql(self.account, "= :account AND", condition)
        statement = sql("SELECT", self.identity, "FROM", self._from(where), "WHERE", where)
        return {row[0] for row in connection.execute(statement, {**asked.values, "found": numbers(found)})}

    # In which order

    def _keys(
        self, connection: Connection, account_id: str, query: Query, offset: int, limit: int, language: str
    ) -> list[int]:
        asked = self._asked(connection, account_id, query)
        down = query.descending if query.sort else query.descending is not self.newest_first
        order = self._order(query)
        if asked.few is not None:
            alone = Order(order.shown(language).by)
            return self._along(connection, asked, alone, offset, limit, language, down=down)
        keys: list[int] = []
        for part in order.parts(language, down=down):
            wanted = limit if limit < 0 else limit - len(keys)
            found = self._along(connection, asked, part, offset, wanted, language, down=down)
            if not found and offset:
                offset -= self._length(connection, asked, part)
            keys += found
            offset = 0 if found else offset
        return keys

    def _along(
        self,
        connection: Connection,
        asked: _Asked,
        order: Order,
        offset: int,
        limit: int,
        language: str,
        *,
        down: bool,
    ) -> list[int]:
        by = order.clause(self.identity, down=down)
        parts = ("SELECT", self.identity, "FROM", *self._found_among(asked, order, by))
        statement = sql(*parts, "ORDER BY", by, "LIMIT :limit OFFSET :offset")
        values = {"language": language, "limit": limit, "offset": offset, "few": numbers(asked.few or ())}
        return [row[0] for row in connection.execute(statement, {**asked.values, **values})]

    def _length(self, connection: Connection, asked: _Asked, order: Order) -> int:
        statement = sql("SELECT count(*) FROM", *self._found_among(asked, order, ""))
        values = {**asked.values, "few": numbers(asked.few or ())}
        return int(connection.execute(statement, values).fetchone()[0])

    def _found_among(self, asked: _Asked, order: Order, by: str) -> Sequence[str]:
        """Tables and conditions; the few that were found come first of all."""
        where = f"{asked.where} AND {order.where}" if order.where else asked.where
        if asked.few is not None:
            return "json_each(:few) AS few CROSS JOIN", self.source, "WHERE", f"{self.identity} = few.value AND", where
        return self._from(where + by, order.over), "WHERE", where

    def _order(self, query: Query) -> Order:
        declared = self.sorts[query.sort] if query.sort else self.order
        if isinstance(declared, Order):
            return declared
        return Order(declared, "" if self.joins or not query.sort else self.source)

    def _from(self, pieces: str, over: str = "") -> str:
        """The least that holds what a statement speaks of."""
        begun = over or self.narrow
        return sql(begun, *needed(self.joins, begun, pieces))
