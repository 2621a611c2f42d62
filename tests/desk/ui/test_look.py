"""Colours that can be read, icons that exist, states told apart by more than colour."""

import asyncio
import json
import re
from itertools import combinations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from isodesk.desk.services.rows import IntentState, Standing
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.frame.rail import PAGES
from isodesk.desk.ui.look.icons import FONT_FILE, Glyph, fonts_folder
from isodesk.desk.ui.look.stylesheet import style_sheet
from isodesk.desk.ui.look.theme import Theme, ThemeChoice
from isodesk.desk.ui.look.tokens import DARK, LIGHT, Meaning, TextSize, Tokens, contrast
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.states import of_intent, of_standing, of_test
from isodesk.protocol.values import TestStatus
from tests.desk.ui.conftest import CHECKOUT

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
def test_every_text_can_be_read_on_its_ground(tokens: Tokens) -> None:
    grounds = (tokens.window, tokens.surface, tokens.over, tokens.accent_soft)
    pairs = [(tokens.text, ground) for ground in grounds]
    pairs += [(tokens.muted, ground) for ground in (tokens.window, tokens.surface, tokens.over)]
    pairs += [(tokens.accent, tokens.surface), (tokens.accent, tokens.accent_soft)]
    pairs += [(tokens.on_accent, tokens.accent), (tokens.on_accent, tokens.accent_over)]
    pairs += [(tokens.tone(meaning).text, tokens.tone(meaning).ground) for meaning in Meaning]
    pairs += [(tokens.tone(meaning).text, tokens.surface) for meaning in Meaning]
    pairs += [(tokens.text, tokens.tone(meaning).ground) for meaning in Meaning]
    pairs += [(tint, tokens.surface) for tint in tokens.tints]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@BOTH
def test_the_style_sheet_is_complete(tokens: Tokens) -> None:
    sheet = style_sheet(tokens)
    assert "$" not in sheet
    assert tokens.accent in sheet


def test_icons_are_those_of_the_font() -> None:
    charmap = json.loads(
        (fonts_folder() / FONT_FILE.replace("webfont", "webfont-charmap").replace("ttf", "json")).read_text()
    )
    assert {glyph.name: hex(glyph.value[1]) for glyph in Glyph} == {
        glyph.name: charmap[glyph.value[0]] for glyph in Glyph
    }


@pytest.mark.parametrize(
    "states",
    [
        [of_test(status) for status in TestStatus],
        [state for standing in Standing if (state := of_standing(standing))],
        [of_intent(state) for state in IntentState],
    ],
    ids=["tests", "standings", "intents"],
)
def test_states_differ_by_shape_and_word(states: list[object]) -> None:
    for one, other in combinations(states, 2):
        assert one.glyph is not other.glyph  # type: ignore[attr-defined]  # states, of three functions
        assert one.word != other.word  # type: ignore[attr-defined]  # as above


def test_a_theme_changes_what_is_drawn_at_once(application: QApplication, look: Look) -> None:
    icon = look.icons.icon(Glyph.SEARCH)
    light = icon.pixmap(24, 24).toImage()
    look.theme.choose(ThemeChoice.DARK)
    dark = icon.pixmap(24, 24).toImage()
    assert light != dark
    assert application.palette().window().color().name().upper() == DARK.window
    look.theme.choose(ThemeChoice.LIGHT)
    assert icon.pixmap(24, 24).toImage() == light


SIZES = {TextSize.LABEL, TextSize.TEXT, TextSize.PERSON, TextSize.TITLE}
PAPER = {"pdf/pages.py", "pdf/thumbnails.py"}  # white in both themes


def sources() -> dict[str, str]:
    """The window's modules by their path in it."""
    folder = CHECKOUT / "isodesk" / "desk" / "ui"
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in sorted(folder.rglob("*.py"))}


def test_colours_are_declared_in_one_place() -> None:
    found = {name for name, text in sources().items() if re.search(r"#[0-9A-Fa-f]{6}\b|QColor\(\d", text)}
    assert found == {"look/tokens.py", *PAPER}


def test_only_the_look_says_how_large_letters_are() -> None:
    found = {name for name, text in sources().items() if re.search(r"setPointSize|font-size|setPixelSize\(\d", text)}
    assert found == {"look/stylesheet.py"}
    literal = re.compile(r"sized\([^,]+, \d")
    assert {name for name, text in sources().items() if literal.search(text)} <= DRAWN


DRAWN = {"pages/sessions/calendar/grid.py", "pages/sessions/calendar/block.py"}  # into cells whose size is theirs


@BOTH
def test_the_style_sheet_has_four_sizes_of_letters(tokens: Tokens) -> None:
    assert {int(size) for size in re.findall(r"font-size: (\d+)px", style_sheet(tokens))} <= SIZES


async def test_what_is_shown_is_written_in_four_sizes(window: WindowPresenter) -> None:
    for name in PAGES:
        window.window.rail.choose(name)
        presenter = window.pages.presenter(name)
        presenter.commands.run("list.columns")
        await asyncio.sleep(0)
        shown = [each for each in window.window.findChildren(QWidget) if each.isVisible()]
        sizes = {each.font().pixelSize() for each in shown}
        assert sizes <= SIZES, name


def test_the_system_is_light_where_it_says_nothing(application: QApplication) -> None:
    assert Theme(application, ThemeChoice.SYSTEM).tokens is LIGHT
