"""Groups on the page of candidates: the tree in the pane, and what is done for many people at once."""

import asyncio
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from isodesk.desk.services.capabilities import Capability
from isodesk.desk.services.group_tree import GroupTree
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.table.chosen import Chosen
from isodesk.desk.ui.table.model import Phase

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.candidates.group_form import GroupForm
    from isodesk.desk.ui.pages.candidates.groups import GroupsPane
    from isodesk.desk.ui.pages.tests.moving import MoveForm

SOON = 0.02  # seconds between two looks whether the list is here
PATIENCE = 10.0


class Grouping(QObject):
    """What the page does for its commands about groups."""

    def __init__(self, presenter: ListPresenter) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._desk = presenter.desk
        self._tree = GroupTree((), 0)
        self._people = 0

    # The tree

    @cached_property
    def pane(self) -> "GroupsPane":
        """The tree; made when it is first asked for."""
        from isodesk.desk.ui.pages.candidates.groups import GroupsPane

        pane = GroupsPane(self._presenter.context.look)
        pane.narrowed.connect(self._presenter.narrow)
        pane.choose_asked.connect(lambda: self._presenter.start("groups.choose", self._choose_all))
        pane.show_groups(self._tree, self._people)
        return pane

    def show(self, chosen: Chosen) -> None:
        """Show the tree in the pane, at the group that the list shows."""
        del chosen
        self._presenter.table.clearSelection()
        self.pane.choose(dict(self._presenter.page.query().filters))
        self._presenter.page.pane.present(self.pane)
        self.pane.tree.setFocus()

    def show_groups(self, tree: GroupTree, people: int) -> None:
        """What the groups are now."""
        self._tree, self._people = tree, people
        if "pane" in self.__dict__:
            self.pane.show_groups(tree, people)

    async def _choose_all(self) -> None:
        """Choose everybody of the group, once the list shows it."""
        async with asyncio.timeout(PATIENCE):
            while not self._list_is_here():  # noqa: ASYNC110 - the list tells of no single answer
                await asyncio.sleep(SOON)
        self._presenter.table.selectAll()
        self._presenter.table.setFocus()

    def _list_is_here(self) -> bool:
        model, asked = self._presenter.listing.card.model, self._presenter.page.query()
        return model.phase is Phase.ROWS and dict(model.query.filters) == dict(asked.filters)

    # Another group

    @cached_property
    def form(self) -> "GroupForm":
        """Another group for people."""
        from isodesk.desk.ui.pages.candidates.group_form import GroupForm

        form = GroupForm(self._presenter.context.look, self._desk.groups.check)
        self._presenter.take_form(form, self._move)
        return form

    def begin(self, chosen: Chosen) -> None:
        """Ask for the group."""
        told = self._desk.capabilities.can(Capability.CHANGE_GROUP)
        self._presenter.page.pane.present(self.form)
        self.form.begin(chosen.ids, self._tree.paths(), told=told)

    async def _move(self) -> None:
        moved = await self._desk.groups.move(self.form.ids, self.form.group.value)
        self._presenter.page.pane.dismiss()
        words = self.tr("%Ln candidate(s) put into another group.", "", moved.people)
        here = self.tr("On this computer only for %Ln of them.", "", moved.kept_here) if moved.kept_here else ""
        self._presenter.done(f"{words} {here}".strip())

    # Their tests

    @cached_property
    def moving(self) -> "MoveForm":
        """A session for the tests that people have to take."""
        from isodesk.desk.ui.pages.tests.moving import MoveForm

        form = MoveForm(self._presenter.context)
        self._presenter.take_form(form, self._put_into_session)
        return form

    async def begin_session(self, chosen: Chosen) -> None:
        """Ask for the session of the tests that these people didn't begin."""
        tests = await self._desk.candidates.untaken(chosen.ids)
        self.moving.begin(tests, "", in_place=self._desk.capabilities.on_station())
        self._presenter.page.pane.present(self.moving)

    async def _put_into_session(self) -> None:
        tests, session_id = self.moving.test_ids, self.moving.session_id
        there = [row.id for row in await self._desk.tests.rows(tests) if row.platform_id is not None]
        in_place = there if self._desk.capabilities.on_station() else []
        if in_place:
            await self._desk.extensions.move_tests(in_place, session_id)
        await self._desk.tests.move([each for each in tests if each not in in_place], session_id)
        self._presenter.page.pane.dismiss()
        self._presenter.done(self.tr("%Ln test(s) put into the session.", "", len(tests)))

    async def delete_untaken(self, chosen: Chosen) -> None:
        """Delete the tests that these people didn't begin, if a person says so."""
        from isodesk.desk.ui.parts.question import Asked, Question, answered

        tests = await self._desk.candidates.untaken(chosen.ids)
        title = self.tr("Delete %Ln test(s) that nobody began?", "", len(tests))
        text = self.tr("Their credits come back. Results and the candidates stay.")
        asked = Asked(title, text, self.tr("Delete"), self.tr("Keep"))
        if tests and await answered(Question(self._presenter.page, asked)):
            await self._desk.tests.delete(tests)
            self._presenter.done(self.tr("%Ln test(s) deleted.", "", len(tests)))
