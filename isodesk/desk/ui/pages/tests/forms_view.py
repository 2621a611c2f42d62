"""The page of test forms: its words, its columns, and what the pane says of one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.checking import FORM_KINDS
from isodesk.desk.services.rows_of_tests import FormRow
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.facts import Fact, Section
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.text.names import credit_kind, language_name
from isodesk.protocol.values import Language

translate = QCoreApplication.translate


def _languages(row: FormRow) -> str:
    known = [Language.of_code(code) for code in row.languages if code in {each.code for each in Language}]
    return ", ".join(language_name(each) for each in known)


def _said_by(row: FormRow) -> str:
    return translate("Forms", "The station") if row.told else translate("Forms", "This computer")


COLUMNS = (
    Column(lambda: translate("Forms", "Number"), lambda row: str(row.id), sort="id", name="id"),
    Column(lambda: translate("Forms", "Name"), lambda row: row.name, sort="name", weight=3),
    Column(lambda: translate("Forms", "Kind"), lambda row: credit_kind(row.kind), sort="kind", weight=1),
    Column(lambda: translate("Forms", "Credit"), lambda row: row.credit_kind, sort="credit_kind", weight=2, rank=1),
    Column(lambda: translate("Forms", "Languages"), _languages, name="languages", weight=2, rank=3),
    Column(lambda: translate("Forms", "Said by"), _said_by, name="told", weight=1, rank=2),
)


def describe(row: FormRow) -> Detail:
    """A form with all that is known of it."""
    unknown = translate("FormView", "Not known")
    facts = [
        Fact(credit_kind(row.kind) or unknown, translate("FormView", "Kind")),
        Fact(row.credit_kind or unknown, translate("FormView", "Credit that it takes")),
        Fact(_languages(row) or unknown, translate("FormView", "Languages")),
        Fact(_said_by(row), translate("FormView", "Who says so")),
    ]
    number = translate("FormView", "Form {number}").format(number=row.id)
    return Detail(row.name or number, number, sections=[Section(translate("FormView", "Details"), facts)])


class FormsPage(Page):
    """Widgets only; ``FormsPresenter`` acts."""

    name = "forms"

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._shown: tuple[int, int, bool] | None = None
        self.kinds = self.add_choice("kind", lambda: self.tr("Kind"), lambda: self.tr("All kinds"))
        self.kinds.offer_by(lambda: [(credit_kind(kind), kind) for kind in FORM_KINDS])
        self.retranslate()

    def show_forms(self, forms: Sequence[FormRow], here_only: bool) -> None:
        """The line below the title; ``here_only``: the platform tells numbers alone."""
        self._shown = (len(forms), sum(not form.name for form in forms), here_only)
        self.retranslate()

    def empty(self) -> Said:
        """What the list says without any form."""
        return Said(
            Glyph.TESTS,
            self.tr("No test forms known yet"),
            self.tr("The platform says which forms the account may use, once it can be reached."),
            self.tr("Ask now"),
        )

    def retranslate(self) -> None:
        self.title.setText(self.tr("Test forms"))
        self.search.setPlaceholderText(self.tr("Search by name or number"))
        self.search.setAccessibleName(self.tr("Search"))
        self.subtitle.setText(self._line() if self._shown else " ")

    def _line(self) -> str:
        total, unnamed, here_only = self._shown or (0, 0, False)
        parts = [self.tr("%Ln form(s) allowed", "", total)]
        if unnamed:
            parts.append(self.tr("%Ln without a name", "", unnamed))
        if here_only:
            parts.append(self.tr("names are kept on this computer only"))
        return " · ".join(parts)
