"""The form that adds candidates to a session: a whole group, or some that are searched for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import CandidateRow
from isodesk.desk.services.rows_of_tests import FormRow
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size, Space
from isodesk.desk.ui.pages.registration import form_name
from isodesk.desk.ui.parts.fields import ChoiceField, Field, TickField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.tick import Tick

_MOST_FOUND = 50
_TYPING = 150  # milliseconds


class PeopleField(Field):
    """People to tick, found by some letters of their names; who is ticked stays, whatever is searched for next."""

    asked = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        self._look = look
        self._ticked: dict[int, str] = {}
        self.ticks: dict[int, Tick] = {}
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setFixedHeight(Size.FIELD)
        self.search.addAction(look.icons.icon(Glyph.SEARCH, "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setMinimumHeight(190)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QWidget()
        super().__init__(name, box)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.TIGHT)
        inside.addWidget(self.search)
        inside.addWidget(self._area)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(lambda: self.asked.emit(self.search.text().strip()))
        self.search.textChanged.connect(lambda _text: self._typing.start())

    @property
    def value(self) -> list[int]:
        return list(self._ticked)

    def set_value(self, value: Sequence[int]) -> None:
        self._ticked = {each: self._ticked.get(each, "") for each in value}
        self.search.clear()

    def offer(self, rows: Sequence[CandidateRow]) -> None:
        """Who is found, those ticked before first."""
        found = {row.id: (row.name, row.email) for row in rows}
        shown = {**{number: (name, "") for number, name in self._ticked.items()}, **found}
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, Space.SMALL, 0)
        layout.setSpacing(Space.TIGHT)
        self.ticks = {number: self._tick(number, *who) for number, who in shown.items()}
        for tick in self.ticks.values():
            layout.addWidget(tick)
        layout.addStretch()
        self._area.setWidget(inside)

    def _tick(self, number: int, name: str, email: str) -> Tick:
        tick = Tick(self._look)
        tick.setText(name)
        tick.setToolTip(email)
        tick.setAccessibleName(f"{name} {email}".strip())
        tick.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        tick.setChecked(number in self._ticked)
        tick.toggled.connect(lambda on: self._changed(number, name, on))
        return tick

    def _changed(self, number: int, name: str, on: bool) -> None:
        if on:
            self._ticked[number] = name
        else:
            self._ticked.pop(number, None)
        self._touch()

    def set_label(self, words: str) -> None:
        super().set_label(words)
        self.search.setAccessibleName(words)


class AddForm(Form):
    """Which test, and who."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, self._faults)
        self._context = context
        self._forms: Sequence[FormRow] = ()
        self._groups: Sequence[str] = ()
        self._session_id = 0
        self.form = ChoiceField(context.look, "form_id")
        self.group = ChoiceField(context.look, "group")
        self.people = PeopleField(context.look, "people")
        self.another = TickField(context.look, "another")
        self.proctored = TickField(context.look, "proctored")
        self.note.show()
        self.add(self.form, self.group, self.people, self.another, self.proctored)
        self.group.edited.connect(self._show_people)
        self.people.asked.connect(self._search)
        self.finish()

    def begin(self, session_id: int, forms: Sequence[FormRow], groups: Sequence[str]) -> None:
        """For this session."""
        self._session_id, self._forms, self._groups = session_id, forms, groups
        for tick in (self.another, self.proctored):
            tick.set_value(False)
        self.people.set_value([])
        self.retranslate()
        self.group.set_value("")
        self.clear()
        self._show_people()
        self._search("")

    def registration(self) -> Registration:
        """What is chosen now."""
        return Registration(
            self.form.value, self._session_id, another=self.another.value, proctored=self.proctored.value
        )

    async def candidate_ids(self) -> Sequence[int]:
        """Everybody of the group, or those who are ticked."""
        if self.group.value:
            return await self._context.desk.candidates.ids(PageQuery(filters={"group": self.group.value}))
        return self.people.value

    def _faults(self) -> Sequence[Fault]:
        faults = [] if self.form.value is not None else [Fault("form_id", "missing")]
        return faults if self.group.value or self.people.value else [*faults, Fault("people", "nobody")]

    def _show_people(self) -> None:
        self.people.setVisible(not self.group.value)

    def _search(self, words: str) -> None:
        async def search() -> None:
            self.people.offer(await self._context.desk.candidates.page(PageQuery(words), 0, _MOST_FOUND))

        self._context.scope.restart("session_candidates.search", search)

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Add candidates"))
        self.note.setText(self.tr("Each gets a test in this session, and takes a credit."))
        self.form.set_label(self.tr("Test"))
        self.form.offer([(form_name(form), form.id) for form in self._forms])
        self.group.set_label(self.tr("Who"))
        groups = [(self.tr("Everybody of {group}").format(group=group), group) for group in self._groups]
        self.group.offer([(self.tr("Those I tick"), ""), *groups])
        self.people.set_label(self.tr("Candidates"))
        self.people.search.setPlaceholderText(self.tr("Search"))
        self.another.set_label(self.tr("Even if one is unfinished"))
        self.proctored.set_label(self.tr("With remote proctoring"))
        self.submit_button.setText(self.tr("Add"))
