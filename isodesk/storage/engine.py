"""SQLAlchemy over our own connections. Transactions are ours: SQLAlchemy sends no BEGIN and no COMMIT."""

import sqlite3
from pathlib import Path
from typing import cast

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import NullPool

from isodesk.storage.connections import connect


def make_engine(path: Path, key: bytes | None, *, foreign_keys: bool = True) -> Engine:
    """An engine on the store at ``path``; without ``module`` the errors would not be SQLAlchemy's."""
    return create_engine(
        "sqlite://",
        creator=lambda: connect(path, key, foreign_keys=foreign_keys),
        module=driver,
        poolclass=NullPool,
        hide_parameters=True,  # an error's text is logged, and parameters are people's data
    )


def lasting_connection(engine: Engine) -> Connection:
    """A connection to be kept, whose transactions are begun and ended by ``exec_driver_sql`` or the raw connection."""
    return engine.connect().execution_options(isolation_level="AUTOCOMMIT")


def raw_of(connection: Connection) -> sqlite3.Connection:
    """The driver's connection below one of SQLAlchemy's."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)
