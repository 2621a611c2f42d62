"""The page of results: its words and its filters."""

from collections.abc import Sequence

from isodesk.desk.services.rows import FormRow
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.registration import form_name
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.formats import grouped


class ResultsPage(Page):
    """Widgets only; ``ResultsPresenter`` acts."""

    name = "results"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._counts: tuple[int, int] | None = None
        self._forms: Sequence[FormRow] = ()
        self.forms = self.add_choice("form", lambda: self.tr("Test"), lambda: self.tr("All tests"))
        self.forms.offer_by(lambda: [(form_name(form), str(form.id)) for form in self._forms])
        self.retranslate()

    def show_counts(self, total: int, not_fetched: int) -> None:
        """The line below the title."""
        self._counts = (total, not_fetched)
        self._show_counts()

    def show_forms(self, forms: Sequence[FormRow]) -> None:
        """What the list can be narrowed to."""
        self._forms = forms
        self.forms.refresh()

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
        self._show_counts()

    def _show_counts(self) -> None:
        if self._counts is None:
            self.subtitle.setText(" ")
            return
        total, missing = self._counts
        first = grouped(self.tr("%n completed test(s)", "", total), total)
        second = self.tr("%n result(s) to fetch", "", missing) if missing else self.tr("every result is here")
        self.subtitle.setText(f"{first} · {grouped(second, missing)}" if total else first)
