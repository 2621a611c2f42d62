"""One entry of the ledger in the pane: how many credits, of which type, for whom and what."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows_of_results import CreditEntryRow
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.pages.credits.wording import change_words, kind_words
from isodesk.desk.ui.parts.facts import Fact, Section
from isodesk.desk.ui.text.actions import action_name
from isodesk.desk.ui.text.formats import local, moment

translate = QCoreApplication.translate


def describe(row: CreditEntryRow) -> Detail:
    """Credits taken or given back."""
    facts = [Fact(kind_words(row.kind), translate("CreditView", "Type"))]
    if row.form:
        facts.append(Fact(row.form, translate("CreditView", "Test")))
    if row.group:
        facts.append(Fact(row.group, translate("CreditView", "Group at that time")))
    facts.append(Fact(action_name(row.action), translate("CreditView", "For")))
    facts.append(Fact(moment(local(row.at)), translate("CreditView", "When")))
    free = translate("CreditView", "No credit: the pack that its place belongs to is paid for once.")
    title = row.candidate or translate("CreditView", "Somebody who was deleted")
    return Detail(
        title,
        row.email,
        figure=change_words(row.change),
        text="" if row.change else free,
        sections=[Section(translate("CreditView", "Details"), facts)],
    )
