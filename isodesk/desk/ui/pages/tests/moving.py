"""The form that puts tests into another session."""

from collections.abc import Sequence

from isodesk.desk.services.faults import Fault
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.pages.sessions.finding import serve
from isodesk.desk.ui.pages.sessions.picker import SessionPicker
from isodesk.desk.ui.parts.fields import Field
from isodesk.desk.ui.parts.form import Form


class SessionField(Field):
    """One session of thousands."""

    def __init__(self, picker: SessionPicker, name: str = "session_id") -> None:
        self.picker = picker
        super().__init__(name, picker)
        picker.edited.connect(self._touch)

    @property
    def value(self) -> int | None:
        return self.picker.session_id

    def set_value(self, value: int | None) -> None:
        self.picker.choose(value)


class MoveForm(Form):
    """Which session; none lets a test be taken at any time."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, self._faults)
        picker = SessionPicker(context.look)
        self.session = SessionField(picker)
        self.test_ids: Sequence[int] = ()
        self._left_out = ""
        self._in_place = False
        serve(context, picker, ahead=True)
        self.note.show()
        self.add(self.session)
        self.finish()

    def begin(self, test_ids: Sequence[int], left_out: str, *, in_place: bool) -> None:
        """For these tests; ``left_out`` says which can't be moved. ``in_place``: a station moves the very test."""
        self.test_ids = test_ids
        self._in_place = in_place
        self._left_out = left_out
        self.session.set_value(None)
        self.clear()
        self.retranslate()
        self.session.picker.setFocus()

    @property
    def session_id(self) -> int | None:
        """What is chosen now."""
        return self.session.value

    def _faults(self) -> Sequence[Fault]:
        return []

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Move %Ln test(s)", "", len(self.test_ids)))
        anew = self.tr(
            "What the platform has already is deleted there and registered anew: the credit comes back and is taken "
            "again, and the candidate’s link is another one. Send the invitation once more."
        )
        note = self.tr("Their links stay the same.") if self._in_place else anew
        self.note.setText(f"{note} {self._left_out}".strip())
        self.session.set_label(self.tr("Session"))
        self.session.picker.setPlaceholderText(self.tr("No session"))
        self.submit_button.setText(self.tr("Move"))
