"""The page of credits, and the overview over it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from isodesk.desk.ui.parts.look import Look

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.credits.overview import OverviewView


class CreditsArea(QStackedWidget):
    """The overview is made when it is first needed."""

    period_chosen = Signal()
    export_asked = Signal()

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__()
        self._look = look
        self._page = page
        self.addWidget(page)

    @cached_property
    def overview(self) -> "OverviewView":
        from isodesk.desk.ui.pages.credits.overview import OverviewView  # QtCharts takes time to load

        made = OverviewView(self._look)
        made.closed.connect(self.go_back)
        made.asked.connect(self.period_chosen)
        made.export_asked.connect(self.export_asked)
        self.addWidget(made)
        return made

    @property
    def shows_overview(self) -> bool:
        return self.currentWidget() is not self._page

    def go_back(self) -> None:
        """Show the list again."""
        self.setCurrentWidget(self._page)
