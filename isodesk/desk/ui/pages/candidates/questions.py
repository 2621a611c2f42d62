"""What is asked before candidates are deleted or anonymised."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from isodesk.desk.ui.parts.question import Asked, Question, answered

translate = QCoreApplication.translate


async def ask_delete(parent: QWidget, title: str) -> bool:
    """Whether the candidates that the title names are to be deleted."""
    text = translate(
        "CandidateQuestions",
        "Their tests and results go as well; credits of tests that weren’t started come back. "
        "This can’t be taken back once it is sent.",
    )
    asked = Asked(title, text, translate("CandidateQuestions", "Delete"), translate("CandidateQuestions", "Keep"))
    return await answered(Question(parent, asked))


async def ask_anonymise(parent: QWidget, name: str) -> bool:
    """Whether this candidate is to be anonymised."""
    title = translate("CandidateQuestions", "Anonymise {name}?").format(name=name)
    text = translate(
        "CandidateQuestions",
        "Name and e-mail become a number, on the platform and here. Results stay. This can’t be taken back.",
    )
    yes = translate("CandidateQuestions", "Anonymise")
    return await answered(Question(parent, Asked(title, text, yes, translate("CandidateQuestions", "Keep"))))
