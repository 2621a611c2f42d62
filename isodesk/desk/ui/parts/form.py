"""A form in the pane: fields, their faults, and two buttons at its foot."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.faults import Fault
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.fields import Field
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.faults import fault_words


def faults_of(error: InvalidInput) -> Sequence[Fault]:
    """What a service found wrong, by field."""
    faults = error.parameters.get("faults")
    return [fault for fault in faults if isinstance(fault, Fault)] if isinstance(faults, list | tuple) else []


class Form(Retranslated, QWidget):
    """Faults of a field show once it was left; all of them after the main button."""

    is_form = True
    submitted = Signal()
    cancelled = Signal()

    def __init__(self, look: Look, check: Callable[[], Sequence[Fault]]) -> None:
        super().__init__()
        self._check = check
        self._dirty = False
        self._fields: dict[str, Field] = {}
        self._shown: list[Fault] = []
        self.title = label("person", wraps=True)
        self.note = label("muted", wraps=True)
        self.note.hide()
        self.failure = label("wrong", wraps=True)
        self.failure.hide()
        self.submit_button = button(look, "primary", pressed=self.submit)
        self.cancel_button = button(look, "secondary", pressed=self.cancelled.emit)
        self._body = QVBoxLayout()
        self._feet = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self._body)
        self._body.setContentsMargins(0, 0, Space.SMALL, 0)
        self._body.setSpacing(Space.SMALL)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.submit_button, 1)
        buttons.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        for each in (self.title, self.note, area, self.failure):
            layout.addWidget(each)
        layout.addLayout(self._feet)
        layout.addLayout(buttons)

    def add(self, *fields: Field) -> None:
        """Put fields below each other."""
        for field in fields:
            self._fields[field.name] = field
            self._body.addWidget(field)
            field.edited.connect(self.validate)

    def add_beside(self, *fields: Field) -> None:
        """Put short fields beside each other."""
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        self._body.addLayout(row)
        for field in fields:
            self._fields[field.name] = field
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            field.edited.connect(self.validate)

    def add_widget(self, widget: QWidget) -> None:
        """Put something else between the fields."""
        self._body.addWidget(widget)

    def add_foot(self, widget: QWidget) -> None:
        """Put something above the buttons, where it is always seen."""
        self._feet.addWidget(widget)

    def finish(self) -> None:
        """Everything is added: what is left of the room stays below."""
        self._body.addStretch()
        self._order_tabs()
        self.retranslate()

    def _order_tabs(self) -> None:
        """The tab key comes to the buttons last: they are made before the fields."""
        last: QWidget = self.cancel_button
        here: QWidget | None = self.submit_button.nextInFocusChain()
        while here is not None and here is not self.submit_button:
            takes = bool(here.focusPolicy() & Qt.FocusPolicy.TabFocus)  # Qt orders nothing else
            if takes and here is not self.cancel_button and self.isAncestorOf(here):
                last = here
            here = here.nextInFocusChain()
        self.setTabOrder(last, self.submit_button)
        self.setTabOrder(self.submit_button, self.cancel_button)

    def validate(self) -> None:
        """Show the faults of the fields that were touched."""
        self._dirty = True
        self.show_faults([fault for fault in self._check() if self._touched(fault.field)])

    def submit(self) -> None:
        """Check everything; tell ``submitted`` where nothing is wrong."""
        for field in self._fields.values():
            field.touched = True
        self.show_failure("")
        faults = list(self._check())
        self.show_faults(faults)
        if faults:
            self._go_to_first(faults)
        else:
            self.submitted.emit()

    @property
    def is_dirty(self) -> bool:
        """Whether somebody entered something that leaving would lose."""
        return self._dirty

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line is the main button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.submit_button.isEnabled():
            self.submit()
        else:
            super().keyPressEvent(event)

    def _go_to_first(self, faults: Sequence[Fault]) -> None:
        """To the first fault that can be seen; one of a field that is hidden is said above the buttons."""
        wrong = {fault.field: fault for fault in reversed(faults)}
        shown = [field for name, field in self._fields.items() if name in wrong and field.isVisible()]
        if shown:
            shown[0].control.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = faults[0]
        self.show_failure(fault_words(first.code, first.parameters))

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Show each fault at its field, and go to the first after a try to submit."""
        self._shown = list(faults)
        by_field = {fault.field: fault_words(fault.code, fault.parameters) for fault in reversed(faults)}
        for name, field in self._fields.items():
            field.show_fault(by_field.get(name, ""))

    def refuse(self, error: InvalidInput) -> None:
        """Show what the service found wrong."""
        self.show_faults(faults_of(error))

    def show_failure(self, words: str) -> None:
        """Show what went wrong with the whole."""
        self.failure.setText(words)
        self.failure.setVisible(bool(words))

    def clear(self) -> None:
        """Begin anew."""
        for field in self._fields.values():
            field.touched = False
        self._dirty = False
        self.show_faults([])
        self.show_failure("")

    def set_busy(self, busy: bool) -> None:
        """While the form is being sent nothing can be pressed twice."""
        self.submit_button.setDisabled(busy)

    def retranslate(self) -> None:
        self.cancel_button.setText(self.tr("Cancel"))
        self.show_faults(self._shown)

    def _touched(self, name: str) -> bool:
        field = self._fields.get(name)
        return field is not None and field.touched
