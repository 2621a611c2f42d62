"""Bringing a store to its newest shape: alembic's scripts, in one transaction that leaves all or nothing.

A package of migrations holds ``versions/NNNN_name.py``, each with ``revision = "NNNN"`` and ``down_revision``. What
the files are called tells the newest revision without importing alembic, which costs a start a second.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from isodesk.storage.connections import connect
from isodesk.storage.errors import MigrationFailed, StoreNewer
from isodesk.storage.trouble import storage_error

_SCRIPT = re.compile(r"([0-9]{4})_\w+\.pyc?")


def newest_revision(package: str) -> str:
    """The revision that the scripts in ``package`` lead to: the highest number in their names."""
    return max(_revisions(package))


def migrate(database_path: Path, key: bytes | None, package: str) -> None:
    """Bring the store to the newest revision of ``package``, made where it doesn't exist.

    Raises ``StoreDamaged``, ``StoreNewer`` where a newer program made the file, ``MigrationFailed`` where a script
    failed: the file is then as it was, and one that didn't exist is gone again.
    """
    target = newest_revision(package)
    existed = database_path.exists()
    with closing(connect(database_path, key)) as raw:
        try:
            stored = _stored_revision(raw)
        except raw.Error as error:
            raise storage_error(error) from error
    if stored == target:
        return
    if stored is not None and stored not in _revisions(package):
        raise StoreNewer(path=str(database_path), revision=stored)
    try:
        _upgrade(database_path, key, package, target)
    except BaseException:
        if not existed:
            _remove(database_path)
        raise


def _revisions(package: str) -> set[str]:
    names = (entry.name for entry in files(package).joinpath("versions").iterdir())
    return {match[1] for match in map(_SCRIPT.fullmatch, names) if match}


def _stored_revision(raw: sqlite3.Connection) -> str | None:
    if raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone() is None:
        return None
    row = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def _upgrade(path: Path, key: bytes | None, package: str, target: str) -> None:
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError
    from sqlalchemy.exc import SQLAlchemyError

    scripts = ScriptDirectory(str(files(package)))

    def steps(revision: Any, _context: Any) -> Any:
        return scripts._upgrade_revs(target, revision)  # noqa: SLF001 - what alembic.command.upgrade itself passes

    try:
        with _one_transaction(path, key) as connection, EnvironmentContext(Config(), scripts, fn=steps) as environment:
            environment.configure(connection=connection)
            environment.run_migrations()
    except (CommandError, SQLAlchemyError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise MigrationFailed(path=str(path), revision=target, reason=str(error)) from error


@contextmanager
def _one_transaction(path: Path, key: bytes | None) -> Iterator[Any]:
    """A connection inside BEGIN IMMEDIATE; foreign keys are checked once, at the end, as tables are rebuilt."""
    from sqlalchemy import event

    from isodesk.storage.engine import make_engine

    engine = make_engine(path, key, foreign_keys=False)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as connection:
            yield connection
            orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if orphans:
                raise MigrationFailed(path=str(path), revision="", reason=f"rows without their parent: {orphans[:5]}")
    finally:
        engine.dispose()


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
