"""The parts of the window, gone through by one key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def next_part(parts: Sequence[QWidget]) -> None:
    """Give the focus to the part after the one that has it; parts that can't be seen are passed over."""
    seen = [part for part in parts if part.isVisible()]
    now = QApplication.focusWidget()
    here = [place for place, part in enumerate(seen) if now is part or (now is not None and part.isAncestorOf(now))]
    for step in range(1, len(seen) + 1):
        part = seen[((here[0] if here else -1) + step) % len(seen)]
        if _focus(part):
            return


def _focus(part: QWidget) -> bool:
    for each in (part, *part.findChildren(QWidget)):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled():
            each.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False
