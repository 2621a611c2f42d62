"""What the page of planned tests does."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import TestRow
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.listing import Listing
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.invitation import InvitationForm, templates_of
from isodesk.desk.ui.pages.tests.columns import COLUMNS
from isodesk.desk.ui.pages.tests.view import TestsPage
from isodesk.desk.ui.parts.question import Asked, Question, answered
from isodesk.desk.ui.tasks import Work
from isodesk.protocol.values import TestStatus

translate = QCoreApplication.translate
MOST_SESSIONS = 200  # in the drop-down
SUBJECTS = {Subject.TESTS, Subject.CANDIDATES, Subject.SESSIONS, Subject.FORMS, Subject.OUTBOX}


class TestsPresenter(QObject):
    """Between the page and the services."""

    __test__ = False  # pytest takes a class named Test* for a test

    def __init__(self, context: Context) -> None:
        super().__init__()
        desk = context.desk
        self._context = context
        self._session: int | None = None  # to be narrowed to, once it can be chosen
        self.page = TestsPage(context.look, InvitationForm(context.look, desk.mails.check))
        self.listing = Listing(context, self.page, desk.tests, COLUMNS, SUBJECTS)
        self.listing.changed = self._changed
        self._table = self.listing.card.table
        self.listing.card.when_empty(self.page.empty, self.page.candidates_asked.emit)
        self.page.refresh_asked.connect(self._refresh)
        self.page.detail.asked.connect(self._asked)
        self.page.invitation.submitted.connect(lambda: self._start("invite", self._invite))
        self._table.row_chosen.connect(self._chosen)
        self.page.pane.closed.connect(self._table.clearSelection)

    def _changed(self) -> None:
        self._context.scope.restart("tests.summary", self._show_summary)

    def show_session(self, session_id: int) -> None:
        """Narrow the list to the tests of a session."""
        self._session = session_id
        self._changed()

    async def _show_summary(self) -> None:
        tests = self._context.desk.tests
        started = PageQuery(filters={"status": str(TestStatus.STARTED.value)})
        self.page.show_counts(await tests.count(PageQuery()), await tests.count(started))
        self.page.show_forms(await self._context.desk.forms.all())
        self.page.show_sessions(await self._context.desk.sessions.page(PageQuery(), 0, MOST_SESSIONS))
        if self._session is not None:
            self.page.sessions.choose(str(self._session))
            self._session = None

    def _rows(self) -> list[TestRow]:
        return [row for row in self._table.chosen_rows() if isinstance(row, TestRow)]

    def _chosen(self, row: object) -> None:
        if isinstance(row, TestRow):
            self.page.detail.show_row(row)
            self.page.pane.present(self.page.detail)
        elif self.page.pane.shows(self.page.detail):
            self.page.pane.hide()

    def _refresh(self) -> None:
        words = translate("TestsPage", "Asking for the statuses")
        self._context.works.run("tests.refresh", words, self._do_refresh, self.listing.failed)

    async def _do_refresh(self) -> None:
        outcome = await self._context.desk.tests.refresh()
        if outcome.failed:
            words = self.tr("%n status(es) could not be read. Try again later.", "", outcome.failed)
            self.page.notice.say(words, Meaning.WAITING)
        else:
            self.listing.done(self.tr("%n status(es) up to date.", "", outcome.done))

    def _asked(self, what: str) -> None:
        rows = self._rows()
        if not rows:
            return
        if what == "copy":
            QGuiApplication.clipboard().setText(rows[0].url)
            self.listing.done(translate("TestsPage", "The link is copied."))
        elif what == "invite":
            names = [row.candidate for row in rows]
            desk = self._context.desk
            templates = templates_of(desk.accounts.current, desk.mails.templates())
            self.page.invitation.begin([row.id for row in rows], names, templates)
            self.page.pane.present(self.page.invitation)
        else:
            self._start(what, lambda: self._carry_out(what, rows))

    async def _carry_out(self, what: str, rows: Sequence[TestRow]) -> None:
        if what == "confirm":
            await self._context.desk.tests.add_confirmation(rows[0].id)
            self.listing.done(translate("TestsPage", "A confirmation test is on its way."))
        elif await self._may_delete(rows):
            await self._context.desk.tests.delete([row.id for row in rows])
            self.listing.done(self.tr("%n test(s) deleted.", "", len(rows)))

    async def _may_delete(self, rows: Sequence[TestRow]) -> bool:
        title = self.tr("Delete %n test(s)?", "", len(rows))
        text = translate("TestsPage", "The credit comes back. The candidate’s link won’t work any more.")
        yes = translate("TestsPage", "Delete")
        return await answered(Question(self.page, Asked(title, text, yes, translate("TestsPage", "Keep"))))

    async def _invite(self) -> None:
        form = self.page.invitation
        template = form.new_template()
        if template is not None:
            self._context.desk.mails.remember_template(template)
        await self._context.desk.mails.send_for_tests(form.ids, form.invitation())
        self.page.pane.dismiss()
        self.listing.done(self.tr("%n invitation(s) on the way.", "", len(form.ids)))

    def _start(self, name: str, work: Work) -> None:
        self._context.scope.start(f"tests.{name}", work, self.listing.failed)
