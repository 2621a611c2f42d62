"""Test forms in the mirror."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from isodesk.desk.store.connection import Connection


@dataclass(frozen=True)
class StoredForm:
    """A form as the platform told it; names by language, empty where it tells none."""

    id: int
    names: dict[str, str] = field(default_factory=dict)
    kind: str = ""
    credit_kind: str = ""
    languages: tuple[str, ...] = ()


def all_forms(
    connection: Connection, account_id: str, language: str
) -> list[tuple[int, str, str, str, tuple[str, ...], bool]]:
    """Id, name, kind, credit kind, languages, and whether the platform tells these, in the platform's order."""
    rows = connection.execute(
        "SELECT id, CASE ? WHEN 'fr' THEN name_fr ELSE name_en END, kind, credit_kind, languages, told FROM form"
        " WHERE account_id = ? AND allowed = 1 ORDER BY position",
        (language, account_id),
    )
    return [(*row[:4], tuple(json.loads(row[4])), bool(row[5])) for row in rows]


def names(connection: Connection, account_id: str) -> list[tuple[int, str, str, str]]:
    """Id, names in English and French, and credit kind of the forms allowed."""
    statement = (
        "SELECT id, name_en, name_fr, credit_kind FROM form WHERE account_id = ? AND allowed = 1 ORDER BY position"
    )
    return connection.execute(statement, (account_id,)).fetchall()


def keep(connection: Connection, account_id: str, told: Sequence[StoredForm]) -> None:
    """The forms that are allowed now; what was said of them here stays where the platform tells nothing."""
    connection.execute("UPDATE form SET allowed = 0 WHERE account_id = ?", (account_id,))
    for position, form in enumerate(told):
        _keep(connection, account_id, position, form)


def is_told(connection: Connection, account_id: str, form_id: int) -> bool | None:
    """Whether the platform tells what a form is; none where there is no such form."""
    row = connection.execute("SELECT told FROM form WHERE account_id = ? AND id = ?", (account_id, form_id)).fetchone()
    return None if row is None else bool(row[0])


def describe(connection: Connection, account_id: str, form_id: int, name: str, kind: str, credit_kind: str) -> None:
    """What the centre itself says of a form, in both languages."""
    connection.execute(
        "UPDATE form SET name_en = ?, name_fr = ?, kind = ?, credit_kind = ? WHERE account_id = ? AND id = ?",
        (name, name, kind, credit_kind, account_id, form_id),
    )


def _keep(connection: Connection, account_id: str, position: int, form: StoredForm) -> None:
    english = form.names.get("en") or next(iter(form.names.values()), "")
    values = {
        "account": account_id,
        "id": form.id,
        "position": position,
        "english": english,
        "french": form.names.get("fr") or english,
        "kind": form.kind,
        "credit": form.credit_kind,
        "languages": json.dumps(form.languages),
        "told": int(bool(form.names)),
    }
    connection.execute(
        "INSERT INTO form (account_id, id, position, allowed, name_en, name_fr, kind, credit_kind, languages, told)"
        " VALUES (:account, :id, :position, 1, :english, :french, :kind, :credit, :languages, :told)"
        " ON CONFLICT (account_id, id) DO UPDATE SET position = :position, allowed = 1, told = :told",
        values,
    )
    if form.names:
        connection.execute(
            "UPDATE form SET name_en = :english, name_fr = :french, kind = :kind, credit_kind = :credit,"
            " languages = :languages WHERE account_id = :account AND id = :id",
            values,
        )
