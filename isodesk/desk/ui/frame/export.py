"""Asks where a list is to be written, writes what is filtered in the columns shown, and says so."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from isodesk.desk.errors import FileNotWritten
from isodesk.desk.services.events import Progress
from isodesk.desk.services.exporting import ExportColumn, export
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.listing import Listing
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.errors import IsoDeskError

translate = QCoreApplication.translate
NAME = "list.export"


class Export(QObject):
    """One file."""

    def __init__(self, context: Context, page: Page, listing: Listing) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._listing = listing

    async def ask(self) -> None:
        """Ask for the file, then write it."""
        path = await self._chosen_path()
        if path is None:
            self.deleteLater()
            return
        self.write(path)

    def write(self, path: Path) -> None:
        """Write the file, shown in the bar below and stopped there."""
        words = translate("Export", "Writing {name}").format(name=path.name)
        self._context.works.run(NAME, words, lambda: self._write(path), self._failed)

    def _failed(self, error: IsoDeskError) -> None:
        """What of it can't be written is said by the file's name."""
        if isinstance(error, FileNotWritten):
            too_many = error.parameters.get("reason") == "too_many_rows"
            happened = translate("Export", "{name} can’t be written.").format(
                name=Path(str(error.parameters["path"])).name
            )
            remedy = (
                translate("Export", "A workbook holds a little over a million rows: filter more, or choose text.")
                if too_many
                else translate("Export", "Choose another folder, or close the program that has the file open.")
            )
            self._page.notice.say(f"{happened} {remedy}", Meaning.WRONG)
        else:
            self._listing.failed(error)
        self.deleteLater()

    async def _chosen_path(self) -> Path | None:
        dialog = QFileDialog(self._page, translate("Export", "Export what is filtered"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        excel, text = (
            translate("Export", "Excel workbook (*.xlsx)"),
            translate("Export", "Text with separators (*.csv)"),
        )
        dialog.setNameFilters([excel, text])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("csv" if chosen == text else "xlsx"))
        dialog.selectFile(f"{self._page.title.text()}.xlsx")
        finished: asyncio.Future[list[str]] = asyncio.get_running_loop().create_future()
        dialog.finished.connect(lambda ok: finished.set_result(dialog.selectedFiles() if ok else []))
        dialog.open()
        chosen = await finished
        return Path(chosen[0]) if chosen else None

    async def _write(self, path: Path) -> None:
        model, table = self._listing.model, self._listing.card.table
        columns = [
            ExportColumn(model.columns[section].title(), model.columns[section].value)
            for section in table.shown_sections()
        ]
        events = self._context.desk.events
        written = await export(
            model.source, model.query, columns, path, lambda done, of: events.publish(Progress(NAME, done, of))
        )
        words = self.tr("%Ln row(s) written to {name}.", "", written).format(name=path.name)
        folder = QUrl.fromLocalFile(str(path.parent))
        self._page.notice.say(
            words, Meaning.OK, translate("Export", "Open the folder"), lambda: QDesktopServices.openUrl(folder)
        )
        self.deleteLater()
