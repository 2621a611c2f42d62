"""A store that opens no more: said before there is a window, with the way back that a backup is."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from isodesk.desk.errors import RecoveryCodeWrong
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.dialogs import lay_out, row_of_buttons
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.question import answered
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError


class DamagedDialog(Retranslated, QDialog):
    """What is wrong, what a backup would do, and what was wrong with the one that was chosen last."""

    def __init__(self, look: Look, error: IsoDeskError, fault: str = "") -> None:
        super().__init__()
        self._error = error
        self.setMinimumWidth(520)
        self._title = label("person", wraps=True)
        self._text = label("text", wraps=True)
        self._fault = label("wrong", fault, wraps=True)
        self.restore_button = button(look, "primary", Glyph.IMPORT, self.accept)
        self.restore_button.setDefault(True)
        self.leave_button = button(look, "secondary", pressed=self.reject)
        buttons = row_of_buttons((), (self.leave_button, self.restore_button))
        lay_out(self, self._title, self._text, self._fault, buttons)
        self._fault.setVisible(bool(fault))
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle("IsoDesk")
        said = explain(self._error)
        self._title.setText(said.happened)
        before = "" if self._error.code == "storage.damaged" else f"{said.remedy} "  # its key may be another
        self._text.setText(
            before
            + self.tr(
                "A backup brings back everything as it was when it was made; you need its recovery code. The data that "
                "can’t be opened is kept beside it, in the profile’s folder. What is on the platform is safe there."
            )
        )
        self.restore_button.setText(self.tr("Restore a backup…"))
        self.leave_button.setText(self.tr("Leave"))


class BackupChoice(QFileDialog):
    """Which backup."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Choose a backup"))
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.setNameFilter(self.tr("Backups of IsoDesk (*.isodesk-backup)"))


class Restoring(QObject):
    """Of one profile that can't be opened."""

    def __init__(self, look: Look, folder: Path) -> None:
        super().__init__()
        self._look, self._folder = look, folder

    async def offer(self, error: IsoDeskError, passphrase: str | None) -> bool:
        """Ask until a backup is prepared, or it is given up; whether one was."""
        fault = ""
        while await answered(DamagedDialog(self._look, error, fault)):
            choice = BackupChoice()
            if not await answered(choice):
                continue
            try:
                if await self._restore(Path(choice.selectedFiles()[0]), passphrase):
                    return True
                fault = ""
            except IsoDeskError as unreadable:
                fault = str(explain(unreadable))
            except OSError as refused:
                fault = self.tr("The backup can’t be restored: {reason}.").format(reason=refused.strerror or refused)
        return False

    async def _restore(self, backup: Path, passphrase: str | None) -> bool:
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
                await asyncio.to_thread(restore_backup, self._folder, backup, dialog.typed[0], passphrase)
            except RecoveryCodeWrong as wrong:
                fault = str(explain(wrong))
            else:
                return True
