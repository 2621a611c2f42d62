"""What the page of results does."""

from PySide6.QtCore import QCoreApplication, QObject

from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import ResultRow
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.listing import Listing
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.results.columns import COLUMNS
from isodesk.desk.ui.pages.results.view import ResultsArea, ResultsPage
from isodesk.protocol.values import Language

translate = QCoreApplication.translate
SUBJECTS = {Subject.RESULTS, Subject.TESTS, Subject.FORMS}


class ResultsPresenter(QObject):
    """Between the page and the services."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.page = ResultsPage(context.look)
        self.area = ResultsArea(self.page)
        self.listing = Listing(context, self.page, context.desk.results, COLUMNS, SUBJECTS)
        self.listing.changed = self._changed
        self._table = self.listing.card.table
        self.listing.card.when_empty(self.page.empty, self._fetch)
        self.page.fetch_asked.connect(self._fetch)
        self.page.detail.report_asked.connect(self._open_report)
        self._table.row_chosen.connect(self._chosen)
        self.page.pane.closed.connect(self._table.clearSelection)

    def _changed(self) -> None:
        self._context.scope.restart("results.summary", self._show_summary)

    async def _show_summary(self) -> None:
        results = self._context.desk.results
        missing = PageQuery(filters={"fetched": "no"})
        self.page.show_counts(await results.count(PageQuery()), await results.count(missing))
        self.page.show_forms(await self._context.desk.forms.all())

    def _chosen(self, row: object) -> None:
        if isinstance(row, ResultRow):
            self._context.scope.restart("results.detail", lambda: self._show_detail(row.id), self.listing.failed)
        elif self.page.pane.shows(self.page.detail):
            self.page.pane.hide()

    async def _show_detail(self, test_id: int) -> None:
        self.page.detail.show_detail(await self._context.desk.results.detail(test_id))
        self.page.pane.present(self.page.detail)

    def _fetch(self) -> None:
        words = translate("ResultsPage", "Fetching the results")
        self._context.works.run("results.fetch", words, self._do_fetch, self.listing.failed)

    async def _do_fetch(self) -> None:
        outcome = await self._context.desk.results.fetch()
        if outcome.failed:
            words = self.tr("%n result(s) could not be read. Try again later.", "", outcome.failed)
            self.page.notice.say(words, Meaning.WAITING)
        elif outcome.done:
            self.listing.done(self.tr("%n result(s) fetched.", "", outcome.done))
        else:
            self.listing.done(translate("ResultsPage", "Nothing new: every result is here."))

    # The report

    def _open_report(self) -> None:
        rows = self._table.chosen_rows()
        if rows and isinstance(rows[0], ResultRow):
            row = rows[0]
            words = translate("ResultsPage", "Reading the report")
            self._context.works.run("results.report", words, lambda: self._show_report(row), self.listing.failed)

    async def _show_report(self, row: ResultRow) -> None:
        language = Language.of_code(self._context.desk.context.language())
        pdf = await self._context.desk.results.report(row.id, language)
        from isodesk.desk.ui.pdf.viewer import PdfViewer  # not before it is needed: QtPdf takes time to load

        viewer = PdfViewer(self._context.look, pdf, row.candidate, row.form)
        viewer.closed.connect(lambda: self._close_report(viewer))
        self.area.addWidget(viewer)
        self.area.setCurrentWidget(viewer)

    def _close_report(self, viewer: QObject) -> None:
        self.area.setCurrentWidget(self.page)
        viewer.deleteLater()
