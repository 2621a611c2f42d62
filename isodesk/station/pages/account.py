"""The candidate's account page (action 38): tests to take, diplomas, reports, questions with the right answers."""

from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Row, select
from starlette.requests import Request
from starlette.responses import Response

from isodesk.exam.forms import Form, FormKind
from isodesk.exam.scoring import Grade
from isodesk.exam.wording import grade_text
from isodesk.protocol.values import Language, TestStatus
from isodesk.reports.catalogues import catalogue
from isodesk.reports.words import moment
from isodesk.station.marks import marks_of
from isodesk.station.pages.answered import questions_shown
from isodesk.station.pages.people import Person, person
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import address, go_to, show
from isodesk.station.pages.reports import has_paper
from isodesk.station.pages.visits import station_of
from isodesk.station.schema import form, planned_test, session
from isodesk.station.sitting import Sitting, sitting_of_test
from isodesk.station.stored_forms import FORM_TEXT, stored_form

_UNFINISHED = (TestStatus.NOT_STARTED, TestStatus.STARTED)


async def account_page(request: Request) -> Response:
    """GET of the account page."""
    who = await person(request)
    if who is None:
        return refuse(request, "login_ended")
    if who.must_change:
        return go_to(request, "/candidate/password")
    rows = await station_of(request).database.read(lambda connection: _tests(connection, who))
    return show(
        request,
        "account.html",
        who.language,
        centre=who.centre,
        candidate_name=who.name,
        logout_url=address(request, "/candidate/logout"),
        waiting=[_waiting(request, who, row) for row in rows if row.status in _UNFINISHED],
        diplomas=[_finished(request, who, row) for row in rows if _is_diploma(row)],
        finished=[
            _finished(request, who, row) for row in rows if row.status not in _UNFINISHED and not _is_diploma(row)
        ],
    )


async def answers_page(request: Request) -> Response:
    """GET of the questions of an assessment handed in, with the right answers."""
    who, test_id = await person(request), request.path_params["planned_test_id"]
    if who is None or who.must_change:
        return await account_page(request)

    def read(connection: Connection) -> tuple[Sitting | None, dict[str, Fraction]]:
        return sitting_of_test(connection, who.account_id, test_id), marks_of(connection, who.account_id, test_id)

    sitting, marks = await station_of(request).database.read(read)
    if sitting is None or not may_review(who, sitting):
        return refuse(request, "unknown_link", who.language)
    language = sitting.language or who.language
    return show(
        request,
        "answers.html",
        language,
        centre=who.centre,
        account_url=address(request, "/candidate/account"),
        planned_test_id=sitting.planned_test_id,
        test_name=sitting.form.name_in(language),
        questions=questions_shown(request, sitting, marks, language),
    )


def may_review(who: Person, sitting: Sitting) -> bool:
    """Whether a candidate may look at a test's questions with their right answers."""
    handed_in = sitting.status not in _UNFINISHED
    return sitting.candidate_id == who.candidate_id and handed_in and _is_open(sitting.form)


def _is_open(content: Form) -> bool:
    """Whether the candidate may see report and right answers: those of assessments whose result is shown."""
    return content.kind is FormKind.ASSESSMENT and content.shows_result


def _is_diploma(row: Row[Any]) -> bool:
    """Whether it is a certification with its result. One that hides it has no certificate: only that it was taken."""
    return row.status == TestStatus.COMPLETED and stored_form(row.form_text).kind is FormKind.CERTIFICATION


def _tests(connection: Connection, who: Person) -> list[Row[Any]]:
    query = (
        select(planned_test, FORM_TEXT, session.c.start_at.label("session_start"))
        .join_from(planned_test, form, planned_test.c.form_id == form.c.id)
        .outerjoin(session, planned_test.c.session_id == session.c.id)
        .where(planned_test.c.candidate_id == who.candidate_id, planned_test.c.account_id == who.account_id)
        .order_by(planned_test.c.id.desc())
        .limit(200)
    )
    return list(connection.execute(query))


def _waiting(request: Request, who: Person, row: Row[Any]) -> dict[str, object]:
    _ = catalogue(who.language).gettext
    started = row.status == TestStatus.STARTED
    window = ""
    if row.session_start is not None and not started:
        window = _("From %(time)s on") % {"time": moment(row.session_start, who.zone, who.language)}
    return {
        "name": stored_form(row.form_text).name_in(who.language),
        "url": address(request, f"/test/{row.link_key}"),
        "started": started,
        "state": _("Under way") if started else _("To take"),
        "action": _("Go on with the test") if started else _("Open the test"),
        "window": window,
    }


def _finished(request: Request, who: Person, row: Row[Any]) -> dict[str, object]:
    content, links = stored_form(row.form_text), station_of(request).links
    shows = content.shows_result and row.grade is not None
    paper = shows and has_paper(content)
    return {
        "test_id": row.id,
        "name": content.name_in(who.language),
        "date": moment(row.finished_at, who.zone, who.language),
        "grade": grade_text(Grade.from_json(row.grade), who.language) if shows else "",
        "marking": row.status == TestStatus.MARKING_PENDING,
        "paper_url": links.report_url(row.id, Language.of_code(who.language)) if paper else "",
        "answers_url": address(request, f"/candidate/answers/{row.id}") if _is_open(content) else "",
    }
