"""The commands of one page or of the window as Qt's actions, and the buttons and menus made of them."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from isodesk.desk.ui.frame.commands import Command, Role, Rows
from isodesk.desk.ui.frame.running import Runner
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.look import Look


class Commands(QObject):
    """What can be done on one page. Its keys work while the page is shown."""

    changed = Signal()  # what is offered, or its words

    def __init__(self, look: Look, host: QWidget, runner: Runner) -> None:
        super().__init__(host)
        self._look = look
        self._host = host
        self._runner = runner
        self._declared: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}

    def declare(self, *commands: Command) -> None:
        """Add commands; their order is that of buttons and menus."""
        for command in commands:
            action = QAction(self)
            action.setObjectName(command.name)
            action.setAutoRepeat(False)
            if command.glyph is not None:
                role = Meaning.WRONG if command.role is Role.DANGER else "text"
                action.setIcon(self._look.icons.icon(command.glyph, role))
            if command.keys:
                action.setShortcuts(QKeySequence.listFromString(command.keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)  # of a page that can't be seen none fires
            action.triggered.connect(lambda _on=False, command=command: self._runner.run(command))
            self._host.addAction(action)
            self._declared[command.name] = command
            self._actions[command.name] = action
        self.refresh()

    def all(self) -> Iterator[Command]:
        """In the order of their declaration."""
        return iter(self._declared.values())

    def of(self, *rows: Rows) -> list[Command]:
        """Those meant for so many rows."""
        return [command for command in self._declared.values() if command.rows in rows]

    def offered(self, *rows: Rows) -> list[Command]:
        """Those of them that fit what is chosen."""
        return [command for command in self.of(*rows) if self._actions[command.name].isVisible()]

    def action(self, name: str) -> QAction:
        return self._actions[name]

    def reason(self, command: Command) -> str:
        """Why it is disabled, in words; empty where it isn't."""
        action = self._actions[command.name]
        return "" if action.isEnabled() else action.statusTip()

    def run(self, name: str) -> None:
        """As its button does."""
        self._actions[name].trigger()

    def refresh(self) -> None:
        """Look again at what is chosen, what the account can do, and the language."""
        chosen = self._runner.chosen()
        for name, command in self._declared.items():
            action = self._actions[name]
            action.setText(command.words())
            action.setVisible(command.fits(chosen))
            reason = self._runner.why_not(command, chosen) if action.isVisible() else ""
            action.setEnabled(action.isVisible() and not reason)
            action.setStatusTip(reason)
            action.setToolTip(_tip(command, action, reason))
        self.changed.emit()

    def button(self, name: str) -> "CommandButton":
        """A button of a command; it follows it."""
        return CommandButton(self._look, self._declared[name], self._actions[name])

    def fill(self, menu: QMenu, *groups: list[Command]) -> None:
        """Offer commands in a menu, groups apart, those that can't be used with their reason."""
        menu.clear()
        for group in groups:
            menu.addSeparator()
            for command in group:
                self._add_to(menu, command)

    def _add_to(self, menu: QMenu, command: Command) -> None:
        action = self._actions[command.name]
        reason = self.reason(command)
        if reason:
            said = menu.addAction(action.icon(), f"{action.text()} — {reason}")
            said.setEnabled(False)
        else:
            menu.addAction(action)


class CommandButton(QPushButton):
    """Shows what its action says: words, icon, whether it can be pressed and why not."""

    def __init__(self, look: Look, command: Command, action: QAction) -> None:
        super().__init__()
        role = Role.SECONDARY if command.role is Role.MENU else command.role
        button(look, role.value, command.glyph, into=self)
        self.setObjectName(command.name)
        self._action, self._stands_alone = action, command.rows is Rows.NONE
        self.clicked.connect(lambda _checked: action.trigger())
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleDescription(self._action.statusTip())
        if self._stands_alone:  # what is for rows is offered with them
            self._show_if_offered()

    def _show_if_offered(self) -> None:
        if not self._action.isVisible():
            self.hide()
        elif self.parentWidget() is not None and self.isHidden():  # without one it would be a window
            self.show()


def _tip(command: Command, action: QAction, reason: str) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return reason or (f"{command.words()} ({keys})" if keys else "")
