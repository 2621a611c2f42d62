"""Numbers, durations and dates as each language writes them."""

from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time, get_datetime_format
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit

from isodesk.exam.scoring import round_half_up

_SECONDS_SHOWN_BELOW: Final = 120
_DATED: Final = {"en": "en_GB"}  # the day before the month, and 24 hours
_TIMES: Final = {"fr": "H\N{NO-BREAK SPACE}'h'\N{NO-BREAK SPACE}mm"}
_MISSING: Final = {("nl", "hour"): "{} uur"}  # babel 2.18 gives back the unit's key


def duration(seconds: float, language: str) -> str:
    """Whole minutes, with hours from 60 on; whole seconds below two minutes. Never more than there is."""
    whole = int(seconds)
    if whole < _SECONDS_SHOWN_BELOW:
        return _unit(whole, "second", language)
    hours, minutes = divmod(whole // 60, 60)
    shown = [(hours, "hour"), (minutes, "minute")]
    return format_list(
        [_unit(number, unit, language) for number, unit in shown if number], style="standard", locale=language
    )


def time_left(seconds: float, language: str) -> str:
    """Whole minutes, or seconds below two minutes, in the short form of the language. Never more than there is."""
    whole = int(seconds)
    number, unit = (whole // 60, "minute") if whole >= _SECONDS_SHOWN_BELOW else (whole, "second")
    return format_unit(number, f"duration-{unit}", length="short", locale=language)


def time_of_day(seconds: float, zone: str, language: str) -> str:
    """Hours and minutes in a time zone; ``seconds`` is UTC since the epoch."""
    when = datetime.fromtimestamp(seconds, ZoneInfo(zone))
    return format_time(when, _TIMES.get(language, "short"), locale=_DATED.get(language, language))


def moment(seconds: float, zone: str, language: str) -> str:
    """A date and a time of day, to the minute, in a time zone; ``seconds`` is UTC since the epoch."""
    when = datetime.fromtimestamp(seconds, ZoneInfo(zone))
    locale = _DATED.get(language, language)
    time = time_of_day(seconds, zone, language)
    return str(get_datetime_format("long", locale=locale)).format(time, format_date(when, "long", locale=locale))


def percent(share: float, language: str) -> str:
    """A share from 0 to 1 as whole percents, halves upwards as grades are (decision D18)."""
    return format_percent(round_half_up(Fraction(str(share)), Decimal("0.01")), locale=language)


def number(exact: Fraction | float, language: str) -> str:
    """A number with at most one decimal, as the language writes it."""
    return _decimal(exact, "0.#", language)


def tenths(exact: Fraction | float, language: str) -> str:
    """A number with exactly one decimal, as the language writes it."""
    return _decimal(exact, "0.0", language)


def language_name(code: str) -> str:
    """What a language calls itself, with a capital as in a list."""
    name = Locale(code).get_display_name(code) or code
    return name[:1].upper() + name[1:]


def _decimal(exact: Fraction | float, pattern: str, language: str) -> str:
    """Halves upwards, of the number as it is written: 2.55 is 2.6."""
    rounded = round_half_up(Fraction(str(exact)), Decimal("0.1"))
    return format_decimal(rounded, pattern, locale=_DATED.get(language, language))


def _unit(number: int, unit: str, language: str) -> str:
    if (language, unit) in _MISSING:
        return _MISSING[language, unit].format(number)
    return format_unit(number, f"duration-{unit}", length="long", locale=language)
