"""Candidates in the mirror."""

from collections.abc import Iterable, Sequence
from types import SimpleNamespace
from typing import Any

from isodesk.desk.errors import NotFound
from isodesk.desk.store.connection import Connection, inserted, sql
from isodesk.desk.store.folding import email_key, fold
from isodesk.desk.store.listing import Listing
from isodesk.desk.store.ordering import Order
from isodesk.desk.store.pieces import FORM_NAME, FORM_ORDER, by_group, by_words

LISTING = Listing(
    columns="""candidate.id, candidate.platform_id, candidate.given_name, candidate.family_name, candidate.email,
        candidate.group_name, candidate.country, candidate.gender, candidate.language, candidate.external_id,
        candidate.extra_time_percent, """
    + FORM_NAME.format(id="candidate.last_form_id")
    + """, candidate.last_status, candidate.to_take, candidate.standing, candidate.group_number, candidate.job_id,
        candidate.anonymised, candidate.kept_here, candidate.created_at""",
    source="candidate LEFT JOIN form ON form.account_id = candidate.account_id AND form.id = candidate.last_form_id",
    narrow="candidate",
    joins={"form": "JOIN form ON form.account_id = candidate.account_id AND form.id = candidate.last_form_id"},
    identity="candidate.id",
    account="candidate.account_id",
    search="candidate.search",
    finder=by_words("candidate.id"),
    number="candidate.platform_id",
    order=("candidate.sort_key",),
    sorts={
        "name": ("candidate.sort_key",),
        "family_name": ("candidate.sort_key",),
        "given_name": ("candidate.given_name COLLATE NOCASE", "candidate.sort_key"),
        "email": ("candidate.email_key",),
        "group": ("candidate.group_name", "candidate.sort_key"),
        "test": Order(
            (*FORM_ORDER, "candidate.sort_key"),
            "form CROSS JOIN candidate ON candidate.account_id = form.account_id AND candidate.last_form_id = form.id",
            "form.account_id = :account",
            Order(("candidate.sort_key",), where="candidate.last_form_id IS NULL"),
        ),
        "test_status": ("candidate.last_status", "candidate.sort_key"),
        "standing": ("candidate.standing", "candidate.sort_key"),
        "platform_id": ("candidate.platform_id",),
        "created_at": (),
    },
    filters={
        "group": by_group("candidate.id"),
        "grouped": {"no": "candidate.group_name = ''"},
        "standing": "candidate.standing = :standing",
        "status": {
            "to_take": "candidate.to_take > 0",
            "started": "candidate.last_status = 2",
            "completed": "candidate.last_status = 3",
            "marking": "candidate.last_status = 4",
            "none": "candidate.last_form_id IS NULL",
        },
        "anonymised": {"yes": "candidate.anonymised = 1", "no": "candidate.anonymised = 0"},
        "extra_time": {"yes": "candidate.extra_time_percent > 0", "no": "candidate.extra_time_percent = 0"},
    },
)

# What may be entered, by its name in ``services.drafts.CandidateDraft``, with its column.
_EDITABLE = {
    "email": "email",
    "given_name": "given_name",
    "family_name": "family_name",
    "gender": "gender",
    "language": "language",
    "group": "group_name",
    "group_number": "group_number",
    "country": "country",
    "external_id": "external_id",
    "job_id": "job_id",
    "extra_time_percent": "extra_time_percent",
    "password": "password",
    "keep_password": "keep_password",
}
_WRITTEN = (*_EDITABLE.values(), "email_key", "search", "sort_key")
_READ = (*_EDITABLE, "platform_id", "platform_email", "anonymised", "kept_here")


def insert(connection: Connection, account_id: str, draft: Any, standing: str, now: float) -> int:
    """A new row of the fields of ``services.drafts.CandidateDraft``; its number."""
    columns = (*_WRITTEN, "account_id", "standing", "created_at")
    marks = ",".join("?" * len(columns))
    statement = sql("INSERT INTO candidate (", ", ".join(columns), ") VALUES (", marks, ")")
    return inserted(connection.execute(statement, (*_written(draft), account_id, standing, now)))


def change(connection: Connection, candidate_id: int, draft: Any) -> None:
    """Everything of a row that may be entered."""
    columns = ", ".join(f"{column} = ?" for column in _WRITTEN)
    connection.execute(sql("UPDATE candidate SET", columns, "WHERE id = ?"), (*_written(draft), candidate_id))
    refold(connection, candidate_id)


def keep_here(connection: Connection, candidate_id: int, names: Iterable[str]) -> None:
    """These fields of a row differ from the platform's, which can't be told."""
    row = connection.execute("SELECT kept_here FROM candidate WHERE id = ?", (candidate_id,)).fetchone()
    kept = sorted({*row[0].split(), *names})
    connection.execute("UPDATE candidate SET kept_here = ? WHERE id = ?", (" ".join(kept), candidate_id))


def agree_on(connection: Connection, account_id: str, candidate_id: int, name: str) -> None:
    """The platform was told of that field after all."""
    row = connection.execute(
        "SELECT kept_here FROM candidate WHERE account_id = ? AND id = ?", (account_id, candidate_id)
    ).fetchone()
    kept = [each for each in row[0].split() if each != name] if row is not None else []
    connection.execute(
        "UPDATE candidate SET kept_here = ? WHERE account_id = ? AND id = ?", (" ".join(kept), account_id, candidate_id)
    )


def refold(connection: Connection, candidate_id: int) -> None:
    """Bring up to date what a search finds: the files of a candidate's tests belong to it."""
    row = connection.execute(
        "SELECT search, (SELECT group_concat(DISTINCT cpf_id) FROM planned_test WHERE candidate_id = candidate.id"
        " AND cpf_id <> ''), given_name, family_name, email, group_name, external_id, job_id, country"
        " FROM candidate WHERE id = ?",
        (candidate_id,),
    ).fetchone()
    words = fold(" ".join(str(each) for each in (*row[2:], row[1]) if each is not None))
    if words != row[0]:
        connection.execute("UPDATE candidate SET search = ? WHERE id = ?", (words, candidate_id))


def fields(connection: Connection, account_id: str, candidate_id: int) -> dict[str, Any] | None:
    """What may be entered of a row, with ``platform_id``, ``platform_email``, ``anonymised`` and ``kept_here``.

    None where there is no such row.
    """
    columns = ", ".join((*_EDITABLE.values(), *_READ[len(_EDITABLE) :]))
    statement = sql("SELECT", columns, "FROM candidate WHERE account_id = ? AND id = ?")
    row = connection.execute(statement, (account_id, candidate_id)).fetchone()
    return None if row is None else dict(zip(_READ, row, strict=True))


def existing(connection: Connection, account_id: str, candidate_id: int) -> dict[str, Any]:
    """The same; raises ``NotFound``."""
    row = fields(connection, account_id, candidate_id)
    if row is None:
        raise NotFound(subject="candidate", id=candidate_id)
    return row


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


def summary(connection: Connection, account_id: str) -> tuple[int, int]:
    """How many people, and how many of them have a test to take."""
    people = _first(connection, "SELECT count(*) FROM candidate WHERE account_id = ?", account_id)
    waiting = _first(connection, "SELECT count(*) FROM candidate WHERE account_id = ? AND to_take > 0", account_id)
    return people or 0, waiting or 0


def agree(connection: Connection, candidate_id: int, platform_id: int) -> None:
    """The platform has this candidate, under this number and the address that was sent; a password isn't kept."""
    connection.execute(
        "UPDATE candidate SET platform_id = ?, platform_email = email, password = '', keep_password = 0 WHERE id = ?",
        (platform_id, candidate_id),
    )


def anonymise(connection: Connection, account_id: str, candidate_id: int) -> None:
    """Names and address become the platform's number (decision D11); reports that show the name are forgotten."""
    row = fields(connection, account_id, candidate_id)
    if row is None:
        return
    number = str(row["platform_id"])
    bare = {**row, "email": number, "given_name": number, "family_name": number}
    change(connection, candidate_id, SimpleNamespace(**bare))
    connection.execute("UPDATE candidate SET platform_email = email, anonymised = 1 WHERE id = ?", (candidate_id,))
    connection.execute(
        "DELETE FROM kept_report WHERE test_id IN (SELECT id FROM planned_test WHERE candidate_id = ?)",
        (candidate_id,),
    )


def recount(connection: Connection, candidate_ids: Sequence[int]) -> None:
    """Bring up to date what a candidate's row says of its tests."""
    for candidate_id in candidate_ids:
        connection.execute(
            "UPDATE candidate SET (last_form_id, last_status) = (SELECT form_id, status FROM planned_test"
            " WHERE candidate_id = candidate.id ORDER BY id DESC LIMIT 1), to_take = (SELECT count(*) FROM planned_test"
            " WHERE candidate_id = candidate.id AND status IN (1, 2) AND gone = 0) WHERE id = ?",
            (candidate_id,),
        )


def delete(connection: Connection, candidate_id: int) -> None:
    """Forget a candidate, with tests and results."""
    connection.execute("DELETE FROM candidate WHERE id = ?", (candidate_id,))


def merge(connection: Connection, from_id: int, into_id: int) -> None:
    """Give everything of one row to another, and forget the first."""
    for table in ("planned_test", "intent", "credit_ledger", "pack"):
        connection.execute(sql("UPDATE", table, "SET candidate_id = ? WHERE candidate_id = ?"), (into_id, from_id))
    delete(connection, from_id)


def _written(draft: Any) -> tuple[Any, ...]:
    """The values of ``_WRITTEN``."""
    entered = (getattr(draft, name) for name in _EDITABLE)
    words = (draft.given_name, draft.family_name, draft.email, draft.group, draft.external_id, draft.job_id or "")
    searched = fold(" ".join(str(each) for each in (*words, draft.country)))
    names = fold(f"{draft.family_name} {draft.given_name}")
    plain = (int(value) if isinstance(value, int) else value for value in entered)
    return (*plain, email_key(draft.email), searched, names)


def _first(connection: Connection, statement: str, *values: object) -> int | None:
    row = connection.execute(statement, values).fetchone()
    return None if row is None else int(row[0])
