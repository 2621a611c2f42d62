"""Buttons: primary, secondary, plain, and icons alone with a name for those who can't see them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Size
from isodesk.desk.ui.parts.base import set_role
from isodesk.desk.ui.parts.look import Look

_ICON_ROLES: dict[str, Meaning | str] = {"primary": "on_accent", "danger": Meaning.WRONG}


def button(
    look: Look,
    role: str,
    glyph: Glyph | None = None,
    pressed: Callable[[], object] | None = None,
    into: QPushButton | None = None,
) -> QPushButton:
    """A button, or one that is there already given its role; its words are set by whoever made it."""
    result = into or QPushButton()
    set_role(result, role)
    result.setCursor(Qt.CursorShape.PointingHandCursor)
    result.setAutoDefault(False)
    if glyph is not None:
        result.setIcon(look.icons.icon(glyph, _ICON_ROLES.get(role, "text")))
        result.setIconSize(QSize(Size.ICON - 2, Size.ICON - 2))
    if pressed is not None:
        result.clicked.connect(lambda _checked: pressed())
    return result


def icon_button(look: Look, glyph: Glyph, pressed: Callable[[], object] | None = None) -> QPushButton:
    """A square button without words: give it a name with ``name_button``."""
    result = button(look, "plain", glyph, pressed)
    result.setFixedSize(32, 32)
    return result


def below(widget: QWidget) -> QPoint:
    """Where a menu of a button opens. Menus pop up and return at once; none is run modally."""
    return widget.mapToGlobal(widget.rect().bottomLeft() + QPoint(0, 4))


def name_button(widget: QWidget, name: str) -> None:
    """The name of a button that shows an icon only, for the eye and for screen readers."""
    widget.setToolTip(name)
    widget.setAccessibleName(name)
