"""The administrators' first page, read only: behind a link that works once within 60 seconds (decision D13)."""

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import Connection, select
from starlette.requests import Request
from starlette.responses import Response

from isodesk.protocol.values import TestStatus
from isodesk.reports.catalogues import catalogue
from isodesk.reports.words import moment
from isodesk.station.admin.exposure import FormExposure
from isodesk.station.admin.lti import lti_path
from isodesk.station.admin.marking import list_path
from isodesk.station.admin.overview import Overview, read_overview
from isodesk.station.admin.visitor import DOMAIN, language_of, let_in, number_in, visitor_of
from isodesk.station.context import Unit
from isodesk.station.errors import LinkRefused
from isodesk.station.journal import record
from isodesk.station.links import use_once
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import address, go_to, show
from isodesk.station.pages.visits import station_of
from isodesk.station.schema import administrator
from isodesk.station.stored_forms import stored_form

_MOST_ITEMS: Final = 200  # of a form whose exposure is shown

Words = Callable[[str], str]


async def enter(request: Request) -> Response:
    """GET of action 13's link: use it up, and in. Who only looks at the link, by HEAD, leaves it as it is."""
    if request.method != "GET":
        return Response(status_code=405, headers={"Allow": "GET"})
    station = station_of(request)

    def work(connection: Connection) -> None:
        use_once(connection, link.nonce, link.expires_at, now=station.clock.wall())
        account_id = connection.scalar(
            select(administrator.c.account_id).where(administrator.c.id == link.administrator_id)
        )
        if account_id is None:
            raise LinkRefused(reason="forged")
        record(
            Unit(connection, account_id, station.clock.wall(), station), "administrator.entered", link.administrator_id
        )

    try:
        link = station.links.read_administrator(request.path_params["token"][:1000])
        await station.database.write(work)
    except LinkRefused:
        return refuse(request, "administrator_link_ended", language_of(request))
    return let_in(request, go_to(request, "/admin"), link.administrator_id)


async def overview_page(request: Request) -> Response:
    """GET of the page: one's own account, or one of its sub accounts with ``?account=``."""
    language, visitor = language_of(request), await visitor_of(request)
    if visitor is None:
        return refuse(request, "administrator_link_ended", language)
    asked = number_in(request.query_params.get("account", "")) or visitor.home
    overview = await station_of(request).database.read(
        lambda connection: read_overview(connection, visitor.home, asked)
    )
    if overview is None:
        return refuse(request, "unknown_link", language)
    shown = _shown(request, overview, language)
    return show(request, "admin.html", language, domain=DOMAIN, administrator=visitor.name, **shown)


def _shown(request: Request, overview: Overview, language: str) -> dict[str, Any]:
    words = catalogue(language, DOMAIN).gettext

    def at(seconds: float | None) -> str:
        return "" if seconds is None else moment(seconds, overview.zone, language)

    return {
        "centre": overview.name,
        "overview": overview,
        "accounts": [
            {
                "name": row.name,
                "candidates": row.candidates,
                "to_mark": row.to_mark,
                "url": address(request, f"/admin?account={row.id}"),
            }
            for row in overview.accounts
        ],
        "tests": [{**status_shown(status, words), "count": count} for status, count in overview.tests.items()],
        "registrations": [_registration(row, language, at(row.created_at), words) for row in overview.registrations],
        "mails": [
            {"id": row.id, "email": row.email, "due": at(row.due_at), **_mail_shown(row.status, words)}
            for row in overview.mails
        ],
        "lti_url": address(request, lti_path(overview.account_id)),
        "marking_url": address(request, list_path(overview.account_id, names=False)),
        "exposure": [_exposure(each, language) for each in overview.exposure],
        "callbacks": [
            {"test": row.planned_test_id, "url": row.url, "tried": at(row.tried_at), **_callback_shown(row, words)}
            for row in overview.callbacks
        ],
    }


def _registration(row: Any, language: str, created: str, words: Words) -> dict[str, object]:
    return {
        "id": row.id,
        "candidate": f"{row.given_name} {row.family_name}",
        "test": stored_form(row.form_text).name_in(language),
        "created": created,
        **status_shown(TestStatus(row.status), words),
    }


def _exposure(each: FormExposure, language: str) -> dict[str, object]:
    return {
        "test": each.form.name_in(language),
        "items": each.items[:_MOST_ITEMS],
        "total": len(each.items),
        "most": each.most,
        "unused": each.unused,
        "more": max(0, len(each.items) - _MOST_ITEMS),
    }


def status_shown(status: TestStatus, _: Words) -> dict[str, str]:
    """A test's status: its kind of colour, and its word."""
    return {
        TestStatus.NOT_STARTED: {"kind": "", "state": _("To be taken")},
        TestStatus.STARTED: {"kind": "waiting", "state": _("In progress")},
        TestStatus.COMPLETED: {"kind": "ok", "state": _("Completed")},
        TestStatus.MARKING_PENDING: {"kind": "waiting", "state": _("Marking pending")},
    }[status]


def _mail_shown(status: str, _: Words) -> dict[str, str]:
    return {
        "waiting": {"kind": "waiting", "state": _("Waiting")},
        "written": {"kind": "ok", "state": _("Written")},
        "cancelled": {"kind": "wrong", "state": _("Not written: the template or the address cannot be used")},
    }[status]


def _callback_shown(row: Any, _: Words) -> dict[str, str]:
    if row.status == "waiting":
        return {"kind": "waiting", "state": _("Waiting")}
    if row.status == "done":
        return {"kind": "ok", "state": _("Answered %(status)s") % {"status": row.last_answer}}
    reasons = {
        "address_refused": _("Address not allowed by the station’s settings"),
        "name_not_found": _("No such host name"),
        "timeout": _("No answer in time"),
        "unreachable": _("Not reached"),
    }
    answered = _("Answered %(status)s") % {"status": row.last_answer}
    return {"kind": "wrong", "state": reasons.get(row.last_answer or "", answered)}
