"""What the page of planned tests does."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import TestRow
from isodesk.desk.ui.frame.commands import Command, Cost, Role, Rows
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.tests.columns import COLUMNS
from isodesk.desk.ui.pages.tests.detail import describe
from isodesk.desk.ui.pages.tests.view import TestsPage
from isodesk.desk.ui.parts.question import Asked, Question, answered
from isodesk.desk.ui.table.chosen import Chosen
from isodesk.protocol.values import TestStatus

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.invitation import InvitationForm

translate = QCoreApplication.translate
MOST_SESSIONS = 200  # in the drop-down
SUBJECTS = {Subject.TESTS, Subject.CANDIDATES, Subject.SESSIONS, Subject.FORMS, Subject.OUTBOX}


class TestsPresenter(ListPresenter):
    """Between the page and the services."""

    __test__ = False  # pytest takes a class named Test* for a test
    page: TestsPage

    def __init__(self, context: Context) -> None:
        super().__init__(context, TestsPage(context.look), context.desk.tests, COLUMNS, SUBJECTS)
        self.listing.card.when_empty(self.page.empty, self._choose_people)
        self.declare(*self._of_the_list(), *self._of_tests())

    def _of_the_list(self) -> list[Command]:
        return [
            Command(
                "tests.refresh",
                lambda: translate("TestsPage", "Refresh the statuses"),
                self._refresh,
                Glyph.REFRESH,
                keys="F5",
            ),
            Command(
                "tests.register",
                lambda: translate("TestsPage", "Register candidates"),
                lambda _chosen: self._choose_people(),
                Glyph.PLUS,
                keys="Ctrl+N",
                role=Role.PRIMARY,
            ),
        ]

    def _of_tests(self) -> list[Command]:
        return [
            Command(
                "tests.copy_link",
                lambda: translate("TestsPage", "Copy the link"),
                self._copy_link,
                Glyph.COPY,
                keys="Ctrl+L",
                rows=Rows.ONE,
                applies=lambda row: bool(row.url) and row.status is not TestStatus.COMPLETED,
            ),
            Command(
                "tests.invite",
                lambda: translate("TestsPage", "Send the invitation"),
                self._begin_invitation,
                Glyph.MAIL,
                keys="Ctrl+M",
                rows=Rows.SOME,
                costs=Cost.MAIL,
                applies=_not_started,
            ),
            Command(
                "tests.confirm",
                lambda: translate("TestsPage", "Plan a confirmation"),
                self._confirm,
                Glyph.REGISTER,
                rows=Rows.ONE,
                applies=lambda row: row.status is TestStatus.COMPLETED,
            ),
            Command(
                "tests.delete",
                lambda: translate("TestsPage", "Delete the test…"),
                self._delete,
                keys="Del",
                role=Role.DANGER,
                rows=Rows.SOME,
                applies=_not_started,
            ),
        ]

    # What is shown

    async def summarise(self) -> None:
        tests = self.desk.tests
        started = PageQuery(filters={"status": str(TestStatus.STARTED.value)})
        self.page.show_counts(await tests.count(PageQuery()), await tests.count(started))
        self.page.show_forms(await self.desk.forms.all())
        self.page.show_sessions(await self.desk.sessions.page(PageQuery(), 0, MOST_SESSIONS))

    def describe(self, seen: TestRow) -> Detail:
        return describe(seen)

    def chosen_words(self, count: int) -> str:
        return self.tr("%n test(s) chosen", "", count)

    @cached_property
    def invitation(self) -> "InvitationForm":
        """Sending the invitation."""
        from isodesk.desk.ui.pages.invitation import InvitationForm

        form = InvitationForm(self.context.look, self.desk.mails.check)
        self.take_form(form, self._invite)
        return form

    # What is asked for

    def _choose_people(self) -> None:
        self.context.go("candidates", {})

    def _refresh(self, chosen: Chosen) -> None:
        del chosen
        self.work("tests.refresh", translate("TestsPage", "Asking for the statuses"), self._do_refresh)

    async def _do_refresh(self) -> None:
        outcome = await self.desk.tests.refresh()
        if outcome.failed:
            words = self.tr("%n status(es) could not be read. Try again later.", "", outcome.failed)
            self.page.notice.say(words, Meaning.WAITING)
        else:
            self.done(self.tr("%n status(es) up to date.", "", outcome.done))

    def _copy_link(self, chosen: Chosen) -> None:
        QGuiApplication.clipboard().setText(chosen.row.url)
        self.done(translate("TestsPage", "The link is copied."))

    async def _confirm(self, chosen: Chosen) -> None:
        await self.desk.tests.add_confirmation(chosen.row.id)
        self.done(translate("TestsPage", "A confirmation test is on its way."))

    async def _delete(self, chosen: Chosen) -> None:
        title = self.tr("Delete %n test(s)?", "", chosen.count)
        text = translate("TestsPage", "The credit comes back. The candidate’s link won’t work any more.")
        asked = Asked(title, text, translate("TestsPage", "Delete"), translate("TestsPage", "Keep"))
        if await answered(Question(self.page, asked)):
            await self.desk.tests.delete(chosen.ids)
            self.done(self.tr("%n test(s) deleted.", "", chosen.count))

    def _begin_invitation(self, chosen: Chosen) -> None:
        from isodesk.desk.ui.pages.invitation import templates_of

        templates = templates_of(self.desk.accounts.current, self.desk.mails.templates())
        self.invitation.begin(chosen.ids, [row.candidate for row in chosen.rows], templates)
        self.page.pane.present(self.invitation)

    async def _invite(self) -> None:
        form = self.invitation
        template = form.new_template()
        if template is not None:
            self.desk.mails.remember_template(template)
        await self.desk.mails.send_for_tests(form.ids, form.invitation())
        self.page.pane.dismiss()
        self.done(self.tr("%n invitation(s) on the way.", "", len(form.ids)))


def _not_started(row: TestRow) -> bool:
    return row.status is TestStatus.NOT_STARTED
