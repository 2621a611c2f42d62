"""Candidates in the mirror."""

from collections.abc import Iterable, Sequence
from typing import Any

from isodesk.desk.store.connection import Connection, inserted, sql
from isodesk.desk.store.folding import email_key, fold
from isodesk.desk.store.listing import Listing

FORM_NAME = (
    "coalesce(nullif(CASE :language WHEN 'fr' THEN form.name_fr ELSE form.name_en END, ''), CAST({id} AS TEXT), '')"
)

LISTING = Listing(
    columns="""candidate.id, candidate.platform_id, candidate.given_name, candidate.family_name, candidate.email,
        candidate.group_name, candidate.country, candidate.gender, candidate.language, candidate.external_id,
        candidate.extra_time_percent, """
    + FORM_NAME.format(id="candidate.last_form_id")
    + ", candidate.last_status, candidate.to_take, candidate.standing",
    source="candidate LEFT JOIN form ON form.account_id = candidate.account_id AND form.id = candidate.last_form_id",
    narrow="candidate",
    identity="candidate.id",
    account="candidate.account_id",
    search="candidate.search",
    order=("candidate.sort_key",),
    sorts={
        "name": ("candidate.sort_key",),
        "family_name": ("candidate.sort_key",),
        "given_name": ("candidate.given_name COLLATE NOCASE", "candidate.sort_key"),
        "email": ("candidate.email_key",),
        "group": ("candidate.group_name", "candidate.sort_key"),
        "test": (FORM_NAME.format(id="candidate.last_form_id"), "candidate.sort_key"),
        "test_status": ("candidate.last_status", "candidate.sort_key"),
        "standing": ("candidate.standing", "candidate.sort_key"),
    },
    filters={
        "group": "candidate.group_name = :group",
        "standing": "candidate.standing = :standing",
        "status": {
            "to_take": "candidate.to_take > 0",
            "started": "candidate.last_status = 2",
            "completed": "candidate.last_status = 3",
            "none": "candidate.last_form_id IS NULL",
        },
    },
)

_FIELDS = (
    "account_id, email, email_key, given_name, family_name, gender, language, group_name, country, external_id,"
    " extra_time_percent, search, sort_key, standing, created_at"
)
_EDITABLE = (
    "email",
    "given_name",
    "family_name",
    "gender",
    "language",
    "group",
    "country",
    "external_id",
    "extra_time_percent",
)


def insert(connection: Connection, account_id: str, draft: Any, standing: str, now: float) -> int:
    """A new row of the fields of ``services.drafts.CandidateDraft``; its number."""
    values = (
        account_id,
        draft.email,
        email_key(draft.email),
        draft.given_name,
        draft.family_name,
        int(draft.gender),
        None if draft.language is None else int(draft.language),
        draft.group,
        draft.country,
        draft.external_id,
        draft.extra_time_percent,
        *_folded(draft),
        standing,
        now,
    )
    statement = sql("INSERT INTO candidate (", _FIELDS, ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    cursor = connection.execute(statement, values)
    return inserted(cursor)


def change(connection: Connection, candidate_id: int, draft: Any) -> None:
    """Everything of a row that may be entered."""
    connection.execute(
        "UPDATE candidate SET email = ?, email_key = ?, given_name = ?, family_name = ?, gender = ?, language = ?,"
        " group_name = ?, country = ?, external_id = ?, extra_time_percent = ?, search = ?, sort_key = ? WHERE id = ?",
        (
            draft.email,
            email_key(draft.email),
            draft.given_name,
            draft.family_name,
            int(draft.gender),
            None if draft.language is None else int(draft.language),
            draft.group,
            draft.country,
            draft.external_id,
            draft.extra_time_percent,
            *_folded(draft),
            candidate_id,
        ),
    )


def fields(connection: Connection, account_id: str, candidate_id: int) -> dict[str, Any] | None:
    """What may be entered of a row, with ``platform_id`` and ``platform_email``; none where there is no such row."""
    row = connection.execute(
        "SELECT email, given_name, family_name, gender, language, group_name, country, external_id, extra_time_percent,"
        " platform_id, platform_email FROM candidate WHERE account_id = ? AND id = ?",
        (account_id, candidate_id),
    ).fetchone()
    return None if row is None else dict(zip((*_EDITABLE, "platform_id", "platform_email"), row, strict=True))


def by_email(connection: Connection, account_id: str, email: str) -> int | None:
    """The row with that address."""
    return _first(
        connection, "SELECT id FROM candidate WHERE account_id = ? AND email_key = ?", account_id, email_key(email)
    )


def by_platform_id(connection: Connection, account_id: str, platform_id: int) -> int | None:
    """The row with that number of the platform."""
    return _first(
        connection, "SELECT id FROM candidate WHERE account_id = ? AND platform_id = ?", account_id, platform_id
    )


def known_emails(connection: Connection, account_id: str, keys: Iterable[str]) -> dict[str, tuple[int, str, str]]:
    """Of these folded addresses those that are known: number, given name, family name."""
    statement = "SELECT id, given_name, family_name FROM candidate WHERE account_id = ? AND email_key = ?"
    found = ((key, connection.execute(statement, (account_id, key)).fetchone()) for key in keys)
    return {key: (row[0], row[1], row[2]) for key, row in found if row is not None}


def groups(connection: Connection, account_id: str) -> list[str]:
    """Names of the groups that have somebody."""
    statement = "SELECT DISTINCT group_name FROM candidate WHERE account_id = ? AND group_name <> ''"
    return sorted((row[0] for row in connection.execute(statement, (account_id,))), key=fold)


def summary(connection: Connection, account_id: str) -> tuple[int, int]:
    """How many people, and how many of them have a test to take."""
    people = _first(connection, "SELECT count(*) FROM candidate WHERE account_id = ?", account_id)
    waiting = _first(connection, "SELECT count(*) FROM candidate WHERE account_id = ? AND to_take > 0", account_id)
    return people or 0, waiting or 0


def agree(connection: Connection, candidate_id: int, platform_id: int) -> None:
    """The platform has this candidate, under this number and the address that was sent."""
    connection.execute(
        "UPDATE candidate SET platform_id = ?, platform_email = email WHERE id = ?", (platform_id, candidate_id)
    )


def recount(connection: Connection, candidate_ids: Sequence[int]) -> None:
    """Bring up to date what a candidate's row says of its tests."""
    for candidate_id in candidate_ids:
        connection.execute(
            "UPDATE candidate SET (last_form_id, last_status) = (SELECT form_id, status FROM planned_test"
            " WHERE candidate_id = candidate.id ORDER BY id DESC LIMIT 1), to_take = (SELECT count(*) FROM planned_test"
            " WHERE candidate_id = candidate.id AND status IN (1, 2)) WHERE id = ?",
            (candidate_id,),
        )


def delete(connection: Connection, candidate_id: int) -> None:
    """Forget a candidate, with tests and results."""
    connection.execute("DELETE FROM candidate WHERE id = ?", (candidate_id,))


def merge(connection: Connection, from_id: int, into_id: int) -> None:
    """Give everything of one row to another, and forget the first."""
    for table in ("planned_test", "intent", "credit_ledger"):
        connection.execute(sql("UPDATE", table, "SET candidate_id = ? WHERE candidate_id = ?"), (into_id, from_id))
    delete(connection, from_id)


def _folded(draft: Any) -> tuple[str, str]:
    words = (draft.given_name, draft.family_name, draft.email, draft.group, draft.external_id)
    return fold(" ".join(words)), fold(f"{draft.family_name} {draft.given_name}")


def _first(connection: Connection, statement: str, *values: object) -> int | None:
    row = connection.execute(statement, values).fetchone()
    return None if row is None else int(row[0])
