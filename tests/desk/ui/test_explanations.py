"""What's this: every field that the API's document explains says so, in both languages, by mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from isodesk.desk.services.desk import Desk
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.pages.candidates.presenter import CandidatesPresenter
from isodesk.desk.ui.parts.explaining import Mark
from isodesk.desk.ui.parts.fields import TextField
from isodesk.desk.ui.text.explanations import explained, explanation
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage
from isodesk.protocol.catalogue import ACTIONS
from tests.desk.ui.conftest import language_and_theme
from tests.desk.ui.screens import until

# Parameters that no form asks for: the desk fills them in, or chooses an answer it can read.
NOT_ENTERED = {
    "candidate_id", "planned_test_id", "planned_test_ids", "html", "redirect", "send_if_past", "by_email",
}  # fmt: skip


def entered() -> set[str]:
    """The parameters of all actions that a person enters."""
    names = {field.name for action in ACTIONS.values() for field in action.fields()}
    return names - NOT_ENTERED


@pytest.mark.parametrize("language", [LanguageChoice.ENGLISH, LanguageChoice.FRENCH])
def test_every_parameter_that_is_entered_is_explained(application: QApplication, language: LanguageChoice) -> None:
    WindowLanguage(application, language)
    assert {name for name in entered() if not explanation(name)} == set()


def test_french_explanations_are_french(application: QApplication) -> None:
    WindowLanguage(application, LanguageChoice.ENGLISH)
    english = {name: explanation(name) for name in explained()}
    WindowLanguage(application, LanguageChoice.FRENCH)
    assert {name for name in explained() if explanation(name) == english[name]} == set()


def test_a_field_without_an_explanation_has_no_mark(application: QApplication) -> None:
    del application
    field = TextField("a name of nothing")
    field.set_label("Label")
    assert field.findChild(Mark).isHidden()  # type: ignore[union-attr]  # every field has one


async def test_a_key_explains_the_field_and_hides_it_again(window: WindowPresenter, desk: Desk) -> None:
    del desk
    presenter = window.pages.presenter("candidates")
    assert isinstance(presenter, CandidatesPresenter)
    presenter.commands.run("candidates.add")
    await until(presenter.form.isVisible)
    window.window.activateWindow()
    await until(window.window.isActiveWindow)
    field = presenter.form.email
    field.control.setFocus()
    for shown in (True, False):
        await hands.press(field.control, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
        assert ("logs in with this address" in field.explanation) is shown
    mark = field.findChild(Mark)
    assert isinstance(mark, Mark)
    assert mark.accessibleName() == "What is “E-mail”?"
    await hands.click(mark)
    assert field.explanation
    await language_and_theme(window, "fr", "dark")
    assert "se connecte avec cette adresse" in field.explanation
