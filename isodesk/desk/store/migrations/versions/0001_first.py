"""The mirror and the outbox.

Every row names its account. Times are UTC seconds (REAL) but for a session's, which are wall times (ISO 8601).
``search`` and ``sort_key`` are folded: no case, no accents. ``standing`` sums up the open intents about a row.
"""

from alembic import op

revision = "0001"
down_revision = None

_TABLES = (
    """
    CREATE TABLE form (
        account_id TEXT NOT NULL,
        id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        allowed INTEGER NOT NULL,
        name_en TEXT NOT NULL,
        name_fr TEXT NOT NULL,
        kind TEXT NOT NULL,
        credit_kind TEXT NOT NULL,
        languages TEXT NOT NULL,
        PRIMARY KEY (account_id, id)
    )
    """,
    """
    CREATE TABLE candidate (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id TEXT NOT NULL,
        platform_id INTEGER,
        email TEXT NOT NULL,
        email_key TEXT NOT NULL,
        platform_email TEXT NOT NULL DEFAULT '',
        given_name TEXT NOT NULL,
        family_name TEXT NOT NULL,
        gender INTEGER NOT NULL,
        language INTEGER,
        group_name TEXT NOT NULL,
        country TEXT NOT NULL,
        external_id TEXT NOT NULL,
        extra_time_percent INTEGER NOT NULL,
        search TEXT NOT NULL,
        sort_key TEXT NOT NULL,
        last_form_id INTEGER,
        last_status INTEGER,
        to_take INTEGER NOT NULL DEFAULT 0,
        standing TEXT NOT NULL DEFAULT 'agreed',
        created_at REAL NOT NULL,
        UNIQUE (account_id, email_key),
        UNIQUE (account_id, platform_id)
    )
    """,
    """
    CREATE TABLE session (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id TEXT NOT NULL,
        platform_id INTEGER,
        description TEXT NOT NULL,
        start_at TEXT NOT NULL,
        end_at TEXT NOT NULL,
        code TEXT NOT NULL,
        search TEXT NOT NULL,
        standing TEXT NOT NULL DEFAULT 'agreed',
        created_at REAL NOT NULL
    )
    """,
    """
    CREATE TABLE planned_test (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id TEXT NOT NULL,
        candidate_id INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
        platform_id INTEGER,
        form_id INTEGER NOT NULL,
        session_id INTEGER REFERENCES session (id) ON DELETE SET NULL,
        confirms_id INTEGER REFERENCES planned_test (id) ON DELETE SET NULL,
        status INTEGER NOT NULL DEFAULT 1,
        proctored INTEGER NOT NULL,
        full_screen INTEGER NOT NULL,
        tests_by_credit INTEGER,
        url TEXT NOT NULL DEFAULT '',
        standing TEXT NOT NULL DEFAULT 'agreed',
        created_at REAL NOT NULL,
        seen_at REAL,
        UNIQUE (account_id, platform_id)
    )
    """,
    """
    CREATE TABLE result (
        test_id INTEGER PRIMARY KEY REFERENCES planned_test (id) ON DELETE CASCADE,
        grade_type INTEGER NOT NULL,
        value REAL NOT NULL,
        maximum REAL NOT NULL,
        description TEXT NOT NULL,
        seconds INTEGER NOT NULL,
        language INTEGER,
        fetched_at REAL NOT NULL
    )
    """,
    """
    CREATE TABLE result_detail (
        test_id INTEGER NOT NULL REFERENCES planned_test (id) ON DELETE CASCADE,
        skill_id INTEGER NOT NULL,
        description TEXT NOT NULL,
        success_rate REAL,
        level REAL,
        level_description TEXT NOT NULL,
        scale_minimum REAL,
        scale_maximum REAL,
        PRIMARY KEY (test_id, skill_id)
    )
    """,
    """
    CREATE TABLE credit_balance (
        account_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        description TEXT NOT NULL,
        amount INTEGER NOT NULL,
        at REAL NOT NULL,
        PRIMARY KEY (account_id, position)
    )
    """,
    """
    CREATE TABLE credit_ledger (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id TEXT NOT NULL,
        at REAL NOT NULL,
        kind TEXT NOT NULL,
        change INTEGER NOT NULL,
        candidate_id INTEGER,
        test_id INTEGER,
        form_id INTEGER,
        action INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE roster_import (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id TEXT NOT NULL,
        name TEXT NOT NULL,
        intents INTEGER NOT NULL,
        at REAL NOT NULL
    )
    """,
    """
    CREATE TABLE intent (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id TEXT NOT NULL,
        action INTEGER NOT NULL,
        state TEXT NOT NULL,
        doubt INTEGER NOT NULL DEFAULT 0,
        candidate_id INTEGER,
        test_id INTEGER,
        session_id INTEGER,
        import_id INTEGER,
        payload TEXT NOT NULL,
        after_id INTEGER,
        needs_id INTEGER,
        attempts INTEGER NOT NULL DEFAULT 0,
        created_at REAL NOT NULL,
        sent_at REAL,
        not_before REAL NOT NULL DEFAULT 0,
        error TEXT NOT NULL DEFAULT '',
        error_text TEXT NOT NULL DEFAULT '',
        known_id INTEGER,
        credits_before TEXT
    )
    """,
)

_INDEXES = (
    "CREATE INDEX ix_candidate_name ON candidate (account_id, sort_key, id)",
    "CREATE INDEX ix_candidate_group ON candidate (account_id, group_name, sort_key, id)",
    "CREATE INDEX ix_candidate_to_take ON candidate (account_id, to_take) WHERE to_take > 0",
    "CREATE INDEX ix_session_start ON session (account_id, start_at)",
    "CREATE INDEX ix_planned_test_candidate ON planned_test (candidate_id)",
    "CREATE INDEX ix_planned_test_session ON planned_test (session_id) WHERE session_id IS NOT NULL",
    "CREATE INDEX ix_planned_test_confirms ON planned_test (confirms_id) WHERE confirms_id IS NOT NULL",
    "CREATE INDEX ix_planned_test_account ON planned_test (account_id, id)",
    "CREATE INDEX ix_planned_test_status ON planned_test (account_id, status, id)",
    "CREATE INDEX ix_credit_ledger_account ON credit_ledger (account_id, id)",
    "CREATE INDEX ix_credit_ledger_test ON credit_ledger (test_id)",
    "CREATE INDEX ix_intent_account ON intent (account_id, id)",
    "CREATE INDEX ix_intent_ready ON intent (account_id, state, id) WHERE after_id IS NULL AND needs_id IS NULL",
    "CREATE INDEX ix_intent_state ON intent (account_id, state, id)",
    "CREATE INDEX ix_intent_candidate ON intent (candidate_id) WHERE candidate_id IS NOT NULL",
    "CREATE INDEX ix_intent_test ON intent (test_id) WHERE test_id IS NOT NULL",
    "CREATE INDEX ix_intent_session ON intent (session_id) WHERE session_id IS NOT NULL",
    "CREATE INDEX ix_intent_after ON intent (after_id) WHERE after_id IS NOT NULL",
    "CREATE INDEX ix_intent_needs ON intent (needs_id) WHERE needs_id IS NOT NULL",
    "CREATE INDEX ix_intent_import ON intent (import_id, state) WHERE import_id IS NOT NULL",
)


def upgrade() -> None:
    for statement in (*_TABLES, *_INDEXES):
        op.execute(statement)
