"""Looking for the few rows that a word or a group finds, by an index, before anything is sorted."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from isodesk.desk.store.connection import Connection, sql

MOST_FOUND = 1000  # so many are sorted at once; what finds more is met soon along any order
_LETTERS = 3  # of a piece of a word in the index
_MOST_PIECES = 4  # of one word: the rest is told by looking at the text itself

Values = Mapping[str, object]


@dataclass(frozen=True)
class Finder:
    """What a filter finds: ``statement`` gives numbers, by ``:account`` and the filter's value; ``:most`` at most.

    ``key`` is the column of a table that holds such a number.
    """

    key: str
    statement: str

    def find(self, connection: Connection, values: Values) -> list[int] | None:
        """The numbers; none where they are too many."""
        found = [row[0] for row in connection.execute(self.statement, {**values, "most": MOST_FOUND + 1})]
        return found if len(found) <= MOST_FOUND else None


@dataclass(frozen=True)
class WordFinder:
    """What words find in a column ``text`` of ``table``, which ``pieces`` (FTS5, of trigrams) has an index of.

    ``key`` is the column of a listing that holds the numbers of ``table``; ``along`` is an index of ``table`` that
    holds the text as well, for words that are too short for the index of pieces.
    """

    key: str
    table: str
    text: str
    pieces: str
    along: str

    def find(self, connection: Connection, words: Sequence[str], values: Values) -> list[int] | None:
        """The numbers of rows that hold every word; none where they are too many."""
        asked = _pieces(words)
        source = sql(self.pieces, "CROSS JOIN", self.table, f"ON {self.table}.id = {self.pieces}.rowid")
        matching = sql(self.pieces, "MATCH :pieces AND")
        if not asked:
            source, matching = sql(self.table, "INDEXED BY", self.along), ""
        condition = sql(matching, f"{self.table}.account_id = :account AND", holds_all(self.text, words))
        statement = sql("SELECT", f"{self.table}.id", "FROM", source, "WHERE", condition, "LIMIT :most")
        return Finder(self.key, statement).find(connection, {**values, "pieces": asked, **as_values(words)})


def holds_all(text: str, words: Sequence[str]) -> str:
    """The condition that a text holds every word."""
    return " AND ".join(f"instr({text}, :word{position}) > 0" for position in range(len(words)))


def as_values(words: Sequence[str]) -> dict[str, object]:
    """The words as the values of ``holds_all``."""
    return {f"word{position}": word for position, word in enumerate(words)}


def numbers(keys: Iterable[int]) -> str:
    """Numbers as one value of a statement, for ``json_each``."""
    return json.dumps(list(keys))


def _pieces(words: Sequence[str]) -> str:
    """Pieces of the words that all must occur, as FTS5 is asked; nothing where all words are too short."""
    return " AND ".join('"' + piece.replace('"', '""') + '"' for word in words for piece in _some(word))


def _some(word: str) -> Sequence[str]:
    """Some pieces of a word, from its end on: one that is rare suffices, and ends differ more than beginnings."""
    pieces = [word[start : start + _LETTERS] for start in range(len(word) - _LETTERS + 1)]
    step = max(1, len(pieces) // _MOST_PIECES)
    return pieces[::-step][:_MOST_PIECES]
