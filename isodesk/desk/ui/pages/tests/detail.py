"""One planned test in the pane: whose, when, its link, and what may be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.services.rows import TestRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.pages.tests.columns import state
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.facts import Fact, Facts, Section
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pictures import Pill
from isodesk.desk.ui.text.formats import local, moment, since
from isodesk.protocol.values import TestStatus


class TestView(Retranslated, QWidget):
    """Shows one test; what is pressed is told by its name."""

    __test__ = False  # pytest takes a class named Test* for a test
    asked = Signal(str)  # 'copy', 'invite', 'confirm', 'delete'

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._row: TestRow | None = None
        self._name = label("person", wraps=True, selectable=True)
        self._email = label("muted", wraps=True, selectable=True)
        self._state = Pill(look)
        self._facts = Facts(look)
        self.copy_button = button(look, "secondary", Glyph.COPY, lambda: self.asked.emit("copy"))
        self.invite_button = button(look, "secondary", Glyph.MAIL, lambda: self.asked.emit("invite"))
        self.confirm_button = button(look, "secondary", Glyph.REGISTER, lambda: self.asked.emit("confirm"))
        self.delete_button = button(look, "danger", pressed=lambda: self.asked.emit("delete"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        name = QHBoxLayout()
        name.addWidget(self._name, 1)
        name.addSpacing(28)
        layout.addLayout(name)
        layout.addWidget(self._email)
        layout.addWidget(self._state)
        layout.addSpacing(Space.TIGHT)
        for each in (self.copy_button, self.invite_button, self.confirm_button, self.delete_button):
            layout.addWidget(each)
        layout.addSpacing(Space.SMALL)
        layout.addWidget(self._facts, 1)
        self.retranslate()

    def show_row(self, row: TestRow) -> None:
        """Show a test."""
        self._row = row
        self.retranslate()

    def retranslate(self) -> None:
        self.copy_button.setText(self.tr("Copy the link"))
        self.invite_button.setText(self.tr("Send the invitation"))
        self.confirm_button.setText(self.tr("Plan a confirmation"))
        self.delete_button.setText(self.tr("Delete the test…"))
        if self._row is not None:
            self._show(self._row)

    def _show(self, row: TestRow) -> None:
        self._name.setText(row.candidate)
        self._email.setText(row.email)
        self._state.show_state(state(row))
        waiting = row.status is TestStatus.NOT_STARTED
        self.copy_button.setVisible(bool(row.url) and row.status is not TestStatus.COMPLETED)
        self.invite_button.setVisible(waiting)
        self.delete_button.setVisible(waiting)
        self.confirm_button.setVisible(row.status is TestStatus.COMPLETED)
        self._facts.show_sections([Section(self.tr("Test"), self._facts_of(row))])

    def _facts_of(self, row: TestRow) -> list[Fact]:
        facts = [Fact(row.form, self.tr("Form {number}").format(number=row.form_id))]
        if row.session:
            facts.append(Fact(row.session, self.tr("Session")))
        facts.append(Fact(moment(local(row.created_at)), self.tr("Registered")))
        if row.seen_at is not None:
            facts.append(Fact(since(row.seen_at), self.tr("Status last asked for")))
        if row.proctored:
            facts.append(Fact(self.tr("Yes"), self.tr("Remote proctoring")))
        if row.platform_id is not None:
            facts.append(Fact(str(row.platform_id), self.tr("Number on the platform")))
        return facts
