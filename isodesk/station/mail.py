"""Mails to candidates: queued in the unit of work that asks for them, written when they are due."""

from collections.abc import Sequence

from sqlalchemy import insert

from isodesk.station.context import Unit
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
