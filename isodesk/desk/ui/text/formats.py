"""Numbers, dates and times as the language of the window writes them."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

translate = QCoreApplication.translate
_WHOLE = 10_000  # numbers below it are short by themselves


def number(value: float) -> str:
    """``1,284`` or ``1 284``; decimals only where there are some."""
    locale = QLocale()
    return locale.toString(int(value)) if value == int(value) else locale.toString(value, "f", 1)


def short_number(value: int) -> str:
    """For little room: ``1 284`` whole, then ``12 k`` and ``1.2 M``, rounded towards nought."""
    if abs(value) < _WHOLE:
        return number(value)
    millions = abs(value) >= 1_000_000
    tenths = int(value / (100_000 if millions else 100))
    words = translate("Formats", "{number} M") if millions else translate("Formats", "{number} k")
    return words.format(number=number(tenths / 10 if abs(tenths) < 100 else int(tenths / 10)))


def percent(share: float) -> str:
    """A share from 0 to 1 as a percentage without decimals."""
    return translate("Formats", "{number}%").format(number=number(round(share * 100)))


def day(value: date | datetime) -> str:
    """``22 November 2026``."""
    return QLocale().toString(QDate(value.year, value.month, value.day), translate("Formats", "d MMMM yyyy"))


def day_pattern() -> str:
    """How a field for a day writes it, as Qt reads it."""
    return translate("Formats", "d MMM yyyy")


def short_day(value: date | datetime) -> str:
    """``22 Nov 2026``."""
    return QLocale().toString(QDate(value.year, value.month, value.day), day_pattern())


def clock(value: datetime) -> str:
    """``09:12`` or ``9 h 12``."""
    return QLocale().toString(QTime(value.hour, value.minute), translate("Formats", "HH:mm"))


def clock_with_seconds(value: datetime) -> str:
    """``09:12:30`` or ``9 h 12 min 30 s``."""
    return QLocale().toString(QTime(value.hour, value.minute, value.second), translate("Formats", "HH:mm:ss"))


def moment(value: datetime) -> str:
    """A day with its time."""
    return translate("Formats", "{day}, {time}").format(day=short_day(value), time=clock(value))


def local(seconds: float) -> datetime:
    """UTC seconds as wall time of this computer."""
    return datetime.fromtimestamp(seconds).astimezone()


def since(seconds: float) -> str:
    """``09:12`` of today, else the day with it."""
    value = local(seconds)
    return clock(value) if value.date() == datetime.now().astimezone().date() else moment(value)


def duration(seconds: int) -> str:
    """``24 min`` or ``1 h 05 min``."""
    minutes, rest = divmod(max(seconds, 0), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return translate("Formats", "{hours} h {minutes} min").format(hours=hours, minutes=f"{minutes:02}")
    if minutes:
        return translate("Formats", "{minutes} min {seconds} s").format(minutes=minutes, seconds=f"{rest:02}")
    return translate("Formats", "{seconds} s").format(seconds=rest)


def entered(value: QDateTime) -> datetime:
    """What a field for a date holds, as wall time without a zone, to the minute."""
    chosen = value.date()
    hour = value.time()
    return datetime(chosen.year(), chosen.month(), chosen.day(), hour.hour(), hour.minute())  # noqa: DTZ001 - a wall time has no zone
