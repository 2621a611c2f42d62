"""Forms: a fault shows once its field was left, all of them at the button, and nothing is sent with one."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.rows import CandidateRow, Standing
from isodesk.desk.ui.pages.candidates.form import CandidateForm
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage
from isodesk.protocol.values import Gender, Language

ROW = CandidateRow(
    1, 9, "Inès", "Lexemple", "ines@example.org", "A", "France", Gender.FEMALE, Language.FRENCH, "X1", 50, "", None, 0,
    Standing.AGREED, group_number=None, job_id=None, anonymised=False, kept_here=frozenset(), created_at=0.0,
)  # fmt: skip


def missing(draft: CandidateDraft) -> Sequence[Fault]:
    return [Fault(name, "missing") for name in ("given_name", "family_name", "email") if not getattr(draft, name)]


@pytest.fixture
def form(look: Look, qtbot: QtBot, application: QApplication) -> CandidateForm:
    WindowLanguage(application, LanguageChoice.ENGLISH)
    form = CandidateForm(look, missing)
    form.begin(None)
    qtbot.addWidget(form)
    form.resize(300, 700)
    form.show()
    qtbot.waitExposed(form)
    return form


def test_nothing_is_said_before_anything_was_entered(form: CandidateForm) -> None:
    assert [form.given_name.fault, form.family_name.fault, form.email.fault] == ["", "", ""]


def test_a_field_left_empty_says_so_alone(form: CandidateForm) -> None:
    line = form.given_name.line
    line.setFocus()
    QTest.keyClicks(line, "a")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    line.editingFinished.emit()  # as when one goes on to the next field
    assert form.given_name.fault == "Please fill in this field."
    assert form.family_name.fault == ""
    assert line.accessibleDescription() == "Please fill in this field."
    QTest.keyClicks(line, "Ada")
    assert form.given_name.fault == ""


def test_nothing_is_sent_with_a_fault(form: CandidateForm) -> None:
    sent: list[int] = []
    form.submitted.connect(lambda: sent.append(1))
    form.submit_button.click()
    assert sent == []
    assert form.email.fault == "Please fill in this field."
    for field, text in ((form.given_name, "Ada"), (form.family_name, "Spécimen"), (form.email, "ada@example.org")):
        field.set_value(text)
    form.submit_button.click()
    assert sent == [1]


def test_a_candidate_to_be_changed_comes_back_as_entered(form: CandidateForm) -> None:
    form.begin(ROW)
    assert form.title.text() == "Change the candidate"
    draft = form.draft()
    assert (draft.given_name, draft.email, draft.gender, draft.language, draft.country) == (
        "Inès",
        "ines@example.org",
        Gender.FEMALE,
        Language.FRENCH,
        "France",
    )
    assert not form.group.isHidden()  # changed on this computer only, where the platform can't


def test_a_choice_stays_when_the_language_changes(form: CandidateForm, application: QApplication, qtbot: QtBot) -> None:
    form.language.set_value(Language.GREEK)
    WindowLanguage(application, LanguageChoice.FRENCH)
    qtbot.waitUntil(lambda: form.language.choice.currentText() == "Grec")
    assert form.draft().language is Language.GREEK
