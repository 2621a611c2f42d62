"""What the page of sessions does."""

from datetime import date, datetime, time
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows_of_tests import SessionRow
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.pages.sessions.columns import columns
from isodesk.desk.ui.pages.sessions.deeds import SessionDeeds
from isodesk.desk.ui.pages.sessions.detail import describe
from isodesk.desk.ui.pages.sessions.form import SessionForm
from isodesk.desk.ui.pages.sessions.view import SessionsPage
from isodesk.desk.ui.pages.sessions.wording import zone_name, zone_words

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.sessions.calendar.view import CalendarView
    from isodesk.desk.ui.pages.sessions.candidates import CandidatesOfSession
    from isodesk.desk.ui.pages.sessions.cleaning import CleaningForm
    from isodesk.desk.ui.pages.sessions.importing import SessionImportForm
    from isodesk.desk.ui.pages.sessions.series_form import SeriesForm

translate = QCoreApplication.translate
SUBJECTS = {Subject.SESSIONS, Subject.TESTS, Subject.OUTBOX}
_OPENS_AT = time(9)


class SessionsPresenter(ListPresenter):
    """Between the page and the services; calendar and candidates stand behind the list."""

    page: SessionsPage

    def __init__(self, context: Context) -> None:
        sessions = context.desk.sessions
        super().__init__(context, SessionsPage(context.look), sessions, columns(sessions.now), SUBJECTS)
        self.area = QStackedWidget()
        self.area.addWidget(self.page)
        self.deeds = SessionDeeds(self)
        self.listing.card.when_empty(self.page.empty, self._first_step)
        self.declare(*self.deeds.commands())

    @property
    def widget(self) -> QWidget:
        return self.area

    def close(self) -> None:
        super().close()
        if "candidates" in self.__dict__:
            self.candidates.close()
        if "calendar" in self.__dict__:
            self.calendar.close_down()

    # What is shown

    async def summarise(self) -> None:
        sessions = self.desk.sessions
        shown = await sessions.count(PageQuery())
        hidden = await sessions.count(PageQuery(filters={"old": "shown"})) - shown
        self.page.show_counts(shown, hidden, zone_name(sessions), zone_words(sessions))

    def describe(self, seen: SessionRow) -> Detail:
        return describe(seen, self.desk.sessions.now(), zone_words(self.desk.sessions))

    def chosen_words(self, count: int) -> str:
        return self.tr("%Ln session(s) chosen", "", count)

    def _first_step(self) -> None:
        if self.listing.model.query.filters.get("old") != "shown" and self.page.hides_old:
            self.page.narrow({"old": "shown"})
        else:
            self.begin_form()

    # The list, the calendar, the candidates

    def show_list(self, session_id: int | None = None) -> None:
        """Show the list again, with a session chosen."""
        super().show_list()
        self.table.setFocus()
        if session_id is not None:
            self.table.choose(session_id)

    @cached_property
    def calendar(self) -> "CalendarView":
        """A month or a week."""
        from isodesk.desk.ui.pages.sessions.calendar.view import CalendarView

        view = CalendarView(self.context)
        view.left.connect(self.show_list)
        view.opened.connect(lambda number: self.start("open", lambda: self.show_candidates(number)))
        view.new_asked.connect(self._begin_on)
        self.area.addWidget(view)
        return view

    def show_calendar(self) -> None:
        """Show the calendar in place of the list."""
        self.area.setCurrentWidget(self.calendar)
        self.calendar.begin()

    def _begin_on(self, day: date) -> None:
        self.show_list()
        self.begin_form(datetime.combine(day, _OPENS_AT))

    @cached_property
    def candidates(self) -> "CandidatesOfSession":
        """The candidates of one session."""
        from isodesk.desk.ui.pages.sessions.candidates import CandidatesOfSession

        presenter = CandidatesOfSession(self.context)
        presenter.left.connect(self.show_list)
        self.area.addWidget(presenter.widget)
        return presenter

    async def show_candidates(self, session_id: int) -> None:
        """Show who takes a test in a session."""
        self.candidates.show_session(await self.desk.sessions.one(session_id))
        self.area.setCurrentWidget(self.candidates.widget)
        self.candidates.table.setFocus()

    # Forms in the pane

    @cached_property
    def form(self) -> SessionForm:
        """One session, new or changed."""
        form = SessionForm(self.context.look, self.desk.sessions)
        self.take_form(form, self.deeds.save)
        return form

    def begin_form(self, start: datetime | None = None, changed: SessionRow | None = None) -> None:
        """A new session, at a moment if there is one; or one that is to be changed."""
        self.page.pane.present(self.form)
        self.form.begin(changed)
        if start is not None:
            self.form.start.set_value(start)

    @cached_property
    def series(self) -> "SeriesForm":
        """Several sessions at once."""
        from isodesk.desk.ui.pages.sessions.series_form import SeriesForm

        form = SeriesForm(self.context.look, self.desk.sessions)
        self.take_form(form, self.deeds.save_series)
        return form

    @cached_property
    def cleaning(self) -> "CleaningForm":
        """Untaken tests of past sessions."""
        from isodesk.desk.ui.pages.sessions.cleaning import CleaningForm

        form = CleaningForm(self.context.look)
        self.take_form(form, self.deeds.clean)
        return form

    @cached_property
    def importing(self) -> "SessionImportForm":
        """What a list of sessions would make."""
        from isodesk.desk.ui.pages.sessions.importing import SessionImportForm

        form = SessionImportForm(self.context.look)
        self.take_form(form, self.deeds.import_list)
        return form
