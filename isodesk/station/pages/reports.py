"""``/report/{token}``: the PDF of an assessment, behind a signed link of 24 hours (decision D16)."""

import logging

from sqlalchemy import Connection, select
from starlette.requests import Request
from starlette.responses import Response

from isodesk.exam.forms import FormKind
from isodesk.exam.scoring import Grade
from isodesk.protocol.values import Language
from isodesk.reports.assessment import TEMPLATE, Assessment, report_data
from isodesk.reports.errors import RenderingFailed
from isodesk.reports.renderer import Renderer
from isodesk.station.errors import LinkRefused
from isodesk.station.pages.languages import candidate_language
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import HEADERS
from isodesk.station.pages.visits import station_of
from isodesk.station.schema import account, candidate, form, planned_test
from isodesk.station.stored_forms import FORM_TEXT, stored_form

LOGGER = logging.getLogger("isodesk.station.reports")


async def report(request: Request) -> Response:
    """GET of ``pdf_url``."""
    station = station_of(request)
    try:
        link = station.links.read_report(request.path_params["token"][:1000])
    except LinkRefused:
        return refuse(request, "report_ended")
    found = await station.database.read(lambda connection: _taken(connection, link.planned_test_id))
    if found is None:
        return refuse(request, "unknown_link")
    taken, theirs = found
    language = _language(link.language, theirs)
    renderer: Renderer = request.app.state.renderer
    try:
        content = await renderer.render(TEMPLATE, report_data(taken, language), int(taken.finished_at))
    except RenderingFailed as error:
        LOGGER.error("report of test %s: %s", taken.planned_test_id, error.parameters["problem"])
        return refuse(request, "report_failed", language)
    name = f"report-{taken.planned_test_id}-{language}.pdf"
    headers = {**HEADERS, "Content-Disposition": f'inline; filename="{name}"', "Content-Language": language}
    return Response(content, media_type="application/pdf", headers=headers)


def _language(asked: Language | None, theirs: str | None) -> str:
    """The language asked for, else the candidate's, else English (decision D18)."""
    return asked.code if asked is not None else theirs or "en"


def _taken(connection: Connection, planned_test_id: int) -> tuple[Assessment, str | None] | None:
    query = (
        select(
            planned_test,
            FORM_TEXT,
            account.c.name,
            account.c.zone,
            candidate.c.given_name,
            candidate.c.family_name,
            candidate.c.anonymised_at,
            candidate.c.language.label("candidate_language"),
        )
        .join_from(planned_test, form, planned_test.c.form_id == form.c.id)
        .join(account, planned_test.c.account_id == account.c.id)
        .join(candidate, planned_test.c.candidate_id == candidate.c.id)
        .where(planned_test.c.id == planned_test_id, planned_test.c.grade.is_not(None))
    )
    row = connection.execute(query).one_or_none()
    if row is None or row.finished_at is None:
        return None
    content = stored_form(row.form_text)
    if content.kind is not FormKind.ASSESSMENT:
        return None
    name = str(row.candidate_id) if row.anonymised_at is not None else f"{row.given_name} {row.family_name}"
    taken = Assessment(
        planned_test_id=row.id,
        centre=row.name,
        zone=row.zone,
        candidate=name,
        form=content,
        grade=Grade.from_json(row.grade),
        finished_at=row.finished_at,
        seconds=row.used_seconds,
    )
    return taken, candidate_language(row.candidate_language)
