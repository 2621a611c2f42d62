"""Opening the profile: a passphrase asked for where there is no keyring, and words where it can't be opened."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from isodesk.desk.ui.parts.look import Look
from isodesk.errors import IsoDeskError

if TYPE_CHECKING:
    from isodesk.desk.services.desk import Desk

_ASK = ("storage.locked", "storage.passphrase_wrong")


class Opening:
    """Tries to open until it works or a person gives up."""

    def __init__(self, look: Look, open_desk: Callable[[str | None], "Desk"]) -> None:
        self._look = look
        self._open = open_desk

    async def desk(self, passphrase: str | None) -> "Desk | None":
        """The open desk, or nothing where it was given up."""
        wrong = False
        while True:
            try:
                return self._open(passphrase)
            except IsoDeskError as error:
                if error.code not in _ASK:
                    await self._tell(error)
                    return None
                wrong = error.code == "storage.passphrase_wrong"
            passphrase = await self._ask(wrong)
            if passphrase is None:
                return None

    async def _ask(self, wrong: bool) -> str | None:
        from isodesk.desk.ui.parts.passphrase import PassphraseDialog
        from isodesk.desk.ui.parts.question import answered

        dialog = PassphraseDialog(self._look, wrong)
        return dialog.passphrase if await answered(dialog) else None

    async def _tell(self, error: IsoDeskError) -> None:
        from isodesk.desk.ui.parts.question import Telling, answered
        from isodesk.desk.ui.words import explain

        await answered(Telling(explain(error)))
