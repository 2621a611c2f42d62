"""``/station/v1``: planned tests with their results, moved to another session or given another deadline."""

from typing import Any

from sqlalchemy import select, update

from isodesk.exam.scoring import Grade
from isodesk.exam.wording import grade_text
from isodesk.protocol.refusals import Refusal
from isodesk.protocol.station_changing import ChangeTest
from isodesk.protocol.station_lists import ListResults, ListTests, PlannedTests
from isodesk.protocol.station_refusals import TEST_STARTED, station_refusal
from isodesk.protocol.station_rows import ResultRow, TestRow
from isodesk.protocol.values import TestStatus
from isodesk.station.actions.planned_tests import UNKNOWN_TEST
from isodesk.station.actions.results import described_language, language_of, plain_number, skill_details
from isodesk.station.context import Unit
from isodesk.station.journal import record
from isodesk.station.schema import candidate, change, form, planned_test
from isodesk.station.stored_forms import FORM_TEXT, stored_form
from isodesk.station.v1.moments import instant
from isodesk.station.v1.rows import Around, Kind, Rows, hold_version, version_beside
from isodesk.station.v1.sessions import known_session

_VERSION, _OF_TEST = version_beside(planned_test, Kind.TEST)


def _tell(around: Around, row: Any) -> TestRow:
    return TestRow(
        planned_test_id=row.id,
        version=row.version,
        candidate_id=row.candidate_id,
        form_id=row.form_id,
        session_id=row.session_id,
        confirms_id=row.confirms_id,
        status=TestStatus(row.status),
        proctored=bool(row.proctored),
        full_screen=bool(row.full_screen),
        url=around.unit.station.links.test_url(row.link_key),
        cpf_id=row.cpf_id,
        deadline=None if row.deadline_at is None else around.wall(row.deadline_at),
        created_at=row.created_at,
        started_at=row.started_at,
        finished_at=row.finished_at,
        result=_result(row),
    )


def _result(row: Any) -> ResultRow | None:
    """As actions 4 and 5 tell it to this candidate."""
    if row.status != TestStatus.COMPLETED or row.grade is None:
        return None
    grade, described = Grade.from_json(row.grade), stored_form(row.form_text)
    wanted = language_of(row.candidate_language)
    shown = described_language(described, wanted)
    return ResultRow(
        grade_type=grade.grade_type,
        value=plain_number(grade),
        maximum=grade.maximum,
        description=grade_text(grade, wanted.code),
        seconds=max(0, int(row.finished_at - row.started_at)),
        language=shown,
        skills=skill_details(described, grade, shown.code),
    )


TESTS = Rows(
    Kind.TEST,
    planned_test,
    select(planned_test, FORM_TEXT, candidate.c.language.label("candidate_language"), _VERSION)
    .join_from(planned_test, change, _OF_TEST)
    .join(form, form.c.id == planned_test.c.form_id)
    .join(candidate, candidate.c.id == planned_test.c.candidate_id),
    _tell,
)


def list_tests(unit: Unit, request: ListTests) -> PlannedTests:
    """A page of planned tests, of one candidate or session where one is named."""
    narrowed = []
    if request.candidate_id is not None:
        narrowed.append(planned_test.c.candidate_id == request.candidate_id)
    if request.session_id is not None:
        narrowed.append(planned_test.c.session_id == request.session_id)
    rows, following = TESTS.page(unit, request.after, request.limit, *narrowed)
    return PlannedTests(rows=rows, next_after=following)


def list_results(unit: Unit, request: ListResults) -> PlannedTests:
    """A page of those that have a result."""
    completed = planned_test.c.status == TestStatus.COMPLETED.value
    rows, following = TESTS.page(unit, request.after, request.limit, completed)
    return PlannedTests(rows=rows, next_after=following)


def change_test(unit: Unit, request: ChangeTest) -> TestRow:
    """Another session, another deadline; refuses 909 once the test is started."""
    found = TESTS.one(unit, request.planned_test_id)
    if found is None:
        raise Refusal(UNKNOWN_TEST)
    hold_version(found, request.version)
    if found.status is not TestStatus.NOT_STARTED:
        raise station_refusal(TEST_STARTED)
    changes = {**_session(unit, request), **_deadline(unit, request)}
    if changes:
        mine = (planned_test.c.id == request.planned_test_id, planned_test.c.account_id == unit.account_id)
        unit.connection.execute(update(planned_test).where(*mine).values(changes))
        record(unit, "test.changed", request.planned_test_id)
    return TESTS.known(unit, request.planned_test_id)


def _session(unit: Unit, request: ChangeTest) -> dict[str, object]:
    if request.no_session:
        return {"session_id": None}
    if request.session_id is None:
        return {}
    return {"session_id": known_session(unit, request.session_id).session_id}


def _deadline(unit: Unit, request: ChangeTest) -> dict[str, object]:
    if request.no_deadline:
        return {"deadline_at": None}
    return {} if request.deadline is None else {"deadline_at": instant(unit, request, "deadline")}
