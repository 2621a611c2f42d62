"""Registration mails (42): checked here, queued by ``station.mail`` (decision D9)."""

from collections.abc import Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import select

from isodesk.protocol.actions.administration import SendRegistrationMail
from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.requests import Done
from isodesk.station.actions.administration import zone_of
from isodesk.station.context import Unit
from isodesk.station.emails import email_key
from isodesk.station.mail import queue_registration_mail
from isodesk.station.schema import UNFINISHED, candidate, mail_template, planned_test, sender
from isodesk.station.times import day_of, morning_of

UNKNOWN_CANDIDATE, UNKNOWN_TEST = 107, 501


def send_registration_mail(unit: Unit, request: SendRegistrationMail) -> Done:
    """Action 42: one mail a candidate."""
    _known_template(unit, request.template_id)
    sender_id = _sender(unit, request.sender)
    due_at = _due(unit, request)
    for candidate_id, planned_test_ids in _recipients(unit, request).items():
        queue_registration_mail(
            unit,
            candidate_id=candidate_id,
            template_id=request.template_id,
            sender_id=sender_id,
            planned_test_ids=planned_test_ids,
            due_at=due_at,
        )
    return Done()


def _known_template(unit: Unit, template_id: int) -> None:
    mine = (mail_template.c.id == template_id, mail_template.c.account_id == unit.account_id)
    if unit.connection.scalar(select(mail_template.c.id).where(*mine)) is None:
        raise Refusal(MISSING_OR_INVALID, SendRegistrationMail.wire_name("template_id"))


def _sender(unit: Unit, email: str | None) -> int | None:
    """The verified sender of this address; ``None`` for the account's own."""
    if email is None:
        return None
    mine = (sender.c.account_id == unit.account_id, sender.c.email_key == email_key(email), sender.c.verified == 1)
    sender_id = unit.connection.scalar(select(sender.c.id).where(*mine))
    if sender_id is None:
        raise Refusal(MISSING_OR_INVALID, SendRegistrationMail.wire_name("sender"))
    return int(sender_id)


def _due(unit: Unit, request: SendRegistrationMail) -> float:
    """Now, or 08:00 of a day to come; today and the past only where ``for_sen`` says so."""
    if request.send_on is None:
        return unit.now
    zone = zone_of(unit)
    if request.send_on > day_of(unit.now, zone):
        return _morning(request.send_on, zone)
    if not request.send_if_past:
        raise Refusal(MISSING_OR_INVALID, SendRegistrationMail.wire_name("send_on"))
    return unit.now


def _morning(day: date, zone: ZoneInfo) -> float:
    try:
        return morning_of(day, zone)
    except ValueError as error:
        raise Refusal(MISSING_OR_INVALID, SendRegistrationMail.wire_name("send_on")) from error


def _recipients(unit: Unit, request: SendRegistrationMail) -> Mapping[int, Sequence[int]]:
    """The tests that each candidate is written about; the tests named win over the candidate named."""
    if request.planned_test_ids is not None:
        return _of_tests(unit, request.planned_test_ids)
    return {_candidate(unit, request.candidate_id): _pending(unit, request.candidate_id)}


def _of_tests(unit: Unit, planned_test_ids: Sequence[int]) -> Mapping[int, Sequence[int]]:
    rows = unit.connection.execute(
        select(planned_test.c.id, planned_test.c.candidate_id)
        .join(candidate, candidate.c.id == planned_test.c.candidate_id)
        .where(
            planned_test.c.id.in_(planned_test_ids),
            planned_test.c.account_id == unit.account_id,
            candidate.c.anonymised_at.is_(None),
        )
    )
    owners = {row.id: row.candidate_id for row in rows}
    if len(owners) != len(planned_test_ids):
        raise Refusal(UNKNOWN_TEST)
    grouped: dict[int, list[int]] = {}
    for planned_test_id in planned_test_ids:
        grouped.setdefault(owners[planned_test_id], []).append(planned_test_id)
    return grouped


def _candidate(unit: Unit, candidate_id: int | None) -> int:
    known = unit.connection.scalar(
        select(candidate.c.id).where(
            candidate.c.id == candidate_id,
            candidate.c.account_id == unit.account_id,
            candidate.c.anonymised_at.is_(None),
        )
    )
    if known is None:
        raise Refusal(UNKNOWN_CANDIDATE)
    return int(known)


def _pending(unit: Unit, candidate_id: int | None) -> list[int]:
    query = select(planned_test.c.id).where(
        planned_test.c.candidate_id == candidate_id,
        planned_test.c.account_id == unit.account_id,
        planned_test.c.status.in_(UNFINISHED),
    )
    return list(unit.connection.scalars(query.order_by(planned_test.c.id)))
