"""What the whole desk keeps beyond the first thin path."""

from alembic import op

revision = "0002"
down_revision = "0001"

# Imports: sending of a paused one rests until a person resumes it.
_IMPORTS = ("ALTER TABLE roster_import ADD COLUMN paused INTEGER NOT NULL DEFAULT 0",)

# Tests and forms: what is asked for next, what the platform no longer knows, and whether a form's name is its own.
_TESTS = (
    "ALTER TABLE form ADD COLUMN told INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE planned_test ADD COLUMN gone INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX ix_planned_test_due ON planned_test (account_id, status, coalesce(seen_at, created_at))"
    " WHERE platform_id IS NOT NULL AND status <> 3 AND gone = 0",
    "CREATE INDEX ix_planned_test_form ON planned_test (account_id, form_id, id)",
    "CREATE INDEX ix_planned_test_proctored ON planned_test (account_id, id) WHERE proctored = 1",
    "CREATE INDEX ix_planned_test_unsettled ON planned_test (account_id, standing, id) WHERE standing <> 'agreed'",
    "CREATE INDEX ix_session_end ON session (account_id, end_at)",
)

# Lists: which columns of a file are which, and which rows came from the back office's exports.
_LISTS = (
    "ALTER TABLE roster_import ADD COLUMN kind TEXT NOT NULL DEFAULT 'candidates'",
    """
    CREATE TABLE column_mapping (
        account_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        headers TEXT NOT NULL,
        mapping TEXT NOT NULL,
        at REAL NOT NULL,
        PRIMARY KEY (account_id, kind, headers)
    )
    """,
    """
    CREATE TABLE adopted (
        import_id INTEGER NOT NULL REFERENCES roster_import (id) ON DELETE CASCADE,
        account_id TEXT NOT NULL,
        candidate_id INTEGER,
        test_id INTEGER,
        fingerprint TEXT NOT NULL
    )
    """,
    "CREATE INDEX ix_adopted_import ON adopted (import_id)",
    "CREATE INDEX ix_roster_import_account ON roster_import (account_id, id)",
)


def upgrade() -> None:
    for statement in (*_IMPORTS, *_TESTS, *_LISTS):
        op.execute(statement)
