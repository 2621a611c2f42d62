"""What `/station/v1` needs: the feed of changes, deadlines, marks given by hand.

Triggers write the feed, in the transaction of the change itself: whoever changes a row, and however, is told of.
"""

import secrets

from alembic import op

revision = "0002"
down_revision = "0001"

# The numbers are those of isodesk.station.v1.kinds.Kind.
_CANDIDATE, _GROUP, _SESSION, _TEST, _MAIL = 1, 2, 3, 4, 5

# Table, kind, and the columns whose change is told of: not those of time used, which change all the time.
_FOLLOWED = (
    (
        "candidate",
        _CANDIDATE,
        """
        email, given_name, family_name, gender, language, group_id, external_id, job_id, extra_time_percent,
        anonymised_at
        """,
    ),
    ("candidate_group", _GROUP, "name, external_id"),
    ("session", _SESSION, "description, start_at, end_at, code"),
    (
        "planned_test",
        _TEST,
        "session_id, confirms_id, status, proctored, full_screen, cpf_id, deadline_at, finished_at, grade",
    ),
    ("mail", _MAIL, "due_at, status"),
)

_TABLES = (
    """
    CREATE TABLE change (
        sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        account_id INTEGER NOT NULL,
        kind INTEGER NOT NULL,
        subject_id INTEGER NOT NULL,
        gone INTEGER DEFAULT '0' NOT NULL,
        CONSTRAINT uq_change_kind_subject_id UNIQUE (kind, subject_id)
    )
    """,
    "CREATE INDEX ix_change_account_id ON change (account_id)",
    "CREATE INDEX ix_change_gone ON change (account_id) WHERE gone = 1",
    "CREATE TABLE feed (name TEXT NOT NULL, CONSTRAINT pk_feed PRIMARY KEY (name))",
    """
    CREATE TABLE feed_floor (
        account_id INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        CONSTRAINT pk_feed_floor PRIMARY KEY (account_id)
    )
    """,
    """
    CREATE TABLE mark (
        planned_test_id INTEGER NOT NULL,
        item_id TEXT NOT NULL,
        account_id INTEGER NOT NULL,
        half_points INTEGER NOT NULL,
        comment TEXT NOT NULL,
        marked_by TEXT NOT NULL,
        marked_at FLOAT NOT NULL,
        version INTEGER NOT NULL,
        CONSTRAINT pk_mark PRIMARY KEY (planned_test_id, item_id),
        CONSTRAINT fk_mark_planned_test_id FOREIGN KEY (planned_test_id) REFERENCES planned_test (id),
        CONSTRAINT fk_mark_account_id FOREIGN KEY (account_id) REFERENCES account (id)
    )
    """,
    "ALTER TABLE planned_test ADD COLUMN deadline_at FLOAT",
    "CREATE INDEX ix_planned_test_to_be_marked ON planned_test (account_id) WHERE status = 4",
)

# Groups and sessions can be deleted now: their numbers must not come back.
_REBUILT = (
    (
        "candidate_group",
        """
        CREATE TABLE candidate_group_new (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            account_id INTEGER NOT NULL,
            name TEXT NOT NULL,
            external_id TEXT,
            CONSTRAINT uq_candidate_group_account_id_external_id UNIQUE (account_id, external_id),
            CONSTRAINT fk_candidate_group_account_id FOREIGN KEY (account_id) REFERENCES account (id)
        )
        """,
    ),
    (
        "session",
        """
        CREATE TABLE session_new (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            account_id INTEGER NOT NULL,
            description TEXT NOT NULL,
            start_at FLOAT NOT NULL,
            end_at FLOAT NOT NULL,
            code TEXT,
            CONSTRAINT fk_session_account_id FOREIGN KEY (account_id) REFERENCES account (id)
        )
        """,
    ),
)


def upgrade() -> None:
    """Rebuild, add, tell of what is there already, then follow."""
    for table, statement in _REBUILT:
        _rebuild(table, statement)
    for statement in _TABLES:
        op.execute(statement)
    op.execute(f"INSERT INTO feed (name) VALUES ('{secrets.token_hex(8)}')")  # noqa: S608 - hex digits of our own
    for table, kind, columns in _FOLLOWED:
        op.execute(
            f"INSERT INTO change (account_id, kind, subject_id) SELECT account_id, {kind}, id FROM {table} ORDER BY id"  # noqa: S608 - names of this module
        )
        _follow(table, kind, columns)


def _rebuild(table: str, statement: str) -> None:
    op.execute(statement)
    op.execute(f"INSERT INTO {table}_new SELECT * FROM {table}")  # noqa: S608 - names of this module
    op.execute(f"DROP TABLE {table}")
    op.execute(f"ALTER TABLE {table}_new RENAME TO {table}")


def _follow(table: str, kind: int, columns: str) -> None:
    # Written as DELETE and INSERT: a statement's own ON CONFLICT would override one inside its triggers.
    _trigger("added", f"INSERT ON {table}", table, _told("new", kind, 0))
    _trigger("changed", f"UPDATE OF {columns} ON {table}", table, _told("new", kind, 0))
    _trigger("removed", f"DELETE ON {table}", table, _told("old", kind, 1))


def _trigger(name: str, event: str, table: str, body: str) -> None:
    op.execute(f"CREATE TRIGGER follow_{table}_{name} AFTER {event} BEGIN {body} END")


def _told(row: str, kind: int, gone: int) -> str:
    return (
        f"DELETE FROM change WHERE kind = {kind} AND subject_id = {row}.id;"  # noqa: S608 - names of this module
        f" INSERT INTO change (account_id, kind, subject_id, gone) VALUES ({row}.account_id, {kind}, {row}.id, {gone});"
    )
