"""A store is brought to its newest shape whole, or left as it was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from isodesk.storage.connections import connect
from isodesk.storage.errors import KeyWrong, MigrationFailed, StoreDamaged, StoreNewer
from isodesk.storage.migrations import migrate

FIRST = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0001", None


def upgrade():
    op.create_table("room", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))
    op.bulk_insert(sa.table("room", sa.column("name")), [{"name": "A12"}])
"""
SECOND = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0002", "0001"


def upgrade():
    op.create_table("seat", sa.Column("id", sa.Integer, primary_key=True))
    with op.batch_alter_table("room") as room:
        room.add_column(sa.Column("places", sa.Integer, nullable=False, server_default="12"))
"""
FAILING = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0003", "0002"


def upgrade():
    op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))
    op.drop_table("room")
    op.execute("INSERT INTO nowhere VALUES (1)")
"""
ORPHANING = """
from alembic import op

revision, down_revision = "0002", "0001"


def upgrade():
    op.execute("CREATE TABLE desk (room_id INTEGER REFERENCES room (id))")
    op.execute("INSERT INTO desk VALUES (99)")
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    name = f"scripts_{os.urandom(4).hex()}"
    versions = tmp_path / name / "versions"
    versions.mkdir(parents=True)
    (tmp_path / name / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    return name


def add_script(tmp_path: Path, package: str, name: str, content: str) -> None:
    (tmp_path / package / "versions" / name).write_text(content)


def shape(path: Path, key: bytes | None) -> dict[str, str]:
    raw = connect(path, key)
    tables = dict(raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall())
    raw.close()
    return tables


def test_a_new_store_is_made_and_then_brought_further_with_its_rows(tmp_path: Path, package: str, key: bytes) -> None:
    path = tmp_path / "store.db"
    add_script(tmp_path, package, "0001_rooms.py", FIRST)
    migrate(path, key, package)
    assert set(shape(path, key)) == {"alembic_version", "room"}
    add_script(tmp_path, package, "0002_seats.py", SECOND)
    migrate(path, key, package)
    raw = connect(path, key)
    assert raw.execute("SELECT name, places FROM room").fetchall() == [("A12", 12)]
    raw.close()
    assert (path.stat().st_mode & 0o777) == 0o600


def test_a_failed_migration_leaves_what_was_there(tmp_path: Path, package: str, key: bytes) -> None:
    path = tmp_path / "store.db"
    add_script(tmp_path, package, "0001_rooms.py", FIRST)
    migrate(path, key, package)
    before = shape(path, key)
    add_script(tmp_path, package, "0002_seats.py", SECOND)
    add_script(tmp_path, package, "0003_failing.py", FAILING)
    with pytest.raises(MigrationFailed):
        migrate(path, key, package)
    assert shape(path, key) == before
    (tmp_path / package / "versions" / "0003_failing.py").unlink()
    migrate(path, key, package)
    assert "seat" in shape(path, key)


def test_a_failed_first_migration_leaves_no_file(tmp_path: Path, package: str) -> None:
    add_script(tmp_path, package, "0001_failing.py", FAILING.replace('"0003", "0002"', '"0001", None'))
    with pytest.raises(MigrationFailed):
        migrate(tmp_path / "made" / "store.db", None, package)
    assert list((tmp_path / "made").iterdir()) == []


def test_rows_left_without_their_parent_undo_the_migration(tmp_path: Path, package: str) -> None:
    path = tmp_path / "store.db"
    add_script(tmp_path, package, "0001_rooms.py", FIRST)
    migrate(path, None, package)
    add_script(tmp_path, package, "0002_orphans.py", ORPHANING)
    with pytest.raises(MigrationFailed):
        migrate(path, None, package)
    assert set(shape(path, None)) == {"alembic_version", "room"}


def test_a_store_of_a_newer_program_is_refused(tmp_path: Path, package: str) -> None:
    path = tmp_path / "store.db"
    add_script(tmp_path, package, "0001_rooms.py", FIRST)
    add_script(tmp_path, package, "0002_seats.py", SECOND)
    migrate(path, None, package)
    (tmp_path / package / "versions" / "0002_seats.py").unlink()
    with pytest.raises(StoreNewer):
        migrate(path, None, package)


def test_a_wrong_key_is_told_before_anything_else(tmp_path: Path, package: str, key: bytes) -> None:
    path = tmp_path / "store.db"
    add_script(tmp_path, package, "0001_rooms.py", FIRST)
    migrate(path, key, package)
    with pytest.raises(KeyWrong):
        migrate(path, b"0" * 32, package)


def test_a_damaged_page_is_told(tmp_path: Path, package: str, key: bytes) -> None:
    path = tmp_path / "store.db"
    add_script(tmp_path, package, "0001_rooms.py", FIRST)
    migrate(path, key, package)
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreDamaged):
        migrate(path, key, package)


def test_a_store_that_is_up_to_date_costs_no_import_of_alembic(tmp_path: Path, package: str) -> None:
    path = tmp_path / "store.db"
    add_script(tmp_path, package, "0001_rooms.py", FIRST)
    migrate(path, None, package)
    script = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[3]);"
        "from isodesk.storage.migrations import migrate; migrate(Path(sys.argv[1]), None, sys.argv[2]);"
        "sys.exit('alembic' in sys.modules or 'sqlalchemy' in sys.modules)"
    )
    command = [sys.executable, "-c", script, str(path), package, str(tmp_path)]
    assert subprocess.run(command, check=False).returncode == 0
