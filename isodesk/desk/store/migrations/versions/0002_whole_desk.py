"""What the whole desk keeps beyond the first thin path."""

from alembic import op

revision = "0002"
down_revision = "0001"

# Imports: sending of a paused one rests until a person resumes it.
_IMPORTS = ("ALTER TABLE roster_import ADD COLUMN paused INTEGER NOT NULL DEFAULT 0",)

# The outbox: what is ready is found along one index, past what a paused import holds back.
_OUTBOX = (
    "DROP INDEX ix_intent_ready",
    """
    CREATE INDEX ix_intent_ready ON intent (account_id, state, id, import_id, not_before)
        WHERE after_id IS NULL AND needs_id IS NULL
    """,
)

# Tests and forms: what is asked for next, what the platform no longer knows, and whether a form's name is its own.
_TESTS = (
    "ALTER TABLE form ADD COLUMN told INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE planned_test ADD COLUMN gone INTEGER NOT NULL DEFAULT 0",
    """CREATE INDEX ix_planned_test_due ON planned_test (account_id, status, coalesce(seen_at, created_at))
    WHERE platform_id IS NOT NULL AND status <> 3 AND gone = 0""",
    "CREATE INDEX ix_planned_test_form ON planned_test (account_id, form_id, id)",
    "CREATE INDEX ix_planned_test_proctored ON planned_test (account_id, id) WHERE proctored = 1",
    "CREATE INDEX ix_planned_test_unsettled ON planned_test (account_id, standing, id) WHERE standing <> 'agreed'",
    """CREATE INDEX ix_planned_test_recent ON planned_test (account_id, created_at)
    WHERE session_id IS NULL AND platform_id IS NOT NULL AND status = 1 AND gone = 0""",
    "DROP INDEX ix_planned_test_session",
    "CREATE INDEX ix_planned_test_session ON planned_test (session_id, candidate_id) WHERE session_id IS NOT NULL",
    "CREATE INDEX ix_session_end ON session (account_id, end_at)",
)

# Lists: imports written in steps (held until all of them are), columns chosen, rows from the back office's exports.
_LISTS = (
    "ALTER TABLE roster_import ADD COLUMN kind TEXT NOT NULL DEFAULT 'candidates'",
    "ALTER TABLE roster_import ADD COLUMN prepared INTEGER NOT NULL DEFAULT 1",
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
    "ALTER TABLE result ADD COLUMN account_id TEXT NOT NULL DEFAULT ''",
    "UPDATE result SET account_id = (SELECT account_id FROM planned_test WHERE planned_test.id = result.test_id)",
    "CREATE INDEX ix_result_share ON result (account_id, value / maximum, test_id)",
    "CREATE INDEX ix_result_seconds ON result (account_id, seconds, test_id)",
    "CREATE INDEX ix_result_fetched ON result (account_id, fetched_at, test_id)",
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

# Candidates: all that the document knows of them, what of it stays on this computer, who was written to, and the
# indexes that sort, filter and search a hundred thousand of them.
_CANDIDATES = (
    "ALTER TABLE candidate ADD COLUMN group_number INTEGER",
    "ALTER TABLE candidate ADD COLUMN job_id INTEGER",
    "ALTER TABLE candidate ADD COLUMN password TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE candidate ADD COLUMN keep_password INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE candidate ADD COLUMN anonymised INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE candidate ADD COLUMN kept_here TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE planned_test ADD COLUMN cpf_id TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE mail (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id TEXT NOT NULL,
        candidate_id INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
        intent_id INTEGER NOT NULL,
        template_id INTEGER NOT NULL,
        send_on TEXT NOT NULL,
        tests INTEGER NOT NULL,
        at REAL NOT NULL
    )
    """,
    "CREATE INDEX ix_mail_candidate ON mail (candidate_id, id)",
    "CREATE INDEX ix_mail_intent ON mail (intent_id)",
    "DROP INDEX ix_candidate_name",
    "DROP INDEX ix_planned_test_candidate",
    "CREATE INDEX ix_candidate_name ON candidate (account_id, sort_key, id, group_name, search)",
    "CREATE INDEX ix_candidate_given_name ON candidate (account_id, given_name COLLATE NOCASE, sort_key, id)",
    "CREATE INDEX ix_candidate_test ON candidate (account_id, last_form_id, sort_key, id)",
    "CREATE INDEX ix_candidate_status ON candidate (account_id, last_status, sort_key, id)",
    "CREATE INDEX ix_candidate_standing ON candidate (account_id, standing, sort_key, id)",
    "CREATE INDEX ix_candidate_anonymised ON candidate (account_id, sort_key, id) WHERE anonymised = 1",
    "CREATE INDEX ix_candidate_account ON candidate (account_id, id)",
    "CREATE INDEX ix_planned_test_candidate ON planned_test (candidate_id, account_id, id, status)",
    "CREATE INDEX ix_planned_test_standing ON planned_test (account_id, standing, id)",
    "CREATE INDEX ix_planned_test_seen ON planned_test (account_id, seen_at, id)",
    "CREATE INDEX ix_planned_test_proctoring ON planned_test (account_id, proctored, id)",
    "CREATE INDEX ix_credit_ledger_candidate ON credit_ledger (candidate_id, account_id)",
    "CREATE UNIQUE INDEX ix_form_name_en ON form (account_id, coalesce(nullif(name_en, ''), CAST(id AS TEXT)), id)",
    "CREATE UNIQUE INDEX ix_form_name_fr ON form (account_id, coalesce(nullif(name_fr, ''), CAST(id AS TEXT)), id)",
    """
    CREATE VIRTUAL TABLE candidate_search USING fts5 (
        search, content = 'candidate', content_rowid = 'id', tokenize = 'trigram case_sensitive 1', detail = none
    )
    """,
    "INSERT INTO candidate_search (candidate_search, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO candidate_search (candidate_search) VALUES ('rebuild')",
    """
    CREATE TRIGGER candidate_search_added AFTER INSERT ON candidate BEGIN
        INSERT INTO candidate_search (rowid, search) VALUES (new.id, new.search);
    END
    """,
    """
    CREATE TRIGGER candidate_search_removed AFTER DELETE ON candidate BEGIN
        INSERT INTO candidate_search (candidate_search, rowid, search) VALUES ('delete', old.id, old.search);
    END
    """,
    """
    CREATE TRIGGER candidate_search_changed AFTER UPDATE OF search ON candidate WHEN old.search <> new.search BEGIN
        INSERT INTO candidate_search (candidate_search, rowid, search) VALUES ('delete', old.id, old.search);
        INSERT INTO candidate_search (rowid, search) VALUES (new.id, new.search);
    END
    """,
    # Tables are sorted by a form's name along the forms, so that each test's form is one, if only by its number.
    """
    INSERT OR IGNORE INTO form (account_id, id, position, allowed, name_en, name_fr, kind, credit_kind, languages)
        SELECT DISTINCT account_id, form_id, 0, 0, '', '', '', '', '[]' FROM planned_test
    """,
    """
    CREATE TRIGGER planned_test_form AFTER INSERT ON planned_test
    WHEN NOT EXISTS (SELECT 1 FROM form WHERE account_id = new.account_id AND id = new.form_id) BEGIN
        INSERT INTO form (account_id, id, position, allowed, name_en, name_fr, kind, credit_kind, languages)
            VALUES (new.account_id, new.form_id, 0, 0, '', '', '', '', '[]');
    END
    """,
)


# Safety: copies of the profile's secrets, for who has the recovery code.
_SAFETY = ("CREATE TABLE kept_secret (name TEXT PRIMARY KEY, value TEXT NOT NULL)",)

# Following a station: how far its feed was read, and of each row which version; ``held``: it waits for open intents.
_FOLLOWING = (
    """
    CREATE TABLE feed_cursor (
        account_id TEXT PRIMARY KEY,
        feed TEXT NOT NULL,
        since INTEGER NOT NULL,
        stage TEXT NOT NULL,
        after INTEGER NOT NULL,
        generation INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE followed (
        account_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        platform_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        generation INTEGER NOT NULL,
        held INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (account_id, kind, platform_id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX ix_followed_held ON followed (account_id, kind, platform_id) WHERE held = 1",
    "CREATE INDEX ix_session_platform ON session (account_id, platform_id) WHERE platform_id IS NOT NULL",
    "CREATE INDEX ix_candidate_group_number ON candidate (account_id, group_number) WHERE group_number IS NOT NULL",
    "ALTER TABLE planned_test ADD COLUMN deadline TEXT NOT NULL DEFAULT ''",
)


def upgrade() -> None:
    for statement in (*_IMPORTS, *_OUTBOX, *_TESTS, *_LISTS, *_RESULTS, *_CREDITS, *_CANDIDATES, *_SAFETY, *_FOLLOWING):
        op.execute(statement)
