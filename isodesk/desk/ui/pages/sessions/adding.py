"""The form that adds candidates to a session: a whole group, or some that are searched for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from isodesk.desk.services.drafts import Fault, Registration
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import CandidateRow, FormRow
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size, Space
from isodesk.desk.ui.pages.registration import form_name
from isodesk.desk.ui.parts.fields import ChoiceField, Field, TickField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look

_MOST_FOUND = 50
_TYPING = 150  # milliseconds


class PeopleField(Field):
    """People to tick, found by some letters of their names; who is ticked stays, whatever is searched for next."""

    asked = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        self._ticked: dict[int, str] = {}
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setFixedHeight(Size.FIELD)
        self.search.addAction(look.icons.icon(Glyph.SEARCH, "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.people = QListWidget()
        self.people.setMinimumHeight(150)
        box = QWidget()
        super().__init__(name, box)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.TIGHT)
        inside.addWidget(self.search)
        inside.addWidget(self.people)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(lambda: self.asked.emit(self.search.text().strip()))
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.people.itemChanged.connect(self._changed)

    @property
    def value(self) -> list[int]:
        return list(self._ticked)

    def set_value(self, value: Sequence[int]) -> None:
        self._ticked = {each: self._ticked.get(each, "") for each in value}
        self.search.clear()

    def offer(self, rows: Sequence[CandidateRow]) -> None:
        """Who is found, those ticked before first."""
        shown = {**self._ticked, **{row.id: f"{row.name} · {row.email}" for row in rows}}
        self.people.blockSignals(True)
        self.people.clear()
        for number, words in shown.items():
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, number)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = number in self._ticked
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.people.addItem(item)
        self.people.blockSignals(False)

    def _changed(self, item: QListWidgetItem) -> None:
        number = item.data(Qt.ItemDataRole.UserRole)
        if item.checkState() is Qt.CheckState.Checked:
            self._ticked[number] = item.text()
        else:
            self._ticked.pop(number, None)
        self._touch()

    def set_label(self, words: str) -> None:
        super().set_label(words)
        self.search.setAccessibleName(words)
        self.people.setAccessibleName(words)


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
        self.people.search.setPlaceholderText(self.tr("Search by name, e-mail or group"))
        self.another.set_label(self.tr("Even if one isn’t finished"))
        self.proctored.set_label(self.tr("With remote proctoring"))
        self.submit_button.setText(self.tr("Add"))
