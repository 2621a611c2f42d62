"""The bar below every page: the network, what waits in the outbox, and longer work with its cancel button."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Space
from isodesk.desk.ui.parts.base import Retranslated, set_role
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pictures import Picture
from isodesk.desk.ui.text.counts import OutboxWords
from isodesk.desk.ui.text.formats import since
from isodesk.desk.ui.words import explain_code

SHOWN_AFTER = 500  # milliseconds
_BETWEEN, _MORE = " · ", " · …"
_OF_THE_NETWORK = ("", "not_reached", "unanswered")


class BottomBar(Retranslated, QFrame):
    """One line: what is known of the network, then the work under way."""

    outbox_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        set_role(self, "bar")
        self._counts = OutboxCounts()
        self._connecting = True
        self._said: list[str] = []  # the most urgent first, as far as that goes
        self._cancel: Callable[[], None] | None = None
        self._icon = Picture(look, 16)
        self._words = button(look, "plain", pressed=self.outbox_asked.emit)
        self._work = label("muted")
        self._progress = QProgressBar()
        self._stop = button(look, "plain", Glyph.CLOSE, self._cancel_pressed)
        self._later = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._later.timeout.connect(self._show_work)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self.setFixedHeight(34)
        self._progress.setFixedWidth(160)
        self._progress.setTextVisible(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, 1, Space.MEDIUM, 0)
        layout.setSpacing(0)
        layout.addWidget(self._icon)
        layout.addWidget(self._words)
        layout.addStretch()
        for each in (self._work, self._progress, self._stop):
            layout.addWidget(each)
            layout.addSpacing(Space.SMALL)
            each.hide()

    def put_first(self, widget: QWidget) -> None:
        """Put something before what is known of the network."""
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(0, widget)
            layout.insertSpacing(1, Space.SMALL)

    def show_counts(self, counts: OutboxCounts) -> None:
        """What the outbox says."""
        self._counts = counts
        self._draw()

    def show_connecting(self, connecting: bool) -> None:
        """Whether the account hasn't answered yet since the start."""
        self._connecting = connecting
        self._draw()

    @property
    def words(self) -> str:
        """What the bar says of the network and the outbox, be there room for all of it or not."""
        return _BETWEEN.join(self._said)

    # Longer work

    @property
    def work(self) -> tuple[str, int, int]:
        """What is said of the work, and how far it is."""
        return self._work.text(), max(self._progress.value(), 0), self._progress.maximum()

    def begin(self, words: str, cancel: Callable[[], None] | None) -> None:
        """Show a piece of work, unless it ends within half a second."""
        self._cancel = cancel
        self._work.setText(words)
        self._progress.setRange(0, 0)
        self._later.start()

    def tell(self, done: int, total: int) -> None:
        """How far it is; a total of 0 is unknown."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def end(self) -> None:
        """It is over."""
        self._later.stop()
        for each in (self._work, self._progress, self._stop):
            each.hide()

    def _show_work(self) -> None:
        self._work.show()
        self._progress.show()
        self._stop.setVisible(self._cancel is not None)

    def _cancel_pressed(self) -> None:
        if self._cancel is not None:
            self._cancel()

    # Words

    def retranslate(self) -> None:
        self._stop.setText(self.tr("Stop"))
        self._draw()

    def _draw(self) -> None:
        offline = self._counts.offline_since is not None
        if offline:
            self._icon.draw(Glyph.OFFLINE, Meaning.WAITING)
        elif self._connecting:
            self._icon.draw(Glyph.SAND, Meaning.NEUTRAL)
        elif self._counts.missing:
            self._icon.draw(Glyph.WARNING, Meaning.WAITING)
        else:
            self._icon.draw(Glyph.ONLINE, Meaning.OK)
        self._said = self._parts()
        self._words.setAccessibleName(self.words)
        self._words.setToolTip(self.words + "\n" + self.tr("Show the outbox"))
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return done

    def _fit(self) -> None:
        """Say as much as there is room for; the whole is told where the mouse rests.

        Measured first, and said once: every other text asks for the layout anew, which comes back here.
        """
        said, shown = list(self._said), self.words
        room = self._room() - (self._words.sizeHint().width() - self._width(self._words.text()))
        while len(said) > 1 and self._width(shown) > room:
            said.pop()
            shown = _BETWEEN.join(said) + _MORE
        if shown != self._words.text():
            self._words.setText(shown)

    def _width(self, words: str) -> int:
        """As a button measures its own words."""
        return self._words.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words).width()

    def _room(self) -> int:
        others = [each for each in self.findChildren(QWidget) if each.parent() is self and not each.isHidden()]
        taken = sum(each.sizeHint().width() + Space.SMALL for each in others if each is not self._words)
        return self.contentsRect().width() - taken - 2 * Space.LARGE

    def _parts(self) -> list[str]:
        counts = self._counts
        if counts.offline_since is not None:
            parts = [self.tr("Offline since {time}").format(time=since(counts.offline_since))]
            if counts.trouble not in _OF_THE_NETWORK:  # it answers, or has nothing to do with it
                parts = [explain_code(counts.trouble).happened.rstrip(".")]
        elif self._connecting:
            parts = [self.tr("Connecting…")]
        else:
            parts = [self.tr("Connected")]
        told = OutboxWords().parts(counts)
        parts += told[:1]
        if counts.missing:
            parts.append(self.tr("credits are lacking"))
        parts += told[1:]
        return parts if len(parts) > 1 else [*parts, self.tr("everything is sent")]
