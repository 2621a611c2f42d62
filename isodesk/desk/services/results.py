"""Results: grades and skills, by pages and one by one, and fetching them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from isodesk.client.errors import ClientError, NotAuthorised, NotReached, Refused, TooManyCalls
from isodesk.desk.errors import NotFound, NotPossible
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Outcome
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.politely import politely
from isodesk.desk.services.rows_of_results import ResultDetail, ResultRow
from isodesk.desk.services.shaping import result_row, skill_row
from isodesk.desk.services.tests import Tests
from isodesk.desk.store import results as stored
from isodesk.desk.store.connection import Connection
from isodesk.protocol.values import Language

if TYPE_CHECKING:
    from isodesk.protocol.actions.results import ResultDetails, SkillDetail
    from isodesk.protocol.actions.results import Results as Graded

TODAY, UNDER_WAY = "today", "under_way"
_LANGUAGES = {"fr": Language.FRENCH, "en": Language.ENGLISH}
_ABOUT_THE_ACCOUNT = (NotReached, NotAuthorised, TooManyCalls)


class Results:
    """Rows are the tests handed in.

    Filters: ``view`` (``today``: handed in today; ``under_way``: being taken now, in place of those handed in),
    ``form``, ``session`` (ids), ``kind``, ``group``, ``status`` (a number of ``TestStatus``), ``fetched``, ``kept``
    (``yes``, ``no``), ``finished_from`` and ``finished_to`` (days of this computer's calendar, ``2026-11-22``, both
    included).

    Sorts: ``candidate``, ``email``, ``group``, ``form``, ``session``, ``value``, ``seconds``, ``status``,
    ``fetched_at``, ``finished_at``.
    """

    def __init__(self, context: Context, tests: Tests) -> None:
        self._context = context
        self._tests = tests

    async def count(self, query: PageQuery) -> int:
        listing, asked = self._asked(query)
        return await self._context.read(lambda connection, account: listing.count(connection, account, asked))

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[ResultRow]:
        listing, asked = self._asked(query)
        language = self._context.language()
        rows = await self._context.read(
            lambda connection, account: listing.page(connection, account, asked, offset, limit, language)
        )
        return [result_row(row) for row in rows]

    async def ids(self, query: PageQuery) -> Sequence[int]:
        listing, asked = self._asked(query)
        return await self._context.read(lambda connection, account: listing.ids(connection, account, asked))

    async def rows(self, test_ids: Sequence[int]) -> Sequence[ResultRow]:
        """The rows of these tests, in their order, without those that are gone."""
        language = self._context.language()

        def work(connection: Connection, account: str) -> list[tuple[Any, ...]]:
            found = (stored.PLANNED.one(connection, account, each, language) for each in test_ids)
            return [row for row in found if row is not None]

        return [result_row(row) for row in await self._context.read(work)]

    async def detail(self, test_id: int) -> ResultDetail:
        """Raises ``NotFound``."""
        language = self._context.language()

        def work(connection: Connection, account: str) -> tuple[Any, ...]:
            row = stored.PLANNED.one(connection, account, test_id, language)
            return row, stored.skills(connection, account, test_id), stored.language(connection, account, test_id)

        row, skills, told_in = await self._context.read(work)
        if row is None:
            raise NotFound(subject="result", id=test_id)
        told = None if told_in is None else Language(told_in)
        return ResultDetail(result_row(row), told, [skill_row(each) for each in skills])

    async def fetch(self, test_ids: Sequence[int] | None = None) -> Outcome:
        """Read statuses, then grades and skills of the tests completed since.

        Publishes ``Progress("tests.refresh", ...)``, then ``Progress("results.fetch", ...)``; may be cancelled as
        any task. What is wrong with one result is a reason; what is wrong with the account is raised.
        """
        await self._tests.refresh(test_ids)
        asked = test_ids if test_ids is not None else await self._context.read(stored.to_fetch)
        return await politely(self._context, "results.fetch", asked, self._fetch)

    def _asked(self, query: PageQuery) -> tuple[stored.ResultListing, PageQuery]:
        view = query.filters.get("view", "")
        today = self._context.clock() if view == TODAY else None
        return (stored.UNDER_WAY if view == UNDER_WAY else stored.LISTING), in_days(query, today)

    async def _fetch(self, test_id: int) -> str:
        try:
            await self._read_and_keep(test_id)
        except _ABOUT_THE_ACCOUNT:
            raise
        except Refused as refused:
            return str(refused.error_code)
        except (ClientError, NotPossible) as error:
            return str(error.parameters.get("reason", error.code))
        return ""

    async def _read_and_keep(self, test_id: int) -> None:
        from isodesk.protocol.actions.results import GetResultDetails, GetResults

        form_id, email, number, spoken = await to_ask_for(self._context, test_id)
        shown = _LANGUAGES.get(self._context.language()) or (None if spoken is None else Language(spoken))
        graded = await self._context.call(GetResults(form_id=form_id, email=email, planned_test_id=number))
        details = await self._context.call(
            GetResultDetails(form_id=form_id, email=email, planned_test_id=number, language=shown)
        )
        await self._context.keep(
            lambda connection, account, now: _keep(connection, account, test_id, graded, details, now)
        )


async def to_ask_for(context: Context, test_id: int) -> tuple[int, str, int, int | None]:
    """Form, address, the platform's number and the candidate's language; raises ``NotPossible``: not sent yet."""
    asked = await context.read(lambda connection, account: stored.to_ask_for(connection, account, test_id))
    if asked is None:
        raise NotPossible(reason="not_sent_yet")
    return asked


def in_days(query: PageQuery, today: float | None = None, name: str = "finished") -> PageQuery:
    """The store's own filters: days ``name_from`` and ``name_to`` as UTC seconds; of ``today`` alone where given."""
    own = ("view", f"{name}_from", f"{name}_to")
    filters = {each: value for each, value in query.filters.items() if each not in own and value}
    first, last = query.filters.get(f"{name}_from"), query.filters.get(f"{name}_to")
    if today is not None:
        first = last = datetime.fromtimestamp(today).astimezone().date().isoformat()
    if first:
        filters["from"] = str(_midnight(date.fromisoformat(first)))
    if last:
        filters["before"] = str(_midnight(date.fromisoformat(last) + timedelta(days=1)))
    return replace(query, filters=filters)


def _midnight(day: date) -> float:
    return datetime.combine(day, time()).astimezone().timestamp()


def _keep(
    connection: Connection, account: str, test_id: int, graded: "Graded", details: "ResultDetails", now: float
) -> None:
    values = (
        int(graded.grade_type),
        graded.value,
        graded.maximum,
        graded.description,
        graded.seconds,
        int(details.language),
        now,
    )
    stored.keep(connection, account, test_id, values, [skill_values(*each) for each in details.skills.items()])


def skill_values(number: int, skill: "SkillDetail") -> tuple[Any, ...]:
    """A skill as the store keeps it."""
    return (
        number,
        skill.description,
        skill.success_rate,
        skill.level,
        skill.level_description or "",
        skill.scale_minimum,
        skill.scale_maximum,
    )
