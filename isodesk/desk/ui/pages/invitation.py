"""The form that sends registration mails, used by several pages."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.drafts import Fault, Invitation
from isodesk.desk.services.settings import AccountKind, AccountSettings, MailTemplate
from isodesk.desk.ui.parts.fields import ChoiceField, NumberField, TextField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look

translate = QCoreApplication.translate
SAMPLE_FRENCH, SAMPLE_ENGLISH = 12, 13  # as resources/sample/centre.yaml numbers them


def templates_of(account: AccountSettings | None, labelled: Sequence[MailTemplate]) -> Sequence[MailTemplate]:
    """Those labelled here; the sample centre's own two where none is."""
    if labelled or account is None or account.kind is not AccountKind.EMBEDDED:
        return labelled
    return (
        MailTemplate(SAMPLE_FRENCH, translate("InvitationForm", "Invitation in French")),
        MailTemplate(SAMPLE_ENGLISH, translate("InvitationForm", "Invitation in English")),
    )


class InvitationForm(Form):
    """Which template. The platform can't list its templates: their numbers are labelled here."""

    def __init__(self, look: Look, check: Callable[[Invitation], Sequence[Fault]]) -> None:
        super().__init__(look, lambda: check(self.invitation()))
        self.template = ChoiceField(look, "template")
        self.number = NumberField("template_id", 1, 2_000_000_000)
        self.label = TextField("label")
        self.ids: Sequence[int] = ()
        self._names: Sequence[str] = ()
        self._templates: Sequence[MailTemplate] = ()
        self.note.show()
        self.add(self.template, self.number, self.label)
        self.template.edited.connect(self._show_number)
        self.finish()

    def begin(self, ids: Sequence[int], names: Sequence[str], templates: Sequence[MailTemplate]) -> None:
        """To these candidates, or about these tests."""
        self.ids = ids
        self._names = names
        self._templates = templates
        self.clear()
        self.retranslate()
        self.template.set_value(templates[0].id if templates else 0)
        self._show_number()

    def invitation(self) -> Invitation:
        """What is chosen now."""
        return Invitation(template_id=self.template.value or self.number.value)

    def new_template(self) -> MailTemplate | None:
        """A template to be remembered, where a number was entered with a label."""
        if self.template.value or not self.label.value:
            return None
        return MailTemplate(self.number.value, self.label.value)

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Send the invitation"))
        one = len(self._names) == 1
        self.note.setText(self._names[0] if one else self.tr("%n candidate(s)", "", len(self._names)))
        self.submit_button.setText(self.tr("Send"))
        self.template.set_label(self.tr("Template"))
        self.number.set_label(self.tr("The template’s number on the platform"))
        self.label.set_label(self.tr("A label, to find it again"))
        other = (self.tr("Another template"), 0)
        self.template.offer([*((each.label, each.id) for each in self._templates), other])
        self._show_number()

    def _show_number(self) -> None:
        for field in (self.number, self.label):
            field.setVisible(not self.template.value)
