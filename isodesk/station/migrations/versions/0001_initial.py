"""The first shape of the store."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    _account()
    _form()
    _single_use()
    _station_secret()
    _administrator()
    _candidate_group()
    _client()
    _credit()
    _form_access()
    _job_profile()
    _journal()
    _lti_consumer()
    _lti_platform()
    _mail_template()
    _sender()
    _session()
    _candidate()
    _credit_entry()
    _mail()
    _pack()
    _planned_test()
    _answer()
    _callback()


def _account() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer()),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        sa.ForeignKeyConstraint(["parent_id"], ["account.id"], name="fk_account_parent_id"),
    )


def _form() -> None:
    op.create_table(
        "form",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("credit_kind", sa.Text(), nullable=False),
        sa.Column("grade_type", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("shows_result", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_form"),
    )


def _single_use() -> None:
    op.create_table(
        "single_use",
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("nonce", name="pk_single_use"),
    )


def _station_secret() -> None:
    op.create_table(
        "station_secret",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_station_secret"),
    )


def _administrator() -> None:
    op.create_table(
        "administrator",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_administrator"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_administrator_account_id"),
        sa.UniqueConstraint("account_id", "email_key", name="uq_administrator_account_id_email_key"),
    )


def _candidate_group() -> None:
    op.create_table(
        "candidate_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("external_id", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_candidate_group"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_candidate_group_account_id"),
        sa.UniqueConstraint("account_id", "external_id", name="uq_candidate_group_account_id_external_id"),
    )


def _client() -> None:
    op.create_table(
        "client",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_client"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_client_account_id"),
    )


def _credit() -> None:
    op.create_table(
        "credit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_credit"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_credit_account_id"),
        sa.UniqueConstraint("account_id", "kind", name="uq_credit_account_id_kind"),
    )


def _form_access() -> None:
    op.create_table(
        "form_access",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("form_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "form_id", name="pk_form_access"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_form_access_account_id"),
        sa.ForeignKeyConstraint(["form_id"], ["form.id"], name="fk_form_access_form_id"),
    )


def _job_profile() -> None:
    op.create_table(
        "job_profile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_job_profile"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_job_profile_account_id"),
    )


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Float(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Integer()),
        sa.Column("details", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_journal"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_journal_account_id"),
    )


def _lti_consumer() -> None:
    op.create_table(
        "lti_consumer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("consumer_key", sa.Text(), nullable=False),
        sa.Column("secret_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_lti_consumer"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_lti_consumer_account_id"),
        sa.UniqueConstraint("consumer_key", name="uq_lti_consumer_consumer_key"),
    )


def _lti_platform() -> None:
    op.create_table(
        "lti_platform",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_lti_platform"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_lti_platform_account_id"),
        sa.UniqueConstraint("issuer", "client_id", name="uq_lti_platform_issuer_client_id"),
    )


def _mail_template() -> None:
    op.create_table(
        "mail_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mail_template"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_mail_template_account_id"),
    )


def _sender() -> None:
    op.create_table(
        "sender",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_key", sa.Text(), nullable=False),
        sa.Column("verified", sa.Integer(), nullable=False),
        sa.Column("is_default", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sender"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_sender_account_id"),
        sa.UniqueConstraint("account_id", "email_key", name="uq_sender_account_id_email_key"),
    )


def _session() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("start_at", sa.Float(), nullable=False),
        sa.Column("end_at", sa.Float(), nullable=False),
        sa.Column("code", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_session"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_session_account_id"),
    )


def _candidate() -> None:
    op.create_table(
        "candidate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_key", sa.Text(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("family_name", sa.Text(), nullable=False),
        sa.Column("gender", sa.Integer(), nullable=False),
        sa.Column("language", sa.Integer()),
        sa.Column("group_id", sa.Integer()),
        sa.Column("external_id", sa.Text()),
        sa.Column("job_id", sa.Integer()),
        sa.Column("extra_time_percent", sa.Integer(), nullable=False),
        sa.Column("password_sealed", sa.LargeBinary()),
        sa.Column("password_hash", sa.Text()),
        sa.Column("login_epoch", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Float(), nullable=False),
        sa.Column("anonymised_at", sa.Float()),
        sa.PrimaryKeyConstraint("id", name="pk_candidate"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_candidate_account_id"),
        sa.ForeignKeyConstraint(["group_id"], ["candidate_group.id"], name="fk_candidate_group_id"),
        sa.UniqueConstraint("account_id", "email_key", name="uq_candidate_account_id_email_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_candidate_account_id_external_id", "candidate", ["account_id", "external_id"])


def _credit_entry() -> None:
    op.create_table(
        "credit_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("credit_id", sa.Integer(), nullable=False),
        sa.Column("planned_test_id", sa.Integer()),
        sa.Column("change", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_credit_entry"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_credit_entry_account_id"),
        sa.ForeignKeyConstraint(["credit_id"], ["credit.id"], name="fk_credit_entry_credit_id"),
    )


def _mail() -> None:
    op.create_table(
        "mail",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("candidate_id", sa.Integer(), nullable=False),
        sa.Column("template_id", sa.Integer(), nullable=False),
        sa.Column("sender_id", sa.Integer()),
        sa.Column("planned_test_ids", sa.JSON(), nullable=False),
        sa.Column("due_at", sa.Float(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text()),
        sa.Column("written_at", sa.Float()),
        sa.PrimaryKeyConstraint("id", name="pk_mail"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_mail_account_id"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name="fk_mail_candidate_id"),
        sa.ForeignKeyConstraint(["template_id"], ["mail_template.id"], name="fk_mail_template_id"),
        sa.ForeignKeyConstraint(["sender_id"], ["sender.id"], name="fk_mail_sender_id"),
    )
    op.create_index("ix_mail_candidate_id", "mail", ["candidate_id"])
    op.create_index("ix_mail_status_due_at", "mail", ["status", "due_at"])


def _pack() -> None:
    op.create_table(
        "pack",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("candidate_id", sa.Integer(), nullable=False),
        sa.Column("form_id", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pack"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_pack_account_id"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name="fk_pack_candidate_id"),
        sa.ForeignKeyConstraint(["form_id"], ["form.id"], name="fk_pack_form_id"),
    )
    op.create_index("ix_pack_candidate_id_form_id", "pack", ["candidate_id", "form_id"])


def _planned_test() -> None:
    op.create_table(
        "planned_test",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("candidate_id", sa.Integer(), nullable=False),
        sa.Column("form_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer()),
        sa.Column("pack_id", sa.Integer()),
        sa.Column("confirms_id", sa.Integer()),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("paid", sa.Integer(), nullable=False),
        sa.Column("proctored", sa.Integer(), nullable=False),
        sa.Column("full_screen", sa.Integer(), nullable=False),
        sa.Column("return_page", sa.Text()),
        sa.Column("callback_page", sa.Text()),
        sa.Column("cpf_id", sa.Text()),
        sa.Column("link_key", sa.Text(), nullable=False),
        sa.Column("language", sa.Text()),
        sa.Column("created_at", sa.Float(), nullable=False),
        sa.Column("started_at", sa.Float()),
        sa.Column("finished_at", sa.Float()),
        sa.Column("allowed_seconds", sa.Integer()),
        sa.Column("used_seconds", sa.Float(), nullable=False),
        sa.Column("checkpoint", sa.JSON()),
        sa.Column("grade", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_planned_test"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_planned_test_account_id"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name="fk_planned_test_candidate_id"),
        sa.ForeignKeyConstraint(["form_id"], ["form.id"], name="fk_planned_test_form_id"),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name="fk_planned_test_session_id"),
        sa.ForeignKeyConstraint(["pack_id"], ["pack.id"], name="fk_planned_test_pack_id"),
        sa.ForeignKeyConstraint(["confirms_id"], ["planned_test.id"], name="fk_planned_test_confirms_id"),
        sa.UniqueConstraint("link_key", name="uq_planned_test_link_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_planned_test_candidate_id_form_id", "planned_test", ["candidate_id", "form_id"])
    op.create_index(
        "ix_planned_test_confirms_id", "planned_test", ["confirms_id"], sqlite_where=sa.text("confirms_id IS NOT NULL")
    )
    op.create_index("ix_planned_test_pack_id", "planned_test", ["pack_id"], sqlite_where=sa.text("pack_id IS NOT NULL"))
    op.create_index("ix_planned_test_session_id", "planned_test", ["session_id"])
    op.create_index("ix_planned_test_under_way", "planned_test", ["id"], sqlite_where=sa.text("status = 2"))


def _answer() -> None:
    op.create_table(
        "answer",
        sa.Column("planned_test_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("planned_test_id", "item_id", name="pk_answer"),
        sa.ForeignKeyConstraint(["planned_test_id"], ["planned_test.id"], name="fk_answer_planned_test_id"),
    )


def _callback() -> None:
    op.create_table(
        "callback",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("planned_test_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("last_answer", sa.Text()),
        sa.Column("tried_at", sa.Float()),
        sa.PrimaryKeyConstraint("id", name="pk_callback"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_callback_account_id"),
        sa.ForeignKeyConstraint(["planned_test_id"], ["planned_test.id"], name="fk_callback_planned_test_id"),
    )
    op.create_index("ix_callback_planned_test_id", "callback", ["planned_test_id"])
    op.create_index("ix_callback_status", "callback", ["status"])
