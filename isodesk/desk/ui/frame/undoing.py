"""Taking back the last change: offered in the notice that says what was done, and by its key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from isodesk.desk.errors import NotPossible
from isodesk.desk.services.desk import Desk
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.tasks import TaskScope
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError

if TYPE_CHECKING:
    from isodesk.desk.services.undo import UndoStep


class Undoing(QObject):
    """Of one window."""

    def __init__(self, desk: Desk, scope: TaskScope, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scope = scope
        self._offered = 0  # the step that was offered last: what was said since is about none

    def offer(self, notice: Notice, words: str) -> None:
        """Say what was done; where that was a change that may be taken back, offer it."""
        notice.say(words, Meaning.OK)
        self._scope.restart("window.undo.offer", lambda: self._offer(notice, words), lambda _error: None)

    async def _offer(self, notice: Notice, words: str) -> None:
        step = await self._desk.undo.last()
        if step is None or step.id == self._offered:
            return
        self._offered = step.id
        if not step.reason and notice.words == words:
            notice.say(words, Meaning.OK, self.tr("Undo"), lambda: self.undo(notice, step.id))

    def undo(self, notice: Notice, step_id: int | None = None) -> None:
        """Take back a step, the last one without a number; what can't be is said with its reason."""
        failed = self._failed(notice)
        self._scope.start("window.undo", lambda: self._undo(notice, step_id), failed)

    async def _undo(self, notice: Notice, step_id: int | None) -> None:
        if await self._desk.undo.last() is None:
            notice.say(self.tr("There is nothing to undo."), Meaning.WAITING)
            return
        step = await self._desk.undo.undo(step_id)
        notice.say(self.tr("Undone: {what}.").format(what=self._what(step)), Meaning.OK)

    def _what(self, step: "UndoStep") -> str:
        from isodesk.desk.ui.text.actions import action_name

        own = {
            "import": self.tr("the import"),
            "taken_back": self.tr("giving up"),
            "settled": self.tr("the decision"),
            "edited": self.tr("the change"),
        }
        what = own.get(step.what) or action_name(step.what)
        return f"{what} ({step.count})" if step.count > 1 else what

    def _failed(self, notice: Notice) -> "_Failed":
        return _Failed(notice)


class _Failed:
    """Says why a change can't be taken back."""

    def __init__(self, notice: Notice) -> None:
        self._notice = notice

    def __call__(self, error: IsoDeskError) -> None:
        meaning = Meaning.WAITING if isinstance(error, NotPossible) else Meaning.WRONG
        self._notice.say(str(explain(error)), meaning)
