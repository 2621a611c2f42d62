"""The form that registers candidates to a test, used by several pages."""

from collections.abc import Sequence

from isodesk.desk.services.drafts import Fault, Registration
from isodesk.desk.services.rows import FormRow, SessionRow
from isodesk.desk.ui.parts.fields import ChoiceField, TickField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import moment
from isodesk.desk.ui.text.names import credit_kind


class RegistrationForm(Form):
    """Which test, in which session, and how."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self._faults)
        self.form = ChoiceField(look, "form_id")
        self.session = ChoiceField(look, "session_id")
        self.another = TickField(look, "another")
        self.proctored = TickField(look, "proctored")
        self.full_screen = TickField(look, "full_screen")
        self.candidate_ids: Sequence[int] = ()
        self._names: Sequence[str] = ()
        self._forms: Sequence[FormRow] = ()
        self._sessions: Sequence[SessionRow] = ()
        self.note.show()
        self.add(self.form, self.session, self.another, self.proctored, self.full_screen)
        self.finish()

    def begin(self, candidate_ids: Sequence[int], names: Sequence[str]) -> None:
        """For these candidates."""
        self.candidate_ids = candidate_ids
        self._names = names
        for tick in (self.another, self.proctored, self.full_screen):
            tick.set_value(False)
        self.clear()
        self.retranslate()

    def offer(self, forms: Sequence[FormRow], sessions: Sequence[SessionRow]) -> None:
        """What may be chosen."""
        self._forms = forms
        self._sessions = sessions
        self._offer()

    def registration(self) -> Registration:
        """What is chosen now."""
        return Registration(
            form_id=self.form.value,
            session_id=self.session.value,
            another=self.another.value,
            proctored=self.proctored.value,
            full_screen=self.full_screen.value,
        )

    def _faults(self) -> Sequence[Fault]:
        return [] if self.form.value is not None else [Fault("form_id", "missing")]

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Register to a test"))
        self.note.setText(self._whom())
        self.submit_button.setText(self.tr("Register"))
        self.form.set_label(self.tr("Test"))
        self.session.set_label(self.tr("Session"))
        self.another.set_label(self.tr("Even if one isn’t finished"))
        self.proctored.set_label(self.tr("With remote proctoring"))
        self.full_screen.set_label(self.tr("In full screen only"))
        self._offer()

    def _whom(self) -> str:
        if len(self._names) == 1:
            return self._names[0]
        return self.tr("%n candidate(s)", "", len(self.candidate_ids))

    def _offer(self) -> None:
        self.form.offer([(form_name(form), form.id) for form in self._forms])
        none = (self.tr("No session: at any time"), None)
        self.session.offer([none, *((_session_name(session), session.id) for session in self._sessions)])


def form_name(form: FormRow) -> str:
    """A form's name with its kind, or its number where that is all there is."""
    if not form.name:
        return f"{form.id}"
    return f"{form.name} · {credit_kind(form.kind)}" if form.kind else form.name


def _session_name(session: SessionRow) -> str:
    return f"{session.description} · {moment(session.start)}"
