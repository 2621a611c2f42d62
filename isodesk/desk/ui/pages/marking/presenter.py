"""What the marking board does."""

from functools import partial

from PySide6.QtCore import QObject

from isodesk.desk.errors import NotPossible
from isodesk.desk.services.extensions import CHANGED_MEANWHILE, ToMark
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.marking.view import MarkingBoard
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError

_MOST = 200  # answers in the list; the rest comes as these are marked


class Marking(QObject):
    """Between the board and the station. A test whose last answer is marked comes into the list by itself."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.owner)
        self._context = context
        self._answers: list[ToMark] = []
        self._waiting = 0
        self.board = MarkingBoard(context.look)
        self.board.given.connect(self._pressed)

    def open(self) -> None:
        """Read what waits."""
        self._context.scope.restart("marking.read", self.read, self._failed)

    async def read(self) -> None:
        """Read what waits, and show it from the beginning."""
        answers: list[ToMark] = []
        after: int | None = 0
        while after is not None and len(answers) < _MOST:
            page = await self._context.desk.extensions.marking(after)
            answers += [each for each in page.answers if each.row.mark is None]
            self._waiting, after = page.waiting, page.next_after
        self._answers = answers
        self.board.show_answers(answers, self._waiting, 0)

    def _pressed(self) -> None:
        shown, sheet = self.board.shown, self.board.sheet
        points, name, note = sheet.points(), sheet.name(), sheet.note()
        if shown is not None and points is not None and name:
            work = partial(self._give, shown, points, note, name)
            self._context.scope.start("marking.give", work, self._failed)

    async def _give(self, shown: ToMark, points: float, note: str, name: str) -> None:
        given = await self._context.desk.extensions.give_mark(shown.row, points, note, name)
        if given.completed:
            self._waiting -= 1
        place = self.board.place
        self._answers = [each for each in self._answers if each is not shown]
        if self._answers:
            self.board.show_answers(self._answers, self._waiting, place)
        else:
            await self.read()

    def _failed(self, error: IsoDeskError) -> None:
        self._context.notice.say(str(explain(error)), Meaning.WRONG)
        if isinstance(error, NotPossible) and error.parameters.get("reason") == CHANGED_MEANWHILE:
            self.open()
