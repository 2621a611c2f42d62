"""The page of credits: what is left above, what was spent below."""

from isodesk.desk.services.rows import CreditRow
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.credits.balances import Balances
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.text.formats import grouped, since


class CreditsPage(Page):
    """Widgets only; ``CreditsPresenter`` acts."""

    name = "credits"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._rows: list[CreditRow] = []
        self.balances = Balances()
        self.insert_below_title(self.balances)
        self.retranslate()

    def show_rows(self, rows: list[CreditRow]) -> None:
        """What is left of each type."""
        self._rows = rows
        self.balances.show_rows(rows)
        self._show_total()

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
        left = grouped(self.tr("%n credit(s) left", "", total), total)
        asked = self.tr("as of {time}").format(time=since(max(row.at for row in self._rows)))
        self.subtitle.setText(f"{left} · {asked}")
