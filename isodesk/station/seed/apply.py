"""Bringing a store to what a seed file says: all of it or nothing, and the same however often it runs.

What is there already is found by what tells it apart (an account by number or name, a candidate by
e-mail address, a form by number ...) and brought to what the file says, with two exceptions:
credits are set when their kind is first seen, and candidates that exist are left as they are.
Nothing is ever removed. A form with answers doesn't change: it needs a new number.
"""

from pathlib import Path

from sqlalchemy import Connection

from isodesk.banks.yaml_files import Steps
from isodesk.station.opening import open_store
from isodesk.station.passwords import hash_password
from isodesk.station.seed.accounts import seed_access, seed_account
from isodesk.station.seed.banks import seed_banks
from isodesk.station.seed.checks import check_seed
from isodesk.station.seed.messages import seed_messages
from isodesk.station.seed.offers import seed_credits, seed_forms
from isodesk.station.seed.people import seed_people
from isodesk.station.seed.reading import Seed, read_seed
from isodesk.station.seed.seeding import Seeding, SeedReport
from isodesk.storage.database import Database
from isodesk.storage.sealing import Sealer

DEFAULT_ZONE = "Europe/Paris"


def apply_seed(database: Database, sealer: Sealer, path: Path, now: float, zone: str = DEFAULT_ZONE) -> SeedReport:
    """Apply the seed in this file, in one transaction; raises ``FileInvalid`` and then changes nothing.

    ``now`` is UTC seconds since the epoch; ``zone`` is that of accounts for which the file names none.
    """
    seed = read_seed(path)
    check_seed(seed)
    hashes = _password_hashes(seed)

    def work(connection: Connection) -> SeedReport:
        return _apply(Seeding(connection, seed, sealer, now, zone, hashes))

    return database.write_now(work)


def seed_folder(folder: Path, file: Path, key: bytes | None, *, now: float, zone: str = DEFAULT_ZONE) -> SeedReport:
    """Apply the seed in ``file`` to the station in ``folder``, made where there is none.

    The file is read first: a faulty one makes no folder. Raises ``FileInvalid``, and what opening a
    store raises.
    """
    check_seed(read_seed(file))
    store = open_store(folder, key, create=True)
    with store.database:
        return apply_seed(store.database, store.sealer, file, now, zone)


def _apply(seeding: Seeding) -> SeedReport:
    numbers: dict[Steps, int] = {}
    for read in seeding.seed.accounts:
        parent_id = numbers[read.parent] if read.parent is not None else None
        account_id = numbers[read.path] = seed_account(seeding, read, parent_id)
        seed_access(seeding, read, account_id)
        seed_credits(seeding, read, account_id)
        seed_forms(seeding, read, account_id)
        seed_banks(seeding, read, account_id)
        seed_people(seeding, read, account_id)
        seed_messages(seeding, read, account_id)
    return SeedReport(dict(seeding.added), dict(seeding.changed))


def _password_hashes(seed: Seed) -> dict[Steps, str]:
    """The slow hashes, made before the transaction."""
    return {
        (*read.path, "candidates", index): hash_password(candidate.password)
        for read in seed.accounts
        for index, candidate in enumerate(read.account.candidates)
        if candidate.keep_password and candidate.password
    }
