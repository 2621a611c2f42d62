"""Results: as numbers (4), by skill (5), as a report (6). Decision D10 says of which test."""

from typing import Any

from sqlalchemy import select

from isodesk.exam.forms import Form
from isodesk.exam.scoring import Grade
from isodesk.exam.texts import pick_language
from isodesk.exam.wording import grade_text
from isodesk.protocol.actions.results import (
    GetReport,
    GetResultDetails,
    GetResults,
    Report,
    ResultDetails,
    Results,
    SkillDetail,
)
from isodesk.protocol.refusals import Refusal
from isodesk.protocol.values import Language, TestStatus
from isodesk.station.actions.candidates import find_candidate
from isodesk.station.actions.registration import find_form
from isodesk.station.context import Unit
from isodesk.station.schema import form, planned_test
from isodesk.station.stored_forms import FORM_TEXT, stored_form

NOT_TAKEN, NOT_FINISHED, NO_ASSESSMENT = 501, 502, 601
_ASSESSMENT = "assessment"
_HANDED_IN = (TestStatus.COMPLETED.value, TestStatus.MARKING_PENDING.value)

_ResultRequest = GetResults | GetResultDetails | GetReport


def get_results(unit: Unit, request: GetResults) -> Results:
    """Action 4."""
    taken = _taken(unit, request)
    grade = Grade.from_json(taken.grade)
    return Results(
        grade_type=grade.grade_type,
        value=plain_number(grade),
        maximum=grade.maximum,
        description=grade_text(grade, language_of(taken.language).code),
        seconds=max(0, int(taken.finished_at - taken.started_at)),
    )


def get_result_details(unit: Unit, request: GetResultDetails) -> ResultDetails:
    """Action 5: levels or rates by skill, described in the language asked for, the candidate's, or English."""
    taken = _taken(unit, request)
    content = unit.connection.scalars(select(FORM_TEXT).where(form.c.id == request.form_id)).one()
    described = stored_form(content)
    language = described_language(described, request.language or language_of(taken.language))
    grade = Grade.from_json(taken.grade)
    return ResultDetails(language=language, skills=skill_details(described, grade, language.code))


def skill_details(described: Form, grade: Grade, language: str) -> dict[int, SkillDetail]:
    """Levels or rates by skill, with their words in this language."""
    known = [skill_id for skill_id in grade.rates if skill_id in described.skills]
    return {skill_id: _detail(described, grade, skill_id, language) for skill_id in known}


def _detail(described: Form, grade: Grade, skill_id: int, language: str) -> SkillDetail:
    description, level = described.skill_in(skill_id, language), grade.levels.get(skill_id)
    if level is None:
        return SkillDetail(description=description, success_rate=grade.rates[skill_id])
    return SkillDetail(
        description=description,
        level=level.level,
        level_description=described.scale.skill_level_text(skill_id, level.level, language) if level.tested else "",
        scale_minimum=level.lowest,
        scale_maximum=level.highest,
    )


def get_report(unit: Unit, request: GetReport) -> Report:
    """Action 6: a signed link; the page that it leads to makes the PDF."""
    taken = _taken(unit, request)
    if taken.kind != _ASSESSMENT:
        raise Refusal(NO_ASSESSMENT)
    return Report(pdf_url=unit.station.links.report_url(taken.id, request.language))


class _Taken:
    """A finished test with what the answers need of it."""

    def __init__(self, row: Any, language: int | None, kind: str) -> None:
        self.id: int = row.id
        self.grade: dict[str, object] = row.grade
        self.started_at: float = row.started_at
        self.finished_at: float = row.finished_at
        self.language = language
        self.kind = kind


def _taken(unit: Unit, request: _ResultRequest) -> _Taken:
    allowed = find_form(unit, request.form_id)
    found = find_candidate(unit, request.email)
    row = _finished(unit, request, found.id)
    return _Taken(row, found.language, allowed.kind)


def _finished(unit: Unit, request: _ResultRequest, candidate_id: int) -> Any:
    """The test asked for, or the one handed in last; refuses 501 and 502.

    One that waits for its marks was handed in: 502 until it has them, and no older result in its place.
    """
    query = select(planned_test).where(
        planned_test.c.candidate_id == candidate_id,
        planned_test.c.form_id == request.form_id,
        planned_test.c.account_id == unit.account_id,
    )
    if request.planned_test_id is not None:
        query = query.where(planned_test.c.id == request.planned_test_id)
    handed_in_first = query.order_by(planned_test.c.status.in_(_HANDED_IN).desc())
    row = unit.connection.execute(
        handed_in_first.order_by(planned_test.c.finished_at.desc(), planned_test.c.id.desc()).limit(1)
    ).first()
    if row is None:
        raise Refusal(NOT_TAKEN)
    if row.status != TestStatus.COMPLETED:
        raise Refusal(NOT_FINISHED)
    return row


def language_of(number: int | None) -> Language:
    """A candidate's language, English where none is known."""
    return Language(number) if number else Language.ENGLISH


def described_language(described: Form, wanted: Language) -> Language:
    """The language in which the skills are described: wanted, else English, else the form's first."""
    codes = [code for texts in described.skills.values() for code in texts]
    return Language.of_code(pick_language(codes, wanted.code)) if codes else wanted


def plain_number(grade: Grade) -> float:
    """A whole number stays one on the wire."""
    return int(grade.value) if grade.value == int(grade.value) else float(grade.value)
