"""The page of credits on a real station: the ledger, warnings, what isn't explained, and what is to come."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from isodesk.client.accounts import station as station_account
from isodesk.client.isograd import Isograd
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Registration
from isodesk.desk.services.network import Network
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.pages.credits.presenter import CreditsPresenter
from isodesk.desk.ui.pages.credits.warning_form import WarningForm
from tests.desk.services.offices import ASSESSMENT
from tests.desk.services.rich import rich_seed
from tests.desk.ui.conftest import language_and_theme, shown
from tests.desk.ui.eyes import complaints
from tests.desk.ui.reading import cell, texts
from tests.desk.ui.screens import until
from tests.support.station import SECRETS, RunningStation, running_station


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningStation]:
    """A station with enough credits of every type."""
    folder = tmp_path_factory.mktemp("centre")
    with running_station(folder / "station", seed=rich_seed(folder)) as running:
        yield running


@pytest.fixture
async def window(connected: Desk, tmp_path: Path) -> AsyncIterator[WindowPresenter]:
    """A window on a desk that spent two credits on two groups, and gave one back."""
    async with shown(connected) as window:
        window.connect_account()
        await until(lambda: "Connected" in window.window.bar.words)
        tag = f"c{abs(hash(tmp_path)) % 100_000}"
        people = [
            await connected.candidates.add(CandidateDraft(name, "Spécimen", f"{name}@{tag}.example.org", group=group))
            for name, group in (("Ada", "Matin"), ("Bob", "Soir"))
        ]
        tests = await connected.tests.register(people, Registration(ASSESSMENT, another=True))
        await connected.outbox.wait_idle()
        await connected.tests.delete(tests[:1])
        await connected.outbox.wait_idle()
        await connected.credits.refresh()
        window.window.rail.choose("credits")
        await until(lambda: window.pages.presenter("credits").listing.model.rowCount() == 3)
        await until(lambda: not window.scope._tasks)
        yield window


@pytest.fixture
async def page(window: WindowPresenter) -> CreditsPresenter:
    presenter = window.pages.presenter("credits")
    assert isinstance(presenter, CreditsPresenter)
    return presenter


async def test_the_ledger_says_on_whom_and_what_came_back(page: CreditsPresenter) -> None:
    cells = hands.cells_of(page.table)
    assert [row[-1] for row in cells] == ["+ 1", "− 1", "− 1"]
    page.page.narrow({"change": "given_back"})
    await until(lambda: page.listing.model.total == 1)
    await hands.click_row(page.table, 0)
    await until(page.detail.isVisible)
    assert "Matin" in texts(page.detail)


async def test_a_person_is_warned_on_the_page_and_at_the_foot_of_the_rail(
    page: CreditsPresenter, window: WindowPresenter, connected: Desk
) -> None:
    page.commands.run("credits.warn")
    await until(lambda: page.page.findChild(WarningForm) is not None)
    form = page.page.findChild(WarningForm)
    assert isinstance(form, WarningForm)
    form.findChildren(type(form._numbers[0]))[1].set_value(2000)
    form.submit()
    await until(lambda: "You will be warned" in page.page.notice.words)
    await until(lambda: any(words.startswith("Low since") for words in texts(page.page.balances)))
    assert any(words.startswith("Certifications: 999 left, since") for words in texts(window.window.rail))
    window.window.resize(1024, 600)
    await asyncio.sleep(0.05)
    assert not any(words.startswith("Certifications") for words in texts(window.window.rail))
    assert (await connected.credits.balances())[1].threshold == 2000
    page.commands.run("credits.warn")
    await asyncio.sleep(0.1)
    again = page.page.findChildren(WarningForm)[-1]
    assert again.thresholds() == {"Assessments": None, "Certifications": 2000, "Proctoring": None}


async def test_what_somebody_else_spent_is_said_in_words(
    page: CreditsPresenter, window: WindowPresenter, connected: Desk, station: RunningStation
) -> None:
    email = (await connected.candidates.detail(2)).row.email
    async with Isograd(station_account(station.url, "client-a", SECRETS["client-a"])) as elsewhere:
        for _ in range(3):
            await elsewhere.add_another_test(form_id=ASSESSMENT, email=email)
    page.commands.run("credits.refresh")
    await until(page.page.balances.unexplained.isVisible)
    said = page.page.balances.unexplained.text()
    assert said.startswith("3 credits more than this computer took were spent (Assessments) between ")
    assert said.endswith(": by another computer, the web pages, or a test in doubt.")
    page.commands.run("credits.overview")
    await until(lambda: page.area.shows_overview)
    board = page.area.overview
    assert said in board.unexplained.text()
    await language_and_theme(window, "fr", "dark")
    assert "3 crédits de plus que cet ordinateur n’en a pris ont été dépensés" in board.unexplained.text()
    assert board.title.text() == "Soldes et prévision"


async def test_what_is_to_come_is_shown_by_type(page: CreditsPresenter, connected: Desk) -> None:
    line = connected.context.line
    assert line is not None
    await line.pump.stop()
    await connected.tests.register([1, 2], Registration(ASSESSMENT, another=True))
    page.commands.run("credits.overview")
    await until(lambda: page.area.shows_overview)
    table = page.area.overview.forecast
    left, taken, then = (cell(table, 0, column) for column in (1, 2, 3))
    assert taken == "2"
    assert int(left.replace(",", "")) - int(then.replace(",", "")) == 2
    assert isinstance(line.network, Network)


async def test_the_cost_of_each_group_is_drawn_and_exported(page: CreditsPresenter, tmp_path: Path) -> None:
    page.commands.run("credits.overview")
    await until(lambda: page.area.shows_overview)
    table = page.area.overview.costs.table
    assert {cell(table, row, 0): cell(table, row, 1) for row in range(2)} == {"Matin": "0", "Soir": "1"}
    path = tmp_path / "cost.xlsx"
    page.area.overview.export_button.click()
    await hands.choose_file(str(path))
    await until(path.exists)
    rows = list(load_workbook(path).worksheets[0].iter_rows(values_only=True))
    assert rows[0] == ("Group", "Type", "Taken", "Given back", "Cost")
    assert ("Matin", "Assessments", 1, 1, 0) in rows
    page.area.overview.period.setCurrentIndex(3)
    page.area.overview.asked.emit()
    await asyncio.sleep(0.1)
    assert page.area.overview.history.table.rowCount() > 0


async def test_no_view_cuts_words_or_leaves_things_unnamed(page: CreditsPresenter, window: WindowPresenter) -> None:
    window.window.resize(1024, 600)
    found: list[str] = []
    for language, theme in (("fr", "dark"), ("en", "light")):
        await language_and_theme(window, language, theme)
        page.commands.run("credits.overview")
        await until(lambda: page.area.shows_overview)
        await asyncio.sleep(0.1)
        found += complaints(window.window)
        page.area.go_back()
        page.commands.run("credits.warn")
        await asyncio.sleep(0.15)
        found += complaints(window.window)
        page.page.pane.dismiss()
    assert not found, "\n".join(found)
