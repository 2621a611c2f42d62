"""The composition root: the only place that names concretes and knows the event loop.

Nothing ends by itself: the window asks to be closed, the stop event is set, everything is cleaned up
under the running loop, and only then is the window closed and the loop left.
"""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.profile import passphrase_given, profile_folder
from isodesk.desk.ui.crash import CrashHandler, mark_seen, unseen
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.garbage import GarbageCollector
from isodesk.desk.ui.look.icons import Icons
from isodesk.desk.ui.look.theme import Theme, ThemeChoice
from isodesk.desk.ui.loop import event_loop
from isodesk.desk.ui.opening import Opening
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.signals import on_termination
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage

_FIRST_KEY_SECONDS = 0.1  # so long the rows have the processor to themselves, before the account is connected

OpenDesk = Callable[[str | None], Desk]


def main(open_desk: OpenDesk | None = None, *, welcome: bool = True) -> int:
    """Open the desk on the user's profile and return once it is closed: the exit status.

    ``open_desk`` opens the profile with a passphrase, or without; it may have begun before there was a window.
    ``welcome``: the assistant comes first in a new profile, else the sample centre at once.
    """
    application = make_application()
    return run(application, DeskWindow(application, profile_folder(), open_desk, welcome=welcome).run())


def make_application() -> QApplication:
    """The one application, which doesn't end with its last window."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["isodesk", "-style", "Fusion"])
    application.setApplicationName("IsoDesk")
    application.setQuitOnLastWindowClosed(False)
    return application


def run(application: QApplication, work: Coroutine[Any, Any, int]) -> int:
    """Run a coroutine under Qt's event loop."""
    GarbageCollector(application)
    with asyncio.Runner(loop_factory=lambda: event_loop(application)) as runner:
        return runner.run(work)


class DeskWindow:
    """One desk in one window, from opening the profile to closing it."""

    def __init__(
        self, application: QApplication, folder: Path, open_desk: OpenDesk | None = None, *, welcome: bool = True
    ) -> None:
        self._folder = folder
        self._welcome = welcome
        self._open_desk = open_desk or (lambda passphrase: Desk.open(folder, passphrase=passphrase))
        self._stop = asyncio.Event()
        self.theme = Theme(application)
        self.look = Look(self.theme, Icons(self.theme))
        self.language = WindowLanguage(application)
        self.window: WindowPresenter | None = None

    async def run(self) -> int:
        """Until the window is closed, or nothing could be opened."""
        crash = CrashHandler(self._folder, asyncio.get_running_loop())
        with crash, on_termination(self._stop.set):
            opening = Opening(self.look, self._open_desk, self._folder)
            desk = await opening.desk(passphrase_given())
            if desk is None:
                return 0 if opening.shown_elsewhere else 1
            await self._run_window(desk, crash)
        return 0

    async def _run_window(self, desk: Desk, crash: CrashHandler) -> None:
        window = self.open_window(desk)
        crash.show_with(window.say_crashed)
        try:
            await self._first_rows(window)
            self._look_back(window)
            window.say_settings_trouble()
            self._begin(desk, window)
            await self._stop.wait()
        finally:
            await window.close()
            await desk.close()

    def _begin(self, desk: Desk, window: WindowPresenter) -> None:
        """Connect the account; in a new profile only once the assistant is through: it may be another one."""
        if desk.settings.set_up or not self._welcome:
            window.connect_account()
        else:
            window.accounts.welcome().finished.connect(lambda _result: window.connect_account())

    def open_window(self, desk: Desk) -> WindowPresenter:
        """Show the window of an open desk, in its language and theme."""
        self.theme.choose(ThemeChoice(desk.settings.theme))
        self.language.choose(LanguageChoice(desk.settings.language))
        window = WindowPresenter(desk, self.look, self.language)
        window.close_asked.connect(self._stop.set)
        window.begin()
        self.window = window
        return window

    def _look_back(self, window: WindowPresenter) -> None:
        """What may be said once the rows are there: a code to be noted, a crash of the last run; and answer starts."""
        from isodesk.desk.ui.instance import OneInstance  # its module takes time to load

        OneInstance(self._folder, window.show_raised, window)
        window.remind_of_code()
        before = unseen(self._folder)
        if before is not None:
            mark_seen(before)
            window.say_crashed_before(before)

    async def _first_rows(self, window: WindowPresenter) -> None:
        """What the first rows don't need waits for them."""
        settled = asyncio.Event()
        window.settled.connect(settled.set)
        with suppress(TimeoutError):
            await asyncio.wait_for(settled.wait(), 2)
        await asyncio.sleep(_FIRST_KEY_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
