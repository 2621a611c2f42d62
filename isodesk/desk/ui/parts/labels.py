"""Labels and lines by their role in the look."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QSizePolicy, QWidget

from isodesk.desk.ui.parts.base import set_role


def label(role: str, text: str = "", *, wraps: bool = False, selectable: bool = False) -> QLabel:
    """A label; ``role`` is one of the style sheet's."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    set_role(result, role)
    if wraps:
        result.setWordWrap(True)
        result.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if selectable:
        result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return result


def card(role: str = "card", parent: QWidget | None = None) -> QFrame:
    """A frame with a line and round corners."""
    frame = QFrame(parent)
    set_role(frame, role)
    return frame


def rule() -> QFrame:
    """A line between two parts."""
    line = card("rule")
    line.setFixedHeight(1)
    return line


def empty(layout: QLayout) -> None:
    """Remove every widget of a layout, out of sight at once."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
