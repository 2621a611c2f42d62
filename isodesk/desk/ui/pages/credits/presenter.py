"""What the page of credits does."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from isodesk.desk.services.credits import GroupCost
from isodesk.desk.services.events import Progress, Subject
from isodesk.desk.services.rows_of_results import CreditEntryRow
from isodesk.desk.ui.frame.commands import Command, Role
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.credits.area import CreditsArea
from isodesk.desk.ui.pages.credits.columns import COLUMNS
from isodesk.desk.ui.pages.credits.detail import describe
from isodesk.desk.ui.pages.credits.view import CreditsPage
from isodesk.desk.ui.pages.credits.wording import kind_words
from isodesk.desk.ui.pages.saving import where_to_save
from isodesk.desk.ui.table.chosen import Chosen

translate = QCoreApplication.translate
SUBJECTS = {Subject.CREDITS}
DAY = 86_400.0
_NEWS = 7 * DAY  # how long a difference is told of above the list


class CreditsPresenter(ListPresenter):
    """Between the page and the services."""

    page: CreditsPage

    def __init__(self, context: Context) -> None:
        super().__init__(context, CreditsPage(context.look), context.desk.credits, COLUMNS, SUBJECTS)
        self.area = CreditsArea(context.look, self.page)
        self.area.period_chosen.connect(lambda: self.start("overview", self._show_overview))
        self.area.export_asked.connect(lambda: self.start("export", self._export_costs))
        self.listing.card.when_empty(self.page.empty, None)
        self.declare(*self._commands())

    def _commands(self) -> list[Command]:
        return [
            Command(
                "credits.warn",
                lambda: translate("CreditsPage", "Warn of low credits…"),
                self._begin_warning,
                Glyph.BELL,
                role=Role.MENU,
            ),
            Command(
                "credits.overview",
                lambda: translate("CreditsPage", "Balances and forecast"),
                self.show_overview,
                Glyph.CHART,
                keys="Ctrl+D",
            ),
            Command(
                "credits.refresh",
                lambda: translate("CreditsPage", "Ask again"),
                self._refresh,
                Glyph.REFRESH,
                keys="F5",
                role=Role.PRIMARY,
            ),
        ]

    @property
    def widget(self) -> QWidget:
        return self.area

    async def summarise(self) -> None:
        now = self.desk.context.clock()
        unexplained = [each for each in await self.desk.credits.differences(now - _NEWS) if each.end >= now - _NEWS]
        self.page.show_rows(await self.desk.credits.balances(), unexplained[0] if unexplained else None)
        groups, forms = await self.desk.groups.names(), await self.desk.forms.all()
        self.page.show_choices(await self.desk.credits.kinds(), groups, forms)
        if self.area.shows_overview:
            await self._show_overview()

    def describe(self, seen: CreditEntryRow) -> Detail:
        return describe(seen)

    def _refresh(self, chosen: Chosen) -> None:
        del chosen
        self.work("credits.refresh", translate("CreditsPage", "Asking for the credits"), self._do_refresh)

    async def _do_refresh(self) -> None:
        await self.desk.credits.refresh()

    # Warnings

    async def _begin_warning(self, chosen: Chosen) -> None:
        del chosen
        from isodesk.desk.ui.pages.credits.warning_form import WarningForm

        form = WarningForm(self.context.look, await self.desk.credits.balances())
        self.take_form(form, lambda: self._warn(form.thresholds()))
        self.page.pane.present(form)

    async def _warn(self, thresholds: dict[str, int | None]) -> None:
        for description, threshold in thresholds.items():
            await self.desk.credits.warn_at(description, threshold)
        self.page.pane.dismiss()
        self.done(translate("CreditsPage", "You will be warned of low credits here and at the foot of the rail."))

    # Overview

    async def show_overview(self, chosen: Chosen) -> None:
        """Balances over time, differences, what is to come, cost by group."""
        del chosen
        await self._show_overview()
        self.area.setCurrentWidget(self.area.overview)
        self.area.overview.setFocus()

    async def _show_overview(self) -> None:
        from isodesk.desk.ui.pages.credits.overview import Overview

        context = self.desk.context
        start = self._since()
        overview = Overview(
            await self.desk.credits.history(start),
            await self.desk.credits.differences(start),
            await self.desk.credits.forecast(context.zone().wall(context.clock())),
            await self._costs(),
        )
        self.area.overview.show_overview(overview)

    async def _costs(self) -> list[GroupCost]:
        return list(await self.desk.credits.cost_by_group(self._since(), self.desk.context.clock() + 1.0))

    def _since(self) -> float:
        days = self.area.overview.days
        return self.desk.context.clock() - days * DAY if days else 0.0

    async def _export_costs(self) -> None:
        name, kind = translate("CreditsPage", "Cost by group"), translate("CreditsPage", "Excel workbooks")
        path = await where_to_save(self.area, translate("CreditsPage", "Export the cost by group"), name, kind, "xlsx")
        if path is not None:
            words = translate("CreditsPage", "Writing the cost by group")
            self.work("credits.export", words, lambda: self.write_costs(path))

    async def write_costs(self, path: Path) -> None:
        """One row a group and type."""
        from isodesk.desk.services.exporting import ExportColumn, export
        from isodesk.desk.services.listed import Listed

        columns = [
            ExportColumn(translate("CreditsPage", "Group"), lambda row: row.group),
            ExportColumn(translate("CreditsPage", "Type"), lambda row: kind_words(row.kind)),
            ExportColumn(translate("CreditsPage", "Taken"), lambda row: row.taken),
            ExportColumn(translate("CreditsPage", "Given back"), lambda row: row.given_back),
            ExportColumn(translate("CreditsPage", "Cost"), lambda row: row.cost),
        ]
        source, publish = Listed(await self._costs()), self.desk.events.publish
        query = self.page.query()
        count = await export(
            source, query, columns, path, lambda done, of: publish(Progress("credits.export", done, of))
        )
        self.done(self.tr("%Ln line(s) written.", "", count))
