"""What the window knows of the sample centre agrees with the sample centre."""

from pytestqt.qtbot import QtBot
from ruamel.yaml import YAML

from isodesk.desk.services.settings import AccountKind, AccountSettings, MailTemplate
from isodesk.desk.ui.pages.invitation import SAMPLE_ENGLISH, SAMPLE_FRENCH, InvitationForm, templates_of
from isodesk.desk.ui.parts.look import Look
from isodesk.resources import resource

EMBEDDED = AccountSettings("sample", "", AccountKind.EMBEDDED)


def test_the_samples_templates_are_offered_by_their_numbers() -> None:
    centre = YAML(typ="safe").load(resource("sample", "centre.yaml"))["accounts"][0]
    languages = {each["id"]: each["language"] for each in centre["templates"] if each["kind"] == "invitation"}
    assert languages == {SAMPLE_FRENCH: "fr", SAMPLE_ENGLISH: "en"}
    assert [each.id for each in templates_of(EMBEDDED, ())] == [SAMPLE_FRENCH, SAMPLE_ENGLISH]


def test_the_first_template_is_chosen_at_once(look: Look, qtbot: QtBot) -> None:
    form = InvitationForm(look, lambda _invitation: [])
    qtbot.addWidget(form)
    form.begin([1], ["Amandine Dutest"], templates_of(EMBEDDED, ()))
    assert form.invitation().template_id == SAMPLE_FRENCH
    assert not form.number.isVisibleTo(form)
    form.begin([1], ["Amandine Dutest"], ())
    form.number.set_value(99)
    assert form.invitation().template_id == 99
    assert form.number.isVisibleTo(form)


def test_what_was_labelled_comes_first() -> None:
    own = (MailTemplate(7, "Mine"),)
    assert templates_of(EMBEDDED, own) == own
    assert templates_of(AccountSettings("x", "X", AccountKind.TESTING), ()) == ()
