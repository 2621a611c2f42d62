"""Mails to candidates: queued in the unit of work that asks for them, written when they are due."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Row, delete, insert, select

from isodesk.station.context import Station, Unit
from isodesk.station.journal import record
from isodesk.station.schema import mail


def queue_registration_mail(
    unit: Unit,
    *,
    candidate_id: int,
    template_id: int,
    sender_id: int | None,
    planned_test_ids: Sequence[int],
    due_at: float,
) -> int:
    """Queue one registration mail; its id. ``sender_id`` ``None`` is the account's default sender."""
    row = {
        "account_id": unit.account_id,
        "candidate_id": candidate_id,
        "template_id": template_id,
        "sender_id": sender_id,
        "planned_test_ids": list(planned_test_ids),
        "due_at": due_at,
        "status": "waiting",
    }
    mail_id = int(unit.connection.scalars(insert(mail).values(row).returning(mail.c.id)).one())
    record(unit, "mail.queued", mail_id, {"candidate": candidate_id})
    return mail_id


FOLDER: Final = "mail"


def mail_folder(station: Station) -> Path:
    """Where messages are written, one file a mail."""
    return station.folder / FOLDER


def file_name_of(row: Row[Any]) -> str:
    """The one name that a mail's file has, now and after a restart; ``row`` is of the mail table."""
    told = f"{row.account_id} {row.candidate_id} {row.template_id} {row.due_at!r}"
    return f"{row.id:08d}-{hashlib.sha256(told.encode()).hexdigest()[:16]}.eml"


def forget_mails(unit: Unit, candidate_id: int) -> None:
    """Take away the mails written to a candidate, and those that wait.

    The files go first: if the transaction then fails, a copy is missing, never a name left behind.
    """
    theirs = (mail.c.candidate_id == candidate_id, mail.c.account_id == unit.account_id)
    for row in unit.connection.execute(select(mail).where(*theirs)):
        (mail_folder(unit.station) / file_name_of(row)).unlink(missing_ok=True)
    unit.connection.execute(delete(mail).where(*theirs))
