"""The commands of what is chosen, as buttons below each other; what is rarer stands in a menu."""

from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from isodesk.desk.ui.frame.actions import CommandButton, Commands
from isodesk.desk.ui.frame.commands import Command, Role, Rows
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import below, button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look

MOST_BUTTONS = 4
MOST_BESIDE = 120  # pixels of a button that leaves room for the menu's beside it, in any language


class Offers(Retranslated, QWidget):
    """Made anew whenever other commands fit."""

    def __init__(self, look: Look, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        self._buttons: dict[str, CommandButton] = {}
        self._shown: list[str] = []
        self._rest: list[Command] = []
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(lambda: commands.fill(self._menu, self._rest))
        self.more_button = button(look, "secondary", Glyph.MORE, lambda: self._menu.popup(below(self.more_button)))
        self.more_button.setObjectName("more")
        self._reasons = label("muted", wraps=True)
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(self._grid)
        layout.addWidget(self._reasons)
        commands.changed.connect(self.refresh)
        self.retranslate()
        self.refresh()

    @property
    def menu(self) -> QMenu:
        """What is rarer."""
        return self._menu

    def retranslate(self) -> None:
        self.more_button.setText(self.tr("More"))

    def refresh(self) -> None:
        """Show the commands that fit what is chosen."""
        first, self._rest = _divided(self._commands.offered(Rows.ONE, Rows.SOME))
        names = [*(command.name for command in first), *(["more"] if self._rest else [])]
        if names != self._shown:
            self._shown = names
            self._lay_out(first)
        lines = [f"{command.words()} — {why}" for command in first if (why := self._commands.reason(command))]
        self._reasons.setText("\n".join(lines))
        self._reasons.setVisible(bool(lines))

    def _lay_out(self, first: list[Command]) -> None:
        while self._grid.takeAt(0) is not None:
            pass
        shown = [self._button(command) for command in first]
        for each in self._buttons.values():
            each.setVisible(each in shown)
        beside = bool(self._rest) and bool(shown) and shown[-1].sizeHint().width() <= MOST_BESIDE
        for row, each in enumerate(shown):
            narrow = beside and row == len(shown) - 1
            self._grid.addWidget(each, row, 0, 1, 1 if narrow else 2)
        if self._rest:
            row = len(shown) - 1 if beside else len(shown)
            self._grid.addWidget(self.more_button, row, 1 if beside else 0, 1, 1 if beside else 2)
        self.more_button.setVisible(bool(self._rest))

    def _button(self, command: Command) -> CommandButton:
        if command.name not in self._buttons:
            self._buttons[command.name] = self._commands.button(command.name)
            self._buttons[command.name].setParent(self)
        return self._buttons[command.name]


def _divided(offered: list[Command]) -> tuple[list[Command], list[Command]]:
    """Buttons first, then what stands in the menu: menus' own, dangers beside them, and what is too much."""
    buttons = [command for command in offered if command.role in (Role.PRIMARY, Role.SECONDARY)]
    first, rest = buttons[:MOST_BUTTONS], buttons[MOST_BUTTONS:]
    rest += [command for command in offered if command.role in (Role.MENU, Role.DANGER)]
    if len(rest) == 1 and len(first) < MOST_BUTTONS:
        return [*first, *rest], []
    return first, rest
