"""What the window does: pages, account, language, theme, and the bar below."""

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from isodesk.desk.services.capabilities import Capability, Reason
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.events import AccountChanged, FollowChanged, OutboxChanged
from isodesk.desk.services.settings import AccountKind
from isodesk.desk.ui.frame.account_presenter import AccountPresenter
from isodesk.desk.ui.frame.actions import Commands
from isodesk.desk.ui.frame.consenting import Consenting
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.left import CreditsLeft
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.frame.makers import makers
from isodesk.desk.ui.frame.pages import Pages
from isodesk.desk.ui.frame.parts import next_part
from isodesk.desk.ui.frame.rail import page_name
from isodesk.desk.ui.frame.running import Runner, Selection
from isodesk.desk.ui.frame.undoing import Undoing
from isodesk.desk.ui.frame.window import MainWindow
from isodesk.desk.ui.frame.window_commands import declared
from isodesk.desk.ui.frame.works import Works
from isodesk.desk.ui.look.theme import ThemeChoice
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.parts.buttons import below
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.tasks import TaskScope
from isodesk.desk.ui.text.capabilities import reason_words
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage
from isodesk.desk.ui.text.trouble import settings_words
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError

if TYPE_CHECKING:
    from isodesk.desk.ui.frame.account_menu import AccountMenu
    from isodesk.desk.ui.frame.resetting import StationReset
    from isodesk.desk.ui.parts.notice import Notice
    from isodesk.desk.ui.safety.presenter import SafetyPresenter

_LONGEST_UNSEEN = 150  # milliseconds
_ROWS_ALONE = 100  # milliseconds that the first rows, and a first key, have the processor to themselves


class WindowPresenter(QObject):
    """One window on one desk."""

    close_asked = Signal()
    settled = Signal()  # the first page shows what it has: rows, or that there are none

    def __init__(self, desk: Desk, look: Look, language: WindowLanguage) -> None:
        super().__init__()
        self._desk = desk
        self._look = look
        self._language = language
        self._waiting = 0
        self._started = False
        self._appeared = False
        self.scope = TaskScope(self._failed)
        self.pages = Pages()
        self.window = MainWindow(look, self.pages.stack)
        self.works = Works(self.scope, self.window.bar, desk.events)
        self.undoing = Undoing(desk, self.scope, self)
        consenting = Consenting(desk, self.window)
        self.context = Context(
            desk,
            look,
            self.scope,
            self.works,
            self.undoing,
            self.window.notice,
            self,
            self.go,
            self._why_not,
            consenting.must_ask,
            consenting.may,
            self.show_keys,
        )
        self.commands = Commands(look, self.window, Runner(self.context, self._failed, Selection()))
        self.commands.declare(*declared(self))
        self.pages.add_makers(makers(self.context))
        self.left = CreditsLeft(self.context, self.window.rail.show_credits)
        self.accounts = AccountPresenter(self.context, self.window)
        self._stops = [
            desk.events.subscribe(OutboxChanged, self._outbox_changed),
            desk.events.subscribe(AccountChanged, lambda _event: self._account_changed()),
            desk.events.subscribe(FollowChanged, self._follow_changed),
        ]
        self._connect()

    def _connect(self) -> None:
        self.window.close_asked.connect(self.close_asked)
        self.window.language_changed.connect(self.commands.refresh)
        self.window.rail.page_asked.connect(self.show_page)
        self.window.bar.outbox_asked.connect(lambda: self.window.rail.choose("outbox"))
        self.window.rail.account.clicked.connect(lambda _on: self.menu.popup(below(self.window.rail.account)))

    @cached_property
    def menu(self) -> "AccountMenu":
        """Of the account button; made when it is first opened."""
        from isodesk.desk.ui.frame.account_menu import AccountMenu

        menu = AccountMenu(self._look, self.window.rail.account)
        menu.show_choices(self._language.choice, self._look.theme.choice)
        menu.language_chosen.connect(self.choose_language)
        menu.theme_chosen.connect(self.choose_theme)
        menu.code_asked.connect(lambda: self._keep_safe(lambda safety, notice: safety.show_code(notice)))
        menu.backup_asked.connect(lambda: self._keep_safe(lambda safety, notice: safety.back_up(notice)))
        menu.restore_asked.connect(lambda: self._keep_safe(lambda safety, notice: safety.restore(notice)))
        self.accounts.listen(menu)
        return menu

    def begin(self) -> None:
        """Show the window with its first page."""
        self._desk.show_language(self._language.code)
        self._show_account()
        page = self.show_page("candidates")
        page.listing.card.settled.connect(self.settled)
        self.settled.connect(lambda: QTimer.singleShot(_ROWS_ALONE, self, self.left.show))
        self.settled.connect(self._appear)
        QTimer.singleShot(_LONGEST_UNSEEN, self, self._appear)

    def _appear(self) -> None:
        """Show the window once, with its first rows where they come in time: painting them grey before takes longer."""
        if not self._appeared:
            self._appeared = True
            self.window.show()
            self.window.activateWindow()

    def connect_account(self) -> None:
        """Bring up what talks to the account; what is kept here is shown meanwhile."""
        self.scope.restart("window.start", self._start)

    async def _start(self) -> None:
        await self._desk.start()
        self._watch_window()
        self._started = True
        await self._reach()

    def _watch_window(self) -> None:
        from isodesk.desk.ui.frame.seen import Seen

        if not self._started:
            Seen(self.window, self._desk.watch)

    async def _reach(self) -> None:
        self.window.bar.show_connecting(True)
        try:
            await self._desk.ready()
        finally:
            self.window.bar.show_connecting(False)
        self.window.bar.show_counts(self._desk.outbox.counts)

    async def close(self) -> None:
        """End everything that this window does."""
        self._appeared = True  # or never will
        for stop in self._stops:
            stop()
        self.pages.close()
        self.left.close()
        self.works.close()
        await self.scope.close()
        self.window.close_now()

    def _outbox_changed(self, event: OutboxChanged) -> None:
        """Once everything is sent, what is left of the credits is asked for again."""
        self.window.bar.show_counts(event.counts)
        settled = self._waiting > 0 and event.counts.waiting == 0
        self._waiting = event.counts.waiting
        if settled and event.counts.offline_since is None:
            self.scope.restart("window.credits", self._refresh_credits, lambda _error: None)

    @cached_property
    def reset(self) -> "StationReset":
        """What is said of a station that was set up anew; few ever are."""
        from isodesk.desk.ui.frame.resetting import StationReset

        return StationReset(self.context, self.window)

    def _follow_changed(self, event: FollowChanged) -> None:
        if event.state.reset_seen or "reset" in self.__dict__:
            self.reset.show(event.state)

    async def _refresh_credits(self) -> None:
        await self._desk.credits.refresh()

    # Pages

    def show_page(self, name: str) -> ListPresenter:
        """Show a page of the rail."""
        return self.pages.show(name)

    def go(self, page: str, filters: Mapping[str, str]) -> None:
        """Go to a page as a click would, and narrow its list."""
        self.window.rail.choose(page)
        self.pages.presenter(page).narrow(filters)

    # What commands ask for

    def _why_not(self, capability: Capability) -> str:
        """What is kept on this computer alone can be done: its form says so."""
        reason = self._desk.capabilities.why_not(capability)
        return "" if reason is Reason.KEPT_HERE_ONLY else reason_words(reason)

    def choose_page(self, name: str) -> None:
        """Go to a page as a click would."""
        self.window.rail.choose(name)

    def undo(self) -> None:
        """Take back the last change, and say so on the page that is shown."""
        self.undoing.undo(self._notice)

    def show_keys(self) -> None:
        """Show what can be pressed."""
        from isodesk.desk.ui.frame.key_sheet import KeySheet

        page = self.pages.shown()
        if page is not None:
            title = page_name(page.page.name)()
            KeySheet(self._look, self.window, self.commands, page.commands, title).open()

    def explain_field(self) -> None:
        """Explain what has the focus, where it is explained at all; else let a click say what."""
        from isodesk.desk.ui.parts.explaining import explain_focused

        explain_focused()

    def next_part(self) -> None:
        """Go on from the rail to the search, the list, the pane, and back to the rail."""
        page = self.pages.shown()
        if page is not None:
            next_part([self.window.rail.tabs, page.page.search, page.table, page.page.pane])

    def close_window(self) -> None:
        """As the window's own button does."""
        self.window.close()

    def _show_account(self) -> None:
        self.window.show_account(self._desk.accounts.current)
        self.accounts.show()

    def _account_changed(self) -> None:
        self._show_account()
        if self._started:
            self.scope.restart("window.start", self._reach)

    # Choices

    def choose_language(self, choice: LanguageChoice) -> None:
        """Change the language of the window at once, and keep it."""
        self._language.choose(choice)
        self._desk.show_language(self._language.code)
        self._desk.change_settings(language=choice.value)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Change the theme of the window at once, and keep it."""
        self._look.theme.choose(choice)
        self._desk.change_settings(theme=choice.value)

    def say_settings_trouble(self) -> None:
        """What was wrong with the settings at this start, if anything."""
        trouble, page = self._desk.settings_trouble, self.pages.shown()
        if trouble is not None and page is not None:
            page.page.notice.say(settings_words(trouble), Meaning.WAITING)

    @cached_property
    def safety(self) -> "SafetyPresenter":
        from isodesk.desk.ui.safety.presenter import SafetyPresenter  # not before it is asked for

        return SafetyPresenter(self.context, self.window)

    def _keep_safe(self, do: "Callable[[SafetyPresenter, Notice], object]") -> None:
        page = self.pages.shown()
        if page is not None:
            do(self.safety, page.page.notice)

    def remind_of_code(self) -> None:
        """Once there is an account of one's own, its data is worth a recovery code."""
        if any(account.kind is not AccountKind.EMBEDDED for account in self._desk.accounts.all()):
            self._keep_safe(lambda safety, notice: safety.remind(notice))

    def show_raised(self) -> None:
        """Come to the front: somebody started the program again."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def say_crashed_before(self, path: Path) -> None:
        """The last run ended by something that nobody foresaw; the report is shown once."""
        words = self.tr("IsoDesk ended unexpectedly last time. Your data is safe; nothing was sent anywhere.")
        page = self.pages.shown()
        if page is not None:
            page.page.notice.say(words, Meaning.WAITING, self.tr("Show the report"), lambda: self._show_crash(path))

    def _show_crash(self, path: Path) -> None:
        from isodesk.desk.ui.safety.crash_dialog import CrashDialog

        CrashDialog(self._look, self.window, path).open()

    def say_crashed(self, path: Path) -> None:
        """Something that nobody foresaw; the file says where, without anybody's data."""
        words = self.tr("Something unexpected happened; your data is safe. Pass on this file: {path}")
        self._notice.say(words.format(path=path), Meaning.WRONG)

    def _failed(self, error: IsoDeskError) -> None:
        self._notice.say(str(explain(error)), Meaning.WRONG)

    @property
    def _notice(self) -> Notice:
        """Above the list that is shown; the window's own where something else stands in its place."""
        page = self.pages.shown()
        return page.page.notice if page is not None and page.page.isVisible() else self.window.notice
