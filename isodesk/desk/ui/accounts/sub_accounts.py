"""A distributor's sub accounts: adding by number, naming, reading a station's list, removing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.capabilities import Reason, on_station
from isodesk.desk.services.settings import AccountSettings, SubAccount
from isodesk.desk.ui.accounts.removing import Removing
from isodesk.desk.ui.frame.account_looks import sub_account_name, sub_account_tint
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.dialogs import lay_out, row_of_buttons
from isodesk.desk.ui.parts.fields import TextField
from isodesk.desk.ui.parts.form import faults_of
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.tasks import Work
from isodesk.desk.ui.text.capabilities import reason_words
from isodesk.desk.ui.text.faults import fault_words
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError

_DOT = 12


class SubAccountsDialog(Retranslated, QDialog):
    """The list, and below it what is entered of one."""

    def __init__(self, context: Context, parent: QWidget, account_id: str) -> None:
        super().__init__(parent)
        self._context, self._account_id = context, account_id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = context.look
        self.title = label("person", wraps=True)
        self.note = label("muted", wraps=True)
        self.list = QListWidget()
        self.number, self.own_name = TextField("sub_account_id"), TextField("name")
        self.save = button(look, "primary", Glyph.CHECK, self._save)
        self.use = button(look, "secondary", Glyph.CHECK, self._use)
        self.remove = button(look, "danger", Glyph.DELETE, self._remove)
        self.read = button(look, "secondary", Glyph.REFRESH, self._read)
        self.leave = button(look, "secondary", pressed=self.accept)
        self.failure = label("wrong", wraps=True)
        self.failure.hide()
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.finished.connect(self._ended)
        self._show_list()
        self.retranslate()

    def _lay_out(self) -> None:
        entered = QHBoxLayout()
        entered.addWidget(self.number, 1, Qt.AlignmentFlag.AlignTop)
        entered.addWidget(self.own_name, 2, Qt.AlignmentFlag.AlignTop)
        actions = row_of_buttons((self.save, self.use, self.remove), ())
        foot = row_of_buttons((self.read,), (self.leave,))
        lay_out(self, self.title, self.note, self.list, entered, self.failure, actions, foot)
        self.resize(520, 540)

    @property
    def account(self) -> AccountSettings:
        """The distributor's account, as it is now."""
        accounts = self._context.desk.accounts.all()
        return next(each for each in accounts if each.id == self._account_id)

    @property
    def chosen(self) -> SubAccount | None:
        row, known = self.list.currentRow(), self.account.sub_accounts
        return known[row] if 0 <= row < len(known) else None

    def _show_list(self) -> None:
        self.list.clear()
        tokens = self._context.look.theme.tokens
        for each in self.account.sub_accounts:
            words = f"{sub_account_name(each)} ({each.id})"
            if each.id == self.account.sub_account_id:
                words = self.tr("{name} · in use").format(name=words)
            item = QListWidgetItem(words)
            dot = QPixmap(_DOT, _DOT)
            dot.fill(QColor(sub_account_tint(tokens, each)))
            item.setIcon(dot)
            self.list.addItem(item)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.chosen
        self.number.set_value(str(chosen.id) if chosen else "")
        self.own_name.set_value(chosen.name if chosen else "")
        self.use.setEnabled(chosen is not None)
        self.remove.setEnabled(chosen is not None)
        hosted = on_station(self.account) is False
        self.read.setDisabled(hosted)
        self.read.setToolTip(reason_words(Reason.ONLY_ON_A_STATION) if hosted else "")

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Sub accounts"))
        self.title.setText(self.tr("Sub accounts"))
        self.note.setText(
            self.tr("Enter a number that Isograd gave you, and what you call it. A number that is there is renamed.")
        )
        self.list.setAccessibleName(self.tr("Sub accounts"))
        self.number.set_label(self.tr("Number"))
        self.own_name.set_label(self.tr("Name, as shown here"))
        self.save.setText(self.tr("Add or rename"))
        self.use.setText(self.tr("Use"))
        self.remove.setText(self.tr("Remove…"))
        self.read.setText(self.tr("Read the station’s list"))
        self.leave.setText(self.tr("Close"))

    # What the buttons do

    def _save(self) -> None:
        text = self.number.value
        entered = SubAccount(int(text) if text.isascii() and text.isdigit() else 0, self.own_name.value)
        self._keep(entered)

    def _keep(self, entered: SubAccount) -> None:
        self.failure.hide()
        try:
            self._context.desk.accounts.name_sub_account(self._account_id, entered)
        except InvalidInput as error:
            by_field = {fault.field: fault_words(fault.code, fault.parameters) for fault in faults_of(error)}
            self.number.show_fault(by_field.get("sub_account_id", ""))
            self.own_name.show_fault(by_field.get("name", ""))
            return
        self.number.show_fault("")
        self.own_name.show_fault("")
        self._show_list()

    def _use(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            accounts = self._context.desk.accounts
            self._start(lambda: accounts.use_sub_account(self._account_id, chosen.id))

    def _remove(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            removing = Removing(self._context.desk, self)
            self._start(lambda: removing.sub_account(self.account, chosen, self._show_list))

    def _read(self) -> None:
        self._start(self._read_list)

    async def _read_list(self) -> None:
        """The station's list; names of one's own stay."""
        desk, account = self._context.desk, self.account
        own = {each.id: each.name for each in account.sub_accounts}
        secret = await desk.accounts.read_secret(account.id) or ""
        for each in await desk.trials.sub_accounts(account, secret):
            desk.accounts.name_sub_account(account.id, SubAccount(each.id, own.get(each.id) or each.name))
        self._show_list()

    def _start(self, work: Work) -> None:
        async def then_show() -> None:
            await work()
            self._show_list()

        self._context.scope.start("account.sub_accounts", then_show, self._failed)

    def _failed(self, error: IsoDeskError) -> None:
        self.failure.setText(str(explain(error)))
        self.failure.show()

    def _ended(self) -> None:
        self._context.scope.cancel("account.sub_accounts")
