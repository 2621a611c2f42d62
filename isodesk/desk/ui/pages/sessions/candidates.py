"""The candidates of one session: listed with their status, added, moved, printed."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows_of_tests import SessionRow, TestRow
from isodesk.desk.services.tests import Tests
from isodesk.desk.ui.frame.commands import Command, Cost, Role
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.sessions.wording import window_of
from isodesk.desk.ui.pages.tests.columns import COLUMNS
from isodesk.desk.ui.pages.tests.listing import TestListPresenter
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.table.chosen import Chosen
from isodesk.desk.ui.text.states import of_test
from isodesk.protocol.values import TestStatus

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.sessions.adding import AddForm

translate = QCoreApplication.translate
_OTHERS = [column for column in COLUMNS if column.sort != "session" and column.name != "session_start"]


class OfSession:
    """The planned tests of one session as a table's source."""

    def __init__(self, tests: Tests) -> None:
        self._tests = tests
        self.session_id = 0

    async def count(self, query: PageQuery) -> int:
        return await self._tests.count(self._narrowed(query))

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[TestRow]:
        return await self._tests.page(self._narrowed(query), offset, limit)

    async def ids(self, query: PageQuery) -> Sequence[int]:
        return await self._tests.ids(self._narrowed(query))

    def _narrowed(self, query: PageQuery) -> PageQuery:
        return replace(query, filters={**query.filters, "session": str(self.session_id)})


class CandidatesOfSessionPage(Page):
    """Widgets only; ``CandidatesOfSession`` acts."""

    name = "session_candidates"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._session: SessionRow | None = None
        self.subtitle.setWordWrap(True)  # that of a session over midnight takes two moments
        self.statuses = self.add_choice("status", lambda: self.tr("Status"), lambda: self.tr("Any status"))
        self.statuses.offer_by(lambda: [(of_test(status).word, str(status.value)) for status in TestStatus])
        self.retranslate()

    def show_session(self, session: SessionRow) -> None:
        """Whose candidates these are."""
        self._session = session
        self.retranslate()

    def empty(self) -> Said:
        """What the list says without any candidate."""
        return Said(
            Glyph.CANDIDATES,
            self.tr("Nobody in this session yet"),
            self.tr("Add candidates: each gets a test that can only be taken inside its window."),
            self.tr("Add candidates"),
        )

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search by name, e-mail or group"))
        self.search.setAccessibleName(self.tr("Search"))
        session = self._session
        self.title.setText(session.description if session else " ")
        people = self.tr("%Ln candidate(s)", "", session.candidates) if session else ""
        self.subtitle.setText(f"{window_of(session)} · {people}" if session else " ")


class CandidatesOfSession(TestListPresenter):
    """Between the page and the services."""

    page: CandidatesOfSessionPage
    left = Signal()

    def __init__(self, context: Context) -> None:
        self._source = OfSession(context.desk.tests)
        page = CandidatesOfSessionPage(context.look)
        super().__init__(context, page, self._source, _OTHERS)
        self.listing.card.when_empty(page.empty, self._begin_adding)
        self.declare(*self._of_the_list(), *self.deeds.commands())

    def _of_the_list(self) -> list[Command]:
        return [
            Command(
                "session_candidates.back",
                lambda: translate("CandidatesOfSession", "Sessions"),
                self._leave,
                Glyph.BACK,
                keys="Alt+Left",
            ),
            Command(
                "session_candidates.print",
                lambda: translate("CandidatesOfSession", "Print the list…"),
                lambda _chosen: self.start("print", self._print),
                Glyph.PRINT,
                keys="Ctrl+P",
            ),
            Command(
                "session_candidates.refresh",
                lambda: translate("CandidatesOfSession", "Refresh the statuses"),
                lambda _chosen: self.start("refresh", self._refresh),
                Glyph.REFRESH,
                keys="F5",
                role=Role.MENU,
            ),
            Command(
                "session_candidates.add",
                lambda: translate("CandidatesOfSession", "Add candidates"),
                lambda _chosen: self._begin_adding(),
                Glyph.PEOPLE_PLUS,
                keys="Ctrl+N",
                role=Role.PRIMARY,
                costs=Cost.CREDIT,
            ),
        ]

    def show_session(self, session: SessionRow) -> None:
        """List the candidates of this session."""
        self._source.session_id = session.id
        self.page.show_session(session)
        self.page.pane.dismiss()
        self.page.clear_filters()
        self.listing.begin()
        self.listing.model.ask(self.page.query())

    def _leave(self, chosen: Chosen) -> None:
        del chosen
        self.left.emit()

    async def summarise(self) -> None:
        if self._source.session_id:
            self.page.show_session(await self.desk.sessions.one(self._source.session_id))

    async def _refresh(self) -> None:
        self.deeds.refresh(await self._source.ids(PageQuery()))

    async def _print(self) -> None:
        from isodesk.desk.ui.pages.sessions.printing import print_candidates

        session = await self.desk.sessions.one(self._source.session_id)
        ids = await self._source.ids(PageQuery(sort="candidate"))
        print_candidates(self.page, session, await self.desk.tests.rows(ids))

    # Adding

    @cached_property
    def adding(self) -> "AddForm":
        """Whom, and to which test."""
        from isodesk.desk.ui.pages.sessions.adding import AddForm

        form = AddForm(self.context)
        self.take_form(form, self._add)
        return form

    def _begin_adding(self) -> None:
        self.start("adding", self._do_begin_adding)

    async def _do_begin_adding(self) -> None:
        forms = await self.desk.forms.all()
        self.adding.begin(self._source.session_id, forms, await self.desk.groups.names())
        self.page.pane.present(self.adding)

    async def _add(self) -> None:
        form = self.adding
        registered = await self.desk.tests.register(await form.candidate_ids(), form.registration())
        self.page.pane.dismiss()
        self.done(self.tr("%Ln candidate(s) added.", "", len(registered)))
