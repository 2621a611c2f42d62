"""Changing an account: its name and secret always, where it is only as long as it has nothing of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from isodesk.desk.errors import InvalidInput, NotPossible
from isodesk.desk.services.settings import AccountSettings
from isodesk.desk.ui.accounts.form import AccountForm
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.question import Asked, Question, answered
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError


class ChangeDialog(Retranslated, QDialog):
    """Over the accounts."""

    def __init__(self, context: Context, parent: QWidget, account: AccountSettings) -> None:
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = AccountForm(context.look, context.desk.accounts.check, account)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        layout.addWidget(self.form)
        self.resize(500, 560)
        self.form.submitted.connect(lambda: context.scope.start("account.change", self._keep, self._failed))
        self.form.cancelled.connect(self.reject)
        self.finished.connect(lambda: context.scope.cancel("account.change"))
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Change the account"))

    async def _keep(self) -> None:
        self.form.set_busy(True)
        try:
            await self._update()
        except InvalidInput as error:
            self.form.refuse(error)
            return
        finally:
            self.form.set_busy(False)
        self.accept()

    async def _update(self) -> None:
        accounts, account, secret = self._context.desk.accounts, self.form.account(), self.form.secret.value or None
        try:
            await accounts.update(account, secret)
        except NotPossible as error:
            if error.parameters.get("reason") != "confirm_moved" or not await self._moved():
                raise
            await accounts.update(account, secret, moved=True)

    async def _moved(self) -> bool:
        asked = Asked(
            self.tr("Is it the same station at another address?"),
            self.tr(
                "What is kept here, and what isn’t sent yet, goes on with the new address. On another station it "
                "would be about strangers: add an account for that one."
            ),
            self.tr("The same station"),
            self.tr("Leave it as it was"),
        )
        return await answered(Question(self, asked))

    def _failed(self, error: IsoDeskError) -> None:
        self.form.show_failure(str(explain(error)))
