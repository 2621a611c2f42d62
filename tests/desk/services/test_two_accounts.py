"""Two accounts in one profile: what one does is never about a row of the other, which is as if it weren't there."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path

import pytest

from isodesk.desk.errors import NotFound
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, FormDraft, Invitation, Registration, SessionDraft, Settling
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.store import forms
from isodesk.desk.store.forms import StoredForm
from tests.desk.services.offices import ALL, ASSESSMENT, NOBODY, account_at, open_desk

NINE = datetime(2030, 5, 1, 9)  # noqa: DTZ001 - a wall time
MORNING = SessionDraft("Matin", NINE, NINE + timedelta(hours=3), "ABCD")
ZOE = CandidateDraft("Zoé", "Ébauche", "zoe@example.org", group="2026 / Soir", external_id="R-1", country="France")
OTHER_FORM = 4711


@dataclass(frozen=True)
class Rows:
    """The numbers of an account's only rows."""

    candidate: int
    session: int
    test: int
    intent: int


@dataclass(frozen=True)
class Neighbours:
    """A desk with two accounts that have the same rows; the one of ``mine`` is in use."""

    desk: Desk
    mine: Rows
    theirs: Rows


async def _fill(desk: Desk) -> Rows:
    candidate = await desk.candidates.add(ZOE)
    session = await desk.sessions.create(MORNING)
    [test] = await desk.tests.register([candidate], Registration(ASSESSMENT, session))
    account = desk.context.account_id
    known = [StoredForm(ASSESSMENT, {"en": "Sheets", "fr": "Tableurs"}, "assessment", "Assessments")]
    await desk.context.store.write(lambda connection: forms.keep(connection, account, known))
    [intent] = await desk.outbox.ids(PageQuery(filters={"action": "2"}))
    return Rows(candidate, session, test, intent)


@pytest.fixture
async def neighbours(tmp_path: Path) -> AsyncIterator[Neighbours]:
    async with open_desk(tmp_path, NOBODY, start=False) as desk:
        theirs = await _fill(desk)
        other = await desk.accounts.add(account_at(NOBODY, "client-b"), "s")
        await desk.accounts.use(other.id)
        yield Neighbours(desk, await _fill(desk), theirs)


async def everything(desk: Desk) -> list[object]:
    """All that the account in use shows."""
    lists = (desk.candidates, desk.tests, desk.sessions, desk.results, desk.outbox, desk.credits)
    shown: list[object] = [list(await each.page(ALL, 0, 99)) for each in lists]
    shown += [await desk.forms.all(), await desk.groups.tree(), await desk.groups.names()]
    shown += [await desk.candidates.summary(), await desk.tests.untaken(), await desk.credits.forecast(NINE)]
    return shown


Do = Callable[[Desk, int], Awaitable[object]]
OF_A_CANDIDATE: list[Do] = [
    lambda desk, it: desk.candidates.detail(it),
    lambda desk, it: desk.candidates.update(it, ZOE),
    lambda desk, it: desk.candidates.delete([it]),
    lambda desk, it: desk.candidates.anonymise(it),
    lambda desk, it: desk.groups.move([it], "Matin"),
    lambda desk, it: desk.tests.register([it], Registration(ASSESSMENT)),
    lambda desk, it: desk.registering.register([it], [Registration(ASSESSMENT)]),
]
OF_A_SESSION: list[Do] = [
    lambda desk, it: desk.sessions.one(it),
    lambda desk, it: desk.sessions.change(it, MORNING),
    lambda desk, it: desk.sessions.delete(it),
    lambda desk, it: desk.tests.register([], Registration(ASSESSMENT, it)),
    lambda desk, it: desk.registering.register([], [Registration(ASSESSMENT, it)]),
    lambda desk, it: desk.tests.move([], it),
]
OF_A_TEST: list[Do] = [
    lambda desk, it: desk.tests.delete([it]),
    lambda desk, it: desk.tests.set_proctored([it], proctored=True),
    lambda desk, it: desk.tests.move([it], None),
    lambda desk, it: desk.tests.keep_deadline([it], NINE),
    lambda desk, it: desk.tests.forget([it]),
    lambda desk, it: desk.tests.add_confirmation(it),
    lambda desk, it: desk.outbox.number_test(it, 900),
    lambda desk, it: desk.mails.owners([it]),
    lambda desk, it: desk.mails.send_for_tests([it], Invitation(41)),
]
OF_A_RESULT: list[Do] = [
    lambda desk, it: desk.results.detail(it),
    lambda desk, it: desk.progression.of_person(it, it),
    lambda desk, it: desk.progression.others(it),
]
OF_AN_INTENT: list[Do] = [
    lambda desk, it: desk.outbox.detail(it),
    lambda desk, it: desk.outbox.settle(it, Settling.AS_DONE),
    lambda desk, it: desk.outbox.settle(it, Settling.CANCEL),
    lambda desk, it: desk.outbox.confirm([it]),
]


@pytest.mark.parametrize(
    ("subject", "row", "changes"),
    [
        ("candidate", "candidate", OF_A_CANDIDATE),
        ("session", "session", OF_A_SESSION),
        ("test", "test", OF_A_TEST),
        ("result", "test", OF_A_RESULT),
        ("intent", "intent", OF_AN_INTENT),
    ],
)
async def test_a_neighbours_row_is_not_there(neighbours: Neighbours, subject: str, row: str, changes: list[Do]) -> None:
    desk, before = neighbours.desk, await everything(neighbours.desk)
    theirs: int = getattr(neighbours.theirs, row)
    for number, do in product((theirs, 999), changes):
        with pytest.raises(NotFound) as raised:
            await do(desk, number)
        assert raised.value.parameters == {"subject": subject, "id": number}
    assert await everything(desk) == before


async def test_what_is_asked_of_a_neighbours_rows_does_nothing(neighbours: Neighbours) -> None:
    desk, mine, theirs = neighbours.desk, neighbours.mine, neighbours.theirs
    assert await desk.outbox.cancel([theirs.intent]) == 0
    assert await desk.tests.rows([theirs.test, mine.test]) == await desk.tests.page(ALL, 0, 9)
    assert await desk.results.rows([theirs.test]) == []
    assert await desk.candidates.before_erasing([theirs.candidate]) == []
    assert await desk.candidates.mails(theirs.candidate) == []
    assert await desk.candidates.untaken([theirs.candidate, mine.candidate]) == [mine.test]
    settled = await desk.outbox.settle_all([theirs.intent, mine.intent], Settling.AS_DONE)
    assert settled == {"not_found": 1, "nothing_to_decide": 1}
    with pytest.raises(NotFound) as raised:
        await desk.forms.describe(OTHER_FORM, FormDraft("A"))
    assert raised.value.parameters == {"subject": "form", "id": OTHER_FORM}


async def test_both_have_the_same_and_neither_the_others(neighbours: Neighbours) -> None:
    desk, mine, theirs = neighbours.desk, neighbours.mine, neighbours.theirs
    [candidate] = await desk.candidates.page(ALL, 0, 9)
    [test] = await desk.tests.page(ALL, 0, 9)
    [session] = await desk.sessions.page(ALL, 0, 9)
    assert (candidate.id, test.id, session.id) == (mine.candidate, mine.test, mine.session)
    assert (candidate.test, test.form, candidate.tests_to_take) == ("Sheets", "Sheets", 1)
    assert (session.tests, session.candidates) == (1, 1)
    assert await desk.outbox.count(ALL) == 3
    for search in ("zoe", "r-1", "france"):
        assert await desk.candidates.ids(PageQuery(search=search)) == [mine.candidate]
        assert await desk.tests.ids(PageQuery(search=search)) == [mine.test]
    filtered = PageQuery(filters={"group": "2026"})
    assert await desk.candidates.ids(filtered) == [mine.candidate]
    assert await desk.tests.ids(filtered) == [mine.test]
    contents = await desk.accounts.contents(desk.context.account_id)
    assert (contents.candidates, contents.tests, contents.sessions, contents.results) == (1, 1, 1, 0)
    assert (contents.unsent, contents.in_doubt) == (3, 0)
    await desk.candidates.delete([mine.candidate])
    await desk.sessions.delete(mine.session)
    assert (await desk.candidates.count(ALL), await desk.tests.count(ALL), await desk.sessions.count(ALL)) == (0, 0, 0)
    await desk.accounts.use(desk.accounts.all()[1].id)
    assert await desk.candidates.ids(ALL) == [theirs.candidate]
    assert await desk.tests.ids(ALL) == [theirs.test]
    assert await desk.sessions.ids(ALL) == [theirs.session]
    assert {row.state for row in await desk.outbox.page(ALL, 0, 9)} == {"waiting"}


async def test_an_account_that_goes_leaves_the_others_rows(neighbours: Neighbours) -> None:
    desk, theirs = neighbours.desk, neighbours.theirs
    shown = await everything(desk)
    first, second = desk.accounts.all()[1:]
    await desk.accounts.remove(first.id, unsent_too=True)
    assert desk.context.account_id == second.id
    assert await everything(desk) == shown
    assert theirs.candidate not in await desk.candidates.ids(ALL)
