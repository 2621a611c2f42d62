"""A spreadsheet's cell as a person sees it there."""

import re
from datetime import date, datetime, time, timedelta

_WHOLE = 1e15  # beyond it a spreadsheet itself shows no whole digits any more
_DECIMALS = re.compile(r"0\.(0+)")
_ZEROS = re.compile(r"0{2,}")


def shown(value: object, number_format: str = "General") -> str:
    """The text of a cell's value: numbers by their format, moments as ISO 8601 without what is zero."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, number_format)
    return _moment(value) if isinstance(value, date | time | timedelta) else _formula(value)


def _number(value: float, number_format: str) -> str:
    form = number_format.split(";", maxsplit=1)[0]
    if "%" in form:
        return f"{_plain(value * 100, form)} %"
    if _ZEROS.fullmatch(form) and value == int(value):
        return str(int(value)).zfill(len(form))
    return _plain(value, form)


def _plain(value: float, form: str) -> str:
    decimals = _DECIMALS.search(form)
    if decimals is not None:
        return f"{value:.{len(decimals[1])}f}"
    if abs(value) < _WHOLE and value == int(value):
        return str(int(value))
    return f"{value:.10g}" if abs(value) < _WHOLE else repr(value)


def _moment(value: date | time | timedelta) -> str:
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    text = str(value)
    return text.removesuffix(":00") if ":" in text else text


def _formula(value: object) -> str:
    """A formula over several cells."""
    return "=" + str(getattr(value, "text", ""))
