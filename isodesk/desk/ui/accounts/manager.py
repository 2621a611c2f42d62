"""All accounts of the profile: what each is, what it can do, changing, replacing its secret, removing it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from isodesk.client.accounts import AccountKind
from isodesk.desk.services.events import AccountChanged
from isodesk.desk.services.settings import AccountSettings
from isodesk.desk.ui.accounts.about import AboutAccount
from isodesk.desk.ui.accounts.removing import Removing
from isodesk.desk.ui.frame.account_looks import account_look, account_name, kind_word
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.dialogs import lay_out, row_of_buttons
from isodesk.desk.ui.parts.facts import Facts
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError

if TYPE_CHECKING:
    from isodesk.desk.ui.frame.account_presenter import AccountPresenter

_LIST = 232  # pixels


class AccountsDialog(Retranslated, QDialog):
    """The accounts at the left, the chosen one at the right."""

    def __init__(self, context: Context, parent: QWidget, presenter: "AccountPresenter") -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = context.look
        self._about = AboutAccount()
        self.list = QListWidget()
        self.list.setFixedWidth(_LIST)
        self.title = label("person", wraps=True)
        self.facts = Facts(look)
        self.failure = label("wrong", wraps=True)
        self.failure.hide()
        self.use = button(look, "primary", Glyph.CHECK, self._use)
        self.change = button(look, "secondary", Glyph.PENCIL, self._change)
        self.sub_accounts = button(look, "secondary", Glyph.SHIELD, self._sub_accounts)
        self.remove = button(look, "danger", Glyph.DELETE, self._remove)
        self.add = button(look, "secondary", Glyph.PLUS, self._add)
        self.leave = button(look, "secondary", pressed=self.accept)
        self._lay_out()
        self._stop = context.desk.events.subscribe(AccountChanged, lambda _event: self.show_accounts())
        self.finished.connect(self._ended)
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.show_accounts()
        self.retranslate()

    def _lay_out(self) -> None:
        actions = row_of_buttons((self.use, self.change, self.sub_accounts), (self.remove,))
        right = QVBoxLayout()
        right.setSpacing(Space.MEDIUM)
        for widget in (self.title, self.facts, self.failure):
            right.addWidget(widget)
        right.addLayout(actions)
        left = QVBoxLayout()
        left.addWidget(self.list)
        left.addWidget(self.add)
        columns = QHBoxLayout()
        columns.setSpacing(Space.PAGE)
        columns.addLayout(left)
        columns.addLayout(right, 1)
        lay_out(self, columns, row_of_buttons((), (self.leave,)))
        self.resize(860, 540)

    @property
    def chosen(self) -> AccountSettings | None:
        """The account at the right."""
        row, accounts = self.list.currentRow(), self._context.desk.accounts.all()
        return accounts[row] if 0 <= row < len(accounts) else None

    def choose(self, account_id: str) -> None:
        """Show an account at the right."""
        numbers = [account.id for account in self._context.desk.accounts.all()]
        self.list.setCurrentRow(numbers.index(account_id) if account_id in numbers else 0)

    def show_accounts(self) -> None:
        """The accounts as they are now; the chosen one stays chosen, at first the one in use."""
        current = self._context.desk.accounts.current
        wanted = current.id if current else ""
        if self.list.currentRow() >= 0:
            wanted = str(self.list.item(self.list.currentRow()).data(Qt.ItemDataRole.UserRole))
        self.list.clear()
        for account in self._context.desk.accounts.all():
            self.list.addItem(self._item(account, in_use=current is not None and account.id == current.id))
        self.choose(wanted)
        self._presenter.show()
        self._show_chosen()

    def _item(self, account: AccountSettings, *, in_use: bool) -> QListWidgetItem:
        tokens = self._context.look.theme.tokens
        words = kind_word(account)
        if in_use:
            words = self.tr("{kind} · in use").format(kind=words)
        item = QListWidgetItem(f"{account_name(account)}\n{words}")
        item.setData(Qt.ItemDataRole.UserRole, account.id)
        item.setIcon(self._context.look.icons.icon(account_look(tokens, account).glyph))
        item.setForeground(QColor(tokens.text))
        return item

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Accounts"))
        self.list.setAccessibleName(self.tr("Accounts"))
        self.use.setText(self.tr("Use"))
        self.change.setText(self.tr("Change…"))
        self.sub_accounts.setText(self.tr("Sub accounts…"))
        self.remove.setText(self.tr("Remove…"))
        self.add.setText(self.tr("Add an account…"))
        self.leave.setText(self.tr("Close"))
        self._show_chosen()

    def _show_chosen(self) -> None:
        account, current = self.chosen, self._context.desk.accounts.current
        self.failure.hide()
        for each in (self.use, self.change, self.sub_accounts, self.remove, self.title, self.facts):
            each.setVisible(account is not None)
        if account is None:
            return
        self.title.setText(account_name(account))
        self.facts.show_sections(self._about.sections(account))
        self.use.setVisible(current is None or current.id != account.id)
        self.change.setVisible(account.kind is not AccountKind.EMBEDDED)
        self.sub_accounts.setVisible(account.distributor)

    # What the buttons do

    def _use(self) -> None:
        if self.chosen is not None:
            self._presenter.use(self.chosen.id)

    def _change(self) -> None:
        from isodesk.desk.ui.accounts.changing import ChangeDialog

        if self.chosen is not None:
            dialog = ChangeDialog(self._context, self, self.chosen)
            dialog.accepted.connect(self.show_accounts)
            dialog.open()

    def _sub_accounts(self) -> None:
        from isodesk.desk.ui.accounts.sub_accounts import SubAccountsDialog

        if self.chosen is not None:
            dialog = SubAccountsDialog(self._context, self, self.chosen.id)
            dialog.finished.connect(self.show_accounts)
            dialog.open()

    def _remove(self) -> None:
        account = self.chosen
        if account is not None:
            removing = Removing(self._context.desk, self)
            self._context.scope.start(
                "account.remove", lambda: removing.account(account, self.show_accounts), self._failed
            )

    def _add(self) -> None:
        self.accept()
        self._presenter.add()

    def _failed(self, error: IsoDeskError) -> None:
        self.failure.setText(str(explain(error)))
        self.failure.show()

    def _ended(self) -> None:
        self._stop()
        self._context.scope.cancel("account.remove")
