"""What the page of sessions does."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import SessionRow
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.listing import Listing
from isodesk.desk.ui.pages.sessions.columns import COLUMNS
from isodesk.desk.ui.pages.sessions.form import SessionForm
from isodesk.desk.ui.pages.sessions.view import SessionsPage
from isodesk.desk.ui.parts.form import faults_of

translate = QCoreApplication.translate
SUBJECTS = {Subject.SESSIONS, Subject.TESTS, Subject.OUTBOX}


class SessionsPresenter(QObject):
    """Between the page and the services."""

    tests_asked = Signal(int)  # the session whose tests are to be shown

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.page = SessionsPage(context.look, SessionForm(context.look, context.desk.sessions.check))
        self.listing = Listing(context, self.page, context.desk.sessions, COLUMNS, SUBJECTS)
        self.listing.changed = self._changed
        self._table = self.listing.card.table
        self.listing.card.when_empty(self.page.empty, self._begin)
        self.page.create_asked.connect(self._begin)
        self.page.form.submitted.connect(self._create)
        self.page.detail.tests_asked.connect(self._ask_tests)
        self._table.row_chosen.connect(self._chosen)
        self.page.pane.closed.connect(self._table.clearSelection)

    def _changed(self) -> None:
        self._context.scope.restart("sessions.summary", self._show_total)

    async def _show_total(self) -> None:
        self.page.show_total(await self._context.desk.sessions.count(PageQuery()))

    def _chosen(self, row: object) -> None:
        if isinstance(row, SessionRow):
            self.page.detail.show_row(row)
            self.page.pane.present(self.page.detail)
        elif self.page.pane.shows(self.page.detail):
            self.page.pane.hide()

    def _begin(self) -> None:
        self.page.pane.present(self.page.form)
        self.page.form.begin()

    def _create(self) -> None:
        self._context.scope.start("sessions.create", self._do_create, self.listing.failed)

    async def _do_create(self) -> None:
        form = self.page.form
        draft = form.draft()
        try:
            created = await self._context.desk.sessions.create(draft)
        except InvalidInput as error:
            form.show_faults(faults_of(error))
            return
        self.page.pane.hide()
        self._table.choose(created)
        self.listing.done(translate("SessionsPage", "{name} is created.").format(name=draft.description))

    def _ask_tests(self) -> None:
        rows = self._table.chosen_rows()
        if rows and isinstance(rows[0], SessionRow):
            self.tests_asked.emit(rows[0].id)
