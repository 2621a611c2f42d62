"""The page of sessions: its words and its filters."""

from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said


class SessionsPage(Page):
    """Widgets only; ``SessionsPresenter`` acts."""

    name = "sessions"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._shown: tuple[int, int, str] | None = None
        self.when = self.add_choice("when", lambda: self.tr("When"), lambda: self.tr("At any time"))
        self.when.offer_by(
            lambda: [(self.tr("Open now"), "open"), (self.tr("To come"), "to_come"), (self.tr("Over"), "over")]
        )
        self.old = self.add_choice("old", lambda: self.tr("Old ones"), lambda: self.tr("Recent ones"))
        self.old.offer_by(lambda: [(self.tr("Old ones too"), "shown")])
        self.retranslate()

    def show_counts(self, shown: int, hidden: int, zone: str, explained: str) -> None:
        """The line below the title: how many, how many that ended long ago, and whose times these are."""
        self._shown = (shown, hidden, zone)
        self.subtitle.setToolTip(explained)
        self.retranslate()

    @property
    def hides_old(self) -> bool:
        """Whether there are sessions that ended long ago and aren't shown."""
        return self._shown is not None and self._shown[1] > 0

    def empty(self) -> Said:
        """What the list says without any session."""
        if self.hides_old:
            return Said(
                Glyph.SESSIONS,
                self.tr("All sessions ended long ago"),
                self.tr("Sessions that ended more than three months ago are hidden."),
                self.tr("Show them"),
            )
        return Said(
            Glyph.SESSIONS,
            self.tr("No sessions yet"),
            self.tr("A session keeps tests closed outside a window of time, and asks for a code."),
            self.tr("Create a session"),
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("Sessions"))
        self.search.setPlaceholderText(self.tr("Search by name"))
        self.search.setAccessibleName(self.tr("Search"))
        self.subtitle.setText(self._line() if self._shown else " ")

    def _line(self) -> str:
        shown, hidden, zone = self._shown or (0, 0, "")
        parts = [self.tr("%Ln session(s)", "", shown)]
        if hidden:
            parts.append(self.tr("%Ln old one(s) hidden", "", hidden))
        return " · ".join([*parts, zone])
