"""The import in the window: cancelled, refused files, and people whom the platform knew already."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from isodesk.client.accounts import station as account_on
from isodesk.client.isograd import Isograd
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import Standing
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.pages.candidates.view import CandidatesPage
from isodesk.desk.ui.roster.presenter import ImportPresenter
from isodesk.protocol.values import Gender
from tests.desk.ui.conftest import shown
from tests.desk.ui.test_screens import until
from tests.support.station import SECRETS, RunningStation


@pytest.fixture
async def online(connected: Desk) -> AsyncIterator[WindowPresenter]:
    async with shown(connected) as window:
        window.connect_account()
        await until(lambda: "Connected" in window.window.bar.words)
        yield window


def page_of(window: WindowPresenter) -> CandidatesPage:
    page = window.pages.presenter("candidates").page
    assert isinstance(page, CandidatesPage)
    return page


async def begin(window: WindowPresenter) -> ImportPresenter:
    await hands.use(page_of(window), "candidates.import")
    presenter = window.findChild(ImportPresenter)
    assert isinstance(presenter, ImportPresenter)
    return presenter


async def test_a_file_that_is_no_list_is_refused_in_words(window: WindowPresenter, tmp_path: Path) -> None:
    presenter = await begin(window)
    (tmp_path / "empty.csv").write_bytes(b"")
    presenter.read(tmp_path / "empty.csv")
    await until(lambda: presenter.view.notice.words)
    assert presenter.view.notice.words.startswith("The file is empty.")
    assert presenter.view.start.isVisible()
    await hands.click(presenter.view.back_button)
    assert page_of(window).isVisible()


async def test_the_empty_list_that_is_offered_can_be_read(window: WindowPresenter, tmp_path: Path) -> None:
    presenter = await begin(window)
    presenter.save_template(tmp_path / "empty list.csv")
    header = (tmp_path / "empty list.csv").read_text("utf-8-sig")
    line = header.splitlines()[0]
    separator = ";" if ";" in line else ","
    cells = ["Ada", "Spécimen", "ada@example.org", *[""] * (line.count(separator) - 2)]
    (tmp_path / "list.csv").write_text(line + "\n" + separator.join(cells) + "\n", "utf-8")
    presenter.read(tmp_path / "list.csv")
    await until(presenter.view.confirm_button.isVisible)
    assert presenter.view.confirm_button.text() == "Import 1 candidate"


async def test_people_known_to_the_platform_are_asked_about_once_for_all(
    online: WindowPresenter, connected: Desk, station: RunningStation, tmp_path: Path
) -> None:
    people = [("Theo", "Lessai"), ("Ines", "Lexemple")]
    account = account_on(station.url, "client-a", SECRETS["client-a"])
    async with Isograd(account) as isograd:
        for given, family in people:
            await isograd.create_candidate(
                gender=Gender.NOT_PROVIDED, email=f"{family}@known.example.org", given_name=given, family_name=family
            )
    lines = [f"{given},{family},{family}@known.example.org" for given, family in people]
    (tmp_path / "list.csv").write_text("\n".join(["First name,Last name,Email", *lines]), "utf-8")
    presenter = await begin(online)
    presenter.read(tmp_path / "list.csv")
    await hands.click(presenter.view.confirm_button)
    notice = page_of(online).notice
    await until(lambda: notice.words == "The platform knew 2 of these people already, by e-mail.")
    rows = await connected.candidates.page(PageQuery(), 0, 10)
    assert {row.standing for row in rows} == {Standing.CONFLICT}
    assert {row.platform_id for row in rows} == {None}
    action = next(each for each in notice.findChildren(QPushButton) if each.text() == "They are the same people")
    await hands.click(action)
    await until(lambda: notice.words == "2 people confirmed.")
    await connected.outbox.wait_idle()
    rows = await connected.candidates.page(PageQuery(), 0, 10)
    assert {row.standing for row in rows} == {Standing.AGREED}
    assert all(row.platform_id for row in rows)
