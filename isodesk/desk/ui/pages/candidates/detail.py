"""One candidate in the pane: who it is, what may be done, what is under way, what was."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from isodesk.desk.services.rows import CandidateDetail, OutboxRow, ResultRow, TestRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import below, button
from isodesk.desk.ui.parts.facts import Fact, Facts, Section
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pictures import Pill
from isodesk.desk.ui.text.actions import action_name
from isodesk.desk.ui.text.formats import local, percent, short_day
from isodesk.desk.ui.text.grades import grade_words, result_below
from isodesk.desk.ui.text.names import language_name
from isodesk.desk.ui.text.states import of_intent, of_standing, of_test
from isodesk.protocol.values import TestStatus


class CandidateView(Retranslated, QWidget):
    """Shows one person; what is pressed is told by its name."""

    asked = Signal(str)  # 'register', 'invite', 'edit', 'page', 'anonymise', 'delete'

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._detail: CandidateDetail | None = None
        self.name = label("person", wraps=True, selectable=True)
        self._email = label("muted", wraps=True, selectable=True)
        self._standing = Pill(look)
        self.facts = Facts(look)
        self.register_button = button(look, "secondary", Glyph.REGISTER, lambda: self.asked.emit("register"))
        self.invite_button = button(look, "secondary", Glyph.MAIL, lambda: self.asked.emit("invite"))
        self.edit_button = button(look, "secondary", pressed=lambda: self.asked.emit("edit"))
        self._menu = QMenu(self)
        self.more_button = button(look, "secondary", Glyph.MORE, lambda: self._menu.popup(below(self.more_button)))
        self._actions = {name: self._menu.addAction("") for name in ("page", "anonymise", "delete")}
        for name, action in self._actions.items():
            action.triggered.connect(lambda _checked=False, name=name: self.asked.emit(name))
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        name = QHBoxLayout()
        name.addWidget(self.name, 1)
        name.addSpacing(28)
        layout.addLayout(name)
        layout.addWidget(self._email)
        layout.addWidget(self._standing)
        layout.addSpacing(Space.TIGHT)
        layout.addWidget(self.register_button)
        layout.addWidget(self.invite_button)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.edit_button, 1)
        row.addWidget(self.more_button, 1)
        layout.addLayout(row)
        layout.addSpacing(Space.SMALL)
        layout.addWidget(self.facts, 1)

    def show_detail(self, detail: CandidateDetail) -> None:
        """Show a person."""
        self._detail = detail
        self.retranslate()

    def retranslate(self) -> None:
        self.register_button.setText(self.tr("Register to a test"))
        self.invite_button.setText(self.tr("Send the invitation"))
        self.edit_button.setText(self.tr("Change"))
        self.more_button.setText(self.tr("More"))
        self._actions["page"].setText(self.tr("Open the candidate’s page"))
        self._actions["anonymise"].setText(self.tr("Anonymise…"))
        self._actions["delete"].setText(self.tr("Delete…"))
        if self._detail is not None:
            self._show(self._detail)

    def _show(self, detail: CandidateDetail) -> None:
        self.name.setText(detail.row.name)
        self._email.setText(detail.row.email)
        self._standing.show_state(of_standing(detail.row.standing))
        open_tests = [test for test in detail.tests if test.status is not TestStatus.COMPLETED]
        self.facts.show_sections(
            [
                Section(self.tr("To be sent"), [_change(change) for change in detail.changes]),
                Section(self.tr("Under way"), [_test(test) for test in open_tests]),
                Section(self.tr("History"), [_result(result) for result in detail.results]),
                Section(self.tr("Details"), self._details(detail)),
            ]
        )

    def _details(self, detail: CandidateDetail) -> Sequence[Fact]:
        row = detail.row
        facts = []
        if row.group:
            facts.append(Fact(row.group, self.tr("Group")))
        if row.language is not None:
            facts.append(Fact(language_name(row.language), self.tr("Language")))
        if row.extra_time_percent:
            facts.append(Fact(f"+ {percent(row.extra_time_percent / 100)}", self.tr("Extra time")))
        if row.external_id:
            facts.append(Fact(row.external_id, self.tr("Number in your own system")))
        if row.platform_id is not None:
            facts.append(Fact(str(row.platform_id), self.tr("Number on the platform")))
        return facts


def _change(change: OutboxRow) -> Fact:
    return Fact(action_name(change.action), state=of_intent(change.state))


def _test(test: TestRow) -> Fact:
    when = short_day(local(test.created_at))
    below = f"{test.session} · {when}" if test.session else when
    return Fact(test.form, below, state=of_test(test.status))


def _result(result: ResultRow) -> Fact:
    grade = grade_words(result)
    return Fact(f"{result.form} · {grade}" if grade else result.form, result_below(result))
