"""What only a station can do: edits the documented API lacks, previews, progress, marking by hand.

Nothing here goes through the outbox: it is done now, on the version that the mirror knows, or not at all.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.capabilities import Capability, Reason
from isodesk.desk.services.checking import session_faults
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Outcome, SessionDraft
from isodesk.desk.services.following import asking
from isodesk.desk.services.following.applying import Page
from isodesk.desk.services.following.service import Following
from isodesk.desk.services.group_tree import tidy
from isodesk.desk.services.politely import politely
from isodesk.desk.store import following as stored
from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.following import CANDIDATE, SESSION, TEST

if TYPE_CHECKING:
    from isodesk.protocol.station_endpoints import StationRequest
    from isodesk.protocol.station_marking import MarkGiven, MarkingRow
    from isodesk.protocol.station_reading import AccountRow, MailPreview, ProgressRow, SenderRow, TemplateRow

CHANGED_MEANWHILE = "changed_meanwhile"
_TABLES = {CANDIDATE: "candidate", SESSION: "session", TEST: "planned_test"}


@dataclass(frozen=True)
class TestUnderWay:
    """A test that somebody sits now. The numbers are the mirror's, none where it doesn't know the row yet."""

    __test__ = False  # pytest takes a class named Test* for a test

    test_id: int | None
    candidate_id: int | None
    candidate_name: str
    answered: int
    total: int
    seconds_left: float
    seconds: int
    started_at: float


@dataclass(frozen=True)
class ToMark:
    """An answer that waits for a mark, with the mirror's words for who wrote it in which test."""

    row: "MarkingRow"
    candidate_name: str
    form_name: str


@dataclass(frozen=True)
class MarkingQueue:
    """A page of answers; ``waiting``: tests that wait in all; ``next_after``: where the next page begins."""

    answers: Sequence[ToMark]
    waiting: int
    next_after: int | None


@dataclass(frozen=True)
class _Row:
    """A row of the mirror as the station calls it, and which version of it was seen."""

    number: int
    version: int


class Extensions:
    """All raise ``NotPossible`` with a reason of the capabilities, ``NotFound``, ``ClientError``."""

    def __init__(self, context: Context, following: Following) -> None:
        self._context, self._following = context, following

    # Mails

    async def templates(self) -> "Sequence[TemplateRow]":
        """The account's mail templates."""
        from isodesk.protocol.station_reading import ListTemplates

        self._hold(Capability.LIST_TEMPLATES)
        return (await self._context.call(ListTemplates())).rows

    async def senders(self) -> "Sequence[SenderRow]":
        """The account's senders; only verified ones may be named."""
        from isodesk.protocol.station_reading import ListSenders

        self._hold(Capability.LIST_TEMPLATES)
        return (await self._context.call(ListSenders())).rows

    async def preview(
        self, template_id: int, candidate_id: int, test_ids: Sequence[int] = (), sender: str | None = None
    ) -> "MailPreview":
        """The mail that would be written to this person now, about these tests or all that are to be taken."""
        from isodesk.protocol.station_reading import PreviewTemplate

        self._hold(Capability.PREVIEW_TEMPLATE)
        person = await self._row(CANDIDATE, candidate_id)
        tests = [(await self._row(TEST, each)).number for each in test_ids]
        asked = PreviewTemplate(
            template_id=template_id,
            candidate_id=person.number,
            planned_test_ids=tuple(tests) or None,
            sender=sender or None,
        )
        return await self._context.call(asked)

    # Sessions

    async def edit_session(self, session_id: int, draft: SessionDraft) -> None:
        """Another name, window or code; ``NotPossible("changed_meanwhile")`` where somebody else was first."""
        from isodesk.protocol.station_changing import EditSession

        self._hold(Capability.EDIT_SESSION)
        faults = session_faults(draft, self._context.zone())
        if faults:
            raise InvalidInput(faults=faults)

        def edit(row: _Row) -> "EditSession":
            return EditSession(
                session_id=row.number,
                version=row.version,
                description=draft.description,
                start=draft.start,
                end=draft.end,
                code=draft.code or None,
            )

        answer = await self._on(SESSION, session_id, edit)
        await self._following.adopt(Page(sessions=[answer]))

    async def delete_session(self, session_id: int) -> None:
        """Its tests stay, without a session; refused while somebody sits one of them."""
        from isodesk.protocol.station_changing import DeleteSession

        self._hold(Capability.DELETE_SESSION)
        row = await self._row(SESSION, session_id)
        await self._on(SESSION, session_id, lambda row: DeleteSession(session_id=row.number, version=row.version))
        tests = await self._context.read(lambda connection, account: _tests_in(connection, account, session_id))
        await self._following.adopt(Page(gone=[(SESSION, row.number)]))
        for number in tests:
            await self._following.adopt(await asking.single(self._context, TEST, number))

    # People and their tests, several at once

    async def change_groups(self, candidate_ids: Sequence[int], name: str) -> Outcome:
        """Put people into a group, made where there is none, or with an empty name into none."""
        from isodesk.protocol.station_changing import ChangeCandidate, CreateGroup

        self._hold(Capability.CHANGE_GROUP)
        wanted = tidy(name)
        group = (await self._context.call(CreateGroup(name=wanted))).group_id if wanted else None

        def change(row: _Row) -> "ChangeCandidate":
            return ChangeCandidate(candidate_id=row.number, version=row.version, group_id=group, no_group=group is None)

        return await self._each(CANDIDATE, candidate_ids, change)

    async def change_extra_time(self, candidate_ids: Sequence[int], percent: int) -> Outcome:
        """Extra time of people, for the tests that they haven't started yet."""
        from isodesk.protocol.station_changing import ChangeCandidate

        self._hold(Capability.CHANGE_EXTRA_TIME)
        return await self._each(
            CANDIDATE,
            candidate_ids,
            lambda row: ChangeCandidate(candidate_id=row.number, version=row.version, extra_time_percent=percent),
        )

    async def move_tests(self, test_ids: Sequence[int], session_id: int | None) -> Outcome:
        """Put tests that aren't started into another session, or into none."""
        from isodesk.protocol.station_changing import ChangeTest

        self._hold(Capability.EDIT_SESSION)
        session = None if session_id is None else (await self._row(SESSION, session_id)).number

        def change(row: _Row) -> "ChangeTest":
            return ChangeTest(
                planned_test_id=row.number, version=row.version, session_id=session, no_session=session is None
            )

        return await self._each(TEST, test_ids, change)

    async def change_deadlines(self, test_ids: Sequence[int], deadline: datetime | None) -> Outcome:
        """The last moment (wall time in the account's zone) in which tests may be started, or none."""
        from isodesk.protocol.station_changing import ChangeTest

        self._hold(Capability.CHANGE_DEADLINE)

        def change(row: _Row) -> "ChangeTest":
            return ChangeTest(
                planned_test_id=row.number, version=row.version, deadline=deadline, no_deadline=deadline is None
            )

        return await self._each(TEST, test_ids, change)

    # What goes on

    async def progress(self, session_id: int | None = None) -> Sequence[TestUnderWay]:
        """The tests under way, of one session where one is named."""
        from isodesk.protocol.station_reading import ListProgress

        self._hold(Capability.SEE_PROGRESS)
        session = None if session_id is None else (await self._row(SESSION, session_id)).number
        rows: list[ProgressRow] = []
        after: int | None = 0
        while after is not None:
            page = await self._context.call(ListProgress(session_id=session, after=after))
            rows += page.rows
            after = page.next_after
        return await self._context.read(
            lambda connection, account: [_under_way(connection, account, row) for row in rows]
        )

    async def sub_accounts(self) -> "Sequence[AccountRow]":
        """The caller's own account first, then its sub accounts."""
        from isodesk.protocol.station_reading import ListAccounts

        self._hold(Capability.LIST_SUB_ACCOUNTS)
        return (await self._context.call(ListAccounts())).rows

    # Marking

    async def marking(self, after: int = 0, test_id: int | None = None) -> MarkingQueue:
        """A page of written answers that wait, test by test; or those of one test, marked already or not."""
        from isodesk.protocol.station_marking import ListMarking

        self._hold(Capability.MARK_BY_HAND)
        number = None if test_id is None else (await self._row(TEST, test_id)).number
        page = await self._context.call(ListMarking(after=after, planned_test_id=number))
        language = self._context.language()
        answers = await self._context.read(
            lambda connection, account: [_to_mark(connection, account, row, language) for row in page.rows]
        )
        return MarkingQueue(answers, page.waiting, page.next_after)

    async def give_mark(self, row: "MarkingRow", mark: float, comment: str, marked_by: str) -> "MarkGiven":
        """A mark on the version seen; ``NotPossible("changed_meanwhile")`` where somebody else marked it first."""
        from isodesk.protocol.station_marking import GiveMark

        self._hold(Capability.MARK_BY_HAND)
        given = await self._once(
            GiveMark(
                planned_test_id=row.planned_test_id,
                item_id=row.item_id,
                version=row.version,
                mark=mark,
                comment=comment or None,
                marked_by=marked_by,
            )
        )
        if given.completed:
            await self._following.adopt(await asking.single(self._context, TEST, row.planned_test_id))
        return given  # type: ignore[no-any-return]  # as GiveMark declares it

    # How all of it is done

    def _hold(self, capability: Capability) -> None:
        reason = self._context.capabilities.why_not(capability)
        if reason is Reason.NONE and self._offline():
            reason = Reason.NEEDS_NETWORK
        if reason is not Reason.NONE:
            raise NotPossible(
                reason=Reason.ONLY_ON_A_STATION.value if reason is Reason.KEPT_HERE_ONLY else reason.value
            )

    def _offline(self) -> bool:
        line = self._context.line
        return line is None or line.network.offline_since is not None

    async def _row(self, kind: str, row_id: int) -> _Row:
        """Raises ``NotFound``, ``NotPossible("not_sent_yet")``."""
        row = await self._context.read(lambda connection, account: _seen(connection, account, kind, row_id))
        if row.version:
            return row
        await self._following.adopt(await asking.single(self._context, kind, row.number))
        return await self._context.read(lambda connection, account: _seen(connection, account, kind, row_id))

    async def _on(self, kind: str, row_id: int, change: "Callable[[_Row], StationRequest[Any]]") -> Any:
        """The answer to a change of one row; where somebody else was first, the mirror shows what is there now."""
        row = await self._row(kind, row_id)
        try:
            return await self._once(change(row))
        except NotPossible:
            await self._following.adopt(await asking.single(self._context, kind, row.number))
            raise

    async def _once(self, request: "StationRequest[Any]") -> Any:
        from isodesk.client.errors import ChangedMeanwhile

        try:
            return await self._context.call(request)
        except ChangedMeanwhile as error:
            raise NotPossible(reason=CHANGED_MEANWHILE) from error

    async def _each(
        self, kind: str, row_ids: Sequence[int], change: "Callable[[_Row], StationRequest[Any]]"
    ) -> Outcome:
        """The same change of many rows; each says one thing alone, so that a newer version is no reason against it."""

        async def one(row_id: int) -> str:
            return await _reason(lambda: self._change_one(kind, row_id, change))

        return await politely(self._context, "extensions.change", row_ids, one)

    async def _change_one(self, kind: str, row_id: int, change: "Callable[[_Row], StationRequest[Any]]") -> None:
        try:
            answer = await self._on(kind, row_id, change)
        except NotPossible as error:
            if error.parameters.get("reason") != CHANGED_MEANWHILE:
                raise
            answer = await self._on(kind, row_id, change)
        page = Page(candidates=[answer]) if kind == CANDIDATE else Page(tests=[answer])
        await self._following.adopt(page)


async def _reason(work: Callable[[], Awaitable[None]]) -> str:
    """A reason's code where the row doesn't allow it."""
    from isodesk.client.errors import Refused

    try:
        await work()
    except Refused as refused:
        return str(refused.error_code)
    except (NotPossible, NotFound) as error:
        return str(error.parameters.get("reason", error.code))
    return ""


def _seen(connection: Connection, account: str, kind: str, row_id: int) -> _Row:
    statement = sql("SELECT platform_id FROM", _TABLES[kind], "WHERE account_id = ? AND id = ?")
    row = connection.execute(statement, (account, row_id)).fetchone()
    if row is None:
        raise NotFound(subject=kind, id=row_id)
    if row[0] is None:
        raise NotPossible(reason="not_sent_yet")
    return _Row(row[0], stored.version(connection, account, kind, row[0]))


def _tests_in(connection: Connection, account: str, session_id: int) -> list[int]:
    rows = connection.execute(
        "SELECT platform_id FROM planned_test WHERE account_id = ? AND session_id = ? AND platform_id IS NOT NULL",
        (account, session_id),
    )
    return [row[0] for row in rows]


def _under_way(connection: Connection, account: str, row: "ProgressRow") -> TestUnderWay:
    test = connection.execute(
        "SELECT id FROM planned_test WHERE account_id = ? AND platform_id = ?", (account, row.planned_test_id)
    ).fetchone()
    person = _person(connection, account, row.candidate_id)
    return TestUnderWay(
        test_id=None if test is None else test[0],
        candidate_id=person[0],
        candidate_name=person[1],
        answered=row.answered,
        total=row.total,
        seconds_left=row.seconds_left,
        seconds=row.seconds,
        started_at=row.started_at,
    )


def _person(connection: Connection, account: str, number: int) -> tuple[int | None, str]:
    row = connection.execute(
        "SELECT id, trim(given_name || ' ' || family_name) FROM candidate WHERE account_id = ? AND platform_id = ?",
        (account, number),
    ).fetchone()
    return (None, "") if row is None else (row[0], row[1])


def _to_mark(connection: Connection, account: str, row: "MarkingRow", language: str) -> ToMark:
    column = "name_fr" if language == "fr" else "name_en"
    form = connection.execute(
        sql("SELECT", column, "FROM form WHERE account_id = ? AND id = ?"), (account, row.form_id)
    ).fetchone()
    return ToMark(row, _person(connection, account, row.candidate_id)[1], "" if form is None else form[0])
