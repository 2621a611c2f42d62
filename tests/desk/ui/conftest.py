"""The window under test: Qt's event loop for every coroutine, and a desk on a profile of the test's own."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytestqt.plugin
from PySide6.QtWidgets import QApplication

from isodesk.desk.app import DeskWindow, make_application
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.settings import AccountKind, AccountSettings
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.look.icons import Icons
from isodesk.desk.ui.look.theme import Theme, ThemeChoice
from isodesk.desk.ui.loop import event_loop
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage
from tests.support.station import SECRETS, RunningStation, running_station

# Between the phases of a test pytest-qt lets Qt's events run; under qasync these are tasks, which then find no loop.
pytestqt.plugin._process_events = lambda: None

CHECKOUT = Path(__file__).parents[3]
PASSPHRASE = "correct horse battery staple"


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    return {"qt": lambda: event_loop(make_application())}


@pytest.fixture(scope="session", autouse=True)
def compiled_translations() -> None:
    """The tests speak the languages as they are now."""
    subprocess.run([sys.executable, "scripts/compile_translations.py"], cwd=CHECKOUT, check=True, capture_output=True)


@pytest.fixture(scope="session")
def application() -> QApplication:
    return make_application()


@pytest.fixture
def look(application: QApplication) -> Look:
    """Light, and in English whatever window was shown before."""
    WindowLanguage(application).choose(LanguageChoice.ENGLISH)
    theme = Theme(application, ThemeChoice.LIGHT)
    return Look(theme, Icons(theme))


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningStation]:
    """The test centre as a process."""
    with running_station(tmp_path_factory.mktemp("centre") / "station") as running:
        yield running


OpenWindow = Callable[[Desk], Awaitable[WindowPresenter]]


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A desk that talks to nobody."""
    desk = Desk.open(tmp_path / "profile", passphrase=PASSPHRASE)
    yield desk
    await desk.close()


@pytest.fixture
async def connected(tmp_path: Path, station: RunningStation) -> AsyncIterator[Desk]:
    """A desk whose account is on the station."""
    desk = Desk.open(tmp_path / "profile", passphrase=PASSPHRASE)
    settings = AccountSettings("", "Centre", AccountKind.CUSTOM, station.usage_url, station.token_url, "client-a")
    account = await desk.accounts.add(settings, SECRETS["client-a"])
    await desk.accounts.use(account.id)
    yield desk
    await desk.close()
    await turns()


async def turns() -> None:
    """Let connections that were closed go."""
    for _turn in range(3):
        await asyncio.sleep(0)


@asynccontextmanager
async def shown(desk: Desk, language: str = "en", theme: str = "light") -> AsyncIterator[WindowPresenter]:
    """The window of a desk, in English and light unless told otherwise."""
    desk.change_settings(language=language, theme=theme)
    window = DeskWindow(make_application(), desk.folder).open_window(desk)
    try:
        async with asyncio.timeout(30):
            while not window.window.isVisible():  # noqa: ASYNC110 - Qt tells of it by no event of asyncio
                await asyncio.sleep(0.01)
        yield window
    finally:
        await window.close()
        window.window.deleteLater()


@pytest.fixture
async def window(desk: Desk) -> AsyncIterator[WindowPresenter]:
    """A window on a desk that talks to nobody."""
    async with shown(desk) as presenter:
        yield presenter


async def language_and_theme(window: WindowPresenter, language: str, theme: str) -> None:
    """Change both as the menu does; Qt tells the widgets in its next turns."""
    window.choose_language(LanguageChoice(language))
    window.choose_theme(ThemeChoice(theme))
    await asyncio.sleep(0.05)
