"""The tables of LTI: who may launch, which launches were used, whom their people are here, where grades go back."""

from sqlalchemy import JSON, Column, Float, ForeignKey, Index, Integer, LargeBinary, Table, Text, UniqueConstraint

from isodesk.station.metadata import METADATA, account_column

lti_consumer = Table(
    "lti_consumer",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("name", Text, nullable=False),
    Column("consumer_key", Text, nullable=False, unique=True),
    Column("secret_sealed", LargeBinary, nullable=False),
    Column("settings", JSON, nullable=False),
)

lti_platform = Table(
    "lti_platform",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("name", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    Column("client_id", Text, nullable=False),
    Column("settings", JSON, nullable=False),
    UniqueConstraint("issuer", "client_id"),
)

lti_use = Table(
    "lti_use",
    METADATA,
    Column("consumer_key", Text, primary_key=True),
    Column("timestamp", Integer, primary_key=True),
    Column("nonce", Text, primary_key=True),
    sqlite_with_rowid=False,
)

lti_login = Table(
    "lti_login",
    METADATA,
    Column("state", LargeBinary, primary_key=True),  # SHA-256 of it
    Column("browser", LargeBinary, nullable=False),  # SHA-256 of its cookie
    Column("platform_id", ForeignKey("lti_platform.id", ondelete="CASCADE"), nullable=False),
    Column("nonce", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("at", Float, nullable=False),
    sqlite_with_rowid=False,
)

lti_key = Table(
    "lti_key",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("made_at", Float, nullable=False),
    Column("pem_sealed", LargeBinary, nullable=False),
)

lti_return = Table(
    "lti_return",
    METADATA,
    Column("planned_test_id", ForeignKey("planned_test.id", ondelete="CASCADE"), primary_key=True),
    Column("source", Text, nullable=False),
    Column("resource_link_id", Text),
    Column("user_id", Text),
    Column("service_url", Text),  # Basic Outcomes
    Column("sourced_id", Text),
    Column("scopes", JSON),  # AGS
    Column("line_items", Text),
    Column("line_item", Text),
)

lti_grade = Table(
    "lti_grade",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("planned_test_id", ForeignKey("lti_return.planned_test_id", ondelete="CASCADE"), nullable=False),
    Column("message_id", Text, nullable=False),  # the same each time that it is sent
    Column("at", Float, nullable=False),  # what it tells of: the same each time, too
    Column("test_status", Integer, nullable=False),
    Column("status", Text, nullable=False),  # 'waiting', 'done', 'failed'
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("due_at", Float, nullable=False),
    Column("last_answer", Text),
)
Index("ix_lti_grade_status_due_at", lti_grade.c.status, lti_grade.c.due_at)
Index("ix_lti_grade_planned_test_id", lti_grade.c.planned_test_id)

lti_course = Table(
    "lti_course",
    METADATA,
    Column("source", Text, primary_key=True),
    Column("context_id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("address", Text, nullable=False),  # where its members are told
    Column("at", Float, nullable=False),
    sqlite_with_rowid=False,
)

lti_person = Table(
    "lti_person",
    METADATA,
    Column("source", Text, primary_key=True),  # "consumer:7", "platform:3"
    Column("user_id", Text, primary_key=True),
    Column("candidate_id", ForeignKey("candidate.id", ondelete="CASCADE"), nullable=False),
    sqlite_with_rowid=False,
)
Index("ix_lti_person_candidate_id", lti_person.c.candidate_id)
