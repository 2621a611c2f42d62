"""What the page of planned tests does."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from isodesk.desk.services.paging import PageQuery
from isodesk.desk.ui.frame.commands import Command, Role
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.sessions.finding import serve
from isodesk.desk.ui.pages.tests.columns import COLUMNS
from isodesk.desk.ui.pages.tests.listing import TestListPresenter
from isodesk.desk.ui.pages.tests.view import TestsPage
from isodesk.protocol.values import TestStatus

if TYPE_CHECKING:
    from isodesk.desk.ui.pages.tests.forms_presenter import FormsPresenter

translate = QCoreApplication.translate


class TestsPresenter(TestListPresenter):
    """Between the page and the services; the forms stand behind the page."""

    __test__ = False  # pytest takes a class named Test* for a test
    page: TestsPage

    def __init__(self, context: Context) -> None:
        super().__init__(context, TestsPage(context.look), context.desk.tests, COLUMNS)
        self.area = QStackedWidget()
        self.area.addWidget(self.page)
        serve(context, self.page.sessions)
        self.listing.card.when_empty(self.page.empty, self._choose_people)
        self.declare(*self._of_the_list(), *self.deeds.commands())

    def _of_the_list(self) -> list[Command]:
        return [
            Command(
                "tests.forms",
                lambda: translate("TestsPage", "Test forms"),
                lambda _chosen: self.show_forms(),
                Glyph.TESTS,
                keys="Ctrl+Shift+T",
            ),
            Command(
                "tests.refresh",
                lambda: translate("TestsPage", "Refresh the statuses"),
                lambda _chosen: self.deeds.refresh(),
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

    @property
    def widget(self) -> QWidget:
        return self.area

    def close(self) -> None:
        super().close()
        if "forms" in self.__dict__:
            self.forms.close()

    # What is shown

    async def summarise(self) -> None:
        tests = self.desk.tests
        started = PageQuery(filters={"status": str(TestStatus.STARTED.value)})
        self.page.show_counts(await tests.count(PageQuery()), await tests.count(started))
        self.page.show_forms(await self.desk.forms.all())
        self.page.show_groups(await self.desk.groups.names())

    # What is asked for

    def _choose_people(self) -> None:
        self.context.go("candidates", {})

    @cached_property
    def forms(self) -> "FormsPresenter":
        """The forms that the account may use."""
        from isodesk.desk.ui.pages.tests.forms_presenter import FormsPresenter

        forms = FormsPresenter(self.context)
        forms.left.connect(self.show_list)
        self.area.addWidget(forms.widget)
        return forms

    def show_forms(self) -> None:
        """Show the forms in place of the tests."""
        self.area.setCurrentWidget(self.forms.widget)
        self.forms.listing.begin()
        self.forms.table.setFocus()

    def show_list(self) -> None:
        """Show the tests again."""
        super().show_list()
        self.table.setFocus()
