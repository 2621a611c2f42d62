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
) -> list[tuple[int, str, str, str, tuple[str, ...]]]:
    """Id, name, kind, credit kind and languages of the forms allowed, in the platform's order."""
    rows = connection.execute(
        "SELECT id, CASE ? WHEN 'fr' THEN name_fr ELSE name_en END, kind, credit_kind, languages FROM form"
        " WHERE account_id = ? AND allowed = 1 ORDER BY position",
        (language, account_id),
    )
    return [(*row[:4], tuple(json.loads(row[4]))) for row in rows]


def names(connection: Connection, account_id: str) -> list[tuple[int, str, str, str]]:
    """Id, names in English and French, and credit kind of the forms allowed."""
    statement = (
        "SELECT id, name_en, name_fr, credit_kind FROM form WHERE account_id = ? AND allowed = 1 ORDER BY position"
    )
    return connection.execute(statement, (account_id,)).fetchall()


def keep(connection: Connection, account_id: str, told: Sequence[StoredForm]) -> None:
    """The forms that are allowed now; names given by hand stay where the platform tells none."""
    connection.execute("UPDATE form SET allowed = 0 WHERE account_id = ?", (account_id,))
    for position, form in enumerate(told):
        english = form.names.get("en") or next(iter(form.names.values()), "")
        french = form.names.get("fr") or english
        connection.execute(
            "INSERT INTO form VALUES (?,?,?,1,?,?,?,?,?) ON CONFLICT (account_id, id) DO UPDATE SET"
            " position = excluded.position, allowed = 1, name_en = coalesce(nullif(excluded.name_en, ''), name_en),"
            " name_fr = coalesce(nullif(excluded.name_fr, ''), name_fr), kind = excluded.kind,"
            " credit_kind = excluded.credit_kind, languages = excluded.languages",
            (account_id, form.id, position, english, french, form.kind, form.credit_kind, json.dumps(form.languages)),
        )


def rename(connection: Connection, account_id: str, form_id: int, name: str) -> None:
    """A name of one's own, in both languages."""
    connection.execute(
        "UPDATE form SET name_en = ?, name_fr = ? WHERE account_id = ? AND id = ?", (name, name, account_id, form_id)
    )
