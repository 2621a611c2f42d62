"""Hours, zones and names of sessions, in words."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows_of_tests import SessionRow
from isodesk.desk.services.sessions import Sessions
from isodesk.desk.ui.text.formats import clock, day, moment, short_day

translate = QCoreApplication.translate


def hours(start: datetime, end: datetime) -> str:
    """``09:00 to 12:00``."""
    return translate("SessionWords", "{start} to {end}").format(start=clock(start), end=clock(end))


def window_of(row: SessionRow) -> str:
    """Day and hours, or both moments where it goes over midnight."""
    if row.start.date() == row.end.date():
        return f"{day(row.start)}, {hours(row.start, row.end)}"
    return translate("SessionWords", "{start} to {end}").format(start=moment(row.start), end=moment(row.end))


def zone_words(sessions: Sessions) -> str:
    """Whose times these are, and how far they are from this computer's where they differ."""
    zone = sessions.zone.name.replace("_", " ")
    ahead = sessions.behind()
    if not ahead:
        return translate("SessionWords", "Times of {zone}").format(zone=zone)
    if ahead > timedelta():
        words = translate("SessionWords", "Times of {zone}, {difference} ahead of this computer")
    else:
        words = translate("SessionWords", "Times of {zone}, {difference} behind this computer")
    return words.format(zone=zone, difference=_span(abs(ahead)))


def zone_name(sessions: Sessions) -> str:
    """The zone, and how far it is from this computer's where they differ: ``Europe/Paris (+1 h)``."""
    name, ahead = sessions.zone.name.replace("_", " "), sessions.behind()
    if not ahead:
        return name
    sign = "+" if ahead > timedelta() else "−"
    return f"{name} ({sign}{_span(abs(ahead))})"


def _span(difference: timedelta) -> str:
    hours_apart, minutes = divmod(int(difference.total_seconds()) // 60, 60)
    if minutes:
        return translate("SessionWords", "{hours} h {minutes} min").format(hours=hours_apart, minutes=minutes)
    return translate("SessionWords", "{hours} h").format(hours=hours_apart)


def with_number(name: str, number: int, start: datetime) -> str:
    """What a session of a series is called: ``Room 1 – 3``."""
    del start
    return f"{name} – {number}"


def with_day(name: str, number: int, start: datetime) -> str:
    """What a session of a series is called: ``Room 1 – 24 Nov 2026``."""
    del number
    return f"{name} – {short_day(start)}"


def alike(name: str, number: int, start: datetime) -> str:
    """Every session of a series has the same name."""
    del number, start
    return name
