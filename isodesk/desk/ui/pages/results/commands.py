"""What can be done on the page of results, declared."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.capabilities import Capability
from isodesk.desk.ui.frame.commands import Command, Role, Rows
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.table.chosen import Chosen

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.results.presenter import ResultsPresenter

translate = QCoreApplication.translate


def commands(presenter: "ResultsPresenter") -> list[Command]:
    """Of the page, then of what is chosen."""
    return [*_of_the_page(presenter), *_of_results(presenter)]


def _of_the_page(presenter: "ResultsPresenter") -> list[Command]:
    return [
        Command(
            "results.fetch",
            lambda: translate("ResultsPage", "Fetch the results"),
            presenter.fetch,
            Glyph.REFRESH,
            keys="F5",
            role=Role.PRIMARY,
        ),
        Command(
            "results.dashboard",
            lambda: translate("ResultsPage", "Dashboard"),
            presenter.show_dashboard,
            Glyph.RESULTS,
            keys="Ctrl+D",
        ),
        Command(
            "results.mark",
            lambda: translate("ResultsPage", "Mark answers"),
            presenter.show_marking,
            Glyph.CHECK,
            keys="Ctrl+K",
            role=Role.MENU,
            needs=Capability.MARK_BY_HAND,
        ),
        Command(
            "results.group",
            lambda: translate("ResultsPage", "Progression of a group"),
            presenter.show_group,
            Glyph.COMPARE,
            keys="Ctrl+G",
            role=Role.MENU,
        ),
        Command(
            "results.archive_found",
            lambda: translate("ResultsPage", "Save all reports of the list…"),
            presenter.begin_archive_of_found,
            Glyph.ARCHIVE,
            role=Role.MENU,
        ),
        Command(
            "results.keeping",
            lambda: translate("ResultsPage", "Reports on this computer…"),
            presenter.begin_keeping,
            Glyph.SAVE,
            role=Role.MENU,
        ),
        Command(
            "results.skills",
            lambda: translate("ResultsPage", "Save the skills as a workbook…"),
            presenter.save_skills,
            Glyph.EXPORT,
            role=Role.MENU,
        ),
    ]


def _of_results(presenter: "ResultsPresenter") -> list[Command]:
    return [
        Command(
            "results.report",
            lambda: translate("ResultsPage", "Open the report"),
            presenter.open_report,
            Glyph.PDF,
            keys="Ctrl+O",
            rows=Rows.SOME,
            why_not=_no_report,
        ),
        Command(
            "results.compare",
            lambda: translate("ResultsPage", "Compare with another test…"),
            presenter.begin_comparing,
            Glyph.COMPARE,
            role=Role.MENU,
            rows=Rows.ONE,
            applies=lambda row: row.value is not None,
        ),
        Command(
            "results.archive",
            lambda: translate("ResultsPage", "Save the reports…"),
            presenter.begin_archive,
            Glyph.ARCHIVE,
            keys="Ctrl+S",
            rows=Rows.SOME,
            applies=lambda row: row.has_report,
        ),
        Command(
            "results.fetch_chosen",
            lambda: translate("ResultsPage", "Fetch again"),
            presenter.fetch,
            Glyph.REFRESH,
            role=Role.MENU,
            rows=Rows.SOME,
        ),
    ]


def _no_report(chosen: Chosen) -> str:
    if chosen.rows and not any(row.has_report or row.report_here for row in chosen.rows):
        return translate("ResultsPage", "Only assessments have a report.")
    return ""
