"""One entry of the ledger in the pane: how many credits, of which type, for whom and what."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import CreditEntryRow
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.pages.credits.columns import change_words
from isodesk.desk.ui.parts.facts import Fact, Section
from isodesk.desk.ui.text.actions import action_name
from isodesk.desk.ui.text.formats import local, moment
from isodesk.desk.ui.text.names import credit_kind

translate = QCoreApplication.translate


def describe(row: CreditEntryRow) -> Detail:
    """Credits taken or given back."""
    facts = [Fact(credit_kind(row.kind), translate("CreditView", "Type"))]
    if row.form:
        facts.append(Fact(row.form, translate("CreditView", "Test")))
    facts.append(Fact(action_name(row.action), translate("CreditView", "For")))
    facts.append(Fact(moment(local(row.at)), translate("CreditView", "When")))
    title = row.candidate or credit_kind(row.kind)
    return Detail(
        title, row.email, figure=change_words(row), sections=[Section(translate("CreditView", "Details"), facts)]
    )
