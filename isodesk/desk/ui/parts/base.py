"""What every widget of ours has in common: words that follow the language, and a role in the style sheet."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget


class Retranslated:
    """Mixed in before a Qt widget: ``retranslate`` is called at each change of language."""

    def retranslate(self) -> None:
        """Set every word anew."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)  # type: ignore[misc]  # the Qt widget beside this class has it


def set_role(widget: QWidget, role: str) -> None:
    """Let the style sheet know what a widget is; again when it becomes something else."""
    set_property(widget, "role", role)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Change a property that the style sheet looks at."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it is looked at when it is first shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)
