"""What the centre says of a form whose number alone the platform tells."""

from collections.abc import Callable, Sequence

from isodesk.desk.services.checking import FORM_KINDS
from isodesk.desk.services.drafts import FormDraft
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.rows_of_tests import FormRow
from isodesk.desk.ui.parts.fields import ChoiceField, TextField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.names import credit_kind


class FormForm(Form):
    """A name, a kind, and the credit that it takes."""

    def __init__(self, look: Look, check: Callable[[FormDraft], Sequence[Fault]]) -> None:
        super().__init__(look, lambda: check(self.draft()))
        self.name = TextField("name")
        self.kind = ChoiceField(look, "kind")
        self.credit = ChoiceField(look, "credit_kind")
        self.form_id = 0
        self._credits: Sequence[str] = ()
        self.note.show()
        self.add(self.name, self.kind, self.credit)
        self.finish()

    def begin(self, row: FormRow, credits_known: Sequence[str]) -> None:
        """For this form; ``credits_known``: the types of credit that the platform tells."""
        self.form_id = row.id
        self._credits = [*credits_known, *({row.credit_kind} - {*credits_known, ""})]
        self.clear()
        self.retranslate()
        self.name.set_value(row.name)
        self.kind.set_value(row.kind)
        self.credit.set_value(row.credit_kind)
        self.name.control.setFocus()

    def draft(self) -> FormDraft:
        """What is entered now."""
        return FormDraft(self.name.value, self.kind.value or "", self.credit.value or "")

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Form {number}").format(number=self.form_id))
        self.note.setText(
            self.tr("The platform tells this form’s number only. What you say of it stays on this computer.")
        )
        self.name.set_label(self.tr("Name"))
        self.kind.set_label(self.tr("Kind"))
        self.credit.set_label(self.tr("Credit that it takes"))
        unknown = (self.tr("Not known"), "")
        self.kind.offer([unknown, *((credit_kind(kind), kind) for kind in FORM_KINDS)])
        self.credit.offer([unknown, *((words, words) for words in self._credits)])
        self.submit_button.setText(self.tr("Keep"))
