"""Every screen of the window, declared: how somebody comes to it. One walk looks at all of them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from PySide6.QtWidgets import QDialog, QWidget

from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.frame.rail import PAGES

PATIENCE = 20.0
Show = Callable[[WindowPresenter], Awaitable[QWidget]]


async def until(condition: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Poll until it holds."""
    end = asyncio.get_running_loop().time() + seconds
    while not condition():
        assert asyncio.get_running_loop().time() < end, "what was waited for did not come"
        await asyncio.sleep(0.01)


async def page_of(window: WindowPresenter, name: str) -> ListPresenter:
    """A page with nothing open, its first row chosen."""
    window.window.rail.choose(name)
    presenter = window.pages.presenter(name)
    presenter.show_list()
    presenter.page.pane.hide()
    await until(lambda: presenter.listing.model.phase.name in ("ROWS", "EMPTY"))
    presenter.table.clearSelection()
    if presenter.listing.model.rowCount():
        presenter.table.selectRow(0)
        await until(presenter.page.pane.isVisible)
    return presenter


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


def open_dialogs(window: WindowPresenter) -> list[QDialog]:
    """The dialogs that can be seen."""
    return [each for each in window.window.findChildren(QDialog) if each.isVisible()]


async def leave(window: WindowPresenter) -> None:
    """Close what stands over the window."""
    for each in open_dialogs(window):
        each.reject()
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
            "credits.overview",
            "credits.warn",
        )
    },
    **{f"filters of {name}": of_list(name, "list.filters") for name in ("candidates", "tests", "results", "credits")},
    "columns": of_list("tests", "list.columns"),
    "anonymising": dialog(lambda window: window.pages.presenter("candidates").commands.run("candidates.anonymise")),
    "deleting": dialog(lambda window: window.pages.presenter("candidates").commands.run("candidates.delete")),
    "the first start": dialog(lambda window: window.accounts.welcome()),
    "adding an account": dialog(lambda window: window.accounts.add()),
    "accounts": dialog(lambda window: window.accounts.manage()),
    "network": dialog(lambda window: window.accounts.network()),
    "recovery code": dialog(lambda window: window.menu.code_asked.emit()),
    "shortcuts": dialog(lambda window: window.show_keys()),
}
