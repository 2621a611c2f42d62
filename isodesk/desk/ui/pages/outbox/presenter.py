"""What the page of the outbox does."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.drafts import Settling
from isodesk.desk.services.events import OutboxChanged, Subject
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import IntentState
from isodesk.desk.services.rows_of_results import OutboxDetail, OutboxRow
from isodesk.desk.ui.frame.commands import Command, Role, Rows
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.outbox.columns import COLUMNS
from isodesk.desk.ui.pages.outbox.detail import describe
from isodesk.desk.ui.pages.outbox.number_form import NUMBERED, NumberForm
from isodesk.desk.ui.pages.outbox.view import OutboxPage
from isodesk.desk.ui.table.chosen import Chosen
from isodesk.desk.ui.text.formats import since

translate = QCoreApplication.translate
_MOST_IMPORTS = 50  # in the drop-down, the newest
_TO_SETTLE = (IntentState.IN_DOUBT, IntentState.REFUSED)


class OutboxPresenter(ListPresenter):
    """Between the page and the services."""

    page: OutboxPage

    def __init__(self, context: Context) -> None:
        super().__init__(context, OutboxPage(context.look), context.desk.outbox, COLUMNS, {Subject.OUTBOX})
        self.listing.card.when_empty(self.page.empty, None)
        self.page.show_counts(self.desk.outbox.counts)
        self._kept: dict[int, str] = {}  # people whom the list was narrowed to, with changes that wait or without
        self.page.pane.presented.connect(self._shown)
        self._stop = self.desk.events.subscribe(OutboxChanged, lambda event: self.page.show_counts(event.counts))
        self.declare(
            Command(
                "outbox.try",
                lambda: translate("OutboxPage", "Send now"),
                self._try,
                Glyph.REFRESH,
                keys="F5",
                role=Role.PRIMARY,
            ),
            Command(
                "outbox.go_on",
                lambda: translate("OutboxPage", "Send as far as the credits go"),
                self._go_on,
                role=Role.MENU,
                why_not=self._why_not_go_on,
            ),
            *self._decisions(),
        )

    def _decisions(self) -> list[Command]:
        return [
            Command(
                "outbox.confirm",
                lambda: translate("OutboxPage", "It is the same person"),
                self._confirm,
                rows=Rows.SOME,
                applies=lambda row: row.state is IntentState.CONFLICT,
            ),
            Command(
                "outbox.again",
                lambda: translate("OutboxPage", "Send it again"),
                self._settled(Settling.SEND_AGAIN),
                rows=Rows.SOME,
                applies=lambda row: row.state in _TO_SETTLE,
            ),
            Command(
                "outbox.done",
                lambda: translate("OutboxPage", "It was carried out"),
                self._done,
                rows=Rows.SOME,
                applies=lambda row: row.state is IntentState.IN_DOUBT,
            ),
            Command(
                "outbox.cancel",
                lambda: translate("OutboxPage", "Give it up"),
                self._cancel,
                keys="Del",
                role=Role.DANGER,
                rows=Rows.SOME,
                applies=lambda row: row.may_cancel or row.state in _TO_SETTLE,
            ),
            Command(
                "outbox.of_person",
                lambda: translate("OutboxPage", "All changes of this person"),
                self._of_person,
                Glyph.FILTER,
                rows=Rows.ONE,  # a button: in the menu it would take the giving up along
                applies=lambda row: row.candidate_id is not None,
            ),
        ]

    def close(self) -> None:
        super().close()
        self._stop()

    async def read(self, row: OutboxRow) -> OutboxDetail:
        return await self.desk.outbox.detail(row.id)

    def describe(self, seen: OutboxDetail) -> Detail:
        return describe(seen)

    def _shown(self, widget: object) -> None:
        """Whom and what the list can be narrowed to is asked for with the sheet: it may be everybody."""
        if widget is self.page.__dict__.get("sheet"):
            self.start("choices", self._show_choices)

    async def _show_choices(self) -> None:
        people = dict(await self.desk.outbox.people()) | self._kept
        imports = await self.desk.roster.imports.page(PageQuery(), 0, _MOST_IMPORTS)
        named = [(each.id, f"{each.name} · {since(each.at)}") for each in imports]
        self.page.show_choices(list(people.items()), named)

    async def _of_person(self, chosen: Chosen) -> None:
        row: OutboxRow = chosen.row
        self._kept = {row.candidate_id: row.subject} if row.candidate_id is not None else {}
        await self._show_choices()
        self.page.narrow({"candidate": str(row.candidate_id)})

    def chosen_words(self, count: int) -> str:
        return self.tr("%Ln change(s) chosen", "", count)

    async def _try(self, chosen: Chosen) -> None:
        del chosen
        await self.desk.outbox.try_now()

    async def _confirm(self, chosen: Chosen) -> None:
        await self.desk.outbox.confirm(chosen.ids)

    def _settled(self, how: Settling) -> Callable[[Chosen], Coroutine[Any, Any, None]]:
        async def settle(chosen: Chosen) -> None:
            self._tell(await self.desk.outbox.settle_all(chosen.ids, how))

        return settle

    async def _done(self, chosen: Chosen) -> None:
        """One that has a number on the platform is asked for it; several are settled as far as they need none."""
        row = chosen.rows[0] if chosen.count == 1 and chosen.rows else None
        if row is not None and row.action in NUMBERED:
            self._ask_number(row)
        else:
            self._tell(await self.desk.outbox.settle_all(chosen.ids, Settling.AS_DONE))

    def _ask_number(self, row: OutboxRow) -> None:
        form = NumberForm(self.context.look, row)
        self.take_form(form, lambda: self._settle_as_done(row.id, form))
        self.page.pane.present(form)

    async def _settle_as_done(self, intent_id: int, form: NumberForm) -> None:
        await self.desk.outbox.settle(intent_id, Settling.AS_DONE, form.platform_id)
        self.page.pane.dismiss()
        self._tell({"": 1})

    def _tell(self, settled: Mapping[str, int]) -> None:
        words = [self.tr("%Ln change(s) settled.", "", settled.get("", 0))]
        needing = settled.get("number_needed", 0)
        if needing:
            words.append(self.tr("%Ln need(s) a number: choose one at a time.", "", needing))
        self.done(" ".join(words))

    async def _go_on(self, chosen: Chosen) -> None:
        del chosen
        await self.desk.outbox.go_on()

    def _why_not_go_on(self, chosen: Chosen) -> str:
        del chosen
        return "" if self.desk.outbox.counts.missing else translate("OutboxPage", "The credits suffice.")

    async def _cancel(self, chosen: Chosen) -> None:
        """What isn't sent is taken back; of what was sent nothing more is expected."""
        given = await self.desk.outbox.cancel(chosen.ids)
        for row in chosen.rows:
            if not row.may_cancel:
                await self.desk.outbox.settle(row.id, Settling.CANCEL)
                given += 1
        self.done(self.tr("%Ln change(s) given up.", "", given))
