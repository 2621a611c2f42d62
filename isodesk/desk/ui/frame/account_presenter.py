"""What the window does about accounts: switching, and the dialogs, each imported when it is first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from isodesk.desk.services.capabilities import Capability
from isodesk.desk.ui.frame.commands import Cost
from isodesk.desk.ui.frame.context import Context

if TYPE_CHECKING:
    from isodesk.desk.ui.frame.account_menu import AccountMenu


class AccountPresenter(QObject):
    """Listens to the menu of the account button, once there is one."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._menu: AccountMenu | None = None

    def listen(self, menu: "AccountMenu") -> None:
        """Do what the menu asks for, and show the accounts there."""
        self._menu = menu
        self.show()
        menu.account_chosen.connect(self.use)
        menu.sub_account_chosen.connect(self.use_sub_account)
        menu.add_asked.connect(self.add)
        menu.manage_asked.connect(self.manage)
        menu.network_asked.connect(self.network)
        menu.administration_asked.connect(self.open_administration)
        menu.aboutToShow.connect(lambda: menu.show_administration(self._why_not()))

    def show(self) -> None:
        """Show the accounts as they are now."""
        accounts = self._context.desk.accounts
        if self._menu is not None:
            self._menu.show_accounts(accounts.all(), accounts.current)

    def use(self, account_id: str) -> None:
        """Go to another account; one at a time."""
        self._context.scope.start("window.account", lambda: self._context.desk.accounts.use(account_id))

    def use_sub_account(self, account_id: str, sub_account_id: int) -> None:
        """Go to another sub account."""
        accounts = self._context.desk.accounts
        self._context.scope.start("window.account", lambda: accounts.use_sub_account(account_id, sub_account_id))

    # Dialogs

    def welcome(self) -> QDialog:
        """The assistant of the first start; it can be opened again by ``add``."""
        from isodesk.desk.ui.accounts.assistant import Assistant

        return self._open(Assistant(self._context, self._window, first=True))

    def add(self) -> QDialog:
        """The assistant, beginning with the choice of what to add."""
        from isodesk.desk.ui.accounts.assistant import Assistant

        return self._open(Assistant(self._context, self._window, first=False))

    def manage(self) -> QDialog:
        """All accounts: what each is, what it can do, changing and removing it."""
        from isodesk.desk.ui.accounts.manager import AccountsDialog

        return self._open(AccountsDialog(self._context, self._window, self))

    def network(self) -> QDialog:
        """Proxy and certificates."""
        from isodesk.desk.ui.accounts.network import NetworkDialog

        return self._open(NetworkDialog(self._context, self._window))

    def open_administration(self) -> None:
        """Open the platform's administration in the browser, by a link made now."""
        self._context.scope.start("window.administration", self._open_administration)

    async def _open_administration(self) -> None:
        if await self._context.may(Cost.LOGIN):
            QDesktopServices.openUrl(QUrl(await self._context.desk.links.administrator()))

    def _why_not(self) -> str:
        return self._context.why_not(Capability.OPEN_ADMINISTRATION)

    @staticmethod
    def _open(dialog: QDialog) -> QDialog:
        dialog.open()
        return dialog
