"""The explanation of a field: a small mark beside its label, and Shift+F1 in the field, show it below."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from isodesk.desk.ui.parts.base import set_role

SIZE = 18


class Mark(QPushButton):
    """A question mark for the mouse; by keys Shift+F1 explains a field, so that Tab goes from field to field."""

    def __init__(self) -> None:
        super().__init__("?")
        set_role(self, "mark")
        self.setFixedSize(QSize(SIZE, SIZE))
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)

    def name(self, words: str) -> None:
        """What it explains."""
        self.setToolTip(words)
        self.setAccessibleName(words)


def explain_focused() -> bool:
    """Show or hide the explanation of the field that has the focus; whether there is one."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None:
        mark = widget.findChild(Mark, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if isinstance(mark, Mark) and mark.isVisible():
            mark.toggle()
            return True
        widget = widget.parentWidget()
    return False
