"""What is asked before candidates are deleted or anonymised: whom it meets, what goes, what stays."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from isodesk.desk.services.erasing import Footprint, together
from isodesk.desk.ui.parts.base import set_role
from isodesk.desk.ui.parts.dialogs import lay_out
from isodesk.desk.ui.parts.facts import Fact, Facts, Section
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look

translate = QCoreApplication.translate
MOST_NAMED = 100
WIDTH, HEIGHT = 520, 460  # they fit a small screen


@dataclass(frozen=True)
class Erasing:
    """Words of one of the two questions."""

    title: str
    goes: str
    stays: str
    yes: str


class ErasingQuestion(QDialog):
    """Everybody whom it meets with what belongs to them; the safe button has the focus."""

    def __init__(self, parent: QWidget, look: Look, asked: Erasing, sections: Sequence[Section]) -> None:
        super().__init__(parent)
        self.setWindowTitle(asked.title)
        self.setModal(True)
        self.resize(WIDTH, HEIGHT)
        self.yes = QPushButton(asked.yes)
        self.no = QPushButton(translate("CandidateQuestions", "Keep"))
        set_role(self.yes, "danger")
        self.facts = Facts(look)
        self.facts.show_sections(sections)
        buttons = QDialogButtonBox()
        buttons.addButton(self.no, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.yes, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        words = (label("text", each, wraps=True) for each in (asked.goes, asked.stays))
        lay_out(self, label("person", asked.title, wraps=True), *words, self.facts, buttons)
        self.no.setFocus()


class Words(QObject):
    """The words of both questions; an object for the sake of its plurals."""

    def deleting(self, people: Sequence[Footprint]) -> Erasing:
        """What goes when they are deleted, in all."""
        sums = together(people)
        title = self._title(people, translate("CandidateQuestions", "Delete {name}?"))
        goes = translate(
            "CandidateQuestions",
            "Names, addresses, tests, results and reports go, on the platform and here. It can’t be taken back once "
            "it is sent.",
        )
        back = self.tr("%Ln credit(s) of tests that nobody began come back.", "", sums.credits)
        stays = back if sums.credits else self.tr("No credit comes back.")
        return Erasing(title or self._deleting_many(sums.people), goes, stays, self.tr("Delete"))

    def anonymising(self, people: Sequence[Footprint]) -> Erasing:
        """What becomes a number, and what stays as it is."""
        sums = together(people)
        title = self._title(people, translate("CandidateQuestions", "Anonymise {name}?"))
        goes = translate(
            "CandidateQuestions",
            "First name, last name and e-mail become a number, on the platform, on certificates and here; mails that "
            "wait are dropped, and reports kept on this computer are deleted. It can’t be taken back once it is sent.",
        )
        stays = translate(
            "CandidateQuestions",
            "Tests and results stay under that number, and so do group, extra time, and the number in your own system.",
        )
        return Erasing(title or self._anonymising_many(sums.people), goes, stays, self.tr("Anonymise"))

    def sections(self, met: Sequence[Footprint], spared: Sequence[tuple[Footprint, str]]) -> Sequence[Section]:
        """Everybody whom it meets, and everybody whom it can't, with the reason."""
        named = [Fact(each.name, self._belongings(each)) for each in met[:MOST_NAMED]]
        if len(met) > MOST_NAMED:
            rest = len(met) - MOST_NAMED
            named.append(Fact(self.tr("and %Ln more", "", rest)))
        left_out = [Fact(each.name, _reason(reason)) for each, reason in spared[:MOST_NAMED]]
        return [
            Section(self.tr("What belongs to them"), named),
            Section(self.tr("Left as they are"), left_out),
        ]

    def _title(self, people: Sequence[Footprint], words: str) -> str:
        return words.format(name=people[0].name) if len(people) == 1 else ""

    def _deleting_many(self, people: int) -> str:
        return self.tr("Delete %Ln candidate(s)?", "", people)

    def _anonymising_many(self, people: int) -> str:
        return self.tr("Anonymise %Ln candidate(s)?", "", people)

    def _belongings(self, person: Footprint) -> str:
        counted = (
            (person.tests_to_take, self.tr("%Ln test(s) to take", "", person.tests_to_take)),
            (person.tests_completed, self.tr("%Ln completed", "", person.tests_completed)),
            (person.results, self.tr("%Ln result(s)", "", person.results)),
            (person.reports, self.tr("%Ln report(s) kept here", "", person.reports)),
            (person.mails, self.tr("%Ln mail(s)", "", person.mails)),
            (person.changes, self.tr("%Ln change(s) to be sent", "", person.changes)),
            (person.credits, self.tr("%Ln credit(s) held", "", person.credits)),
        )
        there = [words for count, words in counted if count]
        return " · ".join(there) if there else self.tr("nothing yet")


def _reason(code: str) -> str:
    words = {
        "leaving": translate("CandidateQuestions", "Under way already."),
        "under_way": translate("CandidateQuestions", "A test is under way: the platform refuses until it is over."),
        "anonymised": translate("CandidateQuestions", "Anonymous already."),
        "not_sent_yet": translate("CandidateQuestions", "Never sent to the platform: delete it instead."),
    }
    return words[code]
