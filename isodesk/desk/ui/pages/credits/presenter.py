"""What the page of credits does."""

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.events import Subject
from isodesk.desk.services.rows import CreditEntryRow
from isodesk.desk.ui.frame.commands import Command, Role
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.credits.columns import COLUMNS
from isodesk.desk.ui.pages.credits.detail import describe
from isodesk.desk.ui.pages.credits.view import CreditsPage
from isodesk.desk.ui.table.chosen import Chosen

translate = QCoreApplication.translate
SUBJECTS = {Subject.CREDITS}


class CreditsPresenter(ListPresenter):
    """Between the page and the services."""

    page: CreditsPage

    def __init__(self, context: Context) -> None:
        super().__init__(context, CreditsPage(context.look), context.desk.credits, COLUMNS, SUBJECTS)
        self.listing.card.when_empty(self.page.empty, None)
        self.declare(
            Command(
                "credits.refresh",
                lambda: translate("CreditsPage", "Ask again"),
                self._refresh,
                Glyph.REFRESH,
                keys="F5",
                role=Role.PRIMARY,
            )
        )

    async def summarise(self) -> None:
        self.page.show_rows(list(await self.desk.credits.balances()))

    def describe(self, seen: CreditEntryRow) -> Detail:
        return describe(seen)

    def _refresh(self, chosen: Chosen) -> None:
        del chosen
        self.work("credits.refresh", translate("CreditsPage", "Asking for the credits"), self._do_refresh)

    async def _do_refresh(self) -> None:
        await self.desk.credits.refresh()
