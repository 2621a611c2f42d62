"""How a dialog is laid out: its parts below each other, its buttons in a row."""

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from isodesk.desk.ui.look.tokens import Space


def lay_out(dialog: QDialog, *parts: QWidget | QLayout) -> None:
    """From the top down, with the margins of a dialog, as high as its words need in its least width."""
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.LARGE)
    layout.setSpacing(Space.MEDIUM)
    for part in parts:
        if isinstance(part, QLabel) and part.wordWrap():
            part.setMinimumWidth(max(dialog.minimumWidth() - 2 * Space.PAGE, 0))
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def row_of_buttons(left: Iterable[QWidget], right: Iterable[QWidget]) -> QHBoxLayout:
    """What helps at the left, what ends the dialog at the right."""
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    for each in left:
        row.addWidget(each)
    row.addStretch()
    for each in right:
        row.addWidget(each)
    return row
