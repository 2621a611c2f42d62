"""One change of the outbox in the pane: what is known of it, and the decisions that are a person's."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.services.rows import IntentState, OutboxRow
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.facts import Fact, Facts, Section
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.pictures import Pill
from isodesk.desk.ui.text.actions import action_name
from isodesk.desk.ui.text.formats import local, moment, number
from isodesk.desk.ui.text.states import of_intent
from isodesk.desk.ui.words import explain_code

_TO_SETTLE = (IntentState.IN_DOUBT, IntentState.REFUSED)


class ChangeView(Retranslated, QWidget):
    """Shows one change; what is decided is told by its name."""

    asked = Signal(str)  # 'cancel', 'as_done', 'send_again', 'confirm'

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._row: OutboxRow | None = None
        self._title = label("person", wraps=True)
        self._subject = label("muted", wraps=True, selectable=True)
        self._state = Pill(look)
        self._explained = label("text", wraps=True)
        self.confirm_button = button(look, "secondary", pressed=lambda: self.asked.emit("confirm"))
        self.again_button = button(look, "secondary", pressed=lambda: self.asked.emit("send_again"))
        self.done_button = button(look, "secondary", pressed=lambda: self.asked.emit("as_done"))
        self.cancel_button = button(look, "danger", pressed=lambda: self.asked.emit("cancel"))
        self._facts = Facts(look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        title = QHBoxLayout()
        title.addWidget(self._title, 1)
        title.addSpacing(28)
        layout.addLayout(title)
        layout.addWidget(self._subject)
        layout.addWidget(self._state)
        layout.addWidget(self._explained)
        for each in (self.confirm_button, self.again_button, self.done_button, self.cancel_button):
            layout.addWidget(each)
        layout.addSpacing(Space.SMALL)
        layout.addWidget(self._facts, 1)
        self.retranslate()

    def show_row(self, row: OutboxRow) -> None:
        """Show a change."""
        self._row = row
        self.retranslate()

    def retranslate(self) -> None:
        self.confirm_button.setText(self.tr("It is the same person"))
        self.again_button.setText(self.tr("Send it again"))
        self.done_button.setText(self.tr("It was carried out"))
        self.cancel_button.setText(self.tr("Give it up"))
        if self._row is not None:
            self._show(self._row)

    def _show(self, row: OutboxRow) -> None:
        self._title.setText(action_name(row.action))
        self._subject.setText(row.subject)
        self._state.show_state(of_intent(row.state))
        self._explained.setText(self._explanation(row))
        self._explained.setVisible(bool(self._explained.text()))
        self.confirm_button.setVisible(row.state is IntentState.CONFLICT)
        self.again_button.setVisible(row.state in _TO_SETTLE)
        self.done_button.setVisible(row.state is IntentState.IN_DOUBT)
        self.cancel_button.setVisible(row.may_cancel or row.state in _TO_SETTLE)
        self._facts.show_sections([Section(self.tr("Details"), self._facts_of(row))])

    def _explanation(self, row: OutboxRow) -> str:
        if row.state is IntentState.IN_DOUBT:
            return self.tr(
                "This was sent and never answered. Look on the platform whether it was carried out, then decide here."
            )
        if row.state is IntentState.CONFLICT:
            return self.tr("The platform knows somebody with this e-mail already. Is it the same person?")
        if row.error:
            return str(explain_code(row.error, row.error_text))
        if row.state is IntentState.WAITING and row.waits_for is not None:
            return self.tr("This waits for another change that comes first.")
        return ""

    def _facts_of(self, row: OutboxRow) -> list[Fact]:
        facts = [Fact(moment(local(row.created_at)), self.tr("Made"))]
        if row.sent_at is not None:
            facts.append(Fact(moment(local(row.sent_at)), self.tr("Last sent")))
        facts.append(Fact(number(row.attempts), self.tr("Tries")))
        return facts
