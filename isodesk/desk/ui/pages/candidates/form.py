"""The form of one candidate: a new one, or one that is changed."""

from collections.abc import Callable, Sequence

from isodesk.desk.services.drafts import CandidateDraft, Fault
from isodesk.desk.services.rows import CandidateRow
from isodesk.desk.ui.parts.fields import ChoiceField, NumberField, TextField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.names import gender_choices, language_choices


class CandidateForm(Form):
    """Shows a draft and gives it back."""

    def __init__(self, look: Look, check: Callable[[CandidateDraft], Sequence[Fault]]) -> None:
        super().__init__(look, lambda: check(self.draft()))
        self.given_name = TextField("given_name")
        self.family_name = TextField("family_name")
        self.email = TextField("email")
        self.group = TextField("group")
        self.language = ChoiceField(look, "language")
        self.gender = ChoiceField(look, "gender")
        self.extra_time = NumberField("extra_time_percent", 0, 500)
        self.external_id = TextField("external_id")
        self._editing: CandidateRow | None = None
        self.add_beside(self.given_name, self.family_name)
        self.add(self.email, self.group)
        self.add(self.language, self.gender, self.extra_time, self.external_id)
        self.finish()

    @property
    def editing(self) -> CandidateRow | None:
        """Who is changed, nobody where one is added."""
        return self._editing

    def draft(self) -> CandidateDraft:
        """What is entered now."""
        return CandidateDraft(
            given_name=self.given_name.value,
            family_name=self.family_name.value,
            email=self.email.value,
            gender=self.gender.value,
            language=self.language.value,
            group=self.group.value,
            country=self._editing.country if self._editing else "",
            external_id=self.external_id.value,
            extra_time_percent=self.extra_time.value,
        )

    def begin(self, row: CandidateRow | None) -> None:
        """Fill in a candidate to be changed, or nothing for a new one."""
        self._editing = row
        draft = row if row is not None else CandidateDraft()
        for text in (self.given_name, self.family_name, self.email, self.group, self.external_id):
            text.set_value(getattr(draft, text.name))
        self.language.set_value(draft.language)
        self.gender.set_value(draft.gender)
        self.extra_time.set_value(draft.extra_time_percent)
        for field in (self.group, self.extra_time, self.external_id):
            field.setVisible(row is None)
        self.clear()
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        adding = self._editing is None
        self.title.setText(self.tr("Add a candidate") if adding else self.tr("Change the candidate"))
        self.submit_button.setText(self.tr("Add") if adding else self.tr("Save"))
        self.given_name.set_label(self.tr("First name"))
        self.family_name.set_label(self.tr("Last name"))
        self.email.set_label(self.tr("E-mail"))
        self.group.set_label(self.tr("Group"))
        self.language.set_label(self.tr("Language"))
        self.gender.set_label(self.tr("Gender"))
        self.extra_time.set_label(self.tr("Extra time, in per cent"))
        self.external_id.set_label(self.tr("Number in your own system"))
        self.language.offer(language_choices())
        self.gender.offer(gender_choices())
