"""The colours and measures that everything is drawn with, declared once for light and dark."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Meaning(StrEnum):
    """What a colour says; never alone, always with an icon and a word."""

    OK = "ok"
    WAITING = "waiting"
    WRONG = "wrong"
    NEUTRAL = "neutral"
    ACCENT = "accent"


@dataclass(frozen=True)
class Tone:
    """A text colour with the ground it is read on."""

    text: str
    ground: str


@dataclass(frozen=True)
class Tokens:
    """One set of colours, as ``#RRGGBB``; every text on its ground has a contrast of 4.5 or more."""

    dark: bool
    window: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    accent_over: str  # the accent under the mouse
    over: str  # a surface under the mouse
    tones: dict[Meaning, Tone]
    tints: tuple[str, ...]  # of sub accounts

    def tone(self, meaning: Meaning) -> Tone:
        return self.tones[meaning]


LIGHT: Final = Tokens(
    dark=False,
    window="#F6F7F9",
    surface="#FFFFFF",
    line="#E2E6EC",
    text="#1B2430",
    muted="#5B6675",
    accent="#1A63D6",
    accent_soft="#E8F0FE",
    on_accent="#FFFFFF",
    accent_over="#1555BA",
    over="#F1F4F8",
    tones={
        Meaning.OK: Tone("#16734A", "#E3F4EA"),
        Meaning.WAITING: Tone("#9A5B00", "#FFF1D6"),
        Meaning.WRONG: Tone("#B3261E", "#FCE8E6"),
        Meaning.NEUTRAL: Tone("#4B5B70", "#EDF0F4"),
        Meaning.ACCENT: Tone("#1A63D6", "#E8F0FE"),
    },
    tints=("#6B46C1", "#0F766E", "#B0307A", "#5F6B13", "#8A4B08", "#0E6C9C", "#3F6212", "#7A3E8E"),
)

DARK: Final = Tokens(
    dark=True,
    window="#12161C",
    surface="#1A2028",
    line="#2B333E",
    text="#E7ECF3",
    muted="#9AA7B8",
    accent="#6EA8FE",
    accent_soft="#1E2F4A",
    on_accent="#12161C",
    accent_over="#8CBAFF",
    over="#222A34",
    tones={
        Meaning.OK: Tone("#6FD39B", "#163325"),
        Meaning.WAITING: Tone("#F2BE6A", "#3A2B10"),
        Meaning.WRONG: Tone("#FF9C94", "#43201D"),
        Meaning.NEUTRAL: Tone("#AEBBCB", "#262E39"),
        Meaning.ACCENT: Tone("#6EA8FE", "#1E2F4A"),
    },
    tints=("#B79CFF", "#5CCFC4", "#F08BC4", "#C3CF6B", "#E0B089", "#7CC4F0", "#A5D86E", "#D8A3E8"),
)


class Space:
    """Pixels between things."""

    TIGHT: Final = 4
    SMALL: Final = 8
    MEDIUM: Final = 12
    LARGE: Final = 16
    PAGE: Final = 24


class TextSize:
    """Pixels of letters: there are no other sizes. A projector's code and a chart's axis are drawn, not written."""

    LABEL: Final = 12
    TEXT: Final = 14
    PERSON: Final = 18
    TITLE: Final = 22


class Size:
    """Pixels of things."""

    RAIL: Final = 208
    RAIL_ICONS: Final = 64
    NARROW: Final = 1200  # below it the rail shows icons only
    PANE: Final = 292
    ROW: Final = 36
    ROW_DENSE: Final = 28
    FIELD: Final = 36
    FILTER: Final = 200
    ICON: Final = 18
    CORNER: Final = 8
    CARD_CORNER: Final = 10
    RING: Final = 2
    TINT_LINE: Final = 3


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
