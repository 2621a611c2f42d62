"""What the window knows of the sample centre agrees with the sample centre."""

from ruamel.yaml import YAML

from isodesk.desk.services.settings import AccountKind, AccountSettings, MailTemplate
from isodesk.desk.ui.pages.invitation import SAMPLE_ENGLISH, SAMPLE_FRENCH, templates_of
from isodesk.resources import resource

EMBEDDED = AccountSettings("sample", "", AccountKind.EMBEDDED)


def test_the_samples_templates_are_offered_by_their_numbers() -> None:
    centre = YAML(typ="safe").load(resource("sample", "centre.yaml"))["accounts"][0]
    languages = {each["id"]: each["language"] for each in centre["templates"] if each["kind"] == "invitation"}
    assert languages == {SAMPLE_FRENCH: "fr", SAMPLE_ENGLISH: "en"}
    assert [each.id for each in templates_of(EMBEDDED, ())] == [SAMPLE_FRENCH, SAMPLE_ENGLISH]


def test_what_was_labelled_comes_first() -> None:
    own = (MailTemplate(7, "Mine"),)
    assert templates_of(EMBEDDED, own) == own
    assert templates_of(AccountSettings("x", "X", AccountKind.TESTING), ()) == ()
