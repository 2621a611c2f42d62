"""What can be done everywhere in the window: go to a page, undo, move between its parts, ask for help."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from isodesk.desk.ui.frame.commands import Command, Role
from isodesk.desk.ui.frame.rail import PAGES, page_name
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.table.chosen import Chosen

translate = QCoreApplication.translate


class Window(Protocol):
    """The presenter of the window, as far as it is needed here."""

    def choose_page(self, name: str) -> None: ...
    def undo(self) -> None: ...
    def show_keys(self) -> None: ...
    def explain_field(self) -> None: ...
    def next_part(self) -> None: ...
    def close_window(self) -> None: ...


def declared(window: Window) -> Sequence[Command]:
    """In the order of the shortcut sheet."""
    return [
        *(_page(window, number, name) for number, name in enumerate(PAGES, start=1)),
        _command("window.undo", lambda: translate("WindowCommands", "Undo"), window.undo, "Ctrl+Z", Glyph.UNDO),
        _command(
            "window.part",
            lambda: translate("WindowCommands", "Go to the next part of the window"),
            window.next_part,
            "F6",
        ),
        _command(
            "window.keys",
            lambda: translate("WindowCommands", "Keyboard shortcuts"),
            window.show_keys,
            "F1; ?",
            Glyph.KEYBOARD,
        ),
        _command(
            "window.explain",
            lambda: translate("WindowCommands", "What is this field?"),
            window.explain_field,
            "Shift+F1",
            Glyph.EXPLAIN,
        ),
        _command("window.close", lambda: translate("WindowCommands", "Close IsoDesk"), window.close_window, "Ctrl+Q"),
    ]


def _page(window: Window, number: int, name: str) -> Command:
    words = page_name(name)
    return _command(f"window.{name}", words, lambda: window.choose_page(name), f"Ctrl+{number}")


def _command(
    name: str, words: Callable[[], str], run: Callable[[], None], keys: str, glyph: Glyph | None = None
) -> Command:
    def carry_out(chosen: Chosen) -> None:
        del chosen
        run()

    return Command(name, words, carry_out, glyph, keys, Role.MENU)
