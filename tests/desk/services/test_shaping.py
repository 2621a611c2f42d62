"""Every row as the window shows it, with each of its fields."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Invitation, Registration, SessionDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import CandidateRow, IntentState, Standing
from isodesk.desk.services.rows_of_results import MailRow, OutboxRow
from isodesk.desk.services.rows_of_tests import SessionRow, TestRow
from isodesk.protocol.values import Gender, Language, TestStatus
from tests.desk.services.offices import ALL, ASSESSMENT, open_desk, the_candidate
from tests.desk.services.test_roster import with_forms

NINE, NOON = datetime(2090, 5, 1, 9), datetime(2090, 5, 1, 12)  # noqa: DTZ001 - wall times
ADA = CandidateDraft(
    "Ada",
    "Exemple",
    "ada@example.org",
    Gender.FEMALE,
    Language.GREEK,
    country="France",
    external_id="R-1",
    extra_time_percent=33,
    group_number=11,
    job_id=21,
)
NOW = 5000.0


async def leave(desk: Desk, *values: object) -> None:
    """The first change as the engine would leave it: in that state, to be looked at no sooner than then."""
    statement = "UPDATE intent SET state = ?, sent_at = 6000, attempts = 2, not_before = ?, error = 'e' WHERE id = 1"
    await desk.context.store.write(lambda connection: connection.execute(statement, values).rowcount)


async def test_rows_of_what_waits_are_whole(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        await with_forms(desk)
        desk.show_language("fr")
        desk.context.clock = lambda: NOW
        ada = await desk.candidates.add(ADA)
        session = await desk.sessions.create(SessionDraft("Matin", NINE, NOON, "ABCD"))
        [test] = await desk.tests.register([ada], Registration(ASSESSMENT, session, proctored=True))
        await desk.mails.send_for_tests([test], Invitation(41, date(2090, 4, 1)))
        candidate = CandidateRow(
            id=ada,
            platform_id=None,
            given_name="Ada",
            family_name="Exemple",
            email="ada@example.org",
            group="#11",
            country="France",
            gender=Gender.FEMALE,
            language=Language.GREEK,
            external_id="R-1",
            extra_time_percent=33,
            test="Tableurs",
            test_status=TestStatus.NOT_STARTED,
            tests_to_take=1,
            standing=Standing.WAITING,
            group_number=11,
            job_id=21,
            anonymised=False,
            kept_here=frozenset(),
            created_at=NOW,
        )
        assert await desk.candidates.page(ALL, 0, 9) == [await the_candidate(desk, ada)] == [candidate]
        planned = TestRow(
            id=test,
            platform_id=None,
            candidate_id=ada,
            candidate="Ada Exemple",
            email="ada@example.org",
            group="#11",
            form_id=ASSESSMENT,
            form="Tableurs",
            session="Matin",
            status=TestStatus.NOT_STARTED,
            proctored=True,
            url="",
            created_at=NOW,
            seen_at=None,
            standing=Standing.WAITING,
            kind="assessment",
            session_id=session,
            session_start=NINE,
            session_end=NOON,
            being_deleted=False,
            gone=False,
            deadline=None,
        )
        assert await desk.tests.page(ALL, 0, 9) == await desk.tests.rows([test]) == [planned]
        await desk.tests.keep_deadline([test], NOON)
        assert await desk.tests.rows([test]) == [replace(planned, deadline=NOON)]
        made = SessionRow(session, None, "Matin", NINE, NOON, "ABCD", 1, Standing.WAITING, 1, sent=False)
        assert await desk.sessions.page(ALL, 0, 9) == [await desk.sessions.one(session)] == [made]
        [mail] = await desk.candidates.mails(ada)
        assert mail == MailRow(mail.id, 41, date(2090, 4, 1), 1, NOW, None, IntentState.WAITING)


async def test_rows_of_the_outbox_are_whole(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        desk.context.clock = lambda: NOW
        ada = await desk.candidates.add(ADA)
        await desk.sessions.create(SessionDraft("Matin", NINE, NOON, "ABCD"))
        await desk.tests.register([ada], Registration(ASSESSMENT, another=True))
        creation = OutboxRow(
            id=1,
            action="create_candidate",
            subject="Ada Exemple",
            state=IntentState.WAITING,
            waits_for=None,
            attempts=0,
            created_at=NOW,
            sent_at=None,
            error="",
            error_text="",
            candidate_id=ada,
            may_cancel=True,
            at_work_until=None,
        )
        of_session = replace(creation, id=2, action="create_session", subject="Matin", candidate_id=None)
        registration = replace(creation, id=3, action="add_another_test", waits_for=1)
        assert await desk.outbox.page(ALL, 0, 9) == [registration, of_session, creation]
        sent = replace(creation, attempts=2, sent_at=6000.0, error="e")
        for state, not_before, shown in (
            ("in_doubt", 6010, {"may_cancel": False, "at_work_until": 6010.0}),
            ("sending", 6010, {"may_cancel": False}),
            ("conflict", 6010, {}),
            ("refused", 6010, {}),
            ("done", 0, {"may_cancel": False}),
            ("cancelled", 0, {"may_cancel": False}),
        ):
            await leave(desk, state, not_before)
            [row] = await desk.outbox.page(PageQuery(filters={"action": "1"}), 0, 9)
            assert row == replace(sent, state=IntentState(state), **shown)
