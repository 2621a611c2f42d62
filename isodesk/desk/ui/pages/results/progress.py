"""Progression between two tests, of a person or of a group."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal

from isodesk.desk.services.progression import GroupProgress, PersonProgress, SkillChange
from isodesk.desk.services.rows_of_results import ResultDetail
from isodesk.desk.services.rows_of_tests import FormRow
from isodesk.desk.ui.charts.bars import BarChart
from isodesk.desk.ui.charts.board import Board, FigureCard, in_card
from isodesk.desk.ui.charts.data import Bar, Bars
from isodesk.desk.ui.charts.frame import NumbersTable
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.registration import form_name
from isodesk.desk.ui.pages.results.wording import figure_words, large_grade
from isodesk.desk.ui.parts.choice import Choice
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Message, Said
from isodesk.desk.ui.text.formats import local, number, percent, short_day

translate = QCoreApplication.translate
_MOST_ROWS = 12


class PersonView(Board):
    """Two tests of one person."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._seen: PersonProgress | None = None
        self.figures = FigureCard()
        self.skills = BarChart(look)
        self.body.addWidget(self.figures)
        self.body.addWidget(in_card(self.skills))
        self.body.addStretch()
        self.retranslate()

    def show_progress(self, seen: PersonProgress) -> None:
        """Compare two tests."""
        self._seen = seen
        self.retranslate()

    def retranslate(self) -> None:
        if self._seen is not None:
            self._show(self._seen)
        super().retranslate()

    def _show(self, seen: PersonProgress) -> None:
        first, second = seen.first, seen.second
        self.title.setText(self.tr("Progression of {name}").format(name=second.row.candidate))
        self.subtitle.setText(" → ".join(dict.fromkeys((first.row.form, second.row.form))))
        self.figures.show_figures(
            [
                (self.tr("First test"), large_grade(first.row), _when(first)),
                (self.tr("Second test"), large_grade(second.row), _when(second)),
                self._change(seen),
            ]
        )
        _show_skills(self.skills, self.tr("Skills at both tests"), seen.skills)

    def _change(self, seen: PersonProgress) -> tuple[str, str, str]:
        if seen.change is None:
            return self.tr("Difference"), "–", self.tr("Grades of two types aren’t compared.")
        return self.tr("Difference"), signed(seen.change), ""


class GroupView(Board):
    """Everybody who took two tests; which two is chosen here."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._seen: GroupProgress | None = None
        self._forms: Sequence[FormRow] = ()
        self._about = ""
        self.first, self.second = Choice(look), Choice(look)
        for each in (self.first, self.second):
            each.setMaximumWidth(220)
            self.choices.addWidget(each)
            each.activated.connect(lambda _place: self.asked.emit())
        self.figures = FigureCard()
        self.skills = BarChart(look)
        self.note = label("muted", wraps=True)
        self.members = NumbersTable()
        self.nothing = Message(look)
        self._cards = [in_card(self.skills), in_card(self.note, self.members)]
        for widget in (self.figures, *self._cards, self.nothing):
            self.body.addWidget(widget)
        self.body.addStretch()
        self.retranslate()

    def offer_forms(self, forms: Sequence[FormRow], chosen: int | None) -> None:
        """Which tests may be compared; the first is the one that the list is narrowed to."""
        self._forms = forms
        self.retranslate()
        if chosen is not None:
            self.first.choose(chosen)
            self.second.choose(chosen)

    def show_progress(self, seen: GroupProgress, about: str) -> None:
        """Show how far they have come; ``about`` says who they are."""
        self._seen, self._about = seen, about
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Progression of a group"))
        self.subtitle.setText(self._about)
        for each in (self.first, self.second):
            each.offer([(form_name(form), form.id) for form in self._forms])
        self.first.setAccessibleName(self.tr("First test"))
        self.second.setAccessibleName(self.tr("Second test"))
        self.members.setAccessibleName(self.tr("Person by person"))
        super().retranslate()
        if self._seen is not None:
            self._show(self._seen)

    def _show(self, seen: GroupProgress) -> None:
        there = bool(seen.members)
        for each in (self.figures, *self._cards):
            each.setVisible(there)
        self.nothing.setVisible(not there)
        if not there:
            text = self.tr("Choose two tests that the same people took, or one that they took twice.")
            self.nothing.say(Said(Glyph.COMPARE, self.tr("Nobody took both"), text))
            return
        self.figures.show_figures(self._figures(seen))
        _show_skills(self.skills, self.tr("Averages of the skills at both tests"), seen.skills)
        self._cards[0].setVisible(bool(seen.skills))
        self._show_members(seen)

    def _figures(self, seen: GroupProgress) -> list[tuple[str, str, str]]:
        told = []
        people = self.tr("%Ln person(s)", "", len(seen.members))
        for words, each in (
            (self.tr("First test, average"), seen.first),
            (self.tr("Second test, average"), seen.second),
        ):
            if each is not None:
                told.append((words, figure_words(each.average, seen.maximum), people))
        if seen.change is not None:
            better = sum(each.change > 0 for each in seen.members)
            told.append(
                (self.tr("Difference, average"), signed(seen.change.average), self.tr("%Ln better", "", better))
            )
        return told

    def _show_members(self, seen: GroupProgress) -> None:
        headings = (self.tr("Person"), self.tr("First"), self.tr("Second"), self.tr("Difference"))
        rows = [(each.candidate, number(each.first), number(each.second), signed(each.change)) for each in seen.members]
        self.members.show_rows(headings, rows)
        self.members.fit(_MOST_ROWS)
        others = seen.not_comparable
        self.note.setText(self.tr("%Ln other(s) took both, with grades that can’t be compared.", "", others))
        self.note.setVisible(others > 0)


def signed(value: float) -> str:
    """A difference with its sign."""
    rounded = round(value, 1)
    if not rounded:
        return "0"
    return f"+ {number(rounded)}" if rounded > 0 else f"− {number(-rounded)}"


def _when(detail: ResultDetail) -> str:
    return "" if detail.row.finished_at is None else short_day(local(detail.row.finished_at))


def _show_skills(chart: BarChart, heading: str, skills: Sequence[SkillChange]) -> None:
    headings = (translate("Progress", "Skill"), translate("Progress", "First"), translate("Progress", "Second"))
    bars = [
        Bar(each.description, _hundredth(each.second), _said(each.second), _hundredth(each.first), _said(each.first))
        for each in skills
    ]
    legend = translate("Progress", "In per cent of what can be reached; the grey bar is the first test.")
    chart.show_bars(heading, Bars(legend, headings, bars, most=100.0))


def _said(value: float | None) -> str:
    return translate("Progress", "Not tested") if value is None else percent(value)


def _hundredth(value: float | None) -> float | None:
    return None if value is None else value * 100
