"""Which rows the window is told to read again: all that a change may show in, and no others."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import astuple, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, FormDraft, Invitation, Registration, SessionDraft
from isodesk.desk.services.events import Events, RowsChanged, Subject
from isodesk.desk.services.paging import PageQuery
from tests.desk.services.offices import ASSESSMENT, NOBODY, intents, open_desk, person
from tests.support.station import RunningStation

NINE = datetime(2030, 5, 1, 9)  # noqa: DTZ001 - a wall time
MORNING = SessionDraft("Matin", NINE, NINE + timedelta(hours=3))


class Office:
    """A desk that nobody answers, with a person, a test and a session, none of them sent."""

    def __init__(self, desk: Desk, draft: CandidateDraft, candidate: int, session: int, test: int) -> None:
        self.desk, self.draft = desk, draft
        self.candidate, self.session, self.test = candidate, session, test


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with open_desk(tmp_path, NOBODY, start=False) as desk:
        draft = person()
        candidate = await desk.candidates.add(draft)
        session = await desk.sessions.create(MORNING)
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
        yield Office(desk, draft, candidate, session, test)


async def _cancel(office: Office) -> object:
    newest, *_ = await intents(office.desk)
    return await office.desk.outbox.cancel([newest.id])


async def _undo(office: Office) -> object:
    return await office.desk.undo.undo()


MAILED = {"candidates", "tests", "outbox"}
PEOPLE = {"candidates", "outbox"}
ABOUT_PEOPLE = {"candidates", "tests", "results", "outbox"}
TESTS = {"candidates", "tests", "sessions", "outbox"}
FORMS = {"forms", "candidates", "tests", "results"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda it: it.desk.candidates.add(person()), PEOPLE),
        (lambda it: it.desk.candidates.update(it.candidate, replace(it.draft, given_name="A")), ABOUT_PEOPLE),
        (lambda it: it.desk.candidates.delete([it.candidate]), ABOUT_PEOPLE),
        (lambda it: it.desk.groups.move([it.candidate], "Soir"), ABOUT_PEOPLE),
        (lambda it: it.desk.sessions.create(MORNING), {"sessions", "outbox"}),
        (lambda it: it.desk.sessions.change(it.session, replace(MORNING, code="X")), {"sessions", "tests", "outbox"}),
        (lambda it: it.desk.sessions.delete(it.session), TESTS),
        (lambda it: it.desk.tests.register([it.candidate], Registration(ASSESSMENT)), TESTS),
        (lambda it: it.desk.registering.register([it.candidate], [Registration(ASSESSMENT)]), TESTS),
        (lambda it: it.desk.tests.move([it.test], it.session), TESTS),
        (lambda it: it.desk.tests.set_proctored([it.test], proctored=True), TESTS),
        (lambda it: it.desk.tests.delete([it.test]), TESTS),
        (lambda it: it.desk.tests.keep_deadline([it.test], NINE), {"tests", "outbox"}),
        (
            lambda it: it.desk.mails.send_to_candidates([it.candidate], Invitation(41)),
            {"candidates", "tests", "outbox"},
        ),
        (lambda it: it.desk.credits.warn_at("Assessments", 5), {"credits"}),
        (lambda it: it.desk.forms.describe(ASSESSMENT, FormDraft("Tableur")), FORMS),
        (lambda it: it.desk.reports.forget_all(), {"results"}),
        (_cancel, {*TESTS, "results"}),
        (lambda it: it.desk.outbox.confirm([]), {*TESTS, "results"}),
        (_undo, TESTS),
    ],
)
async def test_who_shows_rows_hears_of_every_change(
    office: Office, change: Callable[[Office], Awaitable[object]], told: set[str]
) -> None:
    heard: list[RowsChanged] = []
    office.desk.events.subscribe(RowsChanged, heard.append)
    await change(office)
    assert [set(each.subjects) for each in heard] == [told]


async def test_who_shows_rows_hears_what_the_platform_said(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        [candidate] = [await desk.candidates.add(person())]
        [test] = await desk.tests.register([candidate], Registration(ASSESSMENT))
        await desk.outbox.wait_idle()
        await desk.following.stop()
        heard: list[set[str]] = []
        desk.events.subscribe(RowsChanged, lambda event: heard.append(set(event.subjects)))
        await desk.credits.refresh()
        await desk.forms.refresh()
        await desk.tests.refresh([test])
        assert heard[0] == {"credits"}
        assert heard[1] == FORMS
        assert heard[-1] == {"candidates", "tests", "results"}


async def test_who_ended_listening_hears_no_more_and_may_say_so_twice() -> None:
    events, heard = Events(), list[RowsChanged]()
    end = events.subscribe(RowsChanged, heard.append)
    events.rows_changed()
    assert heard == []
    events.rows_changed(Subject.TESTS, Subject.FORMS)
    assert heard == [RowsChanged(frozenset({Subject.TESTS, Subject.FORMS}))]
    for _ in range(2):
        end()
    events.rows_changed(Subject.TESTS)
    assert len(heard) == 1


async def test_before_anything_happened_there_is_nothing_to_tell(tmp_path: Path) -> None:
    async with open_desk(tmp_path, NOBODY, start=False) as desk:
        assert astuple(desk.outbox.counts) == (0, 0, 0, 0, None, "", ())
        assert astuple(desk.following.state) == (False, False, 0, 0, False)
        assert astuple(PageQuery()) == ("", "", False, {})
