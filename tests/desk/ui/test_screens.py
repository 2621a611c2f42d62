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
from tests.desk.ui.conftest import language_and_theme, shown
from tests.desk.ui.eyes import complaints, tab_complaints, texts
from tests.desk.ui.screens import SCREENS, leave, until
from tests.desk.ui.test_translations import messages, translated
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
    session = await desk.sessions.create(SessionDraft("Session du matin", start, start + timedelta(hours=2), "MATIN"))
    await desk.tests.register(ids[:3], Registration(form.id, session_id=session))
    await desk.outbox.wait_idle()
    return form


@pytest.fixture
async def full(connected: Desk, tmp_path: Path) -> AsyncIterator[WindowPresenter]:
    """A window on a desk with rows on every page."""
    async with shown(connected) as window:
        window.connect_account()
        await until(lambda: "Connected" in window.window.bar.words)
        await fill(connected, f"t{abs(hash(tmp_path)) % 1000}")
        yield window


def told(found: dict[str, list[str]]) -> str:
    return "\n".join(f"{name}: {fault}" for name, wrong in found.items() for fault in wrong)


SIZES = [(1280, 800), (1024, 600)]
CHOICES = [("fr", "light"), ("en", "dark"), ("fr", "dark"), ("en", "light")]


THE_STATIONS_OWN = {"Assessments", "Proctoring"}  # types of credits, as the station of the test calls them


async def look(window: WindowPresenter, found: dict[str, list[str]], language: str, size: str) -> None:
    """Go through all screens in one language, theme and size."""
    english = untranslated() if language == "fr" else set()
    for name, show in SCREENS.items():
        seen = await show(window)
        await asyncio.sleep(0.1)
        wrong = complaints(seen) + tab_complaints(seen)
        wrong += [f"English: {text}" for text in texts(seen) & english]
        if wrong:
            found[f"{name} {size}"] = wrong
        await leave(window)


def untranslated() -> set[str]:
    """English texts that say something else in French, and aren't French as well."""
    pairs = [(message.findtext("source", ""), translated(message)) for _context, message in messages("fr")]
    french = {text for _source, forms in pairs for text in forms}
    return {source for source, forms in pairs if source not in forms} - french - THE_STATIONS_OWN


@pytest.mark.parametrize(("language", "theme"), CHOICES)
async def test_no_screen_cuts_words_or_leaves_things_unnamed(full: WindowPresenter, language: str, theme: str) -> None:
    """Nor traps the tab key, nor speaks English in French."""
    found: dict[str, list[str]] = {}
    await language_and_theme(full, language, theme)
    for width, height in SIZES:
        full.window.resize(width, height)
        await look(full, found, language, f"{width}x{height}")
    assert not found, told(found)


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
    assert not any(found.values()), told(found)


def _shows_faults(presenter: ImportPresenter) -> bool:
    return presenter.view.faults.isVisible()  # another list once the file is read


def test_the_station_runs(station: RunningStation) -> None:
    """The screens above are those of a desk that talks to a real one."""
    assert station.process.poll() is None
