"""A store opens with its key only, and never holds plain text where a key was given."""

import os
import stat
from pathlib import Path

import pytest

from isodesk.storage.connections import connect
from isodesk.storage.database import Database
from isodesk.storage.errors import KeyMissing, KeyWrong, NotEncrypted, StoreDamaged, StoreNotOpened
from tests.storage.tables import METADATA, add, texts

SECRET = "Marie-Noëlle Exemple <marie.exemple@example.org>"


def write_one(path: Path, key: bytes | None) -> None:
    with Database.open(path, key=key) as database:
        database.write_now(METADATA.create_all)
        database.write_now(add(SECRET))


def test_what_was_written_is_there_after_opening_again(tmp_path: Path, key: bytes) -> None:
    write_one(tmp_path / "store.db", key)
    with Database.open(tmp_path / "store.db", key=key) as database:
        assert database.read_now(texts) == [SECRET]


def test_nothing_of_an_encrypted_store_is_readable_in_any_of_its_files(tmp_path: Path, key: bytes) -> None:
    with Database.open(tmp_path / "store.db", key=key) as database:
        database.write_now(METADATA.create_all)
        database.write_now(add(SECRET))
        content = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    content += b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert len(content) > 8000
    for plain in (SECRET.encode(), b"marie.exemple", b"SQLite format 3", b"CREATE TABLE", key, key.hex().encode()):
        assert plain not in content


def test_the_same_text_is_readable_in_a_plain_store(tmp_path: Path) -> None:
    write_one(tmp_path / "store.db", None)
    assert SECRET.encode() in (tmp_path / "store.db").read_bytes()


@pytest.mark.parametrize(
    ("made_with", "opened_with", "error"),
    [
        (b"1" * 32, None, KeyMissing),
        (b"1" * 32, b"2" * 32, KeyWrong),
        (None, b"2" * 32, NotEncrypted),
        (b"1" * 32, b"1" * 31, KeyWrong),
    ],
)
def test_a_key_that_does_not_fit_is_told_apart_and_harms_nothing(
    tmp_path: Path, made_with: bytes | None, opened_with: bytes | None, error: type[StoreNotOpened]
) -> None:
    path = tmp_path / "store.db"
    write_one(path, made_with)
    before = path.read_bytes()
    with pytest.raises(error) as caught:
        Database.open(path, key=opened_with)
    assert type(caught.value) is error
    assert path.read_bytes() == before
    with Database.open(path, key=made_with) as database:
        assert database.read_now(texts) == [SECRET]


def test_a_folder_that_cannot_be_one_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreNotOpened):
        Database.open(tmp_path / "file" / "store.db", key=None)


def test_files_are_for_their_owner_only(tmp_path: Path, key: bytes) -> None:
    folder = tmp_path / "made"
    with Database.open(folder / "store.db", key=key) as database:
        database.write_now(METADATA.create_all)
        modes = {entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in folder.iterdir()}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert modes == {"store.db": 0o600, "store.db-wal": 0o600, "store.db-shm": 0o600}


def test_an_existing_file_loses_its_readers(tmp_path: Path) -> None:
    write_one(tmp_path / "store.db", None)
    (tmp_path / "store.db").chmod(0o644)
    write_one_more = Database.open(tmp_path / "store.db", key=None)
    write_one_more.close()
    assert stat.S_IMODE((tmp_path / "store.db").stat().st_mode) == 0o600


@pytest.mark.parametrize("key", [None, b"3" * 32])
def test_every_connection_is_durable_and_checks_references(tmp_path: Path, key: bytes | None) -> None:
    raw = connect(tmp_path / "store.db", key)
    settings = {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
    settings |= {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("foreign_keys", "busy_timeout")}
    raw.close()
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}


def test_a_damaged_file_is_named_so(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    write_one(path, None)
    content = bytearray(path.read_bytes())
    content[100:4096] = os.urandom(3996)
    path.write_bytes(content)
    with pytest.raises(StoreDamaged):
        Database.open(path, key=None)


async def test_a_page_that_cannot_be_read_is_an_error_of_the_store(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Database.open(path, key=None) as database:
        await database.write(lambda connection: connection.exec_driver_sql("CREATE TABLE note (text TEXT)").close())
        long = "x" * 200_000
        await database.write(
            lambda connection: connection.exec_driver_sql("INSERT INTO note VALUES (?)", (long,)).close()
        )
    content = bytearray(path.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    path.write_bytes(content)
    with Database.open(path, key=None) as database:
        with pytest.raises(StoreDamaged):
            await database.read(lambda connection: connection.exec_driver_sql("SELECT text FROM note").all())
        assert await database.read(lambda connection: connection.exec_driver_sql("SELECT 7").scalar_one()) == 7
