"""What can be done with planned tests, the same on every page that lists them."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from isodesk.desk.services.capabilities import Capability
from isodesk.desk.services.planning import TestAction
from isodesk.desk.services.rows_of_tests import Sifted, TestRow
from isodesk.desk.ui.frame.commands import Command, Cost, Role, Rows
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning
from isodesk.desk.ui.pages.inviting import Inviting
from isodesk.desk.ui.pages.tests.reasons import reason_for, reason_words
from isodesk.desk.ui.parts.question import Asked, Question, answered
from isodesk.desk.ui.table.chosen import Chosen

if TYPE_CHECKING:
    from isodesk.desk.ui.frame.list_presenter import ListPresenter
    from isodesk.desk.ui.pages.tests.deadline import DeadlineForm
    from isodesk.desk.ui.pages.tests.moving import MoveForm

translate = QCoreApplication.translate


class TestDeeds(QObject):
    """The commands on tests of one page, whose presenter shows their questions, forms and words."""

    __test__ = False  # pytest takes a class named Test* for a test

    def __init__(self, presenter: "ListPresenter") -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self.inviting = Inviting(presenter)
        self._desk = presenter.desk
        self._page = presenter.page

    def commands(self) -> list[Command]:
        """Those in the pane first."""
        return [*self._first(), *self._proctoring(), *self._rarer()]

    def _first(self) -> Sequence[Command]:
        return (
            Command(
                self._name("copy_link"),
                lambda: translate("TestsPage", "Copy the link"),
                self._copy_link,
                Glyph.COPY,
                keys="Ctrl+L",
                rows=Rows.ONE,
                applies=_is_there,
                why_not=reason_for(TestAction.COPY_LINK),
            ),
            Command(
                self._name("invite"),
                lambda: translate("TestsPage", "Send the invitation…"),
                self._begin_invitation,
                Glyph.MAIL,
                keys="Ctrl+M",
                costs=Cost.MAIL,
                rows=Rows.SOME,
                applies=_is_there,
                why_not=reason_for(TestAction.INVITE),
            ),
            Command(
                self._name("move"),
                lambda: translate("TestsPage", "Move to a session…"),
                self._begin_move,
                Glyph.SESSIONS,
                keys="Ctrl+Shift+M",
                rows=Rows.SOME,
                applies=_is_there,
                why_not=reason_for(TestAction.MOVE),
            ),
        )

    def _proctoring(self) -> Sequence[Command]:
        return (
            Command(
                self._name("proctor"),
                lambda: translate("TestsPage", "Add remote proctoring"),
                lambda chosen: self._set_proctored(chosen, True),
                role=Role.MENU,
                costs=Cost.CREDIT,
                rows=Rows.SOME,
                applies=_is_there,
                why_not=reason_for(TestAction.PROCTOR),
            ),
            Command(
                self._name("unproctor"),
                lambda: translate("TestsPage", "Remove remote proctoring"),
                lambda chosen: self._set_proctored(chosen, False),
                role=Role.MENU,
                rows=Rows.SOME,
                applies=_is_there,
                why_not=reason_for(TestAction.UNPROCTOR),
            ),
        )

    def _rarer(self) -> Sequence[Command]:
        return (
            Command(
                self._name("deadline"),
                lambda: translate("TestsPage", "Change the deadline…"),
                self._begin_deadline,
                role=Role.MENU,
                needs=Capability.CHANGE_DEADLINE,
                rows=Rows.SOME,
                applies=_is_there,
                why_not=reason_for(TestAction.MOVE),
            ),
            Command(
                self._name("confirm"),
                lambda: translate("TestsPage", "Plan a confirmation"),
                self._confirm,
                Glyph.REGISTER,
                role=Role.MENU,
                rows=Rows.SOME,
                applies=_is_there,
                why_not=reason_for(TestAction.CONFIRM),
            ),
            Command(
                self._name("ask"),
                lambda: translate("TestsPage", "Ask for the status now"),
                self._ask,
                Glyph.REFRESH,
                role=Role.MENU,
                rows=Rows.SOME,
                applies=_is_there,
                why_not=reason_for(TestAction.REFRESH),
            ),
            Command(
                self._name("delete"),
                lambda: translate("TestsPage", "Delete and give back…"),
                self._delete,
                keys="Del",
                role=Role.DANGER,
                rows=Rows.SOME,
                applies=_is_there,
                why_not=reason_for(TestAction.DELETE),
            ),
            Command(
                self._name("forget"),
                lambda: translate("TestsPage", "Take off this list…"),
                self._forget,
                role=Role.DANGER,
                rows=Rows.SOME,
                applies=lambda row: row.gone or row.platform_id is None,
                why_not=reason_for(TestAction.FORGET),
            ),
        )

    def _name(self, verb: str) -> str:
        return f"{self._page.name}.{verb}"

    # With which of them

    async def _sifted(self, action: TestAction, chosen: Chosen) -> Sifted:
        return await self._desk.tests.sift(action, chosen.ids)

    def _left_out(self, sifted: Sifted) -> str:
        """How many are left as they are, and why; empty where that is none."""
        count = sum(sifted.reasons.values())
        if not count:
            return ""
        why = "; ".join(reason_words(code) for code in sifted.reasons)
        return " " + self.tr("%Ln test(s) stay as they are: {why}.", "", count).format(why=why)

    async def _asked(self, title: str, text: str, yes: str) -> bool:
        asked = Asked(title, text, yes, translate("TestsPage", "Keep"))
        return await answered(Question(self._page, asked))

    # One

    def _copy_link(self, chosen: Chosen) -> None:
        QGuiApplication.clipboard().setText(chosen.row.url)
        self._presenter.done(translate("TestsPage", "The link is copied."))

    # One or many

    async def _set_proctored(self, chosen: Chosen, proctored: bool) -> None:
        action = TestAction.PROCTOR if proctored else TestAction.UNPROCTOR
        sifted = await self._sifted(action, chosen)
        count = len(sifted.possible)
        await self._desk.tests.set_proctored(sifted.possible, proctored)
        said = (
            self.tr("%Ln test(s) will be proctored; each takes a proctoring credit.", "", count)
            if proctored
            else self.tr("%Ln test(s) won’t be proctored; the proctoring credits come back.", "", count)
        )
        self._presenter.done(said + self._left_out(sifted))

    async def _confirm(self, chosen: Chosen) -> None:
        sifted = await self._sifted(TestAction.CONFIRM, chosen)
        await self._desk.tests.add_confirmation(*sifted.possible)
        said = self.tr("%Ln confirmation test(s) on the way.", "", len(sifted.possible))
        self._presenter.done(said + self._left_out(sifted))

    async def _delete(self, chosen: Chosen) -> None:
        sifted = await self._sifted(TestAction.DELETE, chosen)
        count = len(sifted.possible)
        title = self.tr("Delete %Ln test(s)?", "", count)
        text = self.tr(
            "%Ln credit(s) come back, where each test took one of its own. Their links stop working.", "", count
        )
        if await self._asked(title, text + self._left_out(sifted), translate("TestsPage", "Delete")):
            await self._desk.tests.delete(sifted.possible)
            self._presenter.done(self.tr("%Ln test(s) deleted.", "", count))

    async def _forget(self, chosen: Chosen) -> None:
        sifted = await self._sifted(TestAction.FORGET, chosen)
        count = len(sifted.possible)
        title = self.tr("Take %Ln test(s) off this list?", "", count)
        text = translate(
            "TestsPage", "The platform isn’t told anything: it doesn’t know them, or never told their number."
        )
        if await self._asked(title, text + self._left_out(sifted), translate("TestsPage", "Take off")):
            await self._desk.tests.forget(sifted.possible)
            self._presenter.done(self.tr("%Ln test(s) taken off this list.", "", count))

    def _ask(self, chosen: Chosen) -> None:
        self.refresh(chosen.ids)

    def refresh(self, test_ids: Sequence[int] | None = None) -> None:
        """Ask for the status of these tests, or of all that aren't completed; shown in the bar below."""

        async def work() -> None:
            outcome = await self._desk.tests.refresh(test_ids)
            if outcome.failed:
                words = self.tr("%Ln status(es) could not be read. Try again later.", "", outcome.failed)
                self._page.notice.say(words, Meaning.WAITING)
            else:
                self._presenter.done(self.tr("%Ln status(es) up to date.", "", outcome.done))

        self._presenter.work("tests.refresh", translate("TestsPage", "Asking for the statuses"), work)

    # Forms in the pane

    async def _begin_invitation(self, chosen: Chosen) -> None:
        sifted = await self._sifted(TestAction.INVITE, chosen)
        rows = await self._desk.tests.rows(sifted.possible[:1])
        self.inviting.about_tests(sifted.possible, [row.candidate for row in rows])

    @cached_property
    def moving(self) -> "MoveForm":
        """Another session for tests."""
        from isodesk.desk.ui.pages.tests.moving import MoveForm

        form = MoveForm(self._presenter.context)
        self._presenter.take_form(form, self._move)
        return form

    async def _begin_move(self, chosen: Chosen) -> None:
        sifted = await self._sifted(TestAction.MOVE, chosen)
        in_place = self._desk.capabilities.on_station()
        self.moving.begin(sifted.possible, self._left_out(sifted).strip(), in_place=in_place)
        self._page.pane.present(self.moving)

    async def _move(self) -> None:
        form = self.moving
        there = [row.id for row in await self._desk.tests.rows(form.test_ids) if row.platform_id is not None]
        in_place = there if self._desk.capabilities.on_station() else []
        if in_place:
            await self._desk.extensions.move_tests(in_place, form.session_id)
        await self._desk.tests.move([each for each in form.test_ids if each not in in_place], form.session_id)
        self._page.pane.dismiss()
        self._presenter.done(self.tr("%Ln test(s) moved.", "", len(form.test_ids)))

    @cached_property
    def deadline(self) -> "DeadlineForm":
        """Another deadline for tests."""
        from isodesk.desk.ui.pages.tests.deadline import DeadlineForm

        form = DeadlineForm(self._presenter.context)
        self._presenter.take_form(form, self._set_deadline)
        return form

    async def _begin_deadline(self, chosen: Chosen) -> None:
        sifted = await self._sifted(TestAction.MOVE, chosen)
        told = self._desk.capabilities.can(Capability.CHANGE_DEADLINE)
        self.deadline.begin(sifted.possible, self._left_out(sifted).strip(), told=told)
        self._page.pane.present(self.deadline)

    async def _set_deadline(self) -> None:
        form = self.deadline
        if self._desk.capabilities.can(Capability.CHANGE_DEADLINE):
            await self._desk.extensions.change_deadlines(form.test_ids, form.chosen)
        else:
            await self._desk.tests.keep_deadline(form.test_ids, form.chosen)
        self._page.pane.dismiss()
        self._presenter.done(self.tr("The deadline of %Ln test(s) is changed.", "", len(form.test_ids)))


def _is_there(row: TestRow) -> bool:
    """Nothing can be done with what somebody deleted on the platform, but taking it off the list."""
    return not row.gone
