"""The chosen rows in the clipboard, as a table: for spreadsheets with tabs, for everything else as HTML."""

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from isodesk.desk.services.exporting import as_html, as_text
from isodesk.desk.ui.frame.listing import Listing
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.table.chosen import Chosen

MOST = 5000  # rows; more belong into a file


class _Words(QObject):
    """A class, because plurals are only extracted from ``tr``."""

    def copied(self, count: int) -> str:
        return self.tr("%Ln row(s) copied.", "", count)

    def too_many(self, count: int) -> str:
        return self.tr("%Ln row(s) are too many to copy. Export them instead.", "", count)


async def copy(listing: Listing, chosen: Chosen) -> None:
    """Copy what is chosen, in the columns that are shown."""
    if chosen.count > MOST:
        listing.page.notice.say(_Words().too_many(chosen.count), Meaning.WAITING)
        return
    table = listing.card.table
    columns = [listing.model.columns[section] for section in table.shown_sections()]
    titles = [column.title() for column in columns]
    rows = [[column.words(row) for column in columns] for row in await table.chosen_rows()]
    data = QMimeData()
    data.setText(as_text(titles, rows))
    data.setHtml(as_html(titles, rows))
    QGuiApplication.clipboard().setMimeData(data)
    listing.page.notice.say(_Words().copied(len(rows)), Meaning.OK)
