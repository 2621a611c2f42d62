"""The menu of the account button: accounts, language, theme."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from isodesk.desk.services.settings import AccountKind, AccountSettings
from isodesk.desk.ui.frame.account_button import AccountButton
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.theme import ThemeChoice
from isodesk.desk.ui.parts.buttons import below
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.language import LanguageChoice


class AccountMenu(QMenu):
    """Says what was chosen; the presenter does it."""

    account_chosen = Signal(str)
    language_chosen = Signal(LanguageChoice)
    theme_chosen = Signal(ThemeChoice)
    add_asked = Signal()
    change_asked = Signal()

    def __init__(self, look: Look, button: AccountButton) -> None:
        super().__init__(button)
        self._accounts: Sequence[AccountSettings] = ()
        self._current: AccountSettings | None = None
        self._about = self.addAction("")
        self._about.setEnabled(False)
        self._account_actions: list[QAction] = []
        self.change = self.addAction("")
        self.change.triggered.connect(lambda _on=False: self.change_asked.emit())
        self.add = self.addAction("")
        self.add.setIcon(look.icons.icon(Glyph.PLUS))
        self.add.triggered.connect(lambda _on=False: self.add_asked.emit())
        self.addSeparator()
        self.languages_menu = self.addMenu("")
        self.languages_menu.setIcon(look.icons.icon(Glyph.LANGUAGE))
        self.languages = {choice: self._choice(self.languages_menu, choice) for choice in LanguageChoice}
        self.themes_menu = self.addMenu("")
        self.themes_menu.setIcon(look.icons.icon(Glyph.THEME))
        self.themes = {choice: self._choice(self.themes_menu, choice) for choice in ThemeChoice}
        self._group(self.languages_menu)
        self._group(self.themes_menu)
        button.clicked.connect(lambda _checked: self.popup(below(button)))
        self.retranslate()

    def show_accounts(self, accounts: Sequence[AccountSettings], current: AccountSettings | None) -> None:
        """The accounts of the profile, and which is in use."""
        self._accounts = accounts
        self._current = current
        self.retranslate()

    def show_choices(self, language: LanguageChoice, theme: ThemeChoice) -> None:
        """Tick what is chosen."""
        self.languages[language].setChecked(True)
        self.themes[theme].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.languages_menu.setTitle(self.tr("Language"))
        self.languages[LanguageChoice.SYSTEM].setText(self.tr("As the system"))
        self.languages[LanguageChoice.ENGLISH].setText("English")
        self.languages[LanguageChoice.FRENCH].setText("Français")
        self.themes_menu.setTitle(self.tr("Theme"))
        self.themes[ThemeChoice.SYSTEM].setText(self.tr("As the system"))
        self.themes[ThemeChoice.LIGHT].setText(self.tr("Light"))
        self.themes[ThemeChoice.DARK].setText(self.tr("Dark"))
        self._about.setText(self._kind())
        self.add.setText(self.tr("Add an account…"))
        self.change.setText(self.tr("Change this account…"))
        embedded = self._current is None or self._current.kind is AccountKind.EMBEDDED
        self.change.setVisible(not embedded)
        self._show_accounts()

    def _kind(self) -> str:
        if self._current is None:
            return self.tr("No account")
        kinds = {
            AccountKind.EMBEDDED: self.tr("Sample centre on this computer"),
            AccountKind.TESTING: self.tr("Testing environment of Isograd"),
            AccountKind.PRODUCTION: self.tr("Production environment of Isograd"),
            AccountKind.CUSTOM: self.tr("Station on the network, or another platform"),
        }
        return kinds[self._current.kind]

    def _show_accounts(self) -> None:
        for action in self._account_actions:
            self.removeAction(action)
        self._account_actions = []
        if len(self._accounts) < 2:
            return
        for account in self._accounts:
            action = QAction(account.name or self.tr("Sample centre"), self, checkable=True)
            action.setChecked(self._current is not None and account.id == self._current.id)
            action.triggered.connect(lambda _on=False, account=account: self.account_chosen.emit(account.id))
            self.insertAction(self.change, action)
            self._account_actions.append(action)

    def _choice(self, menu: QMenu, choice: LanguageChoice | ThemeChoice) -> QAction:
        action = menu.addAction("")
        action.setCheckable(True)
        chosen = self.language_chosen if isinstance(choice, LanguageChoice) else self.theme_chosen
        action.triggered.connect(lambda _on=False: chosen.emit(choice))
        return action

    def _group(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        for action in menu.actions():
            group.addAction(action)
