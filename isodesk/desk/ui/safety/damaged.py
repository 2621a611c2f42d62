"""A store that opens no more: said before there is a window, with the way back that a backup is."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressDialog

from isodesk.desk.errors import RecoveryCodeWrong
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.dialogs import lay_out, row_of_buttons
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.question import Asked, Question, answered
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError

SHOWN_AFTER: Final = 500  # milliseconds
KEY_WRONG: Final = "storage.key_wrong"  # the store may be whole, and the keyring another one


class DamagedDialog(Retranslated, QDialog):
    """What is wrong, what a backup would do, and what was wrong with the one that was chosen last."""

    def __init__(self, look: Look, error: IsoDeskError, fault: str = "") -> None:
        super().__init__()
        self._error = error
        self.anew_asked = self.code_asked = False
        self.setMinimumWidth(800 if error.code == KEY_WRONG else 560)
        self._title = label("person", wraps=True)
        self._text = label("text", wraps=True)
        self._fault = label("wrong", fault, wraps=True)
        self.restore_button = button(look, "primary", Glyph.IMPORT, self.accept)
        self.restore_button.setDefault(True)
        self.leave_button = button(look, "secondary", pressed=self.reject)
        self.anew_button = button(look, "plain", pressed=self._ask_anew)
        self.code_button = button(look, "plain", pressed=self._ask_for_code)
        buttons = row_of_buttons((self.anew_button, self.code_button), (self.leave_button, self.restore_button))
        lay_out(self, self._title, self._text, self._fault, buttons)
        self._fault.setVisible(bool(fault))
        self.code_button.setVisible(error.code == KEY_WRONG)
        self.retranslate()

    def _ask_anew(self) -> None:
        self.anew_asked = True
        self.reject()

    def _ask_for_code(self) -> None:
        self.code_asked = True
        self.reject()

    def retranslate(self) -> None:
        self.setWindowTitle("IsoDesk")
        said = explain(self._error)
        self._title.setText(said.happened)
        known = self._error.code == "storage.damaged" and self._error.parameters.get("reason") != "missing"
        before = "" if known else f"{said.remedy} "  # its key may be another, its file elsewhere
        self._text.setText(
            before
            + self.tr(
                "A backup brings back everything as it was when it was made; you need its recovery code. The data that "
                "can’t be opened is kept beside it, in the profile’s folder. What is on the platform is safe there."
            )
        )
        self.restore_button.setText(self.tr("Restore a backup…"))
        self.anew_button.setText(self.tr("Begin with empty data…"))
        self.code_button.setText(self.tr("Use the recovery code"))
        self.leave_button.setText(self.tr("Leave"))


class BackupChoice(QFileDialog):
    """Which backup."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Choose a backup"))
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.setNameFilter(self.tr("Backups of IsoDesk (*.isodesk-backup)"))


class Restoring(QObject):
    """Of one profile that can't be opened; ``by_code`` opens it with its recovery code, and says whether it did."""

    def __init__(self, look: Look, folder: Path, by_code: Callable[[], Awaitable[bool]]) -> None:
        super().__init__()
        self._look, self._folder, self._by_code = look, folder, by_code

    async def offer(self, error: IsoDeskError, passphrase: str | None) -> bool:
        """Ask until there is something to open again, or it is given up; whether there is."""
        fault = ""
        while True:
            dialog = DamagedDialog(self._look, error, fault)
            restores = await answered(dialog)
            way_out = self._restore(passphrase) if restores else self._other_way_out(dialog, passphrase)
            if way_out is None:
                return False
            try:
                if await way_out:
                    return True
                fault = ""
            except IsoDeskError as unreadable:
                fault = str(explain(unreadable))
            except OSError as refused:
                fault = self.tr("That didn’t work: {reason}.").format(reason=refused.strerror or refused)

    def _other_way_out(self, dialog: DamagedDialog, passphrase: str | None) -> Awaitable[bool] | None:
        if dialog.anew_asked:
            return self._begin_anew(passphrase)
        return self._by_code() if dialog.code_asked else None

    async def _begin_anew(self, passphrase: str | None) -> bool:
        from isodesk.desk.services.safety.opening import begin_anew

        asked = Asked(
            self.tr("Begin with empty data?"),
            self.tr(
                "Your accounts stay, and so does what is on the platform. Here everything is empty then: candidates, "
                "tests, sessions, results, reports, and what wasn’t sent yet. A station fills the lists again by "
                "itself; for another account, import or take over its lists. What can’t be opened isn’t deleted: it "
                "is moved aside in the profile’s folder."
            ),
            self.tr("Begin anew"),
            self.tr("Back"),
        )
        if not await answered(Question(None, asked)):
            return False
        await asyncio.to_thread(begin_anew, self._folder, passphrase)
        return True

    async def _restore(self, passphrase: str | None) -> bool:
        choice = BackupChoice()
        return await answered(choice) and await self._unpack(Path(choice.selectedFiles()[0]), passphrase)

    async def _unpack(self, backup: Path, passphrase: str | None) -> bool:
        from isodesk.desk.services.safety.opening import restore_backup
        from isodesk.desk.services.safety.restore import look_at
        from isodesk.desk.ui.safety.recovery import CodeDialog

        await asyncio.to_thread(look_at, backup)  # before its code is asked for
        fault = ""
        while True:
            dialog = CodeDialog(self._look, None, passphrase=False, fault=fault)
            if not await answered(dialog):
                return False
            try:
                with self._waiting():
                    await asyncio.to_thread(restore_backup, self._folder, backup, dialog.typed[0], passphrase)
            except RecoveryCodeWrong as wrong:
                fault = str(explain(wrong))
            else:
                return True

    @contextmanager
    def _waiting(self) -> Iterator[None]:
        """Say, where it takes longer, that something is done."""
        said = QProgressDialog(self.tr("The backup is checked and unpacked…"), "", 0, 0)
        said.setWindowTitle("IsoDesk")
        said.setCancelButton(None)
        said.setMinimumDuration(SHOWN_AFTER)
        said.setValue(0)  # or it comes after four seconds, whatever was asked
        try:
            yield
        finally:
            said.reset()
            said.deleteLater()
