"""The paged table: rows come from the source a page at a time, sorted and filtered there."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from isodesk.desk.errors import NoAccount
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.ui.frame.list_card import ListCard
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.table.model import ROW, PagedModel, Phase
from isodesk.desk.ui.table.pages import PAGE
from isodesk.desk.ui.tasks import TaskScope
from isodesk.desk.ui.text.formats import clock
from tests.desk.ui.screens import until

COLUMNS = (
    Column(lambda: "Name", lambda row: row.name, sort="name", weight=1),
    Column(lambda: "Number", lambda row: str(row.id), sort="id", number=True, rank=1),
)


@dataclass(frozen=True)
class Person:
    id: int
    name: str


class People:
    """A large table that remembers what it was asked for."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.asked: list[tuple[str, int]] = []
        self.queries: list[PageQuery] = []
        self.broken = False
        self.name = "Person"
        self.gate: asyncio.Event | None = None
        self.later_pages: asyncio.Event | None = None
        self.slow_count: asyncio.Event | None = None

    async def count(self, query: PageQuery) -> int:
        self.queries.append(query)
        if self.gate is not None:
            await self.gate.wait()
        if self.slow_count is not None:
            await self.slow_count.wait()
        if self.broken:
            raise NoAccount
        return 0 if query.search == "nobody" else self.total

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[Person]:
        self.asked.append((query.sort, offset))
        if self.gate is not None:
            await self.gate.wait()
        if self.broken:
            raise NoAccount
        if offset and self.later_pages is not None:
            await self.later_pages.wait()
        found = 0 if query.search == "nobody" else self.total
        numbers = range(offset, min(offset + limit, found))
        ordered = [self.total - 1 - number for number in numbers] if query.descending else list(numbers)
        return [Person(number, f"{self.name} {number:06}") for number in ordered]

    async def ids(self, query: PageQuery) -> Sequence[int]:
        return sorted(range(self.total), reverse=query.descending)


@pytest.fixture
async def scope() -> AsyncIterator[TaskScope]:
    scope = TaskScope(lambda _error: None)
    yield scope
    await scope.close()


def card_of(look: Look, people: People, scope: TaskScope, qtbot: QtBot) -> ListCard:
    holder = QObject()
    card = ListCard(look, PagedModel(people, COLUMNS, scope, holder))
    holder.setParent(card)
    card.when_empty(lambda: Said(Glyph.TRAY, "Nobody", "Add somebody.", "Add"), lambda: None)
    qtbot.addWidget(card)
    card.resize(600, 400)
    card.show()
    return card


async def settled() -> None:
    for _turn in range(20):
        await asyncio.sleep(0.01)


async def test_only_what_is_looked_at_is_fetched(look: Look, scope: TaskScope, qtbot: QtBot) -> None:
    people = People(100_000)
    card = card_of(look, people, scope, qtbot)
    card.model.ask(PageQuery())
    await settled()
    assert card.model.rowCount() == 100_000
    assert {offset for _sort, offset in people.asked} == {0}
    card.table.scrollToBottom()
    card.table.viewport().repaint()
    await settled()
    assert {offset for _sort, offset in people.asked} == {0, 99_900}
    assert card.model.index(99_999, 0).data() == "Person 099999"


async def test_rows_on_their_way_are_grey_and_change_nothing(look: Look, scope: TaskScope, qtbot: QtBot) -> None:
    people = People(1000)
    card = card_of(look, people, scope, qtbot)
    people.gate = asyncio.Event()
    card.model.ask(PageQuery())
    await settled()
    assert card.model.phase is Phase.LOADING
    assert card.table.isVisible()
    assert card.model.rowCount() > 0
    assert card.model.index(0, 0).data(ROW) is None
    people.gate.set()
    await settled()
    assert card.model.index(0, 0).data(ROW) == Person(0, "Person 000000")


async def test_the_first_rows_do_not_wait_for_the_count(look: Look, scope: TaskScope, qtbot: QtBot) -> None:
    people = People(1000)
    people.slow_count = asyncio.Event()
    card = card_of(look, people, scope, qtbot)
    card.model.ask(PageQuery(search="x"))
    await settled()
    assert card.model.index(0, 0).data(ROW) == Person(0, "Person 000000")
    assert card.model.rowCount() == PAGE
    people.slow_count.set()
    await settled()
    assert card.model.rowCount() == 1000


async def test_a_longer_list_keeps_its_length_until_it_is_counted(look: Look, scope: TaskScope, qtbot: QtBot) -> None:
    """Cut to its first page and lengthened again it would be laid out, and painted, twice."""
    people = People(10_000)
    card = card_of(look, people, scope, qtbot)
    card.model.ask(PageQuery())
    await settled()
    people.total, people.slow_count = 150, asyncio.Event()
    card.model.ask(PageQuery(search="x"))
    await settled()
    assert card.model.index(0, 0).data(ROW) == Person(0, "Person 000000")
    assert (card.model.rowCount(), card.model.total) == (10_000, None)
    card.table.scrollToBottom()
    card.table.viewport().repaint()
    await settled()
    assert card.model.index(9_999, 0).data(ROW) is None
    people.slow_count.set()
    await settled()
    assert (card.model.rowCount(), card.model.total) == (150, 150)
    assert [row.id for row in card.model.rows_here()][:1] in ([0], [100])


async def test_a_count_that_fails_after_the_first_rows_is_told(look: Look, scope: TaskScope, qtbot: QtBot) -> None:
    people = People(1000)
    people.slow_count = asyncio.Event()
    card = card_of(look, people, scope, qtbot)
    card.model.ask(PageQuery(search="x"))
    await settled()
    assert card.model.phase is Phase.ROWS
    people.broken = True
    people.slow_count.set()
    await settled()
    assert card.model.phase.name == Phase.FAILED.name
    assert card.message.isVisible()


async def test_another_question_during_the_count_is_the_one_that_is_answered(
    look: Look, scope: TaskScope, qtbot: QtBot
) -> None:
    people = People(1000)
    people.slow_count = asyncio.Event()
    card = card_of(look, people, scope, qtbot)
    card.model.ask(PageQuery(search="x"))
    await settled()
    people.total = 300
    card.model.ask(PageQuery(search="y"))
    await settled()
    people.slow_count.set()
    await settled()
    assert (card.model.total, people.queries[-1].search) == (300, "y")


async def test_a_first_page_that_is_not_full_is_the_count(look: Look, scope: TaskScope, qtbot: QtBot) -> None:
    people = People(7)
    people.slow_count = asyncio.Event()
    card = card_of(look, people, scope, qtbot)
    card.model.ask(PageQuery(search="x"))
    await settled()
    assert (card.model.rowCount(), card.model.phase) == (7, Phase.ROWS)


async def test_a_click_on_a_header_sorts_in_the_source(look: Look, scope: TaskScope, qtbot: QtBot) -> None:
    people = People(1000)
    card = card_of(look, people, scope, qtbot)
    card.model.ask(PageQuery(search="x"))
    await settled()
    header = card.table.horizontalHeader()
    for descending in (False, True):
        place = header.viewport().rect().center()
        place.setX(header.sectionViewportPosition(0) + 20)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        await settled()
        assert people.queries[-1] == PageQuery("x", "name", descending)
    assert card.model.index(0, 0).data() == "Person 000999"


async def test_the_chosen_row_stays_chosen_when_rows_come_again(look: Look, scope: TaskScope, qtbot: QtBot) -> None:
    people = People(50)
    card = card_of(look, people, scope, qtbot)
    card.model.ask(PageQuery())
    await until(lambda: card.model.row(3) is not None)
    card.table.selectRow(3)
    card.model.ask(PageQuery(sort="name", descending=True))
    await until(lambda: card.model.row(0) == Person(49, "Person 000049"))
    await until(lambda: card.table.chosen().rows == [Person(3, "Person 000003")])
    people.total = 51
    card.model.reload()
    await until(lambda: card.model.rowCount() == 51)
    assert card.table.chosen().rows == [Person(3, "Person 000003")]


async def test_the_four_states(look: Look, scope: TaskScope, qtbot: QtBot) -> None:
    people = People(0)
    card = card_of(look, people, scope, qtbot)
    cleared: list[int] = []
    card.clear_filters = lambda: cleared.append(1)
    card.model.ask(PageQuery())
    await settled()
    assert (card.model.phase, card.message.action.text()) == (Phase.EMPTY, "Add")
    people.total = 5
    card.model.ask(PageQuery(search="nobody"))
    await settled()
    assert card.model.phase.name == Phase.FILTERED_OUT.name
    card.message.action.click()
    assert cleared == [1]
    people.broken = True
    before = datetime.now().astimezone()
    card.model.ask(PageQuery())
    await settled()
    assert card.model.phase.name == Phase.FAILED.name
    said = " ".join(each.text() for each in card.message.findChildren(QLabel))
    assert clock(before) in said or clock(datetime.now().astimezone()) in said
    people.broken = False
    card.message.action.click()
    await settled()
    assert card.model.phase.name == Phase.ROWS.name
    assert card.table.isVisible()


async def test_qt_finds_no_fault_in_the_model(look: Look, scope: TaskScope, qtbot: QtBot) -> None:
    people = People(250)
    card = card_of(look, people, scope, qtbot)
    tester = QAbstractItemModelTester(card.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for total in (250, 10, 0, 330):
        people.total = total
        card.model.reload()
        await settled()
        assert card.model.rowCount() == total
    card.model.ask(PageQuery(sort="name"))
    await settled()
    assert tester.model() is card.model


async def test_a_late_page_of_an_old_query_is_dropped(look: Look, scope: TaskScope, qtbot: QtBot) -> None:
    people = People(5000)
    people.later_pages = asyncio.Event()
    card = card_of(look, people, scope, qtbot)
    card.model.ask(PageQuery())
    await settled()
    card.model.index(1500, 0).data(ROW)  # asks for its page, which is slow
    await settled()
    assert ("", 1500) in people.asked
    card.model.ask(PageQuery(sort="name", descending=True))
    await settled()
    people.later_pages.set()
    await settled()
    assert card.model.index(1500, 0).data() in (None, "Person 003499")


async def test_columns_use_the_room_and_leave_out_the_least(look: Look, scope: TaskScope, qtbot: QtBot) -> None:
    people = People(30)
    card = card_of(look, people, scope, qtbot)
    card.model.ask(PageQuery())
    await settled()
    table = card.table
    assert sum(table.columnWidth(column) for column in range(2)) == table.viewport().width()
    people.name = "Somebody whose name takes all the room that there is in a table of this width, and some more"
    card.model.reload()
    await settled()
    assert table.isColumnHidden(1)
    assert not table.isColumnHidden(0)
