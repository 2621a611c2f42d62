"""The migrations lead to the very tables that the code declares."""

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Connection, create_engine, inspect

from isodesk.station.schema import METADATA
from isodesk.storage.database import Database
from isodesk.storage.migrations import migrate


def _shape(connection: Connection) -> dict[str, object]:
    inspector = inspect(connection)
    tables = {name for name in inspector.get_table_names() if not name.startswith(("alembic_", "sqlite_"))}
    statements = connection.execute(sa.text("SELECT name, sql FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'"))
    return {
        "autoincrement": {name for name, _ in statements if name in tables},
        "tables": {name: _table(connection, name) for name in tables},
    }


def _table(connection: Connection, name: str) -> dict[str, object]:
    inspector = inspect(connection)
    indexes = connection.execute(
        sa.text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = :name AND sql IS NOT NULL"),
        {"name": name},
    )
    return {
        "columns": [
            (column["name"], str(column["type"]), column["nullable"]) for column in inspector.get_columns(name)
        ],
        "primary": inspector.get_pk_constraint(name),
        "foreign": sorted(map(str, inspector.get_foreign_keys(name))),
        "unique": sorted(map(str, inspector.get_unique_constraints(name))),
        "indexes": {index: " ".join(str(statement).split()) for index, statement in indexes},
    }


def test_migrated_store_has_the_shape_of_the_schema(tmp_path: Path) -> None:
    migrate(tmp_path / "station.db", None, "isodesk.station.migrations")
    with Database.open(tmp_path / "station.db", key=None) as database:
        migrated = database.read_now(_shape)
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        METADATA.create_all(connection)
        declared = _shape(connection)
    engine.dispose()
    assert migrated == declared
