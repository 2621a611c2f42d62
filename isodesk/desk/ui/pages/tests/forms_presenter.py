"""The forms that the account may use: seen, and named where the platform tells only numbers."""

from functools import cached_property

from PySide6.QtCore import QCoreApplication, Signal

from isodesk.desk.services.capabilities import Capability, Reason
from isodesk.desk.services.events import Subject
from isodesk.desk.services.rows_of_tests import FormRow
from isodesk.desk.ui.frame.commands import Command, Role, Rows
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.tests.form_form import FormForm
from isodesk.desk.ui.pages.tests.forms_view import COLUMNS, FormsPage, describe
from isodesk.desk.ui.table.chosen import Chosen

translate = QCoreApplication.translate


class FormsPresenter(ListPresenter):
    """Between the page of forms and the services."""

    page: FormsPage
    left = Signal()

    def __init__(self, context: Context) -> None:
        subjects = {Subject.FORMS, Subject.CREDITS}
        super().__init__(context, FormsPage(context.look), context.desk.forms, COLUMNS, subjects)
        self.listing.card.when_empty(self.page.empty, self._refresh)
        self.declare(*self._commands())

    def _commands(self) -> list[Command]:
        return [
            Command(
                "forms.back",
                lambda: translate("FormsPage", "Back to the tests"),
                self._leave,
                Glyph.BACK,
                keys="Alt+Left",
            ),
            Command(
                "forms.refresh",
                lambda: translate("FormsPage", "Ask again"),
                lambda _chosen: self._refresh(),
                Glyph.REFRESH,
                keys="F5",
            ),
            Command(
                "forms.describe",
                lambda: translate("FormsPage", "Name this form"),
                self._begin,
                Glyph.PENCIL,
                keys="F2",
                role=Role.PRIMARY,
                rows=Rows.ONE,
                why_not=_why_not,
            ),
            Command(
                "forms.tests",
                lambda: translate("FormsPage", "Show its tests"),
                self._show_tests,
                Glyph.TESTS,
                keys="Ctrl+T",
                rows=Rows.ONE,
            ),
        ]

    @cached_property
    def form(self) -> FormForm:
        """What the centre says of a form."""
        form = FormForm(self.context.look, self.desk.forms.check)
        self.take_form(form, self._save)
        return form

    def _leave(self, chosen: Chosen) -> None:
        del chosen
        self.left.emit()

    async def summarise(self) -> None:
        here_only = self.desk.capabilities.why_not(Capability.SEE_FORM_NAMES) is not Reason.NONE
        self.page.show_forms(await self.desk.forms.all(), here_only)

    def describe(self, seen: FormRow) -> Detail:
        return describe(seen)

    def _refresh(self) -> None:
        self.start("refresh", self._do_refresh)

    async def _do_refresh(self) -> None:
        forms = await self.desk.forms.refresh()
        self.done(self.tr("%Ln form(s) allowed.", "", len(forms)))

    async def _begin(self, chosen: Chosen) -> None:
        self.form.begin(chosen.row, [credit.description for credit in await self.desk.credits.balances()])
        self.page.pane.present(self.form)

    async def _save(self) -> None:
        form = self.form
        await self.desk.forms.describe(form.form_id, form.draft())
        self.page.pane.dismiss()
        self.table.choose(form.form_id)
        self.done(translate("FormsPage", "Kept on this computer."))

    def _show_tests(self, chosen: Chosen) -> None:
        self.left.emit()
        self.context.go("tests", {"form": str(chosen.row.id)})


def _why_not(chosen: Chosen) -> str:
    told = bool(chosen.rows) and chosen.row.told
    return translate("FormsPage", "the station tells its name") if told else ""
