"""The form of a new session."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.drafts import Fault, SessionDraft
from isodesk.desk.ui.parts.fields import MomentField, TextField, next_hour
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look

translate = QCoreApplication.translate


def _moment_format() -> str:
    return translate("SessionForm", "dd/MM/yyyy HH:mm")


class SessionForm(Form):
    """A name, a window of time, and a code told on the day."""

    def __init__(self, look: Look, check: Callable[[SessionDraft], Sequence[Fault]]) -> None:
        super().__init__(look, lambda: check(self.draft()))
        self.description = TextField("description")
        self.start = MomentField("start", _moment_format)
        self.end = MomentField("end", _moment_format)
        self.code = TextField("code")
        self.note.show()
        self.add(self.description, self.start, self.end, self.code)
        self.finish()

    def draft(self) -> SessionDraft:
        """What is entered now."""
        return SessionDraft(self.description.value, self.start.value, self.end.value, self.code.value)

    def begin(self) -> None:
        """A session that starts at the next hour and lasts two."""
        start = next_hour(datetime.now())  # noqa: DTZ005 - a wall time has no zone
        self.description.set_value("")
        self.start.set_value(start)
        self.end.set_value(start + timedelta(hours=2))
        self.code.set_value("")
        self.clear()
        self.description.control.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Create a session"))
        self.note.setText(self.tr("A candidate can only start inside the window, with the code."))
        self.submit_button.setText(self.tr("Create"))
        self.description.set_label(self.tr("Name"))
        self.start.set_label(self.tr("Start"))
        self.end.set_label(self.tr("End"))
        self.code.set_label(self.tr("Code told on the day"))
        self.start.follow_language()
        self.end.follow_language()
