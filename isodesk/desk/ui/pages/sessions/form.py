"""The form of one session, new or changed."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.drafts import SessionDraft
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.rows_of_tests import SessionRow
from isodesk.desk.services.sessions import Sessions
from isodesk.desk.ui.pages.sessions.wording import zone_words
from isodesk.desk.ui.parts.fields import MomentField, TextField, next_hour
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look

translate = QCoreApplication.translate


def moment_format() -> str:
    """How a day with its time is entered."""
    return translate("SessionForm", "dd/MM/yyyy HH:mm")


class SessionForm(Form):
    """A name, a window of time, and a code told on the day."""

    def __init__(self, look: Look, sessions: Sessions) -> None:
        super().__init__(look, self._faults)
        self._sessions = sessions
        self.changed: SessionRow | None = None
        self.description = TextField("description")
        self.start = MomentField("start", moment_format)
        self.end = MomentField("end", moment_format)
        self.code = TextField("code")
        self.twice = label("muted", wraps=True)
        self.twice.hide()
        self._length = timedelta(hours=2)
        self.note.show()
        self.add(self.description, self.start, self.end, self.code)
        self._body.addWidget(self.twice)
        self.start.edited.connect(self._keep_length)
        self.end.edited.connect(self._note_length)
        self.finish()

    def draft(self) -> SessionDraft:
        """What is entered now."""
        return SessionDraft(self.description.value, self.start.value, self.end.value, self.code.value)

    def begin(self, changed: SessionRow | None = None) -> None:
        """A session that starts at the next hour and lasts two, or one that is to be changed."""
        self.changed = changed
        start = next_hour(self._sessions.now())
        draft = SessionDraft("", start, start + timedelta(hours=2))
        self.fill(changed or draft)
        self.clear()
        self.retranslate()
        self.description.control.setFocus()

    def fill(self, given: SessionDraft | SessionRow) -> None:
        """Enter what is known of a session."""
        self._length = given.end - given.start
        self.description.set_value(given.description)
        self.start.set_value(given.start)
        self.end.set_value(given.end)
        self.code.set_value(given.code)

    def _faults(self) -> Sequence[Fault]:
        draft = self.draft()
        zone = self._sessions.zone
        self.twice.setVisible(any(zone.is_ambiguous(each) for each in (draft.start, draft.end)))
        return self._sessions.check(draft)

    def _keep_length(self) -> None:
        """A start that moves takes the end along."""
        length = self._length
        if self.end.value != self.start.value + length:
            self.end.set_value(self.start.value + length)
        self._length = length

    def _note_length(self) -> None:
        length = self.end.value - self.start.value
        if length > timedelta():
            self._length = length

    def retranslate(self) -> None:
        super().retranslate()
        new = self.changed is None
        self.title.setText(self.tr("Create a session") if new else self.tr("Change the session"))
        note = self.tr("A candidate can only start inside the window, with the code.")
        self.note.setText(f"{note} {zone_words(self._sessions)}.")
        self.submit_button.setText(self.tr("Create") if new else self.tr("Change"))
        self.twice.setText(self.tr("That night the clocks go back, and this time comes twice: the first is meant."))
        self.description.set_label(self.tr("Name"))
        self.start.set_label(self.tr("Start"))
        self.end.set_label(self.tr("End"))
        self.code.set_label(self.tr("Code told on the day"))
        self.start.follow_language()
        self.end.follow_language()
