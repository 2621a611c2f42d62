"""A station that was set up anew: said above the bar of every page, until a person decides what that means."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from isodesk.desk.services.events import FollowState
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.window import MainWindow
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError


class ResetNotice(Notice):
    """Says it in the window's language, as long as nothing was decided."""

    def __init__(self, look: Look, decide: Callable[[], object]) -> None:
        self._decide = decide
        super().__init__(look)

    def show_reset(self) -> None:
        """Say what happened, and offer to decide."""
        words = self.tr(
            "The station was set up anew and knows nothing of what is listed here. Nothing is read from it until you "
            "decide; what you change here is kept."
        )
        self.say(words, Meaning.WAITING, self.tr("Decide…"), self._decide)

    def retranslate(self) -> None:
        super().retranslate()
        if not self.isHidden():
            self.show_reset()


class StationReset(QObject):
    """Of one window."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self.notice = ResetNotice(context.look, self._decide)
        window.put_above_bar(self.notice)

    def show(self, state: FollowState) -> None:
        """What is said while a station is followed like this."""
        if state.reset_seen:
            self.notice.show_reset()
        else:
            self.notice.hide()

    def _decide(self) -> None:
        self._context.scope.start("station.reset", self._ask, self._failed)

    async def _ask(self) -> None:
        from isodesk.desk.ui.parts.question import Asked, Question, answered

        asked = Asked(
            self.tr("Read the new station?"),
            self.tr(
                "What the earlier station told is then forgotten on this computer, and everything is read anew. What "
                "you changed here and isn’t sent yet stays, and is sent to the new one. If the station is to get its "
                "earlier data back, leave everything as it is, and start IsoDesk again once it has."
            ),
            self.tr("Forget, and read anew"),
            self.tr("Leave everything as it is"),
        )
        if await answered(Question(self._window, asked)):
            await self._context.desk.following.accept_reset()
            self._context.notice.say(self.tr("What the new station tells is being read."), Meaning.OK)

    def _failed(self, error: IsoDeskError) -> None:
        self._context.notice.say(str(explain(error)), Meaning.WRONG)
