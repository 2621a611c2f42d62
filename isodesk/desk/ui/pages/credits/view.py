"""The page of credits: what is left above, what was spent below."""

from collections.abc import Sequence

from isodesk.desk.services.credit_differences import Difference
from isodesk.desk.services.rows_of_results import CreditRow
from isodesk.desk.services.rows_of_tests import FormRow
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.credits.balances import Balances
from isodesk.desk.ui.pages.credits.wording import kind_words
from isodesk.desk.ui.pages.registration import form_name
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.formats import since


class CreditsPage(Page):
    """Widgets only; ``CreditsPresenter`` acts."""

    name = "credits"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._rows: Sequence[CreditRow] = ()
        self._known_kinds: Sequence[str] = ()
        self._groups: Sequence[str] = ()
        self._forms: Sequence[FormRow] = ()
        self.balances = Balances(look)
        self.insert_below_title(self.balances)
        self._add_filters()
        self.retranslate()

    def _add_filters(self) -> None:
        self.kinds = self.add_choice("kind", lambda: self.tr("Type"), lambda: self.tr("All types"))
        self.kinds.offer_by(lambda: [(kind_words(kind), kind) for kind in self._known_kinds if kind])
        changes = self.add_choice("change", lambda: self.tr("Change"), lambda: self.tr("Taken and given back"))
        changes.offer_by(lambda: [(self.tr("Taken"), "taken"), (self.tr("Given back"), "given_back")])
        self.groups = self.add_choice("group", lambda: self.tr("Group"), lambda: self.tr("All groups"), rare=True)
        self.groups.offer_by(lambda: [(name, name) for name in self._groups])
        self.forms = self.add_choice("form", lambda: self.tr("Test"), lambda: self.tr("All tests"), rare=True)
        self.forms.offer_by(lambda: [(form_name(form), str(form.id)) for form in self._forms])
        self.add_days("at", lambda: self.tr("When"))

    def show_rows(self, rows: Sequence[CreditRow], unexplained: Difference | None) -> None:
        """What is left of each type, and the newest difference to the platform."""
        self._rows = rows
        self.balances.show_rows(rows, unexplained)
        self._show_total()

    def show_choices(self, kinds: Sequence[str], groups: Sequence[str], forms: Sequence[FormRow]) -> None:
        """What the list can be narrowed to."""
        self._known_kinds, self._groups, self._forms = kinds, groups, forms
        for each in (self.kinds, self.groups, self.forms):
            each.refresh()

    def empty(self) -> Said:
        """What the ledger says as long as nothing was spent here."""
        return Said(
            Glyph.CREDITS,
            self.tr("Nothing spent from this desk"),
            self.tr("Each credit taken or given back by this desk is listed here."),
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("Credits"))
        self.search.setPlaceholderText(self.tr("Search by name, e-mail or group"))
        self.search.setAccessibleName(self.tr("Search"))
        self._show_total()

    def _show_total(self) -> None:
        if not self._rows:
            self.subtitle.setText(self.tr("Not known yet"))
            return
        total = sum(row.amount for row in self._rows)
        left = self.tr("%Ln credit(s) left", "", total)
        asked = self.tr("as of {time}").format(time=since(max(row.at for row in self._rows)))
        self.subtitle.setText(f"{left} · {asked}")
