"""Without a network: what is kept is shown, changes wait and can be given up, and the bar says since when."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.settings import AccountKind, AccountSettings
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from tests.desk.ui.conftest import PASSPHRASE, shown, turns
from tests.desk.ui.screens import until

NOWHERE = "http://127.0.0.1:9"  # discard: nobody listens


@pytest.fixture
async def offline(tmp_path: Path) -> AsyncIterator[WindowPresenter]:
    """A window on an account that can't be reached."""
    desk = Desk.open(tmp_path / "profile", passphrase=PASSPHRASE)
    settings = AccountSettings("", "Centre", AccountKind.CUSTOM, f"{NOWHERE}/api/usage", f"{NOWHERE}/token", "client-a")
    account = await desk.accounts.add(settings, "secret of nobody")
    await desk.accounts.use(account.id)
    async with shown(desk) as window:
        window.connect_account()
        yield window
    await desk.close()
    await turns()


async def test_the_window_says_so_and_goes_on(offline: WindowPresenter) -> None:
    page = offline.pages.presenter("candidates").page
    await until(lambda: offline.window.bar.words.startswith("Offline since "))
    await until(lambda: page.notice.words)
    assert page.notice.words.startswith("The account can’t be reached.")
    desk = offline.context.desk
    await desk.candidates.add(CandidateDraft("Théo", "Lessai", "theo@example.org"))
    table = offline.pages.presenter("candidates").listing.card.table
    row = await hands.find_row(table, "Théo Lessai")
    assert "To be sent" in hands.cells_of(table)[row]
    await until(lambda: offline.window.bar.words.endswith(" · 1 change waiting"))


async def test_a_change_that_waits_can_be_given_up(offline: WindowPresenter) -> None:
    desk = offline.context.desk
    await until(lambda: offline.pages.presenter("candidates").page.notice.words)  # that the account isn't reached
    await desk.candidates.add(CandidateDraft("Inès", "Lexemple", "ines@example.org"))
    offline.window.rail.choose("outbox")
    page = offline.pages.presenter("outbox").page
    table = offline.pages.presenter("outbox").listing.card.table
    await hands.click_row(table, await hands.find_row(table, "Inès Lexemple"))
    await hands.use(page, "outbox.cancel")
    await until(lambda: page.notice.words == "1 change given up.")
    await until(lambda: "waiting" not in offline.window.bar.words)
