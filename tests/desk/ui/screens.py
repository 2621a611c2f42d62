"""Every screen of the window, declared: how somebody comes to it. One walk looks at all of them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.frame.rail import PAGES
from isodesk.desk.ui.pages.results.presenter import ResultsPresenter
from isodesk.desk.ui.pages.sessions.presenter import SessionsPresenter
from isodesk.desk.ui.pages.sessions.projector import Projector
from tests.desk.ui.papers import make_pdf

PATIENCE = 60.0  # seconds: of a machine that has other things to do, too
Show = Callable[[WindowPresenter], Awaitable[QWidget]]


async def until(
    condition: Callable[[], object],
    seconds: float = PATIENCE,
    *,
    why: Callable[[], str] = lambda: "what was waited for did not come",
) -> None:
    """Poll until it holds."""
    end = asyncio.get_running_loop().time() + seconds
    while not condition():
        assert asyncio.get_running_loop().time() < end, why()
        await asyncio.sleep(0.01)


async def page_of(window: WindowPresenter, name: str) -> ListPresenter:
    """A page with nothing open, its first row chosen."""
    window.window.rail.choose(name)
    presenter = window.pages.presenter(name)
    presenter.show_list()
    presenter.page.pane.dismiss()
    await until(lambda: presenter.listing.model.phase.name in ("ROWS", "EMPTY"))
    presenter.table.clearSelection()
    if presenter.listing.model.rowCount():
        presenter.table.selectRow(0)
        await until(presenter.page.pane.isVisible, why=lambda: _state(presenter))
    return presenter


def _state(presenter: ListPresenter) -> str:
    """What stands in the way of a row's details, for whoever reads of it in a failed run."""
    page, model = presenter.page, presenter.listing.model
    return (
        f"{page.name}: {model.phase.name}, {model.rowCount()} rows, chosen {presenter.table.chosen()}, "
        f"page {'shown' if page.isVisible() else 'hidden'}, pane {'hidden' if page.pane.isHidden() else 'open'}, "
        f"said {page.notice.words!r}, reading {presenter.context.scope.running((page.name, 'detail'))}"
    )


def page(name: str) -> Show:
    """The page with the details of its first row."""

    async def show(window: WindowPresenter) -> QWidget:
        await page_of(window, name)
        return window.window

    return show


def command(name: str) -> Show:
    """What a command opens, over the page or beside its list."""

    async def show(window: WindowPresenter) -> QWidget:
        presenter = await page_of(window, name.split(".", maxsplit=1)[0])
        before = presenter.page.grab().toImage()
        presenter.commands.run(name)
        await until(lambda: not window.context.scope.running((name, "work")))  # a list that came anew is a change too
        await until(lambda: presenter.page.grab().toImage() != before or not presenter.page.isVisible())
        return window.window

    return show


def of_list(page_name: str, name: str) -> Show:
    """What a command of every list opens beside it."""

    async def show(window: WindowPresenter) -> QWidget:
        presenter = await page_of(window, page_name)
        presenter.commands.run(name)
        await until(presenter.page.pane.isVisible)
        return window.window

    return show


def dialog(open_it: Callable[[WindowPresenter], object]) -> Show:
    """What stands over the window."""

    async def show(window: WindowPresenter) -> QWidget:
        await page_of(window, "candidates")
        open_it(window)
        await until(lambda: open_dialogs(window))
        return open_dialogs(window)[0]

    return show


def reports(*candidates: str) -> Show:
    """Reports over the list of results, each in a tab of its own where there are several."""

    async def show(window: WindowPresenter) -> QWidget:
        presenter = await page_of(window, "results")
        assert isinstance(presenter, ResultsPresenter)
        for number, candidate in enumerate(candidates, start=1):
            presenter.area.show_report(number, make_pdf(3), candidate, "Assessment of office skills")
        return window.window

    return show


async def compared(window: WindowPresenter) -> QWidget:
    """Two tests of one person beside each other."""
    presenter = await page_of(window, "results")
    assert isinstance(presenter, ResultsPresenter)
    presenter.commands.run("results.compare")
    await until(lambda: presenter.page.pane.shows(presenter.compare_form))
    presenter.compare_form.submit_button.click()
    await until(lambda: presenter.area.shows("person"))
    return window.window


async def projected(window: WindowPresenter) -> QWidget:
    """A session's code on a screen of its own."""
    presenter = await page_of(window, "sessions")
    presenter.commands.run("sessions.project")
    [found] = [each for each in QApplication.topLevelWidgets() if isinstance(each, Projector) and each.isVisible()]
    return found


HEAD = "des;psw;dat_sta_day;dat_sta_month;dat_sta_year;dat_sta_hour;dat_sta_min;dat_end_day;dat_end_month;dat_end_year"
SESSIONS = (f"{HEAD};dat_end_hour;dat_end_min", "Matin;AB12;3;12;2030;9;0;3;12;2030;12;0", "Soir;;31;2;2030;9;0;;;;;")


async def sessions_read(window: WindowPresenter) -> QWidget:
    """A list of sessions that was read, with a line that can't be made."""
    presenter = await page_of(window, "sessions")
    assert isinstance(presenter, SessionsPresenter)
    path = window.context.desk.folder / "sessions.csv"
    path.write_text("\n".join(SESSIONS), "utf-8")
    presenter.deeds.read_list(path)
    await until(lambda: "importing" in presenter.__dict__ and presenter.page.pane.shows(presenter.importing))
    return window.window


def crash_report(window: WindowPresenter) -> None:
    """The report of a crash, over the window."""
    path = window.context.desk.folder / "crash.log"
    path.write_text("builtins.ZeroDivisionError\n  isodesk/desk/ui/frame/page.py, line 12, in grab\n", "utf-8")
    window.say_crashed_before(path)
    shown = window.pages.shown()
    assert shown is not None
    shown.page.notice._pressed()
    shown.page.notice.hide()


def open_dialogs(window: WindowPresenter) -> list[QDialog]:
    """The dialogs that can be seen."""
    return [each for each in window.window.findChildren(QDialog) if each.isVisible()]


async def leave(window: WindowPresenter) -> None:
    """Close what stands over the window, or beside it."""
    for each in open_dialogs(window):
        each.reject()
    for other in QApplication.topLevelWidgets():
        if isinstance(other, Projector):
            other.close()
    await until(lambda: not open_dialogs(window))


SCREENS: Mapping[str, Show] = {
    **{name: page(name) for name in PAGES},
    **{
        name: command(name)
        for name in (
            "candidates.add",
            "candidates.edit",
            "candidates.register",
            "candidates.invite",
            "candidates.group",
            "candidates.groups",
            "candidates.import",
            "tests.forms",
            "sessions.create",
            "sessions.edit",
            "sessions.series",
            "sessions.calendar",
            "sessions.candidates",
            "sessions.clean",
            "results.dashboard",
            "results.group",
            "results.keeping",
            "results.compare",
            "results.archive",
            "results.archive_found",
            "results.mark",
            "credits.overview",
            "credits.warn",
        )
    },
    **{f"filters of {name}": of_list(name, "list.filters") for name in ("candidates", "tests", "results", "credits")},
    "columns": of_list("tests", "list.columns"),
    "a report": reports("Gabriel Quelconque-Delacroix"),
    "reports in tabs": reports("Amandine Dutest", "Gabriel Quelconque-Delacroix", "Éloïse Untel"),
    "two tests compared": compared,
    "a code for the room": projected,
    "sessions from a list": sessions_read,
    "a code to log in by": dialog(lambda window: window.pages.presenter("candidates").commands.run("candidates.qr")),
    "report of a crash": dialog(crash_report),
    "anonymising": dialog(lambda window: window.pages.presenter("candidates").commands.run("candidates.anonymise")),
    "deleting": dialog(lambda window: window.pages.presenter("candidates").commands.run("candidates.delete")),
    "the first start": dialog(lambda window: window.accounts.welcome()),
    "adding an account": dialog(lambda window: window.accounts.add()),
    "accounts": dialog(lambda window: window.accounts.manage()),
    "network": dialog(lambda window: window.accounts.network()),
    "recovery code": dialog(lambda window: window.menu.code_asked.emit()),
    "shortcuts": dialog(lambda window: window.show_keys()),
}
