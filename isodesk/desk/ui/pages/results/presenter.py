"""What the page of results does."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from isodesk.desk.services.events import Progress, Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows_of_results import ResultDetail, ResultRow
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.results.area import ResultsArea
from isodesk.desk.ui.pages.results.columns import COLUMNS
from isodesk.desk.ui.pages.results.commands import commands
from isodesk.desk.ui.pages.results.detail import describe
from isodesk.desk.ui.pages.results.view import ResultsPage
from isodesk.desk.ui.pages.saving import where_to_save
from isodesk.desk.ui.table.chosen import Chosen
from isodesk.desk.ui.text.formats import since
from isodesk.protocol.values import Language

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.marking.presenter import Marking
    from isodesk.desk.ui.pages.results.archive_form import ArchiveForm
    from isodesk.desk.ui.pages.results.compare_form import CompareForm
    from isodesk.desk.ui.pages.results.keeping_form import KeepingForm

translate = QCoreApplication.translate
MOST_REPORTS = 10  # opened at once
MOST_SESSIONS = 200  # in the drop-down
SUBJECTS = {Subject.RESULTS, Subject.TESTS, Subject.FORMS, Subject.CANDIDATES}


class ResultsPresenter(ListPresenter):
    """Between the page and the services."""

    page: ResultsPage

    def __init__(self, context: Context) -> None:
        super().__init__(context, ResultsPage(context.look), context.desk.results, COLUMNS, SUBJECTS)
        self.area = ResultsArea(context.look, self.page)
        self.area.group_asked.connect(lambda: self.start("group", self._show_group))
        self.listing.card.when_empty(self.page.empty, self._fetch_all)
        self.declare(*commands(self))

    @property
    def widget(self) -> QWidget:
        return self.area

    async def summarise(self) -> None:
        results = self.desk.results
        missing = PageQuery(filters={"fetched": "no"})
        self.page.show_counts(await results.count(PageQuery()), await results.count(missing))
        sessions = await self.desk.sessions.page(PageQuery(), 0, MOST_SESSIONS)
        self.page.show_choices(await self.desk.forms.all(), sessions, await self.desk.groups.names())
        if self.area.shows("dashboard"):
            await self._show_dashboard()

    async def read(self, row: ResultRow) -> ResultDetail:
        return await self.desk.results.detail(row.id)

    def describe(self, seen: ResultDetail) -> Detail:
        return describe(seen)

    def chosen_words(self, count: int) -> str:
        return self.tr("%Ln result(s) chosen", "", count)

    # Fetching

    def fetch(self, chosen: Chosen) -> None:
        """Read what is new of all, or of those chosen."""
        ids = chosen.ids or None
        words = translate("ResultsPage", "Fetching the results")
        self.work("results.fetch", words, lambda: self._do_fetch(ids))

    def _fetch_all(self) -> None:
        self.fetch(Chosen())

    async def _do_fetch(self, ids: Sequence[int] | None) -> None:
        outcome = await self.desk.results.fetch(ids)
        if outcome.failed:
            words = self.tr("%Ln result(s) could not be read. Try again later.", "", outcome.failed)
            self.page.notice.say(words, Meaning.WAITING)
        elif outcome.done:
            self.done(self.tr("%Ln result(s) fetched.", "", outcome.done))
        else:
            self.done(translate("ResultsPage", "Nothing new: every result is here."))

    # Marking

    @cached_property
    def marking(self) -> "Marking":
        """The board on which written answers are marked."""
        from isodesk.desk.ui.pages.marking.presenter import Marking

        made = Marking(self.context)
        made.board.closed.connect(self.area.go_back)
        return made

    def show_marking(self, chosen: Chosen) -> None:
        """What waits to be marked, over the list."""
        del chosen
        self.area.show_over(self.marking.board)
        self.marking.open()

    # Reports

    def open_report(self, chosen: Chosen) -> None:
        """Show the report in the window."""
        rows = [row for row in chosen.rows if row.has_report or row.report_here][:MOST_REPORTS]
        words = self.tr("Reading %Ln report(s)", "", len(rows))
        self.work("results.report", words, lambda: self._show_reports(rows, chosen.count))

    async def _show_reports(self, rows: Sequence[ResultRow], chosen: int) -> None:
        for done, row in enumerate(rows, start=1):
            await self._show_report(row)
            self.desk.events.publish(Progress("results.report", done, len(rows)))
        if chosen > len(rows) == MOST_REPORTS:
            words = self.tr("%Ln report(s) opened; all can be saved in one file.", "", len(rows))
            self.page.notice.say(words, Meaning.WAITING)

    async def _show_report(self, row: ResultRow) -> None:
        report = await self.desk.reports.get(row.id, self._language())
        self.area.show_report(row.id, report.pdf, row.candidate, row.form)
        if report.from_store and self.desk.outbox.counts.offline_since is not None:
            words = translate("ResultsPage", "Without a network: the report as it was read at {time}.")
            self.page.notice.say(words.format(time=since(report.fetched_at)), Meaning.WAITING)

    def show_list(self) -> None:
        """Show the list again; reports that are open go with the account."""
        super().show_list()
        self.area.close_reports()

    def _language(self) -> Language:
        return Language.of_code(self.desk.context.language())

    @cached_property
    def archive_form(self) -> "ArchiveForm":
        """Which reports, in which language."""
        from isodesk.desk.ui.pages.results.archive_form import ArchiveForm

        form = ArchiveForm(self.context.look)
        self.take_form(form, self._choose_archive)
        return form

    def begin_archive(self, chosen: Chosen) -> None:
        """Of those chosen."""
        self.archive_form.begin(chosen.ids, chosen.count, self._language())
        self.page.pane.present(self.archive_form)

    async def begin_archive_of_found(self, chosen: Chosen) -> None:
        """Of all that the list holds."""
        del chosen
        query = self.page.query()
        self.archive_form.begin(query, await self.desk.results.count(query), self._language())
        self.page.pane.present(self.archive_form)

    async def _choose_archive(self) -> None:
        name, kind = translate("ResultsPage", "Reports"), translate("ResultsPage", "ZIP files")
        path = await where_to_save(self.page, translate("ResultsPage", "Save the reports"), name, kind, "zip")
        if path is not None:
            words = translate("ResultsPage", "Gathering the reports")
            self.work("results.archive", words, lambda: self.write_archive(path))

    async def write_archive(self, path: Path) -> None:
        """Write what the form asks for."""
        form = self.archive_form
        archived = await self.desk.archives.write(form.asked, path, form.language.value, form.tell_missing)
        self.page.pane.dismiss()
        count = len(archived.missing)
        words = self.tr("%Ln report(s) saved.", "", archived.reports)
        if count:
            words += " " + self.tr("%Ln missing: the list is in the file.", "", count)
        self._say_written(words, path, Meaning.WAITING if count else Meaning.OK)

    def _say_written(self, words: str, path: Path, meaning: Meaning) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        open_folder = translate("ResultsPage", "Open the folder")
        self.page.notice.say(words, meaning, open_folder, lambda: QDesktopServices.openUrl(folder))

    @cached_property
    def keeping_form(self) -> "KeepingForm":
        """What is kept on this computer."""
        from isodesk.desk.ui.pages.results.keeping_form import KeepingForm

        form = KeepingForm(self.context.look)
        form.remove_button.clicked.connect(lambda: self.start("forget", self._forget_reports))
        self.take_form(form, self._keep_settings)
        return form

    async def begin_keeping(self, chosen: Chosen) -> None:
        """How many reports are here, and how many may be."""
        del chosen
        self.keeping_form.begin(await self.desk.reports.kept(), self.desk.settings)
        self.page.pane.present(self.keeping_form)

    async def _keep_settings(self) -> None:
        self.desk.change_settings(**self.keeping_form.chosen())
        self.page.pane.dismiss()
        self.done(translate("ResultsPage", "The settings are saved."))

    async def _forget_reports(self) -> None:
        await self.desk.reports.forget_all()
        self.page.pane.dismiss()
        self.done(translate("ResultsPage", "No report is left on this computer."))

    # Together

    async def show_dashboard(self, chosen: Chosen) -> None:
        """Figures of what the list is narrowed to."""
        del chosen
        await self._show_dashboard()
        self.area.show_over(self.area.dashboard)

    async def _show_dashboard(self) -> None:
        found = await self.desk.statistics.dashboard(self.page.query())
        self.area.dashboard.show_dashboard(found, self.page.about())

    async def save_skills(self, chosen: Chosen) -> None:
        """Skills of what the list is narrowed to, as a workbook."""
        del chosen
        name, kind = translate("ResultsPage", "Skills"), translate("ResultsPage", "Excel workbooks")
        path = await where_to_save(self.page, translate("ResultsPage", "Save the skills"), name, kind, "xlsx")
        if path is not None:
            words = translate("ResultsPage", "Writing the skills")
            self.work("results.skills", words, lambda: self.write_skills(path))

    async def write_skills(self, path: Path) -> None:
        """One row a person."""
        from isodesk.desk.services.exporting import export
        from isodesk.desk.ui.pages.results.skills_file import columns_of

        query = self.page.query()
        table = await self.desk.statistics.skills_table(query)
        publish = self.desk.events.publish
        written = await export(
            table, query, columns_of(table), path, lambda done, of: publish(Progress("results.skills", done, of))
        )
        words = self.tr("The skills of %Ln person(s) are saved.", "", written)
        self._say_written(words, path, Meaning.OK)

    # Progression

    @cached_property
    def compare_form(self) -> "CompareForm":
        """With which other test."""
        from isodesk.desk.ui.pages.results.compare_form import CompareForm

        form = CompareForm(self.context.look)
        self.take_form(form, self._compare)
        return form

    async def begin_comparing(self, chosen: Chosen) -> None:
        """Another test of the same person."""
        others = await self.desk.progression.others(chosen.row.id)
        if not others:
            words = translate("ResultsPage", "{name} has no other graded test to compare with.")
            self.page.notice.say(words.format(name=chosen.row.candidate), Meaning.WAITING)
            return
        self.compare_form.begin(chosen.row.id, others)
        self.page.pane.present(self.compare_form)

    async def _compare(self) -> None:
        form = self.compare_form
        self.area.person.show_progress(await self.desk.progression.of_person(form.test_id, form.other.value))
        self.area.show_over(self.area.person)

    async def show_group(self, chosen: Chosen) -> None:
        """Everybody in the list who took two tests."""
        del chosen
        view = self.area.group
        forms = await self.desk.forms.all()
        narrowed = self.page.query().filters.get("form")
        view.offer_forms(forms, int(narrowed) if narrowed else None)
        await self._show_group()
        self.area.show_over(view)

    async def _show_group(self) -> None:
        view = self.area.group
        if view.first.value is None:
            return
        filters = {name: value for name, value in self.page.query().filters.items() if name != "form"}
        query = PageQuery(search=self.page.query().search, filters=filters)
        found = await self.desk.progression.of_group(query, view.first.value, view.second.value)
        view.show_progress(found, self.page.about())
