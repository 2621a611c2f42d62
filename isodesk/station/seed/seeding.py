"""One run of a seed inside its transaction: finding rows by what tells them apart, adding, changing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, and_, insert, select, update

from isodesk.banks.errors import FileInvalid
from isodesk.banks.yaml_files import Steps
from isodesk.exam.errors import Fault
from isodesk.station.seed.reading import Seed
from isodesk.storage.sealing import Sealer

Values = Mapping[str, Any]


@dataclass(frozen=True)
class SeedReport:
    """How many rows a run added and changed, by table; both empty where all was as the file says."""

    added: Mapping[str, int]
    changed: Mapping[str, int]


@dataclass
class Seeding:
    """What a run works with; ``now`` is UTC seconds since the epoch, ``zone`` that of accounts without one."""

    connection: Connection
    seed: Seed
    sealer: Sealer
    now: float
    zone: str
    hashes: Mapping[Steps, str]  # passwords to be kept hashed, by their candidate's path
    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)

    def refused(self, path: Steps, code: str, **parameters: object) -> FileInvalid:
        """The error to raise for something in the file that the store contradicts."""
        return self.seed.source.invalid([Fault(code, path, parameters)])

    def find(self, table: Table, key: Values) -> RowMapping | None:
        """The row with these values, if there is one."""
        clauses = and_(*(table.c[name] == value for name, value in key.items()))
        return self.connection.execute(select(table).where(clauses)).mappings().first()

    def add(self, table: Table, values: Values) -> int:
        """A new row; its number, where it has one."""
        self.added[table.name] += 1
        inserted = self.connection.execute(insert(table).values(values)).inserted_primary_key
        return int(inserted[0]) if inserted and isinstance(inserted[0], int) else 0

    def change(self, table: Table, row: RowMapping, values: Values) -> None:
        """Bring a row to these values, where it isn't there yet."""
        differing = {name: value for name, value in values.items() if row[name] != value}
        if differing:
            self.changed[table.name] += 1
            self.connection.execute(update(table).where(table.c.id == row["id"]).values(differing))

    def row(self, table: Table, key: Values, given_id: int | None, path: Steps) -> RowMapping | None:
        """The row that a part of the file stands for: by its number where one is given, else by ``key``.

        Raises ``FileInvalid`` where the number belongs to another account or to something else.
        """
        found = self.find(table, key)
        if given_id is None or (found is not None and found["id"] == given_id):
            return found
        if found is not None:
            raise self.refused((*path, "id"), "id_differs", id=given_id, kept=found["id"])
        taken = self.find(table, {"id": given_id})
        if taken is not None and taken.get("account_id") != key.get("account_id"):
            raise self.refused((*path, "id"), "id_taken", id=given_id)
        return taken

    def ensure(self, table: Table, key: Values, values: Values, path: Steps, given_id: int | None = None) -> int:
        """A row with this key and these values, added or changed as needed; its number."""
        found = self.row(table, key, given_id, path)
        if found is not None:
            self.change(table, found, {**key, **values})
            return int(found["id"])
        number = {} if given_id is None else {"id": given_id}
        return self.add(table, {**number, **key, **values})
