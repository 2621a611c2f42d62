"""What the page of sessions does."""

from functools import cached_property

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import SessionRow
from isodesk.desk.ui.frame.commands import Command, Role, Rows
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.sessions.columns import COLUMNS
from isodesk.desk.ui.pages.sessions.detail import describe
from isodesk.desk.ui.pages.sessions.form import SessionForm
from isodesk.desk.ui.pages.sessions.view import SessionsPage
from isodesk.desk.ui.table.chosen import Chosen

translate = QCoreApplication.translate
SUBJECTS = {Subject.SESSIONS, Subject.TESTS, Subject.OUTBOX}


class SessionsPresenter(ListPresenter):
    """Between the page and the services."""

    page: SessionsPage

    def __init__(self, context: Context) -> None:
        super().__init__(context, SessionsPage(context.look), context.desk.sessions, COLUMNS, SUBJECTS)
        self.listing.card.when_empty(self.page.empty, self._begin)
        self.declare(
            Command(
                "sessions.create",
                lambda: translate("SessionsPage", "Create a session"),
                lambda _chosen: self._begin(),
                Glyph.PLUS,
                keys="Ctrl+N",
                role=Role.PRIMARY,
            ),
            Command(
                "sessions.tests",
                lambda: translate("SessionsPage", "Show its tests"),
                self._show_tests,
                Glyph.TESTS,
                keys="Ctrl+T",
                rows=Rows.ONE,
            ),
        )

    @cached_property
    def form(self) -> SessionForm:
        """A new session."""
        form = SessionForm(self.context.look, self.desk.sessions.check)
        self.take_form(form, self._create)
        return form

    async def summarise(self) -> None:
        self.page.show_total(await self.desk.sessions.count(PageQuery()))

    def describe(self, seen: SessionRow) -> Detail:
        return describe(seen)

    def chosen_words(self, count: int) -> str:
        return self.tr("%n session(s) chosen", "", count)

    def _begin(self) -> None:
        self.page.pane.present(self.form)
        self.form.begin()

    async def _create(self) -> None:
        draft = self.form.draft()
        created = await self.desk.sessions.create(draft)
        self.page.pane.hide()
        self.table.choose(created)
        self.done(translate("SessionsPage", "{name} is created.").format(name=draft.description))

    def _show_tests(self, chosen: Chosen) -> None:
        self.context.go("tests", {"session": str(chosen.row.id)})
