"""The station's tables. Times are UTC seconds since the epoch (REAL); flags are 0 or 1.

Every row that belongs to somebody carries ``account_id``, or belongs to a row that does (an answer to its test), and
no query goes without the one or the other.
"""

from sqlalchemy import (
    JSON,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
)

from isodesk.protocol.values import TestStatus
from isodesk.station.lti_schema import (
    lti_consumer,
    lti_course,
    lti_grade,
    lti_key,
    lti_login,
    lti_person,
    lti_platform,
    lti_return,
    lti_use,
)
from isodesk.station.metadata import METADATA, account_column

__all__ = [
    "GONE",
    "METADATA",
    "TO_BE_MARKED",
    "UNDER_WAY",
    "UNFINISHED",
    "account",
    "administrator",
    "answer",
    "asked",
    "callback",
    "candidate",
    "candidate_group",
    "change",
    "client",
    "credit",
    "credit_entry",
    "exposure",
    "feed",
    "feed_floor",
    "form",
    "form_access",
    "job_profile",
    "journal",
    "lti_consumer",
    "lti_course",
    "lti_grade",
    "lti_key",
    "lti_login",
    "lti_person",
    "lti_platform",
    "lti_return",
    "lti_use",
    "mail",
    "mail_template",
    "mark",
    "medium",
    "pack",
    "planned_test",
    "sender",
    "session",
    "single_use",
    "station_secret",
]

# Who: accounts, their clients and administrators ------------------------------------------------

account = Table(
    "account",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("parent_id", ForeignKey("account.id")),  # a sub account's distributor
    Column("name", Text, nullable=False),
    Column("zone", Text, nullable=False, default="Europe/Paris"),  # IANA name
    Column("position", Integer, nullable=False),  # order in the seed; 0 is the first account
)

client = Table(
    "client",
    METADATA,
    Column("id", Text, primary_key=True),  # the OAuth client_id
    account_column(),
    Column("label", Text, nullable=False),
    Column("secret_hash", LargeBinary, nullable=False),  # SHA-256 of a random secret of 256 bits
    Column("created_at", Float, nullable=False),
)

administrator = Table(
    "administrator",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("email", Text, nullable=False),
    Column("email_key", Text, nullable=False),
    Column("name", Text, nullable=False),
    UniqueConstraint("account_id", "email_key"),
)

# What may be spent -------------------------------------------------------------------------------

credit = Table(
    "credit",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("kind", Text, nullable=False),  # 'assessment', 'certification', 'positioning', 'proctoring', ...
    Column("description", Text, nullable=False),
    Column("amount", Integer, nullable=False),
    UniqueConstraint("account_id", "kind"),
)

credit_entry = Table(
    "credit_entry",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("credit_id", ForeignKey("credit.id"), nullable=False),
    Column("planned_test_id", Integer),
    Column("change", Integer, nullable=False),
    Column("reason", Text, nullable=False),  # 'seed', 'registration', 'given_back', 'proctoring', ...
    Column("at", Float, nullable=False),
)

# What may be taken --------------------------------------------------------------------------------

form = Table(
    "form",
    METADATA,
    Column("id", Integer, primary_key=True),  # tst_frm_id
    Column("kind", Text, nullable=False),  # 'assessment', 'certification', 'positioning'
    Column("credit_kind", Text, nullable=False),
    Column("grade_type", Integer, nullable=False),
    Column("seconds", Integer, nullable=False),  # time limit without extra time
    Column("shows_result", Integer, nullable=False),
    Column("position", Integer, nullable=False),  # order of action 14
    Column("languages", JSON, nullable=False),  # ['fr', 'en']
    Column("content", JSON, nullable=False),  # isodesk.exam.forms.Form as JSON
)

medium = Table(
    "medium",
    METADATA,
    Column("form_id", ForeignKey("form.id"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("octets", LargeBinary, nullable=False),
)

exposure = Table(
    "exposure",
    METADATA,
    Column("form_id", ForeignKey("form.id"), primary_key=True),
    Column("item_id", Text, primary_key=True),
    Column("shown", Integer, nullable=False),  # in so many tests handed in it was shown
    Column("administered", Integer, nullable=False),  # and in so many answered
)

form_access = Table(
    "form_access",
    METADATA,
    Column("account_id", ForeignKey("account.id"), primary_key=True),
    Column("form_id", ForeignKey("form.id"), primary_key=True),
)

# Whom: groups, jobs, candidates ----------------------------------------------------------------------

candidate_group = Table(
    "candidate_group",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("name", Text, nullable=False),
    Column("external_id", Text),
    UniqueConstraint("account_id", "external_id"),
    sqlite_autoincrement=True,  # the number of a group or session deleted never comes back
)

job_profile = Table(
    "job_profile",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("name", Text, nullable=False),
)

candidate = Table(
    "candidate",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("email", Text, nullable=False),
    Column("email_key", Text, nullable=False),  # NFC, casefolded
    Column("given_name", Text, nullable=False),
    Column("family_name", Text, nullable=False),
    Column("gender", Integer, nullable=False),
    Column("language", Integer),
    Column("group_id", ForeignKey("candidate_group.id")),
    Column("external_id", Text),
    Column("job_id", Integer),
    Column("extra_time_percent", Integer, nullable=False, default=0),
    # Decision D1: sealed (readable, to be changed) or hashed by argon2id, never both.
    Column("password_sealed", LargeBinary),
    Column("password_hash", Text),
    Column("login_epoch", Integer, nullable=False, default=0),  # grows at each change of password: kills links
    Column("created_at", Float, nullable=False),
    Column("anonymised_at", Float),
    UniqueConstraint("account_id", "email_key"),
    sqlite_autoincrement=True,  # the number of somebody deleted never comes back
)
Index("ix_candidate_account_id_external_id", candidate.c.account_id, candidate.c.external_id)

# When: sessions and planned tests -----------------------------------------------------------------------

session = Table(
    "session",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("description", Text, nullable=False),
    Column("start_at", Float, nullable=False),
    Column("end_at", Float, nullable=False),
    Column("code", Text),
    sqlite_autoincrement=True,
)

pack = Table(
    "pack",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("candidate_id", ForeignKey("candidate.id"), nullable=False),
    Column("form_id", ForeignKey("form.id"), nullable=False),
    Column("size", Integer, nullable=False),
    Column("used", Integer, nullable=False),
)
Index("ix_pack_candidate_id_form_id", pack.c.candidate_id, pack.c.form_id)

planned_test = Table(
    "planned_test",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("candidate_id", ForeignKey("candidate.id"), nullable=False),
    Column("form_id", ForeignKey("form.id"), nullable=False),
    Column("session_id", ForeignKey("session.id")),
    Column("pack_id", ForeignKey("pack.id")),
    Column("confirms_id", ForeignKey("planned_test.id")),  # the test that this one confirms
    Column("status", Integer, nullable=False),  # sta_id
    Column("paid", Integer, nullable=False),  # 1 where a credit was taken for it (not for its pack)
    Column("proctored", Integer, nullable=False),
    Column("full_screen", Integer, nullable=False),
    Column("return_page", Text),
    Column("callback_page", Text),
    Column("cpf_id", Text),
    Column("link_key", Text, nullable=False, unique=True),  # random part of tst_url
    Column("language", Text),  # 'fr': chosen at the start
    Column("created_at", Float, nullable=False),
    Column("started_at", Float),
    Column("finished_at", Float),
    Column("allowed_seconds", Integer),  # fixed at the start, extra time included
    Column("used_seconds", Float, nullable=False, default=0.0),  # checkpoint; not charged while down
    Column("checkpoint", JSON),  # {'boot': id, 'monotonic': seconds} of the running clock; 'began': of the start
    Column("grade", JSON),  # isodesk.exam.scoring.Grade as JSON, once handed in and marked
    Column("deadline_at", Float),  # it can't be started from then on
    Column("seed", Integer),  # 63 bits, made at the start: what is asked and in which order follows from it
    Column("questions", Integer),  # how many it asks, or asks at most; fixed at the start
    Column("writer", Text),  # the page that may write: a random name of its own
    Column("writer_at", Float),  # when it began to
    Column("sequence", Integer, nullable=False, server_default="0"),  # of the last change taken
    Column("paused_at", Float),
    Column("at_position", Integer),  # the question that is shown
    Column("at_used", Float),  # seconds of the test used when it came to be shown
    sqlite_autoincrement=True,
)
Index("ix_planned_test_candidate_id_form_id", planned_test.c.candidate_id, planned_test.c.form_id)
Index("ix_planned_test_session_id", planned_test.c.session_id)
Index("ix_planned_test_pack_id", planned_test.c.pack_id, sqlite_where=planned_test.c.pack_id.is_not(None))
Index("ix_planned_test_confirms_id", planned_test.c.confirms_id, sqlite_where=planned_test.c.confirms_id.is_not(None))
UNFINISHED = (TestStatus.NOT_STARTED.value, TestStatus.STARTED.value)
# The 2 is written into the statement: SQLite doesn't see that a parameter fits a partial index.
UNDER_WAY = planned_test.c.status == literal_column("2")
Index("ix_planned_test_under_way", planned_test.c.id, sqlite_where=UNDER_WAY)
TO_BE_MARKED = planned_test.c.status == literal_column("4")
Index("ix_planned_test_to_be_marked", planned_test.c.account_id, sqlite_where=TO_BE_MARKED)

answer = Table(
    "answer",
    METADATA,
    Column("planned_test_id", ForeignKey("planned_test.id"), primary_key=True),
    Column("item_id", Text, primary_key=True),
    Column("value", JSON, nullable=False),  # the keys of the options chosen
    Column("at", Float, nullable=False),
)

asked = Table(
    "asked",
    METADATA,
    Column("planned_test_id", ForeignKey("planned_test.id"), primary_key=True),
    Column("position", Integer, primary_key=True),  # from 1
    Column("item_id", Text, nullable=False),
    Column("decision", JSON, nullable=False),  # isodesk.exam.delivery.course.Decision as JSON
    Column("shown_at", Float),  # seconds of the test used when it was shown first
    Column("spent", Float, nullable=False, server_default="0"),  # seconds that it was shown, the present time excluded
    Column("final", Integer, nullable=False, server_default="0"),  # 1: its answer can't be changed any more
    Column("flagged", Integer, nullable=False, server_default="0"),
    Column("unknown", Integer, nullable=False, server_default="0"),  # 1: "I don't know"
    Column("revision", Integer, nullable=False, server_default="0"),  # sequence of the last change to its answer
    UniqueConstraint("planned_test_id", "item_id"),
)

mark = Table(
    "mark",
    METADATA,
    Column("planned_test_id", ForeignKey("planned_test.id"), primary_key=True),
    Column("item_id", Text, primary_key=True),
    account_column(),
    Column("half_points", Integer, nullable=False),  # 5 for two points and a half
    Column("comment", Text, nullable=False),
    Column("marked_by", Text, nullable=False),
    Column("marked_at", Float, nullable=False),
    Column("version", Integer, nullable=False),  # how often it was marked
)

# What goes out: templates, senders, mails, callbacks --------------------------------------------------------

mail_template = Table(
    "mail_template",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("kind", Text, nullable=False),  # 'invitation', 'reminder', 'report', 'diploma'
    Column("language", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
)

sender = Table(
    "sender",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("email", Text, nullable=False),
    Column("email_key", Text, nullable=False),
    Column("verified", Integer, nullable=False),
    Column("is_default", Integer, nullable=False),
    UniqueConstraint("account_id", "email_key"),
)

mail = Table(
    "mail",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("candidate_id", ForeignKey("candidate.id"), nullable=False),
    Column("template_id", ForeignKey("mail_template.id"), nullable=False),
    Column("sender_id", ForeignKey("sender.id")),
    Column("planned_test_ids", JSON, nullable=False),
    Column("due_at", Float, nullable=False),
    Column("status", Text, nullable=False),  # 'waiting', 'written', 'cancelled'
    Column("file_name", Text),  # in DIR/mail
    Column("written_at", Float),
)
Index("ix_mail_status_due_at", mail.c.status, mail.c.due_at)
Index("ix_mail_candidate_id", mail.c.candidate_id)

callback = Table(
    "callback",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("planned_test_id", ForeignKey("planned_test.id"), nullable=False),
    Column("url", Text, nullable=False),
    Column("status", Text, nullable=False),  # 'waiting', 'done', 'failed'
    Column("tries", Integer, nullable=False),
    Column("last_answer", Text),  # '204', 'address_refused', 'timeout', ...
    Column("tried_at", Float),
)
Index("ix_callback_status", callback.c.status)
Index("ix_callback_planned_test_id", callback.c.planned_test_id)

# What happened -------------------------------------------------------------------------------------------------

journal = Table(
    "journal",
    METADATA,
    Column("id", Integer, primary_key=True),
    account_column(),
    Column("at", Float, nullable=False),
    Column("event", Text, nullable=False),  # 'candidate.created', 'test.started', ...
    Column("subject_id", Integer),  # ids only, never names
    Column("details", JSON),
)

# The feed: the newest change of each row, written by triggers (migration 0002), so that no change is left out.
change = Table(
    "change",
    METADATA,
    Column("sequence", Integer, primary_key=True),
    Column("account_id", Integer, nullable=False),
    Column("kind", Integer, nullable=False),  # isodesk.station.v1.kinds.Kind
    Column("subject_id", Integer, nullable=False),
    Column("gone", Integer, nullable=False, server_default="0"),
    UniqueConstraint("kind", "subject_id"),
    sqlite_autoincrement=True,
)
Index("ix_change_account_id", change.c.account_id)
GONE = change.c.gone == literal_column("1")
Index("ix_change_gone", change.c.account_id, sqlite_where=GONE)

feed = Table(
    "feed",
    METADATA,
    Column("name", Text, primary_key=True),  # random: another store's cursors are of no use here
)

feed_floor = Table(
    "feed_floor",
    METADATA,
    Column("account_id", Integer, primary_key=True, autoincrement=False),
    Column("sequence", Integer, nullable=False),  # up to here deletions are forgotten
)

single_use = Table(
    "single_use",
    METADATA,
    Column("nonce", Text, primary_key=True),  # of a link that works once
    Column("expires_at", Float, nullable=False),
)

station_secret = Table(
    "station_secret",
    METADATA,
    Column("name", Text, primary_key=True),  # 'root': signs and seals where there is no store key
    Column("value", LargeBinary, nullable=False),
)
