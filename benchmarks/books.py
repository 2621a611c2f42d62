"""What a station's store holds, read beside it: what the soak compares with what was acknowledged."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select, text

from benchmarks.servers import passphrase_environment
from isodesk.station.keys import Keys
from isodesk.station.opening import open_store
from isodesk.station.schema import candidate, credit, credit_entry, planned_test


@dataclass(frozen=True)
class Books:
    """Candidates and tests by number, the credits that were taken, and what SQLite says of the file."""

    candidates: dict[int, str]
    tests: dict[int, int]
    credits_taken: int
    integrity: str


def read_books(folder: Path, passphrase: str) -> Books:
    """The store of a station that isn't running; raises ``ValueError`` where its credits contradict their entries."""
    store = open_store(folder, Keys(passphrase_environment(passphrase)).store_key(folder), create=False)
    try:
        return store.database.read_now(_read)
    finally:
        store.database.close()


def _read(connection: Connection) -> Books:
    entries = connection.execute(select(func.sum(credit_entry.c.change))).scalar_one()
    left = connection.execute(select(func.sum(credit.c.amount))).scalar_one()
    seeded = connection.execute(
        select(func.sum(credit_entry.c.change)).where(credit_entry.c.reason == "seed")
    ).scalar_one()
    if entries != left:
        raise ValueError(f"credits left: {left}, by their entries {entries}")
    return Books(
        {row.id: row.email for row in connection.execute(select(candidate.c.id, candidate.c.email))},
        {
            row.id: row.candidate_id
            for row in connection.execute(select(planned_test.c.id, planned_test.c.candidate_id))
        },
        seeded - left,
        connection.execute(text("PRAGMA integrity_check")).scalar_one(),
    )
