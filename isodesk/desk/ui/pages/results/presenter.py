"""What the page of results does."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import ResultDetail, ResultRow
from isodesk.desk.ui.frame.commands import Command, Role, Rows
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.results.columns import COLUMNS
from isodesk.desk.ui.pages.results.detail import describe
from isodesk.desk.ui.pages.results.view import ResultsPage
from isodesk.desk.ui.table.chosen import Chosen
from isodesk.protocol.values import Language

if TYPE_CHECKING:
    from isodesk.desk.ui.pdf.area import PdfArea

translate = QCoreApplication.translate
SUBJECTS = {Subject.RESULTS, Subject.TESTS, Subject.FORMS}


class ResultsPresenter(ListPresenter):
    """Between the page and the services."""

    page: ResultsPage

    def __init__(self, context: Context) -> None:
        super().__init__(context, ResultsPage(context.look), context.desk.results, COLUMNS, SUBJECTS)
        self.area = QStackedWidget()  # the page with its list, and a report over it
        self.area.addWidget(self.page)
        self.listing.card.when_empty(self.page.empty, self._fetch)
        self.declare(
            Command(
                "results.fetch",
                lambda: translate("ResultsPage", "Fetch the results"),
                lambda _chosen: self._fetch(),
                Glyph.REFRESH,
                keys="F5",
                role=Role.PRIMARY,
            ),
            Command(
                "results.report",
                lambda: translate("ResultsPage", "Open the report"),
                self._open_report,
                Glyph.PDF,
                keys="Ctrl+O",
                rows=Rows.ONE,
                why_not=_no_report,
            ),
        )

    @property
    def widget(self) -> QWidget:
        return self.area

    async def summarise(self) -> None:
        results = self.desk.results
        missing = PageQuery(filters={"fetched": "no"})
        self.page.show_counts(await results.count(PageQuery()), await results.count(missing))
        self.page.show_forms(await self.desk.forms.all())

    async def read(self, row: ResultRow) -> ResultDetail:
        return await self.desk.results.detail(row.id)

    def describe(self, seen: ResultDetail) -> Detail:
        return describe(seen)

    def chosen_words(self, count: int) -> str:
        return self.tr("%n result(s) chosen", "", count)

    def _fetch(self) -> None:
        self.work("results.fetch", translate("ResultsPage", "Fetching the results"), self._do_fetch)

    async def _do_fetch(self) -> None:
        outcome = await self.desk.results.fetch()
        if outcome.failed:
            words = self.tr("%n result(s) could not be read. Try again later.", "", outcome.failed)
            self.page.notice.say(words, Meaning.WAITING)
        elif outcome.done:
            self.done(self.tr("%n result(s) fetched.", "", outcome.done))
        else:
            self.done(translate("ResultsPage", "Nothing new: every result is here."))

    # The report

    def _open_report(self, chosen: Chosen) -> None:
        row = chosen.row
        self.work("results.report", translate("ResultsPage", "Reading the report"), lambda: self._show_report(row))

    async def _show_report(self, row: ResultRow) -> None:
        language = Language.of_code(self.desk.context.language())
        pdf = (await self.desk.reports.get(row.id, language)).pdf
        self._documents.open(pdf, row.candidate, row.form)
        self.area.setCurrentWidget(self._documents)

    @cached_property
    def _documents(self) -> "PdfArea":
        from isodesk.desk.ui.pdf.area import PdfArea  # not before it is needed: QtPdf takes time to load

        documents = PdfArea(self.context.look)
        documents.left.connect(lambda: self.area.setCurrentWidget(self.page))
        self.area.addWidget(documents)
        return documents

    def close(self) -> None:
        if "_documents" in vars(self):
            self._documents.close_all()
        super().close()


def _no_report(chosen: Chosen) -> str:
    if chosen.rows and not chosen.row.has_report:
        return translate("ResultsPage", "Only assessments have a report.")
    return ""
