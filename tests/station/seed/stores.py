"""A store to seed, and what it then holds."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select

from isodesk.banks.errors import FileInvalid
from isodesk.station import schema
from isodesk.station.opening import Store, open_store
from isodesk.station.seed.apply import apply_seed
from isodesk.station.seed.seeding import SeedReport

NOW = 1_780_000_000.0
Row = Mapping[str, Any]

FORM = """\
      - id: {id}
        kind: assessment
        names: {names}
        languages: [fr, en]
        grade_type: 4
        seconds: 60
        skills: {{1: Sums}}
        items:
          - type: choice
            id: q1
            skill: 1
            statement: 1 + 1
            options: [{{key: a, text: "2", right: true}}, {{key: b, text: "3"}}]
"""


def form(number: int = 363, names: str = "Sums") -> str:
    """A form written out below ``forms:`` of a first account."""
    return FORM.format(id=number, names=names)


@dataclass(frozen=True)
class Seeded:
    """An open store and the folder beside it where seed files are written."""

    store: Store
    folder: Path

    def apply(self, text: str, now: float = NOW) -> SeedReport:
        path = self.folder / "seed.yaml"
        path.write_text(text, "utf-8")
        return apply_seed(self.store.database, self.store.sealer, path, now)

    def faults(self, text: str) -> list[tuple[int, str]]:
        """Line and code of each fault, after a look that nothing was changed."""
        before = self.everything()
        try:
            self.apply(text)
        except FileInvalid as error:
            assert self.everything() == before
            return [(found.line, found.fault.code) for found in error.faults]
        raise AssertionError("taken without a fault")

    def rows(self, table: str) -> list[Row]:
        found = self.store.database.read_now(
            lambda connection: connection.execute(select(schema.METADATA.tables[table])).mappings().all()
        )
        return [dict(row) for row in found]

    def row(self, table: str, **values: object) -> Row:
        """The one row with these values."""
        [found] = [row for row in self.rows(table) if all(row[name] == value for name, value in values.items())]
        return found

    def everything(self) -> dict[str, list[Row]]:
        return {name: self.rows(name) for name in schema.METADATA.tables}


@contextmanager
def store_in(folder: Path) -> Iterator[Seeded]:
    store = open_store(folder / "data", None, create=True)
    with store.database:
        yield Seeded(store, folder)
