"""Whether the window can be seen: what asks the platform by itself rests while it can't."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from isodesk.desk.services.watching import Watch

_CHANGES = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange)


class Seen(QObject):
    """Tells whoever watches when the window is shown, hidden or minimised."""

    def __init__(self, window: QWidget, watch: Watch) -> None:
        super().__init__(window)
        self._window, self._watch = window, watch
        window.installEventFilter(self)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in _CHANGES:
            self._tell()
        return False

    def _tell(self) -> None:
        self._watch.show(self._window.isVisible() and not self._window.isMinimized())
