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


# Results: when a test was handed in, as far as this desk knows; and reports that can be opened without a network.
_RESULTS = (
    "ALTER TABLE planned_test ADD COLUMN finished_at REAL",
    "UPDATE planned_test SET finished_at = seen_at WHERE status IN (3, 4)",
    "CREATE INDEX ix_planned_test_finished ON planned_test (account_id, finished_at, id) WHERE finished_at IS NOT NULL",
    """
    CREATE TABLE kept_report (
        test_id INTEGER NOT NULL REFERENCES planned_test (id) ON DELETE CASCADE,
        language INTEGER NOT NULL,
        account_id TEXT NOT NULL,
        size INTEGER NOT NULL,
        fetched_at REAL NOT NULL,
        opened_at REAL,
        pdf BLOB NOT NULL,
        PRIMARY KEY (test_id, language)
    )
    """,
    "CREATE INDEX ix_kept_report_account ON kept_report (account_id, coalesce(opened_at, fetched_at), size)",
)

# Credits: packs as the platform counts them, the balances read over time, and where a person wants to be warned.
_CREDITS = (
    """
    CREATE TABLE pack (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id TEXT NOT NULL,
        candidate_id INTEGER NOT NULL,
        form_id INTEGER NOT NULL,
        size INTEGER NOT NULL,
        used INTEGER NOT NULL
    )
    """,
    "CREATE INDEX ix_pack_candidate ON pack (candidate_id, form_id)",
    "ALTER TABLE planned_test ADD COLUMN pack_id INTEGER REFERENCES pack (id) ON DELETE SET NULL",
    "CREATE INDEX ix_planned_test_pack ON planned_test (pack_id) WHERE pack_id IS NOT NULL",
    "ALTER TABLE credit_ledger ADD COLUMN group_name TEXT NOT NULL DEFAULT ''",
    """
    UPDATE credit_ledger SET group_name =
        coalesce((SELECT group_name FROM candidate WHERE candidate.id = credit_ledger.candidate_id), '')
    """,
    "CREATE INDEX ix_credit_ledger_group ON credit_ledger (account_id, at, group_name, kind, change)",
    """
    CREATE TABLE credit_reading (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id TEXT NOT NULL,
        first_at REAL NOT NULL,
        last_at REAL NOT NULL,
        ledger_id INTEGER NOT NULL,
        in_doubt INTEGER NOT NULL
    )
    """,
    "CREATE INDEX ix_credit_reading_account ON credit_reading (account_id, id)",
    """
    CREATE TABLE credit_reading_amount (
        reading_id INTEGER NOT NULL REFERENCES credit_reading (id) ON DELETE CASCADE,
        description TEXT NOT NULL,
        amount INTEGER NOT NULL,
        PRIMARY KEY (reading_id, description)
    )
    """,
    """
    CREATE TABLE credit_alert (
        account_id TEXT NOT NULL,
        description TEXT NOT NULL,
        threshold INTEGER NOT NULL,
        crossed_at REAL,
        PRIMARY KEY (account_id, description)
    )
    """,
)


def upgrade() -> None:
    for statement in (*_IMPORTS, *_TESTS, *_LISTS, *_RESULTS, *_CREDITS):
        op.execute(statement)
