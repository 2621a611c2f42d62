"""The form that registers candidates to tests, used by several pages."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.registering import Cost, CostLine
from isodesk.desk.services.rows_of_tests import FormRow, SessionRow
from isodesk.desk.ui.pages.more import Disclosure, OptionalNumberField, TicksField
from isodesk.desk.ui.parts.base import set_role
from isodesk.desk.ui.parts.fields import ChoiceField, TextField, TickField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import moment, number
from isodesk.desk.ui.text.names import credit_kind

MOST_TESTS, MOST_DAYS = 999, 36_500
PACKS = (2, 3, 4)


class RegistrationForm(Form):
    """Which tests, in which session, how, and what that takes."""

    def __init__(self, look: Look, check: Callable[[Registration], Sequence[Fault]]) -> None:
        super().__init__(look, self._faults)
        self._check_one = check
        self.candidate_ids: Sequence[int] = ()
        self._names: Sequence[str] = ()
        self._forms: Sequence[FormRow] = ()
        self._sessions: Sequence[SessionRow] = ()
        self._cost: Cost | None = None
        self.cost = label("muted", wraps=True)
        self._make_fields(look)
        self.note.show()
        self.finish()

    def _make_fields(self, look: Look) -> None:
        self.form = ChoiceField(look, "form_id")
        self.several = Disclosure(look)
        self.others = TicksField(look, "others")
        self.session = ChoiceField(look, "session_id")
        self.another = TickField(look, "another")
        self.proctored = TickField(look, "proctored")
        self.full_screen = TickField(look, "full_screen")
        self.options = Disclosure(look)
        self.limit = OptionalNumberField("limit", MOST_TESTS)
        self.limit_days = OptionalNumberField("limit_days", MOST_DAYS)
        self.pack = ChoiceField(look, "tests_by_credit")
        self.cpf_id = TextField("cpf_id")
        self.return_page = TextField("return_page")
        self.callback_page = TextField("callback_page")
        rarer = (self.limit, self.limit_days, self.pack, self.cpf_id, self.return_page, self.callback_page)
        self.add(self.form)
        self.add_widget(self.several)
        self.add(self.others, self.session, self.another, self.proctored, self.full_screen)
        self.add_widget(self.options)
        self.add(*rarer)
        self.add_foot(self.cost)
        self.form.edited.connect(self._offer_others)
        self.several.hold(self.others)
        self.options.hold(*rarer)

    def begin(self, candidate_ids: Sequence[int], names: Sequence[str]) -> None:
        """For these candidates."""
        self.candidate_ids = candidate_ids
        self._names = names
        for tick in (self.another, self.proctored, self.full_screen):
            tick.set_value(False)
        for field in (self.limit, self.limit_days, self.pack):
            field.set_value(None)
        for text in (self.cpf_id, self.return_page, self.callback_page):
            text.set_value("")
        self.others.set_value([])
        self.cpf_id.setEnabled(len(candidate_ids) == 1)  # a file belongs to one person
        for part in (self.several, self.options):
            part.show_fields(shown=False)
        self.clear()
        self.show_cost(None)
        self.retranslate()

    def offer(self, forms: Sequence[FormRow], sessions: Sequence[SessionRow]) -> None:
        """What may be chosen."""
        self._forms = forms
        self._sessions = sessions
        self._offer()

    def registration(self) -> Registration:
        """The first test as it is chosen now."""
        return Registration(
            form_id=self.form.value,
            session_id=self.session.value,
            another=self.another.value,
            proctored=self.proctored.value,
            full_screen=self.full_screen.value,
            limit=self.limit.value,
            limit_days=self.limit_days.value,
            tests_by_credit=self.pack.value,
            return_page=self.return_page.value,
            callback_page=self.callback_page.value,
            cpf_id=self.cpf_id.value if self.cpf_id.isEnabled() else "",
        )

    def registrations(self) -> Sequence[Registration]:
        """All tests that are chosen, the first one first; nothing while none is."""
        if self.form.value is None:
            return []
        first = self.registration()
        others = [form_id for form_id in self.others.value if form_id != first.form_id]
        return [first, *(replace(first, form_id=form_id) for form_id in others)]

    def show_cost(self, cost: Cost | None) -> None:
        """What it takes; nothing while that isn't known."""
        self._cost = cost
        self.cost.setVisible(cost is not None)
        if cost is None:
            return
        set_role(self.cost, "muted" if cost.enough else "wrong")
        self.cost.setText("\n".join(self._cost_words(cost)))

    def _cost_words(self, cost: Cost) -> list[str]:
        lines = [self._line(line) for line in cost.lines] or [self.tr("Takes no credit.")]
        if cost.unfinished:
            lines.append(self.tr("%Ln unfinished test(s) will be kept in place of a new one.", "", cost.unfinished))
        return lines

    def _line(self, line: CostLine) -> str:
        takes = self.tr("Takes %Ln credit(s)", "", line.takes)
        kind = credit_kind(line.description) if line.description else self.tr("of a type that isn’t known here")
        if line.after is None:
            return f"{takes} · {kind}"
        after = self.tr("{number} left afterwards") if line.after >= 0 else self.tr("{number} are missing")
        return f"{takes} · {kind} · {after.format(number=number(abs(line.after)))}"

    def _faults(self) -> Sequence[Fault]:
        if self.form.value is None:
            return [Fault("form_id", "missing")]
        faults = self._check_one(self.registration())
        if any(fault.field in ("limit", "limit_days", "return_page", "callback_page", "cpf_id") for fault in faults):
            self.options.show_fields(shown=True)
        return faults

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Register to a test"))
        self.note.setText(self._whom())
        self.submit_button.setText(self.tr("Register"))
        self.form.set_label(self.tr("Test"))
        self.several.setText(self.tr("Several tests at once"))
        self.others.set_label(self.tr("Also to"))
        self.session.set_label(self.tr("Session"))
        self.another.set_label(self.tr("Even if one isn’t finished"))
        self.proctored.set_label(self.tr("With remote proctoring"))
        self.full_screen.set_label(self.tr("In full screen only"))
        self._name_options()
        self._offer()
        self.show_cost(self._cost)

    def _name_options(self) -> None:
        self.options.setText(self.tr("More options"))
        self.limit.set_label(self.tr("Most tests of this kind"))
        self.limit_days.set_label(self.tr("… in so many days"))
        self.pack.set_label(self.tr("Tests for one credit"))
        self.cpf_id.set_label(self.tr("CPF file number"))
        self.return_page.set_label(self.tr("Page to go to after the test"))
        self.callback_page.set_label(self.tr("Address called at the end"))
        packs = [(self.tr("%Ln test(s)", "", size), size) for size in PACKS]
        self.pack.offer([(self.tr("As usual: one"), None), *packs])

    def _whom(self) -> str:
        if len(self.candidate_ids) == 1 and self._names:
            return self._names[0]
        return self.tr("%Ln candidate(s)", "", len(self.candidate_ids))

    def _offer_others(self) -> None:
        """Every test but the first one."""
        self.others.offer([(form_name(form), form.id) for form in self._forms if form.id != self.form.value])

    def _offer(self) -> None:
        choices = [(form_name(form), form.id) for form in self._forms]
        self.form.offer(choices)
        self._offer_others()
        self.several.setVisible(len(choices) > 1)
        none = (self.tr("No session: at any time"), None)
        self.session.offer([none, *((_session_name(session), session.id) for session in self._sessions)])


def form_name(form: FormRow) -> str:
    """A form's name with its kind, or its number where that is all there is."""
    if not form.name:
        return f"{form.id}"
    return f"{form.name} · {credit_kind(form.kind)}" if form.kind else form.name


def _session_name(session: SessionRow) -> str:
    return f"{session.description} · {moment(session.start)}"
