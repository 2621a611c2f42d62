"""The form that changes until when tests can be taken; a station alone can."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.faults import Fault
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.parts.fields import MomentField, TickField
from isodesk.desk.ui.parts.form import Form

translate = QCoreApplication.translate


def _moment_format() -> str:
    return translate("DeadlineForm", "dd/MM/yyyy HH:mm")


class DeadlineForm(Form):
    """A moment in the account's zone, or none."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, self._faults)
        self._sessions = context.desk.sessions
        self.none = TickField(context.look, "none")
        self.moment = MomentField("deadline", _moment_format)
        self.test_ids: Sequence[int] = ()
        self._left_out = ""
        self._told = False
        self.none.edited.connect(lambda: self.moment.setDisabled(self.none.value))
        self.note.show()
        self.add(self.none, self.moment)
        self.finish()

    def begin(self, test_ids: Sequence[int], left_out: str, *, told: bool) -> None:
        """For these tests: in a week's time, at the end of the day. ``told``: the platform learns of it."""
        self.test_ids = test_ids
        self._told = told
        self._left_out = left_out
        day = self._sessions.now().date() + timedelta(days=7)
        self.none.set_value(False)
        self.moment.set_value(datetime.combine(day, time(23, 59)))
        self.clear()
        self.retranslate()

    @property
    def chosen(self) -> datetime | None:
        """The deadline as a wall time in the account's zone; none for none."""
        return None if self.none.value else self.moment.value

    def _faults(self) -> Sequence[Fault]:
        chosen = self.chosen
        if chosen is not None and self._sessions.zone.skips(chosen):
            return [Fault("deadline", "skipped_time", {"zone": self._sessions.zone.name})]
        if chosen is not None and chosen <= self._sessions.now():
            return [Fault("deadline", "in_the_past")]
        return []

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Deadline of %Ln test(s)", "", len(self.test_ids)))
        note = self.tr("Times are those of {zone}.").format(zone=self._sessions.zone.name)
        here = "" if self._told else self.tr("Kept on this computer only: the platform isn’t told.")
        self.note.setText(" ".join(each for each in (note, here, self._left_out) if each))
        self.none.set_label(self.tr("No deadline"))
        self.moment.set_label(self.tr("Until"))
        self.moment.follow_language()
        self.submit_button.setText(self.tr("Change"))
