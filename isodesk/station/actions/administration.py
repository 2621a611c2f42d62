"""The account: sessions (11), administrators (13), forms (14), credits (15)."""

import secrets
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select

from isodesk.protocol.actions.administration import (
    AdministratorLink,
    AvailableTests,
    CreateSession,
    Credit,
    Credits,
    GetAvailableTests,
    GetCredits,
    SessionCreated,
)
from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.requests import Link
from isodesk.station.context import Unit
from isodesk.station.emails import email_key
from isodesk.station.journal import record
from isodesk.station.schema import account, administrator, credit, form, form_access, session
from isodesk.station.times import utc_of


def create_session(unit: Unit, request: CreateSession) -> SessionCreated:
    """Action 11: times in the account's zone; one that doesn't exist is refused by name."""
    zone = zone_of(unit)
    start, end = _instant(request.start, zone, "start"), _instant(request.end, zone, "end")
    if end <= start:
        raise Refusal(MISSING_OR_INVALID, CreateSession.wire_name("end"))
    row = {
        "account_id": unit.account_id,
        "description": request.description,
        "start_at": start,
        "end_at": end,
        "code": request.code,
    }
    session_id = unit.connection.scalars(insert(session).values(row).returning(session.c.id)).one()
    record(unit, "session.created", session_id)
    return SessionCreated(session_id=session_id)


def zone_of(unit: Unit) -> ZoneInfo:
    """The account's time zone."""
    return ZoneInfo(unit.connection.scalars(select(account.c.zone).where(account.c.id == unit.account_id)).one())


def _instant(local: datetime, zone: ZoneInfo, field: str) -> float:
    try:
        return utc_of(local, zone)
    except ValueError as error:
        raise Refusal(MISSING_OR_INVALID, CreateSession.wire_name(field)) from error


def administrator_link(unit: Unit, request: AdministratorLink) -> Link:
    """Action 13: the administrator named, or any of the account's."""
    query = select(administrator.c.id).where(administrator.c.account_id == unit.account_id)
    if request.by_email and request.email is not None:
        query = query.where(administrator.c.email_key == email_key(request.email))
    found = unit.connection.scalars(query.order_by(administrator.c.id)).all()
    if not found:
        raise Refusal(MISSING_OR_INVALID, request.wire_name("email"))
    return Link(url=unit.station.links.administrator_url(secrets.choice(found)))


def available_tests(unit: Unit, request: GetAvailableTests) -> AvailableTests:
    """Action 14: the account's forms in their order; with a language, those that exist in it."""
    rows = unit.connection.execute(
        select(form.c.id, form.c.languages)
        .join(form_access, form_access.c.form_id == form.c.id)
        .where(form_access.c.account_id == unit.account_id)
        .order_by(form.c.position, form.c.id)
    )
    wanted = request.language.code if request.language else None
    return AvailableTests(form_ids=tuple(row.id for row in rows if wanted is None or wanted in row.languages))


def credits_left(unit: Unit, request: GetCredits) -> Credits:  # noqa: ARG001 - it asks for nothing but the account
    """Action 15."""
    rows = unit.connection.execute(
        select(credit.c.description, credit.c.amount)
        .where(credit.c.account_id == unit.account_id)
        .order_by(credit.c.id)
    )
    return Credits(credits=tuple(Credit(description=row.description, amount=row.amount) for row in rows))
