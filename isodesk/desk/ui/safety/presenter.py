"""What is done about the data on this computer: the recovery code, a backup, a restore."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from isodesk.desk.errors import RecoveryCodeWrong
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.window import MainWindow
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.parts.question import Asked, Question, answered
from isodesk.desk.ui.tasks import Work
from isodesk.desk.ui.text.formats import moment
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError


class SafetyPresenter(QObject):
    """Of one window; what it did is said in the notice that is given."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._safety = context.desk.safety

    def remind(self, notice: Notice) -> None:
        """Say once a start that nobody noted the recovery code yet."""
        if not self._safety.noted:
            words = self.tr("Note the recovery code: without it, a lost keyring or passphrase is lost data.")
            notice.say(words, Meaning.WAITING, self.tr("Show the code"), lambda: self.show_code(notice))

    def show_code(self, notice: Notice) -> None:
        """Show the recovery code over the window."""
        self._start("code", lambda: self._show_code(notice), notice)

    async def _show_code(self, notice: Notice) -> None:
        from isodesk.desk.ui.safety.recovery import RecoveryDialog

        code = await self._safety.recovery_code()
        if await answered(RecoveryDialog(self._context.look, self._window, code, self._safety.note)):
            notice.hide()

    def back_up(self, notice: Notice) -> None:
        """Ask where, then write a backup."""
        dialog = self._files(self.tr("Back up to a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("isodesk-backup")
        dialog.selectFile(f"IsoDesk {datetime.now():%Y-%m-%d}.isodesk-backup")  # noqa: DTZ005 - the day on the wall
        dialog.fileSelected.connect(lambda path: self.back_up_to(Path(path), notice))
        dialog.open()

    def back_up_to(self, path: Path, notice: Notice) -> None:
        """Write a backup, with its progress in the bar below."""

        async def work() -> None:
            await self._safety.back_up(path)
            words = self.tr("The backup is in {path}. It opens with the recovery code alone.")
            notice.say(words.format(path=path), Meaning.OK, self.tr("Show the code"), lambda: self.show_code(notice))

        self._context.works.run("safety.back_up", self.tr("Backing up"), work, lambda error: _failed(notice, error))

    def restore(self, notice: Notice) -> None:
        """Ask which backup, then its code; the next start restores it."""
        dialog = self._files(self.tr("Choose a backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.restore_from(Path(path), notice))
        dialog.open()

    def restore_from(self, path: Path, notice: Notice) -> None:
        """Say what a backup is, ask whether it is meant, and for its code."""
        self._start("restore", lambda: self._restore(path, notice), notice)

    async def _restore(self, path: Path, notice: Notice) -> None:
        found = await self._safety.look_at(path)
        asked = Asked(
            self.tr("Restore the backup of {time}?").format(time=moment(found.made_at.astimezone())),
            self.tr(
                "It takes the place of all data on this computer, which is kept beside it. What was waiting to be "
                "sent then is in doubt afterwards, and shown to you before anything goes out twice."
            ),
            self.tr("Restore"),
            self.tr("Leave everything as it is"),
        )
        if await answered(Question(self._window, asked)) and await self._prepared(path):
            words = self.tr("The backup is ready: close IsoDesk and start it again.")
            notice.say(words, Meaning.OK, self.tr("Close now"), self._window.close)

    async def _prepared(self, path: Path) -> bool:
        from isodesk.desk.ui.safety.recovery import CodeDialog

        fault = ""
        while True:
            dialog = CodeDialog(self._context.look, self._window, passphrase=False, fault=fault)
            if not await answered(dialog):
                return False
            try:
                await self._safety.restore_at_next_start(path, dialog.typed[0])
            except RecoveryCodeWrong as error:
                fault = str(explain(error))
            else:
                return True

    def _files(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setNameFilter(self.tr("Backups of IsoDesk (*.isodesk-backup)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _start(self, name: str, work: Work, notice: Notice) -> None:
        self._context.scope.start(f"safety.{name}", work, lambda error: _failed(notice, error))


def _failed(notice: Notice, error: IsoDeskError) -> None:
    notice.say(str(explain(error)), Meaning.WRONG)
