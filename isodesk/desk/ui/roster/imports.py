"""The imports so far: how far each is, to pause, to go on, to take back what isn't sent."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.services.events import RowsChanged, Subject
from isodesk.desk.services.roster.imports import ImportRow
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.list_card import ListCard
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.message import Said
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.table.columns import Column
from isodesk.desk.ui.table.model import PagedModel
from isodesk.desk.ui.text.formats import number, since
from isodesk.desk.ui.text.states import State
from isodesk.desk.ui.words import explain
from isodesk.errors import IsoDeskError

translate = QCoreApplication.translate


def standing(row: ImportRow) -> State:
    """What an import is at."""
    if row.paused:
        return State(translate("Imports", "Paused"), Glyph.SAND, Meaning.WAITING)
    if row.in_doubt or row.conflicts or row.refused:
        return State(translate("Imports", "To settle"), Glyph.HELP, Meaning.WAITING)
    if row.under_way:
        return State(translate("Imports", "Being sent"), Glyph.CLOCK, Meaning.ACCENT)
    return State(translate("Imports", "Finished"), Glyph.DONE, Meaning.OK)


COLUMNS = (
    Column(lambda: translate("Imports", "File"), lambda row: row.name, name="name", weight=3),
    Column(lambda: translate("Imports", "When"), lambda row: since(row.at), name="at", weight=1, rank=2),
    Column(lambda: translate("Imports", "Done"), lambda row: number(row.done), name="done", number=True),
    Column(lambda: translate("Imports", "Waiting"), lambda row: number(row.waiting), name="waiting", number=True),
    Column(
        lambda: translate("Imports", "Refused"), lambda row: number(row.refused), name="refused", number=True, rank=3
    ),
    Column(
        lambda: translate("Imports", "In doubt"),
        lambda row: number(row.in_doubt + row.conflicts),
        name="in_doubt",
        number=True,
        rank=4,
    ),
    Column(lambda: translate("Imports", "Status"), lambda _row: "", name="status", state=standing),
)


class ImportsCard(Retranslated, QWidget):
    """The list with what can be done about one import."""

    def __init__(self, context: Context, notice: Notice) -> None:
        super().__init__()
        self._context, self._notice = context, notice
        look = context.look
        self.heading = label("label")
        self.card = ListCard(look, PagedModel(context.desk.roster.imports, COLUMNS, context.scope, self))
        self.card.when_empty(lambda: Said(Glyph.TRAY, translate("Imports", "No imports yet"), ""), None)
        self.same_button = button(look, "secondary", Glyph.CHECK, self._confirm_people)
        self.pause_button = button(look, "secondary", pressed=self._pause)
        self.back_button = button(look, "secondary", Glyph.UNDO, self._take_back)
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(self.heading, 1)
        head.addWidget(self.same_button)
        head.addWidget(self.pause_button)
        head.addWidget(self.back_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(head)
        layout.addWidget(self.card, 1)
        self.card.table.chosen_changed.connect(self.retranslate)
        self._stop = context.desk.events.subscribe(RowsChanged, self._changed)
        self.destroyed.connect(self._stop)
        self.retranslate()

    def refresh(self) -> None:
        """Ask again."""
        self.card.model.ask(self.card.model.query)

    def _changed(self, event: RowsChanged) -> None:
        if Subject.OUTBOX in event.subjects and self.isVisible():
            self.card.model.reload()

    @property
    def _row(self) -> ImportRow | None:
        chosen = self.card.table.chosen()
        row = chosen.rows[0] if chosen.count == 1 and chosen.rows else None
        return row if isinstance(row, ImportRow) else None

    def _pause(self) -> None:
        row = self._row
        if row is not None:
            imports = self._context.desk.roster.imports
            work = imports.resume if row.paused else imports.pause
            self._do("pause", lambda: work(row.id))

    def _take_back(self) -> None:
        row = self._row
        if row is None:
            return
        if row.is_adoption:
            self._do("undo", lambda: self._undo(row.id))
        else:
            words = translate("Imports", "Taking back the list")
            self._context.works.run("roster.cancel", words, lambda: self._do_take_back(row.id), self._failed)

    def _confirm_people(self) -> None:
        row = self._row
        if row is not None:
            self._do("confirm", lambda: self._do_confirm(row.id))

    async def _do_confirm(self, import_id: int) -> None:
        people = await self._context.desk.outbox.confirm(import_id=import_id)
        self._notice.say(self.tr("%Ln candidate(s) confirmed.", "", people), Meaning.OK)

    async def _undo(self, import_id: int) -> None:
        await self._context.desk.roster.adoption.undo(import_id)
        self._notice.say(self.tr("The rows taken over are gone again."), Meaning.OK)

    async def _do_take_back(self, import_id: int) -> None:
        taken = await self._context.desk.roster.imports.cancel_rest(import_id)
        self._notice.say(self.tr("%Ln change(s) taken back before they were sent.", "", taken), Meaning.OK)

    def _do(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._context.scope.start(("imports", name), work, self._failed)

    def _failed(self, error: IsoDeskError) -> None:
        self._notice.say(str(explain(error)), Meaning.WRONG)

    def retranslate(self) -> None:
        row = self._row
        adopted = row is not None and row.is_adoption
        self.heading.setText(self.tr("Imports so far"))
        self.same_button.setText(self.tr("They are the same people"))
        self.same_button.setVisible(row is not None and row.conflicts > 0)
        self.pause_button.setText(self.tr("Go on") if row is not None and row.paused else self.tr("Pause"))
        self.pause_button.setEnabled(row is not None and (row.under_way or row.paused))
        self.back_button.setText(self.tr("Undo") if adopted else self.tr("Take back what isn’t sent"))
        self.back_button.setEnabled(row is not None and (adopted or bool(row.waiting or row.refused or row.conflicts)))
