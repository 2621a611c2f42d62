"""The pane at the right of a list: details, or a form; it can be closed."""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size, Space
from isodesk.desk.ui.parts.base import Retranslated, set_role
from isodesk.desk.ui.parts.buttons import icon_button, name_button
from isodesk.desk.ui.parts.look import Look

if TYPE_CHECKING:
    from isodesk.desk.ui.parts.form import Form

CLOSE_ROOM: Final = 28  # pixels kept free for the close button


class Pane(Retranslated, QFrame):
    """Shows one widget at a time."""

    closed = Signal()
    presented = Signal(object)  # the widget
    close_asked = Signal()  # by a person, who may have entered something

    def __init__(self, look: Look) -> None:
        super().__init__()
        set_role(self, "card")
        self.setFixedWidth(Size.PANE)
        self._stack = QStackedWidget()
        self.close_button = icon_button(look, Glyph.CLOSE, self.close_asked.emit)
        self.close_button.setParent(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.LARGE + 4, Space.LARGE, Space.LARGE, Space.LARGE)
        layout.addWidget(self._stack)
        self.hide()
        self.retranslate()

    def present(self, widget: QWidget) -> None:
        """Show a widget; from its first time on it is the pane's own."""
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self.show()
        self._place()
        self.presented.emit(widget)

    def shows(self, widget: QWidget) -> bool:
        """Whether it is this one that can be seen."""
        return not self.isHidden() and self._stack.currentWidget() is widget

    @property
    def form(self) -> "Form | None":
        """The form that is open, if it is one that can be seen."""
        shown = self._stack.currentWidget()
        return cast("Form", shown) if getattr(shown, "is_form", False) and not self.isHidden() else None

    def dismiss(self) -> None:
        """Close, and tell."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def resizeEvent(self, event: object) -> None:
        del event
        self._place()

    def _place(self) -> None:
        self.close_button.move(self.width() - self.close_button.width() - 9, 9)
        self.close_button.raise_()

    def retranslate(self) -> None:
        name_button(self.close_button, self.tr("Close"))
