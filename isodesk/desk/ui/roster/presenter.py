"""What the import does."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.roster.report import DryRun
from isodesk.desk.services.rows import FormRow
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.list_card import ListCard
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.registration import form_name
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.roster.faults import FAULTS, LINES, FaultRow, LineRow, Rows
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
        self._dry_run: DryRun | None = None
        self._forms: dict[int, FormRow] = {}
        self._faults, self._lines = Rows(), Rows()
        self.view = ImportView(context.look, self._card(self._faults, FAULTS), self._card(self._lines, LINES))
        self.view.file_asked.connect(self._choose_file)
        self.view.template_asked.connect(self._choose_template)
        self.view.confirmed.connect(self._confirm)

    def _card(self, rows: Rows, columns: Sequence[Column]) -> ListCard:
        model = PagedModel(rows, columns, self._context.scope, self)
        card = ListCard(self._context.look, model)
        card.when_empty(lambda: Said(Glyph.DONE, translate("ImportView", "Nothing to report"), ""), None)
        return card

    def begin(self) -> None:
        """A new import."""
        self._dry_run = None
        self.view.begin()
        self._context.scope.start("roster.forms", self._read_forms, self._failed)

    async def _read_forms(self) -> None:
        forms = await self._context.desk.forms.all()
        self._forms = {form.id: form for form in forms}
        none = (translate("ImportView", "No test"), None)
        self.view.test.offer([none, *((form_name(form), form.id) for form in forms)])

    # Files

    def _choose_file(self) -> None:
        dialog = QFileDialog(self.view, translate("ImportView", "Choose a list of candidates"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [translate("ImportView", "Lists (*.csv *.txt)"), translate("ImportView", "All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()

    def _choose_template(self) -> None:
        dialog = QFileDialog(self.view, translate("ImportView", "Save an empty list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(translate("ImportView", "candidates.csv"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save_template(Path(path)))
        dialog.open()

    def save_template(self, path: Path) -> None:
        """Write an empty list in the window's language."""
        path.write_bytes(self._context.desk.roster.template(translate("ImportView", "en")))

    def read(self, path: Path) -> None:
        """Show what a file would do."""
        words = translate("ImportView", "Reading the list")
        self._context.works.run("roster.read", words, lambda: self._read(path), self._failed)

    async def _read(self, path: Path) -> None:
        self.view.notice.hide()
        run = await self._context.desk.roster.read(path)
        self._dry_run = run
        self._faults.rows = [FaultRow(number, fault) for number, fault in enumerate(run.faults)]
        self._lines.rows = [LineRow(number, line, self._test(line.form_id)) for number, line in enumerate(run.lines)]
        self.view.show_dry_run(run)
        for card in (self.view.faults, self.view.lines):
            card.model.ask(card.model.query)

    def _test(self, form_id: int | None) -> str:
        if form_id is None:
            return ""
        form = self._forms.get(form_id)
        return form.name if form is not None and form.name else str(form_id)

    # Confirming

    def _confirm(self) -> None:
        run = self._dry_run
        if run is not None:
            words = translate("ImportView", "Importing the list")
            self._context.works.run("roster.confirm", words, lambda: self._do_confirm(run), self._failed)

    async def _do_confirm(self, run: DryRun) -> None:
        form_id = self.view.test.value if not run.tests else None
        registration = Registration(form_id) if form_id is not None else None
        imported = await self._context.desk.roster.confirm(run, registration)
        self._dry_run = None
        self.view.show_imported(imported)
        candidates = self.tr("%n candidate(s) imported", "", imported.candidates)
        tests = self.tr("%n test(s) registered", "", imported.tests)
        self.finished.emit(f"{candidates}, {tests}." if imported.tests else f"{candidates}.")
        self._follow(imported.import_id)

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
        counts = await self._context.desk.outbox.wait_idle()
        if counts.conflicts:
            self.known_already.emit(import_id, counts.conflicts)

    async def _take_back(self, import_id: int) -> None:
        taken = await self._context.desk.roster.imports.cancel_rest(import_id)
        self.finished.emit(self.tr("%n change(s) taken back before they were sent.", "", taken))

    def _failed(self, error: IsoDeskError) -> None:
        self.view.notice.say(str(explain(error)), Meaning.WRONG)
