"""What the presenters of all pages with a list have in common: commands, the pane that follows what is chosen, work."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.events import AccountChanged, Subject
from isodesk.desk.services.paging import Source
from isodesk.desk.ui.frame.actions import Commands
from isodesk.desk.ui.frame.commands import Command
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.list_commands import ListCommands
from isodesk.desk.ui.frame.listing import Listing
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.frame.running import Runner, Selection
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.tasks import Work
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError

if TYPE_CHECKING:
    from isodesk.desk.ui.frame.detail import Detail, DetailPane
    from isodesk.desk.ui.frame.several import SeveralPane
    from isodesk.desk.ui.parts.form import Form


class ListPresenter(QObject):
    """Between a page and its services.

    A page's own presenter declares its commands, says how a row is ``read`` and ``described``, and ``summarise``s
    the list below the title.
    """

    def __init__(
        self,
        context: Context,
        page: Page,
        source: Source[Any],
        columns: Sequence[Column],
        subjects: set[Subject],
    ) -> None:
        super().__init__(context.owner)
        self.context = context
        self.desk = context.desk
        self.page = page
        self.listing = Listing(context, page, source, columns, subjects)
        self.listing.changed = self._changed
        self.table = self.listing.card.table
        self._ids: Sequence[int] = ()
        selection = Selection(self.table.chosen, self.table.all_chosen)
        self.commands = Commands(context.look, page, Runner(context, self.failed, selection))
        self.list_commands = ListCommands(self, self)
        self.commands.declare(*self.list_commands.declared())
        self.table.chosen_changed.connect(self._chosen)
        page.pane.closed.connect(self.table.clearSelection)
        page.pane.close_asked.connect(self.leave_pane)
        page.pane.presented.connect(self._presented)
        page.language_changed.connect(self.commands.refresh)
        self._stop = context.desk.events.subscribe(AccountChanged, lambda _event: self.show_list())

    # What a page says of itself

    async def read(self, row: Any) -> Any:
        """What the pane describes of a row; the row itself, or what is known of it besides."""
        return row

    def describe(self, seen: Any) -> "Detail":
        """What ``read`` gave, in words; asked for again after a change of language."""
        raise NotImplementedError

    async def summarise(self) -> None:
        """Bring what stands around the list up to date: the line below the title, the choices of the filters."""

    def chosen_words(self, count: int) -> str:
        """How the pane calls several rows."""
        return self.tr("%Ln row(s) chosen", "", count)

    @property
    def widget(self) -> QWidget:
        """What stands in the window."""
        return self.page

    def close(self) -> None:
        """Listen no more, and look at no clock: the page goes before its presenter does."""
        self._stop()
        self.listing.close()
        for timer in self.findChildren(QTimer):
            timer.stop()

    def show_list(self) -> None:
        """Show the list in place of what stands over it, which another account has nothing of."""
        area = self.widget
        if isinstance(area, QStackedWidget):
            area.setCurrentWidget(self.page)

    def narrow(self, filters: Mapping[str, str]) -> None:
        """Show only what filters, by their names, let through."""
        self.page.narrow(filters)

    # What a page uses

    def declare(self, *commands: Command) -> None:
        """Add commands; those for no row get a button at the top of the page."""
        self.commands.declare(*commands)
        self.page.show_commands(self.commands)

    def start(self, name: str, work: Work) -> None:
        """Do something in the window's tasks; its failure is said above the list."""
        self.context.scope.start((self.page.name, name), work, self.failed)

    def work(self, name: str, words: str, work: Work) -> None:
        """Do something longer, shown in the bar below; ``name`` is that of its ``Progress``."""
        self.context.works.run(name, words, work, self.failed)

    def failed(self, error: IsoDeskError) -> None:
        """Say above the list what went wrong; below the window's pages where the list can't be seen."""
        if self.page.isVisible():
            self.listing.failed(error)
        else:
            self.context.notice.say(str(explain(error)), Meaning.WRONG)

    def done(self, words: str) -> None:
        """Say above the list what was done."""
        self.listing.done(words)

    def take_form(self, form: "Form", save: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Have ``save`` done when a form is submitted; what it finds wrong is shown at the fields."""
        form.submitted.connect(lambda: self.start(type(form).__name__, lambda: _saved(form, save)))
        form.cancelled.connect(self.page.pane.dismiss)

    def leave_pane(self) -> None:
        """Close what stands beside the list; what was entered there is asked about first."""
        form = self.page.pane.form
        if form is not None and form.is_dirty:
            self.start("leave", self._leave_form)
        else:
            self.page.pane.dismiss()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _leave_form(self) -> None:
        from isodesk.desk.ui.parts.question import Asked, Question, answered

        asked = Asked(
            self.tr("Leave the form?"),
            self.tr("What you entered isn’t kept."),
            self.tr("Leave"),
            self.tr("Go on entering"),
        )
        if await answered(Question(self.page, asked)):
            self.page.pane.dismiss()

    # What is chosen

    @cached_property
    def detail(self) -> "DetailPane":
        """One row in the pane; made when it is first needed."""
        from isodesk.desk.ui.frame.detail import DetailPane

        return DetailPane(self.context.look, self.commands, self.describe)

    @cached_property
    def several(self) -> "SeveralPane":
        """Several rows in the pane."""
        from isodesk.desk.ui.frame.several import SeveralPane

        return SeveralPane(self.context.look, self.commands, self.chosen_words)

    def _changed(self) -> None:
        self.context.scope.restart((self.page.name, "summary"), self.summarise, self.failed)
        self.commands.refresh()
        if self._shows_detail():
            self._read_chosen()

    def _chosen(self) -> None:
        chosen = self.table.chosen()
        self.commands.refresh()
        before, self._ids = self._ids, chosen.ids
        form = self.page.pane.form
        if form is not None and (form.is_dirty or before == chosen.ids):
            return  # only whoever opened a form leaves it: what is entered isn't lost to a row that came anew
        if chosen.count != 1:
            self.context.scope.cancel((self.page.name, "detail"))
        if chosen.count > 1:
            self.several.show_count(chosen.count)
            self.page.pane.present(self.several)
        elif chosen.rows:
            self._read_chosen()
        elif chosen.count == 0 and (self._shows_detail() or self._shows_several()):
            self.page.pane.hide()

    def _presented(self, widget: object) -> None:
        """Details that are still being read don't come in place of a form that was opened meanwhile."""
        if self.page.pane.form is widget:
            self.context.scope.cancel((self.page.name, "detail"))

    def _read_chosen(self) -> None:
        chosen = self.table.chosen()
        if chosen.count == 1 and chosen.rows:
            work = chosen.row
            self.context.scope.restart((self.page.name, "detail"), lambda: self._show_detail(work), self.failed)

    async def _show_detail(self, row: Any) -> None:
        seen = await self.read(row)
        self.detail.show_row(seen)
        form = self.page.pane.form
        if form is None or not form.is_dirty:
            self.page.pane.present(self.detail)

    def _shows_detail(self) -> bool:
        return "detail" in self.__dict__ and self.page.pane.shows(self.detail)

    def _shows_several(self) -> bool:
        return "several" in self.__dict__ and self.page.pane.shows(self.several)


async def _saved(form: "Form", save: Callable[[], Coroutine[Any, Any, None]]) -> None:
    form.set_busy(True)
    try:
        await save()
    except InvalidInput as error:
        form.refuse(error)
    finally:
        form.set_busy(False)
