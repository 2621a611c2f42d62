"""The list of results, and what stands over it: reports, the dashboard, progressions."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from isodesk.desk.ui.parts.look import Look

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.results.dashboard import DashboardView
    from isodesk.desk.ui.pages.results.progress import GroupView, PersonView
    from isodesk.desk.ui.pdf.area import PdfArea


class ResultsArea(QStackedWidget):
    """Each made when it is first needed."""

    group_asked = Signal()  # two other tests are to be compared

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__()
        self._look = look
        self._page = page
        self.addWidget(page)

    @cached_property
    def reports(self) -> "PdfArea":
        """The reports that are open, each in a tab; they stay so while one looks at the list."""
        from isodesk.desk.ui.pdf.area import PdfArea  # QtPdf takes time to load

        made = PdfArea(self._look)
        made.left.connect(self.go_back)
        return made

    def show_report(self, test_id: int, pdf: bytes, candidate: str, form: str) -> None:
        """Open a report beside those that are open."""
        viewer = self.reports.open(test_id, pdf, candidate, form)
        self.show_over(self.reports)
        viewer.setFocus()

    def close_reports(self) -> None:
        """Close every report."""
        if "reports" in self.__dict__:
            self.reports.close_all()

    @cached_property
    def dashboard(self) -> "DashboardView":
        from isodesk.desk.ui.pages.results.dashboard import DashboardView  # QtCharts takes time to load

        made = DashboardView(self._look)
        made.closed.connect(self.go_back)
        return made

    @cached_property
    def person(self) -> "PersonView":
        from isodesk.desk.ui.pages.results.progress import PersonView  # as above

        made = PersonView(self._look)
        made.closed.connect(self.go_back)
        return made

    @cached_property
    def group(self) -> "GroupView":
        from isodesk.desk.ui.pages.results.progress import GroupView  # as above

        made = GroupView(self._look)
        made.asked.connect(self.group_asked)
        made.closed.connect(self.go_back)
        return made

    def show_over(self, widget: QWidget) -> None:
        """Put something over the list."""
        self.addWidget(widget)
        self.setCurrentWidget(widget)
        widget.setFocus()

    def shows(self, name: str) -> bool:
        """Whether this view was made and can be seen."""
        return self.__dict__.get(name) is self.currentWidget()

    def go_back(self) -> None:
        """Show the list again."""
        self.setCurrentWidget(self._page)
