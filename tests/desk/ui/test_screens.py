"""Every screen in both languages, both themes and two sizes: nothing cut, nothing outside, everything named."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Registration, SessionDraft
from isodesk.desk.services.rows_of_tests import FormRow
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.roster.presenter import ImportPresenter
from isodesk.resources import resource
from tests.desk.services.grading import take_of
from tests.desk.ui.conftest import language_and_theme, shown
from tests.desk.ui.eyes import complaints
from tests.desk.ui.screens import SCREENS, until
from tests.desk.ui.walking import CHOICES, walk
from tests.support.station import RunningStation

NAMES = [("Amandine", "Dutest"), ("Théo", "Lessai"), ("Gabriel", "Quelconque-Delacroix"), ("Éloïse", "Untel")]


async def fill(desk: Desk, tag: str) -> FormRow:
    """People, tests and a session, all known to the station."""
    form = (await desk.forms.all())[0]
    ids = [
        await desk.candidates.add(
            CandidateDraft(given, family, f"{given[:2]}.{family}@{tag}.example.org".lower(), group="2026-A")
        )
        for given, family in NAMES
    ]
    start = datetime.now().replace(minute=0, second=0, microsecond=0)  # noqa: DTZ005 - a wall time
    session = await desk.sessions.create(SessionDraft("Session du matin", start, start + timedelta(days=1), "MATIN"))
    await desk.tests.register(ids[:3], Registration(form.id, session_id=session))
    await desk.outbox.wait_idle()
    for _time in range(2):  # one of them has two grades to be compared
        await take_of(desk, ids[3:])
    await desk.results.fetch()
    return form


@pytest.fixture
async def full(connected: Desk, tmp_path: Path) -> AsyncIterator[WindowPresenter]:
    """A window on a desk with rows on every page."""
    async with shown(connected) as window:
        window.connect_account()
        await until(lambda: "Connected" in window.window.bar.words)
        await fill(connected, f"t{abs(hash(tmp_path)) % 1000}")
        yield window


@pytest.mark.parametrize(("language", "theme"), CHOICES)
async def test_no_screen_cuts_words_or_leaves_things_unnamed(full: WindowPresenter, language: str, theme: str) -> None:
    """Nor traps the tab key, nor speaks English in French, nor writes what can't be read on its ground."""
    found = await walk(full, SCREENS, [(language, theme)])
    assert not found, found


async def test_no_import_cuts_words(full: WindowPresenter, tmp_path: Path) -> None:
    candidates = full.pages.presenter("candidates")
    path = tmp_path / "liste.csv"
    path.write_bytes(resource("sample", "roster.csv").read_bytes() + b"Marius,Sansadresse,,France,A,\n")
    found: dict[str, list[str]] = {}
    for language, theme in CHOICES[:2]:
        await language_and_theme(full, language, theme)
        candidates.commands.run("candidates.import")
        presenter = full.findChild(ImportPresenter)
        assert isinstance(presenter, ImportPresenter)
        await asyncio.sleep(0.1)
        found[f"start {language}"] = complaints(full.window)
        presenter.read(path)
        await until(partial(_shows_faults, presenter))
        await asyncio.sleep(0.2)
        found[f"faults {language}"] = complaints(full.window)
        presenter.view.lines_button.click()
        await asyncio.sleep(0.2)
        found[f"lines {language}"] = complaints(full.window)
        presenter.view.back_button.click()
    assert not any(found.values()), found


def _shows_faults(presenter: ImportPresenter) -> bool:
    return presenter.view.faults.isVisible()  # another list once the file is read


def test_the_station_runs(station: RunningStation) -> None:
    """The screens above are those of a desk that talks to a real one."""
    assert station.process.poll() is None
