"""Removing an account or a sub account: what goes with it is said first, what isn't sent asked about by itself."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from isodesk.desk.services.accounts import Contents
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.settings import AccountSettings, SubAccount
from isodesk.desk.ui.frame.account_looks import account_name, sub_account_name
from isodesk.desk.ui.parts.question import Asked, Question, answered


class Removing(QObject):
    """Asks over ``parent``, then removes."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._over = desk, parent

    async def account(self, account: AccountSettings, done: Callable[[], None]) -> None:
        """Remove an account, if a person says so."""
        contents = await self._desk.accounts.contents(account.id)
        if await self._asked(account_name(account), contents):
            await self._desk.accounts.remove(account.id, unsent_too=contents.unsent > 0)
            done()

    async def sub_account(self, account: AccountSettings, sub_account: SubAccount, done: Callable[[], None]) -> None:
        """Remove a sub account, if a person says so."""
        contents = await self._desk.accounts.contents(account.id, sub_account.id)
        if await self._asked(sub_account_name(sub_account), contents):
            unsent_too = contents.unsent > 0
            await self._desk.accounts.remove_sub_account(account.id, sub_account.id, unsent_too=unsent_too)
            done()

    async def _asked(self, name: str, contents: Contents) -> bool:
        title = self.tr("Remove “{name}” from this computer?").format(name=name)
        asked = Asked(title, self._words(contents), self.tr("Remove"), self.tr("Keep it"))
        if not await answered(Question(self._over, asked)):
            return False
        return contents.unsent == 0 or await self._sure(contents)

    async def _sure(self, contents: Contents) -> bool:
        """A second question of its own: what is not sent is lost for good."""
        title = self.tr("%Ln change(s) aren’t sent. Throw them away?", "", contents.unsent)
        text = self.tr("The platform has never heard of them, and won’t. This can’t be undone.")
        if contents.in_doubt:
            doubt = self.tr("%Ln of them may have been carried out: look on the platform first.", "", contents.in_doubt)
            text = f"{text} {doubt}"
        asked = Asked(title, text, self.tr("Throw away and remove"), self.tr("Keep it"))
        return await answered(Question(self._over, asked))

    def _words(self, contents: Contents) -> str:
        stays = self.tr("Nothing is deleted on the platform.")
        goes = [
            self.tr("%Ln candidate(s)", "", contents.candidates),
            self.tr("%Ln test(s)", "", contents.tests),
            self.tr("%Ln session(s)", "", contents.sessions),
            self.tr("%Ln result(s)", "", contents.results),
        ]
        counts = (contents.candidates, contents.tests, contents.sessions, contents.results)
        present = [words for words, count in zip(goes, counts, strict=True) if count]
        if not present:
            nothing = self.tr("It holds nothing yet.")
            return f"{nothing} {stays}"
        gone = self.tr("What goes with it here: {rows}. The platform has no lists to read them from again.")
        return f"{gone.format(rows=', '.join(present))} {stays}"
