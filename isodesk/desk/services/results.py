"""Results: grades, skills and the report as PDF."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from isodesk.client.errors import Refused
from isodesk.desk.errors import NotFound, NotPossible
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Outcome
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.politely import politely
from isodesk.desk.services.rows import ResultDetail, ResultRow
from isodesk.desk.services.shaping import result_row, skill_row
from isodesk.desk.services.tests import Tests
from isodesk.desk.store import results as stored
from isodesk.desk.store.connection import Connection
from isodesk.protocol.values import Language

if TYPE_CHECKING:
    from isodesk.protocol.actions.results import ResultDetails, SkillDetail
    from isodesk.protocol.actions.results import Results as Graded

_LANGUAGES = {"fr": Language.FRENCH, "en": Language.ENGLISH}


class Results:
    """Rows are the completed tests. Filters: ``form`` (an id), ``group``, ``fetched`` (``yes``, ``no``).

    Sorts: ``candidate``, ``email``, ``group``, ``form``, ``value``, ``seconds``, ``status``, ``fetched_at``.
    """

    def __init__(self, context: Context, tests: Tests) -> None:
        self._context = context
        self._tests = tests

    async def count(self, query: PageQuery) -> int:
        return await self._context.read(lambda connection, account: stored.LISTING.count(connection, account, query))

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[ResultRow]:
        language = self._context.language()
        rows = await self._context.read(
            lambda connection, account: stored.LISTING.page(connection, account, query, offset, limit, language)
        )
        return [result_row(row) for row in rows]

    async def detail(self, test_id: int) -> ResultDetail:
        """Raises ``NotFound``."""
        language = self._context.language()

        def work(connection: Connection, account: str) -> tuple[Any, ...]:
            row = stored.LISTING.one(connection, account, test_id, language)
            return row, stored.skills(connection, test_id), stored.language(connection, test_id)

        row, skills, told_in = await self._context.read(work)
        if row is None:
            raise NotFound(subject="result", id=test_id)
        told = None if told_in is None else Language(told_in)
        return ResultDetail(result_row(row), told, [skill_row(each) for each in skills])

    async def fetch(self, test_ids: Sequence[int] | None = None) -> Outcome:
        """Read statuses, then grades and skills of the tests completed since.

        Publishes ``Progress("tests.refresh", ...)``, then ``Progress("results.fetch", ...)``; may be cancelled as
        any task.
        """
        await self._tests.refresh(test_ids)
        asked = test_ids if test_ids is not None else await self._context.read(stored.to_fetch)
        return await politely(self._context, "results.fetch", asked, self._fetch)

    async def report(self, test_id: int, language: Language | None = None) -> bytes:
        """The report as PDF, made by the platform now; raises ``ClientError`` or ``NotPossible``."""
        from isodesk.protocol.actions.results import GetReport

        form_id, email, number, _ = await self._to_ask_for(test_id)
        request = GetReport(form_id=form_id, email=email, planned_test_id=number, language=language)
        link = (await self._context.call(request)).pdf_url
        isograd = await self._context.isograd()
        return await isograd.download(link)

    async def _to_ask_for(self, test_id: int) -> tuple[int, str, int, int | None]:
        asked = await self._context.read(lambda connection, account: stored.to_ask_for(connection, account, test_id))
        if asked is None:
            raise NotPossible(reason="not_sent_yet")
        return asked

    async def _fetch(self, test_id: int) -> str:
        from isodesk.protocol.actions.results import GetResultDetails, GetResults

        form_id, email, number, spoken = await self._to_ask_for(test_id)
        shown = _LANGUAGES.get(self._context.language()) or (None if spoken is None else Language(spoken))
        try:
            graded = await self._context.call(GetResults(form_id=form_id, email=email, planned_test_id=number))
            details = await self._context.call(
                GetResultDetails(form_id=form_id, email=email, planned_test_id=number, language=shown)
            )
        except Refused as refused:
            return str(refused.error_code)
        await self._context.keep(lambda connection, _, now: _keep(connection, test_id, graded, details, now))
        return ""


def _keep(connection: Connection, test_id: int, graded: "Graded", details: "ResultDetails", now: float) -> None:
    values = (
        int(graded.grade_type),
        graded.value,
        graded.maximum,
        graded.description,
        graded.seconds,
        int(details.language),
        now,
    )
    if connection.execute("SELECT 1 FROM planned_test WHERE id = ?", (test_id,)).fetchone() is not None:
        stored.keep(connection, test_id, values, [_skill(number, each) for number, each in details.skills.items()])


def _skill(number: int, skill: "SkillDetail") -> tuple[Any, ...]:
    return (
        number,
        skill.description,
        skill.success_rate,
        skill.level,
        skill.level_description or "",
        skill.scale_minimum,
        skill.scale_maximum,
    )
