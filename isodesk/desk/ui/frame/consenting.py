"""The question before the first command of its kind that costs something on a production account."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from isodesk.desk.services.desk import Desk
from isodesk.desk.ui.frame.commands import Cost

if TYPE_CHECKING:
    from isodesk.desk.ui.parts.question import Asked

translate = QCoreApplication.translate

_TEXTS: Mapping[Cost, Callable[[], str]] = {
    Cost.CREDIT: lambda: translate("Consent", "From here on, registering takes real credits of this account."),
    Cost.MAIL: lambda: translate("Consent", "From here on, mails go out to real people."),
    Cost.LOGIN: lambda: translate("Consent", "This opens a real account, with all that may be changed there."),
}


class Consenting:
    """Asked once for each account and kind of cost, until the program ends."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def must_ask(self, cost: Cost) -> bool:
        """Whether a person has to be asked first."""
        return self._desk.consent.needed(cost.value)

    async def may(self, cost: Cost) -> bool:
        """Ask, where it is needed; whether to go on."""
        if not self.must_ask(cost):
            return True
        from isodesk.desk.ui.parts.question import Question, answered

        if not await answered(Question(self._parent, self._asked(cost))):
            return False
        self._desk.consent.give(cost.value)
        return True

    def _asked(self, cost: Cost) -> "Asked":
        from isodesk.desk.ui.frame.account_looks import sub_account_name
        from isodesk.desk.ui.parts.question import Asked

        account = self._desk.accounts.current
        name = account.name if account is not None else ""
        if account is not None and account.sub_account is not None:
            name = f"{name} · {sub_account_name(account.sub_account)}"
        title = translate("Consent", "“{account}” is a production account").format(account=name)
        once = translate("Consent", "You are asked once until the program is closed.")
        return Asked(
            title, f"{_TEXTS[cost]()} {once}", translate("Consent", "Go on"), translate("Consent", "Stop here")
        )
