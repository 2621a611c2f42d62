"""Adds an account, or changes the one in use: tried before it is kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from isodesk.client.errors import ClientError
from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.settings import AccountSettings
from isodesk.desk.ui.accounts.form import AccountForm
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError


class AccountDialog(QDialog):
    """Over the window; nothing else waits for it."""

    def __init__(self, context: Context, parent: QWidget, editing: AccountSettings | None) -> None:
        super().__init__(parent)
        self._context = context
        self._editing = editing
        self.setWindowTitle("IsoDesk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = AccountForm(context.look, context.desk.accounts.check, editing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        layout.addWidget(self.form)
        self.resize(480, 600)
        self.form.submitted.connect(lambda: context.scope.start("account.keep", self._keep, self._failed))
        self.form.cancelled.connect(self.reject)

    async def _keep(self) -> None:
        account, secret = self.form.account(), self.form.secret.value
        self.form.set_busy(True)
        try:
            if secret and not self.form.anyway:
                await self._context.desk.accounts.try_out(account, secret)
            await self._write(account, secret)
        except InvalidInput as error:
            self.form.refuse(error)
        except ClientError as error:
            self.form.offer_anyway(str(explain(error)))
        finally:
            self.form.set_busy(False)

    async def _write(self, account: AccountSettings, secret: str) -> None:
        accounts = self._context.desk.accounts
        if self._editing is None:
            account = await accounts.add(account, secret)
            await accounts.use(account.id)
        else:
            await accounts.update(account, secret or None)
        self.accept()

    def _failed(self, error: IsoDeskError) -> None:
        self.form.show_failure(str(explain(error)))
