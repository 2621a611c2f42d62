"""Choosing one of thousands of sessions: some letters of its name, then the list of those that match."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from isodesk.desk.services.rows_of_tests import SessionRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import moment

_TYPING = 150  # milliseconds


class SessionPicker(Retranslated, QLineEdit):
    """A line with a list below it. What is typed is only searched for: a session counts once it is chosen.

    ``asked`` wants the sessions that match shown by ``offer``; ``name_asked`` wants one told by ``tell``. It is a
    filter of a page as well as a field's control.
    """

    edited = Signal()
    asked = Signal(str)
    name_asked = Signal(int)

    def __init__(self, look: Look, name: str = "session") -> None:
        super().__init__()
        self.name = name
        self._chosen: tuple[int, str] | None = None
        self._rows: Sequence[SessionRow] = ()
        self._titles = QStringListModel(self)
        self._popup = QListView()
        self._popup.setMinimumWidth(360)
        self._list = QCompleter(self._titles, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setPopup(self._popup)
        self._list.setWidget(self)
        self._list.activated.connect(self._picked_words)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(lambda: self.asked.emit(self._words()))
        self.setClearButtonEnabled(True)
        self.setFixedHeight(Size.FIELD)
        self.setMinimumWidth(150)
        self.addAction(look.icons.icon(Glyph.SESSIONS, "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.textEdited.connect(self._typed)
        self.textChanged.connect(self._cleared)
        self.retranslate()

    # A filter, and a field

    @property
    def label(self) -> str:
        return self.tr("Session")

    @property
    def control(self) -> QWidget:
        return self

    @property
    def session_id(self) -> int | None:
        """Which session is chosen."""
        return None if self._chosen is None else self._chosen[0]

    def values(self) -> dict[str, str]:
        return {} if self._chosen is None else {self.name: str(self._chosen[0])}

    def set_values(self, values: Mapping[str, str]) -> None:
        given = values.get(self.name, "")
        self.choose(int(given) if given.isdecimal() else None)

    def choose(self, session_id: int | None, title: str = "") -> None:
        """Choose by number; its title is asked for where it isn't given."""
        self._chosen = None if session_id is None else (session_id, title)
        self.setText(title)
        self.setCursorPosition(0)
        if session_id is not None and not title:
            self.name_asked.emit(session_id)
        self.edited.emit()

    def tell(self, row: SessionRow) -> None:
        """What the session chosen is called."""
        if self.session_id == row.id:
            self._chosen = (row.id, _title(row))
            self.setText(_title(row))
            self.setCursorPosition(0)

    # The list below

    @property
    def popup(self) -> QListView:
        """The list, while it is open."""
        return self._popup

    @property
    def offered(self) -> list[str]:
        """What the list shows."""
        return self._titles.stringList()

    def offer(self, rows: Sequence[SessionRow]) -> None:
        """Show the sessions that match, while somebody is choosing."""
        self._rows = rows
        self._titles.setStringList([_title(row) for row in rows] or [self.tr("No session matches")])
        if self.hasFocus() or self._popup.isVisible():
            self._list.complete()

    def open_list(self) -> None:
        """Show what may be chosen, without a word typed."""
        self._typing.stop()
        self.asked.emit(self._words())

    def _words(self) -> str:
        """What is searched for; the title of what is chosen isn't."""
        return "" if self._chosen is not None and self.text() == self._chosen[1] else self.text().strip()

    def _typed(self, _text: str) -> None:
        self._typing.start()

    def _cleared(self, text: str) -> None:
        if not text and self._chosen is not None and self._chosen[1]:
            self.choose(None)

    def _picked(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._rows):
            row = self._rows[index.row()]
            self.choose(row.id, _title(row))

    def _picked_words(self, words: str) -> None:
        """By Enter in the list: the completer tells the words, the list the place."""
        del words
        self._picked(self._popup.currentIndex())

    def _leave(self) -> None:
        """Half a word chooses nothing: what was chosen is shown again."""
        self._typing.stop()
        self.setText("" if self._chosen is None else self._chosen[1])
        self.setCursorPosition(0)

    def retranslate(self) -> None:
        self.setPlaceholderText(self.tr("All sessions"))
        self.setAccessibleName(self.tr("Session"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.open_list()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self.open_list()
            return
        super().keyPressEvent(event)


def _title(row: SessionRow) -> str:
    return f"{row.description} · {moment(row.start)}"
