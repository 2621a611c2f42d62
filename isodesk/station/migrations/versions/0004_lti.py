"""LTI: launches used, logins under way, the tool's own keys, grades to return, platforms' people."""

from alembic import op

revision = "0004"
down_revision = "0003"

_TABLES = (
    """
    CREATE TABLE lti_use (
        consumer_key TEXT NOT NULL,
        timestamp INTEGER NOT NULL,
        nonce TEXT NOT NULL,
        CONSTRAINT pk_lti_use PRIMARY KEY (consumer_key, timestamp, nonce)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE lti_login (
        state BLOB NOT NULL,
        browser BLOB NOT NULL,
        platform_id INTEGER NOT NULL,
        nonce TEXT NOT NULL,
        target TEXT NOT NULL,
        at FLOAT NOT NULL,
        CONSTRAINT pk_lti_login PRIMARY KEY (state),
        CONSTRAINT fk_lti_login_platform_id FOREIGN KEY (platform_id) REFERENCES lti_platform (id) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE lti_key (
        id INTEGER NOT NULL,
        made_at FLOAT NOT NULL,
        pem_sealed BLOB NOT NULL,
        CONSTRAINT pk_lti_key PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE lti_return (
        planned_test_id INTEGER NOT NULL,
        source TEXT NOT NULL,
        resource_link_id TEXT,
        user_id TEXT,
        service_url TEXT,
        sourced_id TEXT,
        scopes JSON,
        line_items TEXT,
        line_item TEXT,
        CONSTRAINT pk_lti_return PRIMARY KEY (planned_test_id),
        CONSTRAINT fk_lti_return_planned_test_id FOREIGN KEY (planned_test_id) REFERENCES planned_test (id)
            ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE lti_grade (
        id INTEGER NOT NULL,
        account_id INTEGER NOT NULL,
        planned_test_id INTEGER NOT NULL,
        message_id TEXT NOT NULL,
        at FLOAT NOT NULL,
        test_status INTEGER NOT NULL,
        status TEXT NOT NULL,
        tries INTEGER DEFAULT '0' NOT NULL,
        due_at FLOAT NOT NULL,
        last_answer TEXT,
        CONSTRAINT pk_lti_grade PRIMARY KEY (id),
        CONSTRAINT fk_lti_grade_account_id FOREIGN KEY (account_id) REFERENCES account (id),
        CONSTRAINT fk_lti_grade_planned_test_id FOREIGN KEY (planned_test_id) REFERENCES lti_return (planned_test_id)
            ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_lti_grade_status_due_at ON lti_grade (status, due_at)",
    "CREATE INDEX ix_lti_grade_planned_test_id ON lti_grade (planned_test_id)",
    """
    CREATE TABLE lti_course (
        source TEXT NOT NULL,
        context_id TEXT NOT NULL,
        title TEXT NOT NULL,
        address TEXT NOT NULL,
        at FLOAT NOT NULL,
        CONSTRAINT pk_lti_course PRIMARY KEY (source, context_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE lti_person (
        source TEXT NOT NULL,
        user_id TEXT NOT NULL,
        candidate_id INTEGER NOT NULL,
        CONSTRAINT pk_lti_person PRIMARY KEY (source, user_id),
        CONSTRAINT fk_lti_person_candidate_id FOREIGN KEY (candidate_id) REFERENCES candidate (id) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    "CREATE INDEX ix_lti_person_candidate_id ON lti_person (candidate_id)",
)


def upgrade() -> None:
    for statement in _TABLES:
        op.execute(statement)
