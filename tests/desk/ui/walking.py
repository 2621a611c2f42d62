"""Going from screen to screen, in both languages, both themes and two sizes, and noting what is wrong with each."""

import asyncio
from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from isodesk.desk.ui.frame.presenter import WindowPresenter
from tests.desk.ui.conftest import language_and_theme
from tests.desk.ui.eyes import complaints, contrast_complaints, tab_complaints, texts
from tests.desk.ui.screens import Show, leave
from tests.desk.ui.test_translations import messages, translated

SIZES = [(1280, 800), (1024, 600)]
CHOICES = [("fr", "light"), ("en", "dark"), ("fr", "dark"), ("en", "light")]
_LOOKS = 10  # a tenth of a second apart, until nothing is wrong
THE_STATIONS_OWN = {"Assessments", "Proctoring"}  # types of credits, as the station of the test calls them


async def walk(
    window: WindowPresenter, screens: Mapping[str, Show], choices: Sequence[tuple[str, str]] = CHOICES
) -> str:
    """Everything wrong with these screens, a line each; nothing where all is well."""
    found: list[str] = []
    for language, theme in choices:
        english = untranslated() if language == "fr" else set()
        await language_and_theme(window, language, theme)
        for width, height in SIZES:
            window.window.resize(width, height)
            for name, show in screens.items():
                wrong = await _look(window, show, english)
                found += [f"{name}, {language}, {theme}, {width}x{height}: {fault}" for fault in wrong]
    return "\n".join(found)


async def _look(window: WindowPresenter, show: Show, english: set[str]) -> list[str]:
    seen = await show(window)
    wrong = await _settled(seen, english)
    await leave(window)
    return wrong


async def _settled(seen: QWidget, english: set[str]) -> list[str]:
    """What is wrong once words that came last have been given their room."""
    wrong: list[str] = []
    for _look in range(_LOOKS):
        await asyncio.sleep(0.1)
        wrong = _wrong(seen, english)
        if not wrong:
            break
    return wrong


def _wrong(seen: QWidget, english: set[str]) -> list[str]:
    wrong = complaints(seen) + tab_complaints(seen) + contrast_complaints(seen)
    return wrong + [f"English: {text}" for text in texts(seen) & english]


def untranslated() -> set[str]:
    """English texts that say something else in French, and aren't French as well."""
    pairs = [(message.findtext("source", ""), translated(message)) for _context, message in messages("fr")]
    french = {text for _source, forms in pairs for text in forms}
    return {source for source, forms in pairs if source not in forms} - french - THE_STATIONS_OWN
