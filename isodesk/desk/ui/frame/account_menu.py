"""The menu of the account button: accounts and sub accounts, what concerns them, language, theme."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from isodesk.desk.services.settings import AccountSettings
from isodesk.desk.ui.frame.account_button import AccountButton
from isodesk.desk.ui.frame.account_looks import account_name, kind_word, kind_words, sub_account_name
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.theme import ThemeChoice
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.language import LanguageChoice

_MOST_AT_ONCE = 8  # sub accounts of an account in use; the others are a click further


class AccountMenu(QMenu):
    """Says what was chosen; the presenter does it."""

    account_chosen = Signal(str)
    sub_account_chosen = Signal(str, int)
    language_chosen = Signal(LanguageChoice)
    theme_chosen = Signal(ThemeChoice)
    add_asked = Signal()
    manage_asked = Signal()
    network_asked = Signal()
    administration_asked = Signal()
    code_asked = Signal()
    backup_asked = Signal()
    restore_asked = Signal()

    def __init__(self, look: Look, button: AccountButton) -> None:
        super().__init__(button)
        self._accounts: Sequence[AccountSettings] = ()
        self._current: AccountSettings | None = None
        self.setToolTipsVisible(True)
        self._about = _added(self)
        self._about.setEnabled(False)
        self._chosen: list[QAction] = []
        self._after = _added(self)
        self._after.setSeparator(True)
        self.administration = self._action(look, Glyph.OUTSIDE, self.administration_asked.emit)
        self.manage = self._action(look, Glyph.SHIELD, self.manage_asked.emit)
        self.add = self._action(look, Glyph.PLUS, self.add_asked.emit)
        self.network = self._action(look, Glyph.LINK, self.network_asked.emit)
        self.data_menu = self._sub_menu()
        self.data_menu.setIcon(look.icons.icon(Glyph.SAVE))
        self.data = {name: _added(self.data_menu) for name in ("backup", "restore", "code")}
        self.data["backup"].triggered.connect(lambda _on=False: self.backup_asked.emit())
        self.data["restore"].triggered.connect(lambda _on=False: self.restore_asked.emit())
        self.data["code"].triggered.connect(lambda _on=False: self.code_asked.emit())
        self.addSeparator()
        self.languages_menu = self._sub_menu()
        self.languages_menu.setIcon(look.icons.icon(Glyph.LANGUAGE))
        self.languages = {choice: self._choice(self.languages_menu, choice) for choice in LanguageChoice}
        self.themes_menu = self._sub_menu()
        self.themes_menu.setIcon(look.icons.icon(Glyph.THEME))
        self.themes = {choice: self._choice(self.themes_menu, choice) for choice in ThemeChoice}
        self._group(self.languages_menu)
        self._group(self.themes_menu)
        self.retranslate()

    def show_accounts(self, accounts: Sequence[AccountSettings], current: AccountSettings | None) -> None:
        """The accounts of the profile, and which is in use."""
        self._accounts = accounts
        self._current = current
        self.retranslate()

    def show_administration(self, why_not: str) -> None:
        """Whether the platform's administration can be opened now, and why not."""
        self.administration.setEnabled(not why_not)
        self.administration.setToolTip(why_not)

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
        self._about.setText(kind_words(self._current))
        self.administration.setText(self.tr("Open the platform’s administration"))
        self.manage.setText(self.tr("Accounts…"))
        self.add.setText(self.tr("Add an account…"))
        self.network.setText(self.tr("Network…"))
        self.data_menu.setTitle(self.tr("Data on this computer"))
        self.data["backup"].setText(self.tr("Back up…"))
        self.data["restore"].setText(self.tr("Restore a backup…"))
        self.data["code"].setText(self.tr("Recovery code…"))
        self._show_accounts()

    def _show_accounts(self) -> None:
        for action in self._chosen:
            self.removeAction(action)
            action.deleteLater()
        self._chosen = []
        alone = len(self._accounts) < 2
        for account in self._accounts:
            in_use = self._current is not None and account.id == self._current.id
            if not alone:
                self._offer(f"{account_name(account)}\t{kind_word(account)}", in_use, account, None)
            if account.distributor and (in_use or alone):
                self._offer_sub_accounts(account)

    def _offer_sub_accounts(self, account: AccountSettings) -> None:
        for sub_account in account.sub_accounts[:_MOST_AT_ONCE]:
            in_use = sub_account.id == account.sub_account_id
            self._offer(f"      {sub_account_name(sub_account)}\t{sub_account.id}", in_use, account, sub_account.id)

    def _offer(self, words: str, checked: bool, account: AccountSettings, sub_account_id: int | None) -> None:
        action = QAction(words.replace("&", "&&"), self, checkable=True)
        action.setChecked(checked)
        action.triggered.connect(lambda _on=False: self._choose(account, sub_account_id))
        self.insertAction(self._after, action)
        self._chosen.append(action)

    def _choose(self, account: AccountSettings, sub_account_id: int | None) -> None:
        if sub_account_id is None:
            self.account_chosen.emit(account.id)
        else:
            self.sub_account_chosen.emit(account.id, sub_account_id)

    def _action(self, look: Look, glyph: Glyph, pressed: Callable[[], object]) -> QAction:
        action = _added(self)
        action.setIcon(look.icons.icon(glyph))
        action.triggered.connect(lambda _on=False: pressed())
        return action

    def _sub_menu(self) -> QMenu:
        """Owned from its first moment: what ``addMenu`` makes of a text can be collected as garbage."""
        menu = QMenu(self)
        self.addMenu(menu)
        return menu

    def _choice(self, menu: QMenu, choice: LanguageChoice | ThemeChoice) -> QAction:
        action = _added(menu)
        action.setCheckable(True)
        chosen = self.language_chosen if isinstance(choice, LanguageChoice) else self.theme_chosen
        action.triggered.connect(lambda _on=False: chosen.emit(choice))
        return action

    def _group(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        for action in menu.actions():
            group.addAction(action)


def _added(menu: QMenu) -> QAction:
    """An action of a menu, owned by it: what ``addAction`` makes of a text can be collected as garbage."""
    action = QAction(menu)
    menu.addAction(action)
    return action
