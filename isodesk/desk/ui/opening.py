"""Opening the profile: a passphrase or the recovery code asked for, the first window shown, or words why not."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from isodesk.desk.ui.parts.look import Look
from isodesk.errors import IsoDeskError

if TYPE_CHECKING:
    from isodesk.desk.services.desk import Desk

_ASK = ("storage.locked", "storage.passphrase_wrong")
_DAMAGED = ("storage.damaged", "storage.key_wrong", "storage.not_encrypted")  # its beginning may be what is damaged
_IN_USE, _KEY_LOST = "profile_in_use", "store_key_lost"


class Opening:
    """Tries to open until it works or a person gives up."""

    def __init__(self, look: Look, open_desk: Callable[[str | None], "Desk"], folder: Path | None = None) -> None:
        self._look = look
        self._open = open_desk
        self._folder = folder
        self._passphrase: str | None = None  # typed last
        self.shown_elsewhere = False  # the profile is open already, and its window was brought to the front

    async def desk(self, passphrase: str | None) -> "Desk | None":
        """The open desk, or nothing where it was given up."""
        while True:
            try:
                return self._open(passphrase)
            except IsoDeskError as error:
                if not await self._may_go_on(error, self._passphrase or passphrase):
                    return None
                passphrase = self._passphrase or passphrase

    async def _may_go_on(self, error: IsoDeskError, passphrase: str | None) -> bool:
        """Whether there is something to try again with."""
        if error.code in _DAMAGED and self._folder is not None:
            from isodesk.desk.ui.safety.damaged import Restoring

            self._passphrase = passphrase
            by_code = partial(self._ask_code, passphrase=False)
            return await Restoring(self._look, self._folder, by_code).offer(error, passphrase)
        if error.code in _ASK:
            return await self._ask(error.code == "storage.passphrase_wrong")
        if error.code == _KEY_LOST:
            return await self._ask_code(passphrase=False)
        if error.code == _IN_USE and self._folder is not None:
            from isodesk.desk.ui.instance import show_other

            self.shown_elsewhere = show_other(self._folder)
        if not self.shown_elsewhere:
            await self._tell(error)
        return False

    async def _ask(self, wrong: bool) -> bool:
        from isodesk.desk.ui.parts.passphrase import PassphraseDialog
        from isodesk.desk.ui.parts.question import answered

        dialog = PassphraseDialog(self._look, wrong, by_code=wrong and self._folder is not None)
        if await answered(dialog):
            self._passphrase = dialog.passphrase
            return True
        return dialog.code_asked and await self._ask_code(passphrase=True)

    async def _ask_code(self, *, passphrase: bool) -> bool:
        """Make the secrets anew from the recovery code; whether that was done."""
        from isodesk.desk.ui.parts.question import answered
        from isodesk.desk.ui.safety.recovery import CodeDialog

        fault = ""
        while self._folder is not None:
            dialog = CodeDialog(self._look, None, passphrase=passphrase, fault=fault)
            if not await answered(dialog):
                return False
            try:
                self._take_code(*dialog.typed)
            except IsoDeskError as error:
                fault = self._words(error)
            else:
                return True
        return False

    def _take_code(self, code: str, passphrase: str | None) -> None:
        from isodesk.desk.services.safety.opening import open_by_code

        assert self._folder is not None  # noqa: S101 - asked above
        open_by_code(self._folder, code, passphrase or self._passphrase)
        self._passphrase = passphrase or self._passphrase

    def _words(self, error: IsoDeskError) -> str:
        from isodesk.desk.ui.words import explain

        return str(explain(error))

    async def _tell(self, error: IsoDeskError) -> None:
        from isodesk.desk.ui.parts.question import Telling, answered
        from isodesk.desk.ui.words import explain

        await answered(Telling(explain(error)))
