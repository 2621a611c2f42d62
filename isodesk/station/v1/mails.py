"""``/station/v1``: mails asked for, templates with previews, senders."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import select

from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.station_lists import ListMails, Mails
from isodesk.protocol.station_reading import (
    ListSenders,
    ListTemplates,
    MailPreview,
    PreviewTemplate,
    SenderList,
    SenderRow,
    TemplateList,
    TemplateRow,
)
from isodesk.protocol.station_refusals import TEMPLATE_UNUSABLE, UNKNOWN_TEMPLATE, station_refusal
from isodesk.protocol.station_rows import MailRow
from isodesk.station.actions.candidates import UNKNOWN_CANDIDATE
from isodesk.station.context import Unit
from isodesk.station.emails import email_key
from isodesk.station.mail_letters import draft_letter
from isodesk.station.mail_message import Letter, inert_html, subject_of, text_of
from isodesk.station.mail_tags import TemplateUnusable
from isodesk.station.schema import UNFINISHED, candidate, change, mail, mail_template, planned_test, sender
from isodesk.station.v1.rows import Around, Kind, Rows, version_beside

_VERSION, _OF_MAIL = version_beside(mail, Kind.MAIL)
_DOTS: Final = "••••••••"


def _tell(_around: Around, row: Any) -> MailRow:
    return MailRow(
        mail_id=row.id,
        version=row.version,
        candidate_id=row.candidate_id,
        template_id=row.template_id,
        planned_test_ids=tuple(row.planned_test_ids),
        due_at=row.due_at,
        state=row.status,
    )


MAILS = Rows(Kind.MAIL, mail, select(mail, _VERSION).join_from(mail, change, _OF_MAIL), _tell)


def list_mails(unit: Unit, request: ListMails) -> Mails:
    """A page of mails, to one candidate where one is named."""
    narrowed = [] if request.candidate_id is None else [mail.c.candidate_id == request.candidate_id]
    rows, following = MAILS.page(unit, request.after, request.limit, *narrowed)
    return Mails(rows=rows, next_after=following)


def list_templates(unit: Unit, request: ListTemplates) -> TemplateList:  # noqa: ARG001 - it asks for nothing but the account
    """The account's templates in their order."""
    mine = select(mail_template).where(mail_template.c.account_id == unit.account_id).order_by(mail_template.c.id)
    rows = unit.connection.execute(mine)
    return TemplateList(
        rows=tuple(
            TemplateRow(template_id=row.id, kind=row.kind, language=row.language, subject=row.subject) for row in rows
        )
    )


def list_senders(unit: Unit, request: ListSenders) -> SenderList:  # noqa: ARG001 - it asks for nothing but the account
    """The account's senders; only verified ones may be named."""
    mine = select(sender).where(sender.c.account_id == unit.account_id).order_by(sender.c.id)
    rows = unit.connection.execute(mine)
    return SenderList(
        rows=tuple(
            SenderRow(email=row.email, verified=bool(row.verified), is_default=bool(row.is_default)) for row in rows
        )
    )


def preview_template(unit: Unit, request: PreviewTemplate) -> MailPreview:
    """The mail that action 42 would write to this candidate now."""
    _known(unit, request)
    tests = _tests(unit, request)
    letter = draft_letter(
        unit,
        template_id=request.template_id,
        candidate_id=request.candidate_id,
        sender_id=_sender(unit, request),
        planned_test_ids=tests,
        shown_password=_DOTS,
    )
    try:
        return _shown(letter)
    except TemplateUnusable as error:
        raise station_refusal(TEMPLATE_UNUSABLE) from error


def _shown(letter: Letter) -> MailPreview:
    text, subject = text_of(letter), subject_of(letter)
    return MailPreview(
        sender=letter.sender_email,
        recipient=letter.recipient_email,
        subject=subject,
        text=text,
        html=inert_html(text),
        no_tests=not letter.values["tests"],
    )


def _known(unit: Unit, request: PreviewTemplate) -> None:
    template = select(mail_template.c.id).where(
        mail_template.c.id == request.template_id, mail_template.c.account_id == unit.account_id
    )
    if unit.connection.scalar(template) is None:
        raise station_refusal(UNKNOWN_TEMPLATE, request.wire_name("template_id"))
    person = select(candidate.c.id).where(
        candidate.c.id == request.candidate_id,
        candidate.c.account_id == unit.account_id,
        candidate.c.anonymised_at.is_(None),
    )
    if unit.connection.scalar(person) is None:
        raise Refusal(UNKNOWN_CANDIDATE)


def _tests(unit: Unit, request: PreviewTemplate) -> Sequence[int]:
    """Those named, else all that are to be taken; of somebody else's the letter takes no notice."""
    if request.planned_test_ids is not None:
        return request.planned_test_ids
    query = select(planned_test.c.id).where(
        planned_test.c.candidate_id == request.candidate_id,
        planned_test.c.account_id == unit.account_id,
        planned_test.c.status.in_(UNFINISHED),
    )
    return list(unit.connection.scalars(query.order_by(planned_test.c.id)))


def _sender(unit: Unit, request: PreviewTemplate) -> int | None:
    if request.sender is None:
        return None
    mine = (
        sender.c.account_id == unit.account_id,
        sender.c.email_key == email_key(request.sender),
        sender.c.verified == 1,
    )
    found = unit.connection.scalar(select(sender.c.id).where(*mine))
    if found is None:
        raise Refusal(MISSING_OR_INVALID, request.wire_name("sender"))
    return int(found)
