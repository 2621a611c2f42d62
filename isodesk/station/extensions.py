"""``/.well-known/isodesk-station``, ``/station/v1`` and ``/healthz``: what a station offers beyond the document."""

from dataclasses import dataclass
from functools import partial
from urllib.parse import parse_qs

from sqlalchemy import Connection, select
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from isodesk import __version__
from isodesk.protocol.encode import encode_result
from isodesk.protocol.kinds import Integer
from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.requests import SUB_ACCOUNT
from isodesk.protocol.station_v1 import FORMS_PATH, Announcement, FormDescription, Forms
from isodesk.station.authority import Authority
from isodesk.station.context import Station
from isodesk.station.headers import headers_of
from isodesk.station.languages import preferred
from isodesk.station.replies import json_reply, refused, success
from isodesk.station.schema import credit, form, form_access
from isodesk.station.usage import account_for


@dataclass(frozen=True)
class WellKnown:
    """Announces what this station offers; an ASGI application."""

    station: Station

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        announced = Announcement(version=__version__, forms_url=self.station.links.public_url + FORMS_PATH)
        await json_reply(encode_result(announced))(scope, receive, send)


@dataclass(frozen=True)
class Health:
    """Answers once the store can be read; an ASGI application."""

    station: Station

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.station.database.read(lambda connection: connection.scalar(select(1)))
        await json_reply({"status": "ok"})(scope, receive, send)


@dataclass(frozen=True)
class FormsList:
    """The account's forms by name; an ASGI application."""

    station: Station
    authority: Authority

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = headers_of(scope)
        caller = self.authority.caller(headers)
        if isinstance(caller, Response):
            await caller(scope, receive, send)
            return
        try:
            account_id = account_for(caller, _sub_account(scope["query_string"]))
            forms = await self.station.database.read(partial(_forms, account_id))
            response = success(encode_result(forms))
        except Refusal as refusal:
            response = refused(refusal, None, preferred(headers.get("accept-language", "")))
        await response(scope, receive, send)


def _sub_account(query: bytes) -> int | None:
    given = parse_qs(query.decode("latin-1"), errors="replace").get(SUB_ACCOUNT)
    if not given:
        return None
    try:
        (text,) = given
        return Integer().parse(text)
    except ValueError as error:
        raise Refusal(MISSING_OR_INVALID, SUB_ACCOUNT) from error


def _forms(account_id: int, connection: Connection) -> Forms:
    rows = connection.execute(
        select(form.c.id, form.c.kind, form.c.credit_kind, form.c.languages, form.c.content, credit.c.description)
        .join(form_access, form_access.c.form_id == form.c.id)
        .outerjoin(credit, (credit.c.account_id == account_id) & (credit.c.kind == form.c.credit_kind))
        .where(form_access.c.account_id == account_id)
        .order_by(form.c.position, form.c.id)
    )
    return Forms(
        forms=tuple(
            FormDescription(
                form_id=row.id,
                names=dict(row.content["names"]),
                kind=row.kind,
                credit_kind=row.credit_kind,
                credit=row.description or "",
                languages=tuple(row.languages),
            )
            for row in rows
        )
    )
