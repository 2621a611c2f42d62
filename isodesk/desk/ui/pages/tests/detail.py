"""One planned test in the pane: whose, when, and where it stands."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import TestRow
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.pages.tests.columns import state
from isodesk.desk.ui.parts.facts import Fact, Section
from isodesk.desk.ui.text.formats import local, moment, since

translate = QCoreApplication.translate


def describe(row: TestRow) -> Detail:
    """A test with whose it is."""
    return Detail(
        row.candidate, row.email, state(row), sections=[Section(translate("TestView", "Test"), _facts_of(row))]
    )


def _facts_of(row: TestRow) -> list[Fact]:
    facts = [Fact(row.form, translate("TestView", "Form {number}").format(number=row.form_id))]
    if row.session:
        facts.append(Fact(row.session, translate("TestView", "Session")))
    facts.append(Fact(moment(local(row.created_at)), translate("TestView", "Registered")))
    if row.seen_at is not None:
        facts.append(Fact(since(row.seen_at), translate("TestView", "Status last asked for")))
    if row.proctored:
        facts.append(Fact(translate("TestView", "Yes"), translate("TestView", "Remote proctoring")))
    if row.platform_id is not None:
        facts.append(Fact(str(row.platform_id), translate("TestView", "Number on the platform")))
    return facts
