"""``/report/{token}``: the paper of a test, an assessment's report or a certification's certificate, as a PDF.

The signed link is good for 24 hours (decision D16).
"""

import logging
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from sqlalchemy import Connection, select
from starlette.requests import Request
from starlette.responses import Response

from isodesk.exam.forms import Form, FormKind
from isodesk.exam.scoring import Grade
from isodesk.protocol.values import Language
from isodesk.reports import assessment, certificate
from isodesk.reports.errors import RenderingFailed
from isodesk.reports.renderer import Renderer
from isodesk.reports.taken import Taken
from isodesk.station.errors import LinkRefused
from isodesk.station.pages.languages import candidate_language
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import HEADERS
from isodesk.station.pages.visits import station_of
from isodesk.station.schema import account, candidate, form, planned_test
from isodesk.station.stored_forms import FORM_TEXT, stored_form

LOGGER = logging.getLogger("isodesk.station.reports")


class Paper(NamedTuple):
    """A template, what fills it in, and what its file is called."""

    template: str
    data: Callable[[Taken, str], Mapping[str, object]]
    name: str


_PAPERS: Final = {
    FormKind.ASSESSMENT: Paper(assessment.TEMPLATE, assessment.report_data, "report"),
    FormKind.CERTIFICATION: Paper(certificate.TEMPLATE, certificate.certificate_data, "certificate"),
}


def has_paper(form: Form) -> bool:
    """Whether there is a paper about a test of this form, once it has its result."""
    return form.kind in _PAPERS


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
    language, paper = _language(link.language, theirs), _PAPERS[taken.form.kind]
    renderer: Renderer = request.app.state.renderer
    try:
        content = await renderer.render(paper.template, paper.data(taken, language), int(taken.finished_at))
    except RenderingFailed as error:
        LOGGER.error("report of test %s: %s", taken.planned_test_id, error.parameters["problem"])
        return refuse(request, "report_failed", language)
    name = f"{paper.name}-{taken.planned_test_id}-{language}.pdf"
    headers = {**HEADERS, "Content-Disposition": f'inline; filename="{name}"', "Content-Language": language}
    return Response(content, media_type="application/pdf", headers=headers)


def _language(asked: Language | None, theirs: str | None) -> str:
    """The language asked for, else the candidate's, else English (decision D18)."""
    return asked.code if asked is not None else theirs or "en"


def _taken(connection: Connection, planned_test_id: int) -> tuple[Taken, str | None] | None:
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
    if not has_paper(content):
        return None
    name = str(row.candidate_id) if row.anonymised_at is not None else f"{row.given_name} {row.family_name}"
    taken = Taken(
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
