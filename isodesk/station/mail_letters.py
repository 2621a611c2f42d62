"""From a queued mail to its letter: what the store knows of the candidate, their tests and the sender."""

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, select

from isodesk.reports.words import moment
from isodesk.station.context import Station, Unit
from isodesk.station.mail import file_name_of
from isodesk.station.mail_message import Letter
from isodesk.station.passwords import open_password
from isodesk.station.schema import (
    UNFINISHED,
    account,
    candidate,
    form,
    mail,
    mail_template,
    planned_test,
    sender,
    session,
)
from isodesk.station.stored_forms import FORM_TEXT, stored_form
from isodesk.station.timing import allowed_seconds

_TOLD = (
    account.c.name.label("centre"),
    account.c.zone,
    candidate.c.given_name,
    candidate.c.family_name,
    candidate.c.email,
    candidate.c.extra_time_percent,
    candidate.c.password_sealed,
    mail_template.c.language,
    mail_template.c.subject,
    mail_template.c.body,
)
_QUERY = (
    select(mail, *_TOLD)
    .join_from(mail, account, mail.c.account_id == account.c.id)
    .join(candidate, mail.c.candidate_id == candidate.c.id)
    .join(mail_template, mail.c.template_id == mail_template.c.id)
)
_DRAFT = (
    select(*_TOLD, candidate.c.account_id, candidate.c.id.label("candidate_id"))
    .join_from(candidate, account, candidate.c.account_id == account.c.id)
    .join(mail_template, mail_template.c.account_id == account.c.id)
)


class NothingToTell(Exception):
    """A mail about tests that were deleted or taken since it was asked for."""


def read_letter(station: Station, connection: Connection, mail_id: int) -> Letter | None:
    """The letter of a mail that waits; None where it doesn't (any more).

    Raises ``NothingToTell`` where it is about tests none of which is to be taken any more.
    """
    row = connection.execute(_QUERY.where(mail.c.id == mail_id, mail.c.status == "waiting")).one_or_none()
    if row is None:
        return None
    tests = _tests(station, connection, row)
    if row.planned_test_ids and not tests:
        raise NothingToTell
    return _letter(station, connection, row, tests, file_name_of(row).removesuffix(".eml"))


def draft_letter(
    unit: Unit,
    *,
    template_id: int,
    candidate_id: int,
    sender_id: int | None,
    planned_test_ids: Sequence[int],
    shown_password: str,
) -> Letter:
    """The letter that a mail would be, which nobody asked for; a password is shown as ``shown_password``."""
    whose = (candidate.c.id == candidate_id, candidate.c.account_id == unit.account_id)
    found = unit.connection.execute(_DRAFT.where(*whose, mail_template.c.id == template_id)).one()
    row = SimpleNamespace(**found._mapping, sender_id=sender_id, planned_test_ids=planned_test_ids)  # noqa: SLF001 - public by its documentation
    tests = _tests(unit.station, unit.connection, row)
    letter = _letter(unit.station, unit.connection, row, tests, "preview")
    hidden = {"password": None if row.password_sealed is None else shown_password}
    return replace(letter, values={**letter.values, **hidden})


def _letter(station: Station, connection: Connection, row: Any, tests: list[dict[str, object]], number: str) -> Letter:
    sender_email = _sender(connection, row) or f"no-reply@{urlsplit(station.links.public_url).hostname}"
    return Letter(
        message_id=f"{number}@{sender_email.rpartition('@')[2]}",
        sent_at=station.clock.wall(),
        sender_name=row.centre,
        sender_email=sender_email,
        recipient_name=f"{row.given_name} {row.family_name}",
        recipient_email=row.email,
        language=row.language,
        subject=row.subject,
        body=row.body,
        values=_values(station, row, tests),
    )


def _sender(connection: Connection, row: Any) -> str | None:
    """The sender asked for, else the account's own; verified ones only."""
    query = select(sender.c.email).where(sender.c.account_id == row.account_id, sender.c.verified == 1)
    chosen = query.where(sender.c.id == row.sender_id) if row.sender_id else query.where(sender.c.is_default == 1)
    email: str | None = connection.scalar(chosen.order_by(sender.c.id).limit(1))
    return email


def _values(station: Station, row: Any, tests: list[dict[str, object]]) -> dict[str, object]:
    sealed = row.password_sealed
    return {
        "centre": row.centre,
        "given_name": row.given_name,
        "family_name": row.family_name,
        "email": row.email,
        "password": None if sealed is None else open_password(station.sealer, row.account_id, sealed),
        "login_page": f"{station.links.public_url}/candidate/{row.account_id}/login",
        "tests": tests,
        "test": tests[0] if tests else None,
    }


def _tests(station: Station, connection: Connection, row: Any) -> list[dict[str, object]]:
    """The mail's tests that are still to be taken, in the order asked for."""
    query = (
        select(planned_test.c.id, planned_test.c.link_key, FORM_TEXT, session.c.start_at)
        .join_from(planned_test, form, planned_test.c.form_id == form.c.id)
        .outerjoin(session, planned_test.c.session_id == session.c.id)
        .where(
            planned_test.c.id.in_(row.planned_test_ids),
            planned_test.c.candidate_id == row.candidate_id,
            planned_test.c.account_id == row.account_id,
            planned_test.c.status.in_(UNFINISHED),
        )
    )
    found = {test.id: test for test in connection.execute(query)}
    return [_test(station, row, found[number]) for number in row.planned_test_ids if number in found]


def _test(station: Station, row: Any, test: Any) -> dict[str, object]:
    content = stored_form(test.form_text)
    return {
        "name": content.name_in(row.language),
        "url": station.links.test_url(test.link_key),
        "minutes": -(-allowed_seconds(content.seconds, row.extra_time_percent) // 60),
        "session": "" if test.start_at is None else moment(test.start_at, row.zone, row.language),
    }
