"""One session in the pane: when, and the code in large letters."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows_of_tests import SessionRow
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.pages.sessions.columns import state
from isodesk.desk.ui.pages.sessions.wording import hours
from isodesk.desk.ui.parts.facts import Fact, Section
from isodesk.desk.ui.text.formats import clock, day, number

translate = QCoreApplication.translate


def describe(row: SessionRow, now: datetime, zone: str) -> Detail:
    """A session with its code; ``zone`` says whose times these are."""
    return Detail(
        row.description,
        state=state(row, now),
        figure=row.code or translate("SessionView", "No code"),
        figure_label=translate("SessionView", "Code told on the day"),
        sections=[
            Section(translate("SessionView", "Window"), [*_window(row), Fact(zone)]),
            Section(translate("SessionView", "Details"), _details(row)),
        ],
    )


def _window(row: SessionRow) -> list[Fact]:
    if row.start.date() == row.end.date():
        return [Fact(day(row.start), hours(row.start, row.end))]
    return [Fact(day(row.start), clock(row.start)), Fact(day(row.end), clock(row.end))]


def _details(row: SessionRow) -> list[Fact]:
    facts = [
        Fact(number(row.candidates), translate("SessionView", "Candidates")),
        Fact(number(row.tests), translate("SessionView", "Tests registered")),
    ]
    if row.platform_id is not None:
        facts.append(Fact(str(row.platform_id), translate("SessionView", "Number on the platform")))
    return facts
