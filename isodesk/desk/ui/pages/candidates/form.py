"""The form of one candidate: a new one, or one that is changed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.rows import CandidateRow
from isodesk.desk.ui.pages.more import Disclosure, OptionalNumberField, PasswordField
from isodesk.desk.ui.parts.fields import ChoiceField, NumberField, TextField, TickField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.names import gender_choices, language_choices

LARGEST = 2**31 - 1
_RARER = ("external_id", "job_id", "country", "group_number", "password", "keep_password")


class CandidateForm(Form):
    """Shows a draft and gives it back.

    Of somebody whom the platform has already, it can be told names, address, language and gender only.
    """

    def __init__(self, look: Look, check: Callable[[CandidateDraft], Sequence[Fault]]) -> None:
        super().__init__(look, lambda: self._checked(check))
        self._editing: CandidateRow | None = None
        self._told = False
        self._groups = QStringListModel(self)
        self.kept_here = label("muted", wraps=True)
        self._make_fields(look)
        self.finish()

    def _make_fields(self, look: Look) -> None:
        self.given_name = TextField("given_name")
        self.family_name = TextField("family_name")
        self.email = TextField("email")
        self.group = TextField("group")
        self.language = ChoiceField(look, "language")
        self.gender = ChoiceField(look, "gender")
        self.extra_time = NumberField("extra_time_percent", 0, 500)
        self.more = Disclosure(look)
        self.external_id = TextField("external_id")
        self.job_id = OptionalNumberField("job_id", LARGEST)
        self.country = TextField("country")
        self.group_number = OptionalNumberField("group_number", LARGEST)
        self.password = PasswordField("password")
        self.keep_password = TickField(look, "keep_password")
        rarer = (
            self.external_id,
            self.job_id,
            self.country,
            self.group_number,
            self.password,
            self.keep_password,
        )
        self.add_beside(self.given_name, self.family_name)
        self.add(self.email, self.language, self.gender, self.group, self.extra_time)
        self.add_widget(self.kept_here)
        self.add_widget(self.more)
        self.add(*rarer)
        self.more.hold(*rarer)
        completer = QCompleter(self._groups, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.group.line.setCompleter(completer)

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
            country=self.country.value,
            external_id=self.external_id.value,
            extra_time_percent=self.extra_time.value,
            group_number=self.group_number.value if self.group_number.isEnabled() else None,
            job_id=self.job_id.value,
            password=self.password.value if self.password.isEnabled() else "",
            keep_password=self.keep_password.value if self.keep_password.isEnabled() else False,
        )

    def begin(self, row: CandidateRow | None, groups: Sequence[str] = (), *, told: bool = True) -> None:
        """Fill in a candidate to be changed, or nothing for a new one.

        ``told``: the platform can be told of a change of group and extra time later too.
        """
        self._editing = row
        self._told = told
        self._groups.setStringList(list(groups))
        draft = row if row is not None else CandidateDraft()
        for text in (self.given_name, self.family_name, self.email, self.group, self.external_id, self.country):
            text.set_value(getattr(draft, text.name))
        for number in (self.job_id, self.group_number):
            number.set_value(getattr(draft, number.name))
        self.language.set_value(draft.language)
        self.gender.set_value(draft.gender)
        self.extra_time.set_value(draft.extra_time_percent)
        self.password.set_value("")
        self.keep_password.set_value(False)
        self._offer_only_once()
        self.clear()
        self.retranslate()

    @property
    def _on_platform(self) -> bool:
        return self._editing is not None and self._editing.platform_id is not None

    def _offer_only_once(self) -> None:
        """What is given at creation or never; and a group by number or by name, whichever the candidate has."""
        for field in (self.group_number, self.password, self.keep_password):
            field.setEnabled(not self._on_platform)
        self.kept_here.setVisible(self._on_platform)
        self.more.show_fields(shown=False)

    def _checked(self, check: Callable[[CandidateDraft], Sequence[Fault]]) -> Sequence[Fault]:
        faults = check(self.draft())
        if any(fault.field in _RARER for fault in faults):
            self.more.show_fields(shown=True)
        return faults

    def retranslate(self) -> None:
        super().retranslate()
        adding = self._editing is None
        self.title.setText(self.tr("Add a candidate") if adding else self.tr("Change the candidate"))
        self.submit_button.setText(self.tr("Add") if adding else self.tr("Save"))
        self.given_name.set_label(self.tr("First name"))
        self.family_name.set_label(self.tr("Last name"))
        self.email.set_label(self.tr("E-mail"))
        self.group.set_label(self.tr("Group"))
        self.group.line.setPlaceholderText(self.tr("2026 / Evening"))
        self.language.set_label(self.tr("Language"))
        self.gender.set_label(self.tr("Gender"))
        self.extra_time.set_label(self.tr("Extra time, in per cent"))
        self.kept_here.setText(self._kept_here())
        self._name_rarer()
        self.language.offer(language_choices())
        self.gender.offer(gender_choices())

    def _name_rarer(self) -> None:
        self.more.setText(self.tr("More about this candidate"))
        self.external_id.set_label(self.tr("Number in your own system"))
        self.job_id.set_label(self.tr("Number of the job profile"))
        self.country.set_label(self.tr("Country, kept here only"))
        self.group_number.set_label(self.tr("Or the group’s number"))
        self.password.set_label(self.tr("Password, if you choose it"))
        self.keep_password.set_label(self.tr("Keep it, never in a mail"))

    def _kept_here(self) -> str:
        if self._told:
            return self.tr("Job profile and your own number, changed now, are kept on this computer only.")
        return self.tr(
            "Group, extra time, job profile and your own number, changed now, are kept on this computer only: "
            "the platform takes them for new candidates alone."
        )
