"""What the import does."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from isodesk.desk.services.exporting import ExportColumn, export
from isodesk.desk.services.listed import Listed
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.roster.columns import REQUIRED, Places
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.list_card import ListCard
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.registration import form_name
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.roster.faults import FAULTS
from isodesk.desk.ui.roster.imports import ImportsCard
from isodesk.desk.ui.roster.kinds import CandidateList, Choices, ExportedAccount, Kind, SessionList
from isodesk.desk.ui.roster.view import ImportView
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.table.model import PagedModel
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError

translate = QCoreApplication.translate


class ImportPresenter(QObject):
    """Between the import's page and the services."""

    finished = Signal(str)  # what was done, in words
    known_already = Signal(int, int)  # an import, and how many of its people the platform knew before

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._run: Any = None
        self._paths: Sequence[Path] = ()
        self._sheet = ""
        self._tests: dict[str, int] = {}
        self._notice = Notice(context.look)
        self._kinds: list[Kind] = [each(context.desk, self) for each in (CandidateList, SessionList, ExportedAccount)]
        self.imports = ImportsCard(context, self._notice)
        self.view = ImportView(context.look, self._notice, self._kinds, self.imports)
        self.view.file_asked.connect(self._choose_file)
        self.view.template_asked.connect(self._choose_template)
        self.view.report_asked.connect(self._choose_report)
        self.view.columns_asked.connect(self._show_columns)
        self.view.kind_asked.connect(self.begin)
        self.view.confirmed.connect(self._confirm)
        self.view.test.edited.connect(self._show_needs)
        self.view.unknown.edited.connect(self._choose_form)
        self.view.mapping.chosen.connect(lambda: self._check(self.view.mapping.places))
        self.view.mapping.sheet_chosen.connect(self._choose_sheet)

    def begin(self, kind: str = "candidates") -> None:
        """A new import."""
        self._run, self._paths, self._sheet, self._tests = None, (), "", {}
        self._notice.hide()
        self.view.begin(kind)
        self.imports.refresh()
        self._context.scope.start("roster.forms", self._read_forms, self._failed)

    async def _read_forms(self) -> None:
        forms = await self._context.desk.forms.all()
        for kind in self._kinds:
            kind.forms = {form.id: form for form in forms}
        none = (translate("ImportView", "No test"), None)
        offered = [(form_name(form), form.id) for form in forms]
        self.view.test.offer([none, *offered])
        self.view.unknown.offer([(translate("ImportView", "Choose a test"), None), *offered])

    # Files

    def _choose_file(self) -> None:
        dialog = QFileDialog(self.view, self.view.kind.said().title)
        several = self.view.kind.several_files
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [translate("ImportView", "Lists (*.xlsx *.csv *.txt)"), translate("ImportView", "All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda paths: self.read(*map(Path, paths)))
        dialog.open()

    def _choose_template(self) -> None:
        self._save_as(
            translate("ImportView", "Save an empty list"), translate("ImportView", "list.xlsx"), self.save_template
        )

    def _choose_report(self) -> None:
        words = translate("ImportView", "Save the report")
        self._save_as(words, translate("ImportView", "report.xlsx"), self.save_report)

    def _save_as(self, words: str, name: str, save: Any) -> None:
        dialog = QFileDialog(self.view, words)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([translate("ImportView", "Excel (*.xlsx)"), translate("ImportView", "CSV (*.csv)")])
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: save(Path(path)))
        dialog.open()

    def save_template(self, path: Path) -> None:
        """Write an empty list in the window's language."""
        language = translate("ImportView", "en")
        self._context.scope.start("roster.save", lambda: self._do_save(path, language), self._failed)

    async def _do_save(self, path: Path, language: str) -> None:
        await self.view.kind.save_template(path, language)
        self._notice.say(translate("ImportView", "Saved as {name}.").format(name=path.name), Meaning.OK)

    def choose_filled(self, query: PageQuery) -> None:
        """Save the people that a query finds as the platform's own list."""
        words, name = translate("ImportView", "Save as the platform’s list"), translate("ImportView", "list.xlsx")
        self._save_as(words, name, lambda path: self.save_filled(path, query))

    def save_filled(self, path: Path, query: PageQuery) -> None:
        """Write the platform's own list with the people that a query finds."""
        words = translate("ImportView", "Saving the list")
        self._context.works.run("roster.save", words, lambda: self._do_save_filled(path, query), self._failed)

    async def _do_save_filled(self, path: Path, query: PageQuery) -> None:
        language = translate("ImportView", "en")
        count = await self._context.desk.roster.save_template(path, language, query)
        self.finished.emit(self.tr("%Ln candidate(s) saved.", "", count))

    def save_report(self, path: Path) -> None:
        """Write every fault in words."""
        faults = self.view.kind.faults(self._run)
        self._context.scope.start("roster.save", lambda: self._do_save_report(path, faults), self._failed)

    async def _do_save_report(self, path: Path, faults: Sequence[Any]) -> None:
        columns = [ExportColumn(column.title(), column.value) for column in FAULTS]
        await export(Listed(faults), PageQuery(), columns, path, lambda _done, _total: None)
        self._notice.say(translate("ImportView", "Saved as {name}.").format(name=path.name), Meaning.OK)

    # Reading

    def read(self, *paths: Path) -> None:
        """Show what a file would do, or which of its columns is what where that isn't plain."""
        self._paths, self._sheet = paths, ""
        self._work(self._open if self.view.kind.name == "candidates" else self._read)

    def _choose_sheet(self, sheet: str) -> None:
        self._sheet = sheet
        self._work(self._open_columns)

    def _show_columns(self) -> None:
        self._work(self._open_columns)

    def _check(self, places: Places) -> None:
        self._work(lambda: self._read_people(places))

    def _work(self, work: Any) -> None:
        self._notice.hide()
        name = "adoption.read" if self.view.kind.several_files else "roster.read"
        self._context.works.run(name, translate("ImportView", "Reading the list"), work, self._failed)

    async def _open(self) -> None:
        found = await self._context.desk.roster.open(self._paths[0], self._sheet)
        if found.columns and not all(column in found.places for column in REQUIRED):
            self._offer_columns(found)
        else:
            await self._read_people(None)

    async def _open_columns(self) -> None:
        self._offer_columns(await self._context.desk.roster.open(self._paths[0], self._sheet))

    def _offer_columns(self, found: Any) -> None:
        self.view.mapping.show_file(found)
        self.view.show_columns()

    async def _read_people(self, places: Places | None) -> None:
        self._show(await self._context.desk.roster.read(self._paths[0], self._sheet, places))

    async def _read(self) -> None:
        self._show(await self.view.kind.read(self._paths, Choices(tests=self._tests)))

    def _show(self, run: Any) -> None:
        self._run = run
        kind = self.view.kind
        self.view.show_run(run, self._card(kind.lines(run), kind.columns), self._card(kind.faults(run), FAULTS))

    def _card(self, rows: Sequence[Any], columns: Sequence[Column]) -> ListCard:
        card = ListCard(self._context.look, PagedModel(Listed(rows), columns, self._context.scope, self.view))
        card.when_empty(lambda: Said(Glyph.DONE, translate("ImportView", "Nothing to report"), ""), None)
        card.model.ask(card.model.query)
        return card

    def _choose_form(self) -> None:
        """A test of an export has another name here: look again with the form that a person chose for it."""
        name, form_id = self.view.unknown_test, self.view.unknown.value
        if name and form_id is not None:
            self._tests = {**self._tests, name: form_id}
            self._work(self._read)

    def _show_needs(self) -> None:
        """What the test chosen for all would take."""
        self._context.scope.restart("roster.needs", self._read_needs, self._failed)

    async def _read_needs(self) -> None:
        if self._run is not None:
            needs = await self._context.desk.roster.needs(self._run, self.view.test.value)
            self.view.show_needs(needs)

    # Confirming

    def _confirm(self) -> None:
        run = self._run
        if run is not None:
            words = translate("ImportView", "Importing the list")
            self._context.works.run("roster.confirm", words, lambda: self._do_confirm(run), self._failed)

    async def _do_confirm(self, run: Any) -> None:
        form_id = self.view.test.value if not getattr(run, "tests", None) else None
        done = await self.view.kind.confirm(run, Choices(form_id, self.view.update_known.value))
        self._run = None
        self.view.show_imported()
        self.finished.emit(done.words)
        if done.import_id is not None:
            self._follow(done.import_id)

    def _follow(self, import_id: int) -> None:
        """Show how far the sending is, and let it be taken back."""
        words = translate("ImportView", "Sending the list")
        self._context.works.run(
            "roster.send",
            words,
            lambda: self._sent(import_id),
            self._failed,
            stopped=lambda: self._take_back(import_id),
        )

    async def _sent(self, import_id: int) -> None:
        await self._context.desk.outbox.wait_idle()
        row = await self._context.desk.roster.imports.progress(import_id)
        if row.conflicts:
            self.known_already.emit(import_id, row.conflicts)

    async def _take_back(self, import_id: int) -> None:
        taken = await self._context.desk.roster.imports.cancel_rest(import_id)
        self.finished.emit(self.tr("%Ln change(s) taken back before they were sent.", "", taken))

    def _failed(self, error: IsoDeskError) -> None:
        self._notice.say(str(explain(error)), Meaning.WRONG)
