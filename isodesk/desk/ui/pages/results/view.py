"""The page of results: the list, or the report in its place."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from isodesk.desk.services.rows import FormRow
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.registration import form_name
from isodesk.desk.ui.pages.results.detail import ResultView
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.formats import grouped


class ResultsPage(Page):
    """Widgets only; ``ResultsPresenter`` acts."""

    fetch_asked = Signal()
    tests_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._counts: tuple[int, int] | None = None
        self._forms: Sequence[FormRow] = ()
        self.fetch_button = button(look, "primary", Glyph.REFRESH, self.fetch_asked.emit)
        self.add_action(self.fetch_button)
        self.forms = self.add_filter("form")
        self.detail = ResultView(look)
        self.retranslate()

    def show_counts(self, total: int, not_fetched: int) -> None:
        """The line below the title."""
        self._counts = (total, not_fetched)
        self._show_counts()

    def show_forms(self, forms: Sequence[FormRow]) -> None:
        """What the list can be narrowed to."""
        self._forms = forms
        self.forms.offer([(self.tr("All tests"), ""), *((form_name(form), str(form.id)) for form in forms)])

    def empty(self) -> Said:
        """What the list says without any result."""
        return Said(
            Glyph.RESULTS,
            self.tr("No results yet"),
            self.tr("They come once candidates have handed in their tests."),
            self.tr("Fetch the results"),
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("Results"))
        self.search.setPlaceholderText(self.tr("Search by name, e-mail or group"))
        self.search.setAccessibleName(self.tr("Search"))
        self.fetch_button.setText(self.tr("Fetch the results"))
        self.forms.setAccessibleName(self.tr("Test"))
        self.show_forms(self._forms)
        self._show_counts()

    def _show_counts(self) -> None:
        if self._counts is None:
            self.subtitle.setText(" ")
            return
        total, missing = self._counts
        first = grouped(self.tr("%n completed test(s)", "", total), total)
        second = self.tr("%n result(s) to fetch", "", missing) if missing else self.tr("every result is here")
        self.subtitle.setText(f"{first} · {grouped(second, missing)}" if total else first)


class ResultsArea(QStackedWidget):
    """The page with its list, and the report over it."""

    def __init__(self, page: ResultsPage) -> None:
        super().__init__()
        self.addWidget(page)
