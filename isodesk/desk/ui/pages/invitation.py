"""The form that sends registration mails, used by several pages."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.drafts import Invitation
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.mails import MailPlan, SentBefore
from isodesk.desk.services.settings import AccountKind, AccountSettings, MailTemplate
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.more import DayField
from isodesk.desk.ui.parts.base import set_role
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.fields import ChoiceField, NumberField, TextField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import day, day_pattern, local, moment

translate = QCoreApplication.translate
SAMPLE_FRENCH, SAMPLE_ENGLISH = 12, 13  # as resources/sample/centre.yaml numbers them
NOW, LATER = "now", "later"
TO_NEW, TO_ALL = "new", "all"


def templates_of(account: AccountSettings | None, labelled: Sequence[MailTemplate]) -> Sequence[MailTemplate]:
    """Those labelled here; the sample centre's own two where none is."""
    if labelled or account is None or account.kind is not AccountKind.EMBEDDED:
        return labelled
    return (
        MailTemplate(SAMPLE_FRENCH, translate("InvitationForm", "Invitation in French")),
        MailTemplate(SAMPLE_ENGLISH, translate("InvitationForm", "Invitation in English")),
    )


class InvitationForm(Form):
    """Which template, when, from whom; and who got one already.

    The platform can't list its templates: their numbers are labelled here, but where a station tells them.
    """

    def __init__(self, look: Look, check: Callable[[Invitation], Sequence[Fault]]) -> None:
        super().__init__(look, lambda: check(self.invitation()))
        self.ids: Sequence[int] = ()
        self._names: Sequence[str] = ()
        self._templates: Sequence[MailTemplate] = ()
        self._senders: Sequence[str] = ()
        self._plan: MailPlan | None = None
        self.told = label("muted", wraps=True)
        self._make_fields(look)
        self.note.show()
        self.finish()

    def _make_fields(self, look: Look) -> None:
        self.template = ChoiceField(look, "template")
        self.number = NumberField("template_id", 1, 2_000_000_000)
        self.label = TextField("label")
        self.preview_button = button(look, "secondary", Glyph.PREVIEW)
        self.to = ChoiceField(look, "to")
        self.when = ChoiceField(look, "when")
        self.day = DayField("send_on")
        self.known_sender = ChoiceField(look, "known_sender")
        self.from_address = TextField("sender")
        self.add(self.template, self.number, self.label)
        self.add_widget(self.preview_button)
        self.add(self.to)
        self.add_foot(self.told)
        self.add(self.when, self.day, self.known_sender, self.from_address)
        self.template.edited.connect(self._show_number)
        self.when.edited.connect(self._show_day)
        self.to.edited.connect(self._show_plan)
        self.preview_button.hide()

    def begin(self, ids: Sequence[int], names: Sequence[str], templates: Sequence[MailTemplate]) -> None:
        """To these candidates, or about these tests."""
        self.ids = ids
        self._names = names
        self._templates = templates
        self._senders = ()
        self.from_address.set_value("")
        self.preview_button.hide()
        self.clear()
        self.retranslate()
        self.template.set_value(templates[0].id if templates else 0)
        self.when.set_value(NOW)
        self.show_plan(None)
        self._show_number()
        self._show_day()

    def offer_days(self, tomorrow: date) -> None:
        """The first day on which a mail can be sent later."""
        self.day.offer_from(tomorrow)
        self.day.set_value(tomorrow)

    def offer_known(self, templates: Sequence[MailTemplate], senders: Sequence[str]) -> None:
        """What a station tells: its templates, and its verified senders with the usual one first."""
        self._templates = templates or self._templates
        self._senders = senders
        self.retranslate()
        if templates:
            self.template.set_value(templates[0].id)
        self.preview_button.setVisible(bool(templates))
        self._show_number()

    def show_plan(self, plan: MailPlan | None) -> None:
        """Who got a mail already: unless a person says so, they get no other."""
        self._plan = plan
        self._offer_to()
        self.to.set_value(TO_NEW)
        self._show_plan()

    @property
    def again(self) -> bool:
        """Whether those who got one already get another."""
        return bool(self._before) and self.to.value == TO_ALL

    @property
    def left_out(self) -> frozenset[int]:
        """The candidates who get none, because they got one already."""
        return frozenset() if self.again else frozenset(each.candidate_id for each in self._before)

    def invitation(self) -> Invitation:
        """What is chosen now."""
        send_on = self.day.value if self.when.value == LATER else None
        sender = self.known_sender.value or "" if self._senders else self.from_address.value
        return Invitation(self.template.value or self.number.value, send_on, sender)

    def new_template(self) -> MailTemplate | None:
        """A template to be remembered, where a number was entered with a label."""
        if self.template.value or not self.label.value:
            return None
        return MailTemplate(self.number.value, self.label.value)

    @property
    def _before(self) -> Sequence[SentBefore]:
        return self._plan.before if self._plan is not None else ()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Send the invitation"))
        one = len(self.ids) == 1 and bool(self._names)
        many = self.tr("%Ln candidate(s)", "", len(self.ids))
        self.note.setText(self._names[0] if one else many)
        self.submit_button.setText(self.tr("Send"))
        self.template.set_label(self.tr("Template"))
        self.number.set_label(self.tr("Number of the template"))
        self.label.set_label(self.tr("A label, to find it again"))
        self.preview_button.setText(self.tr("Preview"))
        self.to.set_label(self.tr("To"))
        self.when.set_label(self.tr("When"))
        self.day.set_label(self.tr("Day, sent at 8:00 there"))
        self.known_sender.set_label(self.tr("From"))
        self.from_address.set_label(self.tr("Another sender than usual"))
        self.day.day.setDisplayFormat(day_pattern())
        self._offer()

    def _offer(self) -> None:
        other = (self.tr("Another template"), 0)
        self.template.offer([*((each.label, each.id) for each in self._templates), other])
        self.when.offer([(self.tr("Now"), NOW), (self.tr("On a day to come"), LATER)])
        self.known_sender.offer(
            [(self.tr("The account’s usual sender"), ""), *((each, each) for each in self._senders)]
        )
        self._offer_to()
        self._show_number()
        self._show_day()
        self._show_plan()

    def _offer_to(self) -> None:
        before = len(self._before)
        people = self._plan.people if self._plan is not None else 0
        fresh = self.tr("%Ln who got none yet", "", people - before)
        everybody = self.tr("All %Ln, also who got one already", "", people)
        self.to.offer([(fresh, TO_NEW), (everybody, TO_ALL)])
        self.to.setVisible(bool(before))

    def _show_number(self) -> None:
        for field in (self.number, self.label):
            field.setVisible(not self.template.value)
        self.preview_button.setEnabled(bool(self.template.value))
        self.known_sender.setVisible(bool(self._senders))
        self.from_address.setVisible(not self._senders)

    def _show_day(self) -> None:
        self.day.setVisible(self.when.value == LATER)

    def _show_plan(self) -> None:
        words = self._plan_words()
        self.told.setText("\n".join(words))
        self.told.setVisible(bool(words))
        set_role(self.told, "wrong" if self._nobody() else "muted")
        self.submit_button.setDisabled(self._nobody())

    def _nobody(self) -> bool:
        """Whether there is nobody left to write to."""
        plan = self._plan
        return plan is not None and (plan.anonymous > 0 or (len(self._before) >= plan.people and not self.again))

    def _plan_words(self) -> list[str]:
        if self._plan is None:
            return []
        words = [self._before_words(self._before)] if self._before else []
        if self._plan.without_test:
            count = self._plan.without_test
            words.append(self.tr("%Ln of them have no test to take.", "", count))
        if self._plan.anonymous:
            words.append(self.tr("%Ln of them are anonymous: nothing can be sent to them.", "", self._plan.anonymous))
        return words

    def _before_words(self, before: Sequence[SentBefore]) -> str:
        last = before[0]
        when = moment(local(last.at)) if last.send_on is None else day(last.send_on)
        if len(before) == 1:
            return self.tr("{name} got a mail already: {when}.").format(name=last.name, when=when)
        words = self.tr("%Ln of them got a mail already", "", len(before))
        return f"{words}, " + self.tr("the last one {name}: {when}.").format(name=last.name, when=when)
