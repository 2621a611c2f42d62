"""A station that was set up anew: the window says so on every page, and what a person decides is done."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.settings import AccountKind, AccountSettings
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.parts.question import Question
from tests.desk.ui.conftest import PASSPHRASE, language_and_theme, shown, turns
from tests.desk.ui.screens import until
from tests.desk.ui.walking import walk
from tests.support.station import SECRETS, running_station

ALL = PageQuery()
SECONDS = 60.0  # a station ends, another begins, and the desk asks again after its pause


@pytest.fixture
async def reset(tmp_path: Path) -> AsyncIterator[WindowPresenter]:
    """A window whose station was replaced by a new one at the same address."""
    desk = Desk.open(tmp_path / "profile", passphrase=PASSPHRASE)
    with running_station(tmp_path / "first") as before:
        port = int(before.url.rpartition(":")[2])
        settings = AccountSettings("", "Centre", AccountKind.CUSTOM, before.usage_url, before.token_url, "client-a")
        account = await desk.accounts.add(settings, SECRETS["client-a"])
        await desk.accounts.use(account.id)
        window_of = shown(desk)
        window = await window_of.__aenter__()
        window.connect_account()
        await until(lambda: desk.following.state.following and not desk.following.state.reading_all)
        await desk.candidates.add(CandidateDraft("Inès", "Lexemple", "ines@example.org"))
        await desk.outbox.wait_idle()
    with running_station(tmp_path / "second", port=port):
        await until(lambda: desk.following.state.reset_seen, SECONDS)
        yield window
        await window_of.__aexit__(None, None, None)
        await desk.close()
    await turns()


async def test_it_is_said_on_every_page_until_a_person_decides(reset: WindowPresenter) -> None:
    desk, notice = reset.context.desk, reset.reset.notice
    for name in ("tests", "outbox", "candidates"):
        reset.window.rail.choose(name)
        assert notice.isVisible()
    assert notice.words.startswith("The station was set up anew")
    await language_and_theme(reset, "fr", "dark")
    assert notice.words.startswith("La station a été réinstallée")
    await language_and_theme(reset, "en", "light")
    known = await desk.candidates.count(ALL)
    await hands.click(notice._action)
    question = reset.window.findChild(Question)
    assert isinstance(question, Question)
    await hands.click(question.no)
    assert notice.isVisible()
    assert await desk.candidates.count(ALL) == known
    await hands.click(notice._action)
    question = next(each for each in reset.window.findChildren(Question) if each.isVisible())
    await hands.click(question.yes)
    await until(lambda: reset.window.notice.words == "What the new station tells is being read.")
    assert not notice.isVisible()
    table = reset.pages.presenter("candidates").table
    await until(lambda: not any("Inès Lexemple" in cells for cells in hands.cells_of(table)), SECONDS)


async def test_it_looks_right(reset: WindowPresenter) -> None:
    async def said(window: WindowPresenter) -> QWidget:
        return window.window

    async def asked(window: WindowPresenter) -> QWidget:
        await hands.click(window.reset.notice._action)
        return next(each for each in window.window.findChildren(Question) if each.isVisible())

    found = await walk(reset, {"said": said, "asked": asked})
    assert not found, found
