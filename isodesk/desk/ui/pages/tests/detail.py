"""One planned test in the pane: whose, when, and where it stands."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from isodesk.client.errors import ClientError
from isodesk.desk.errors import NotFound, NotPossible
from isodesk.desk.services.capabilities import Capability
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.extensions import TestUnderWay
from isodesk.desk.services.rows_of_tests import TestRow
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.pages.tests.columns import proctoring, state
from isodesk.desk.ui.parts.facts import Fact, Section
from isodesk.desk.ui.text.formats import duration, local, moment, since
from isodesk.desk.ui.text.names import credit_kind
from isodesk.desk.ui.text.states import of_test
from isodesk.protocol.values import TestStatus

translate = QCoreApplication.translate


@dataclass(frozen=True)
class SeenTest:
    """A test, and how far its candidate is where a station tells."""

    __test__ = False  # pytest takes a class named Test* for a test

    row: TestRow
    under_way: TestUnderWay | None = None


async def look_at(desk: Desk, row: TestRow) -> SeenTest:
    """What the pane describes: a station also tells how far a test under way is."""
    if row.status is not TestStatus.STARTED or not desk.capabilities.can(Capability.SEE_PROGRESS):
        return SeenTest(row)
    try:
        found = await desk.extensions.progress(row.session_id)
    except (ClientError, NotFound, NotPossible):
        return SeenTest(row)  # what is known without it is shown all the same
    return SeenTest(row, next((each for each in found if each.test_id == row.id), None))


def describe(seen: SeenTest) -> Detail:
    """A test with whose it is."""
    row = seen.row
    sections = [
        Section(translate("TestView", "Progress"), _progress(seen.under_way)),
        Section(translate("TestView", "Test"), _facts_of(row)),
        Section(translate("TestView", "Status"), _status_of(row)),
    ]
    return Detail(row.candidate, row.email, state(row), text=_explained(row), sections=sections)


def _explained(row: TestRow) -> str:
    if row.gone:
        return translate(
            "TestView",
            "Somebody deleted this test on the platform. Register the candidate again, or take it off this list.",
        )
    return ""


def _progress(under_way: TestUnderWay | None) -> list[Fact]:
    if under_way is None:
        return []
    answered = translate("TestView", "{answered} of {total} questions")
    left = translate("TestView", "{time} left").format(time=duration(int(under_way.seconds_left)))
    share = under_way.answered / under_way.total if under_way.total else None
    words = answered.format(answered=under_way.answered, total=under_way.total)
    return [Fact(words, left, share=share)]


def _facts_of(row: TestRow) -> list[Fact]:
    kind = credit_kind(row.kind) or translate("TestView", "Kind not known")
    number = translate("TestView", "Form {number}").format(number=row.form_id)
    facts = [Fact(row.form, f"{kind} · {number}")]
    if row.group:
        facts.append(Fact(row.group, translate("TestView", "Group")))
    if row.session:
        starts = "" if row.session_start is None else f" · {moment(row.session_start)}"
        facts.append(Fact(row.session, translate("TestView", "Session") + starts))
    if row.deadline is not None:
        facts.append(Fact(moment(row.deadline), translate("TestView", "Deadline")))
    facts.append(Fact(proctoring(row), translate("TestView", "Remote proctoring")))
    facts.append(Fact(moment(local(row.created_at)), translate("TestView", "Registered")))
    if row.platform_id is not None:
        facts.append(Fact(str(row.platform_id), translate("TestView", "Number on the platform")))
    return facts


def _status_of(row: TestRow) -> list[Fact]:
    facts = [Fact(of_test(row.status).word, _asked(row))]
    if row.status is TestStatus.STARTED:
        facts.append(Fact(translate("TestView", "Asked for again each minute"), ""))
    return facts


def _asked(row: TestRow) -> str:
    if row.seen_at is None:
        return translate("TestView", "Never asked for: registered just now")
    return translate("TestView", "Last asked for: {moment}").format(moment=since(row.seen_at))
