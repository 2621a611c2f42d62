"""Runs the tour: a throw-away profile, the window, each language with its theme, and everything put away after."""

import asyncio
import secrets
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from isodesk.client.accounts import AccountKind, station
from isodesk.desk.app import DeskWindow
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.settings import AccountSettings
from isodesk.desk.tour import hands
from isodesk.desk.tour.given import Given
from isodesk.desk.tour.job import Job
from isodesk.desk.tour.line import line
from isodesk.desk.tour.platform import platform
from isodesk.desk.tour.record import Record
from isodesk.desk.tour.rosters import write_rosters
from isodesk.desk.tour.steps_bench import see_bench
from isodesk.desk.tour.steps_credits import see_credits, see_outbox, see_overview
from isodesk.desk.tour.steps_groups import assign_columns, check_columns, see_groups
from isodesk.desk.tour.steps_people import (
    add_candidate,
    candidate_added,
    check_list,
    confirm_list,
    import_list,
    welcome,
)
from isodesk.desk.tour.steps_results import mark_by_hand, open_report, read_results, see_dashboard
from isodesk.desk.tour.steps_sessions import create_series, create_session, project_code, see_calendar
from isodesk.desk.tour.steps_tests import register, registered, take_tests
from isodesk.desk.tour.steps_window import (
    another_account,
    enter_credentials,
    go_offline,
    see_accounts,
    see_recovery_code,
    see_shortcuts,
    see_waiting,
    set_up,
)
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.look.theme import ThemeChoice
from isodesk.desk.ui.text.language import LanguageChoice

STEPS = [
    ("set-up", set_up),
    ("welcome", welcome),
    ("check-list", check_list),
    ("import-list", import_list),
    ("columns", assign_columns),
    ("columns-checked", check_columns),
    ("imported", confirm_list),
    ("add-candidate", add_candidate),
    ("candidate-added", candidate_added),
    ("groups", see_groups),
    ("session", create_session),
    ("session-series", create_series),
    ("calendar", see_calendar),
    ("projector", project_code),
    ("register", register),
    ("tests", registered),
    ("statuses", take_tests),
    ("results", read_results),
    ("dashboard", see_dashboard),
    ("report", open_report),
    ("marking", mark_by_hand),
    ("credits", see_credits),
    ("credits-overview", see_overview),
    ("outbox", see_outbox),
    ("bench", see_bench),
    ("credentials", enter_credentials),
    ("accounts", see_accounts),
    ("another-account", another_account),
    ("shortcuts", see_shortcuts),
    ("recovery-code", see_recovery_code),
    ("offline", go_offline),
    ("waiting", see_waiting),
]
RUNS = ((LanguageChoice.FRENCH, ThemeChoice.LIGHT), (LanguageChoice.ENGLISH, ThemeChoice.DARK))
EVERY = (*RUNS, (LanguageChoice.FRENCH, ThemeChoice.DARK), (LanguageChoice.ENGLISH, ThemeChoice.LIGHT))


async def tour(application: QApplication, folder: Path, given: Given, *, every: bool = False) -> bool:
    """The whole job in each language, and where wanted in ``every`` theme; whether each step did what it should."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    record = Record(folder)
    whole = True
    for language, theme in EVERY if every else RUNS:
        with tempfile.TemporaryDirectory(prefix="isodesk-tour-") as profile:
            whole &= await _run(application, Path(profile), (language, theme), given, record)
    record.write()
    return whole and record.ok


async def _run(
    application: QApplication,
    profile: Path,
    choices: tuple[LanguageChoice, ThemeChoice],
    given: Given,
    record: Record,
) -> bool:
    language, theme = choices
    tag = f"t{secrets.token_hex(3)}" if given.url else ""
    rosters = write_rosters(_made(profile / "lists"), language.value, tag)
    async with _desk(profile / "desk", given) as desk:
        reached = await _reached(desk, given)
        async with (
            platform(reached.url, reached.client_id, reached.client_secret) as asked,
            line(reached.url) as laid,
            _window(application, desk) as window,
        ):
            await _choose(window, language, theme)
            job = Job(desk, window, asked, rosters, language.value, theme.value, record, reached, laid)
            return await job.run(STEPS)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


@asynccontextmanager
async def _desk(folder: Path, given: Given) -> AsyncIterator[Desk]:
    desk = Desk.open(folder, passphrase=secrets.token_urlsafe(24))
    try:
        if given.url:
            await _use(desk, given)
        yield desk
    finally:
        await desk.close(stop_station=True)


async def _use(desk: Desk, given: Given) -> None:
    made = station(given.url, given.client_id, given.client_secret)
    settings = AccountSettings("", "Station", AccountKind.CUSTOM, made.api_url, made.token_url, given.client_id)
    account = await desk.accounts.add(settings, given.client_secret)
    await desk.accounts.use(account.id)


async def _reached(desk: Desk, given: Given) -> Given:
    """The station of this run, by its own address."""
    if given.url:
        return given
    running = await desk.station.running()
    return Given(running.url, running.client_id, running.client_secret)


@asynccontextmanager
async def _window(application: QApplication, desk: Desk) -> AsyncIterator[WindowPresenter]:
    window = DeskWindow(application, desk.folder).open_window(desk)
    window.connect_account()
    try:
        yield window
    finally:
        await window.close()
        window.window.deleteLater()
        await asyncio.sleep(0)


async def _choose(window: WindowPresenter, language: LanguageChoice, theme: ThemeChoice) -> None:
    """Language and theme by the menu of the account, as anybody would."""
    button, menu = window.window.rail.account, window.menu
    await hands.come_to_front(window.window)
    await hands.choose_in_menu(button, menu.languages_menu.menuAction(), menu.languages[language])
    await hands.choose_in_menu(button, menu.themes_menu.menuAction(), menu.themes[theme])
