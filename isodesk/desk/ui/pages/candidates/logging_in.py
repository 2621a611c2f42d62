"""Opening a candidate's own page: here, or on a telephone by a QR code."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from isodesk.desk.services.rows import CandidateRow
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.parts.question import answered
from isodesk.desk.ui.table.chosen import Chosen


class LoggingIn(QObject):
    """The link is asked for at the moment of its use, and kept nowhere."""

    def __init__(self, presenter: ListPresenter) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._desk = presenter.desk

    async def open_page(self, chosen: Chosen) -> None:
        """Open it in the browser."""
        page = await self._desk.links.candidate(chosen.row.id)
        QDesktopServices.openUrl(QUrl(page.url))

    async def show_code(self, chosen: Chosen) -> None:
        """Show it as a QR code until the window over the list is closed."""
        from isodesk.desk.ui.pages.candidates.login import LoginDialog

        row: CandidateRow = chosen.row
        page = await self._desk.links.candidate(row.id)
        dialog = LoginDialog(self._presenter.page, self._presenter.context.look, row.name)

        async def renew() -> None:
            dialog.show_page(await self._desk.links.candidate(row.id))

        dialog.renew_asked.connect(lambda: self._presenter.start("login.renew", renew))
        dialog.show_page(page)
        try:
            await answered(dialog)
        finally:
            dialog.deleteLater()
