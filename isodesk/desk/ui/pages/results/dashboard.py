"""The dashboard: how many have taken their tests, and how their grades are spread."""

from collections.abc import Sequence

from isodesk.desk.services.statistics import Dashboard, GradeSummary, SkillSummary
from isodesk.desk.ui.charts.bars import BarChart, Histogram
from isodesk.desk.ui.charts.board import Board, FigureCard, in_card
from isodesk.desk.ui.charts.data import Bar, Bars
from isodesk.desk.ui.charts.frame import NumbersTable
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.pages.results.wording import band_words, figure_words, grade_type_short, grade_type_words
from isodesk.desk.ui.parts.choice import Choice
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Message, Said
from isodesk.desk.ui.text.formats import duration, number, percent
from isodesk.protocol.values import TestStatus


class DashboardView(Board):
    """Figures of what was found; one type of grade at a time."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._seen: Dashboard | None = None
        self._about = ""
        self._anew = True
        self.kinds = Choice(look)
        self.choices.addWidget(self.kinds)
        self.kinds.currentIndexChanged.connect(lambda _place: self._show_grades())
        self.figures = FigureCard()
        self.histogram = Histogram(look)
        self.skills = BarChart(look)
        self.forms_heading = label("strong")
        self.forms = NumbersTable()
        self.nothing = Message(look)
        self._cards = [in_card(self.histogram), in_card(self.skills), in_card(self.forms_heading, self.forms)]
        for each in (self.figures, *self._cards, self.nothing):
            self.body.addWidget(each)
        self.body.addStretch()
        self.retranslate()

    def show_dashboard(self, seen: Dashboard, about: str) -> None:
        """Show figures; ``about`` says of what."""
        self._anew = self._seen is None or about != self._about  # what has the most grades is shown first
        self._seen, self._about = seen, about
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Dashboard"))
        self.subtitle.setText(self._about)
        self.kinds.setAccessibleName(self.tr("Type of grade"))
        self.forms_heading.setText(self.tr("By test"))
        self.forms.setAccessibleName(self.tr("By test"))
        super().retranslate()
        if self._seen is not None:
            found = self._seen.summaries
            self.kinds.offer(
                [(grade_type_short(each.grade_type, each.maximum), place) for place, each in enumerate(found)]
            )
            self.kinds.setVisible(len(found) > 1)
            if self._anew and found:
                self.kinds.choose(max(range(len(found)), key=lambda place: found[place].grades.count))
            self._anew = False
            self._show_grades()

    def _show_grades(self) -> None:
        seen = self._seen
        if seen is None:
            return
        place = self.kinds.value
        summary = seen.summaries[place] if isinstance(place, int) and place < len(seen.summaries) else None
        self.figures.show_figures([self._completed(seen), *self._of_grades(summary), *self._of_time(seen)])
        for each in self._cards:
            each.setVisible(summary is not None)
        self.nothing.setVisible(summary is None)
        if summary is None:
            text = self.tr("Figures come once results are fetched.")
            self.nothing.say(Said(Glyph.RESULTS, self.tr("No grades yet"), text))
            return
        self._show_bands(summary)
        self._show_forms(summary)
        forms = {each.form_id for each in summary.forms}
        self._show_skills([each for each in seen.skills if each.form_id in forms], several=len(forms) > 1)

    def _completed(self, seen: Dashboard) -> tuple[str, str, str]:
        parts = []
        if started := seen.statuses.get(TestStatus.STARTED, 0):
            parts.append(self.tr("%Ln under way", "", started))
        if marking := seen.statuses.get(TestStatus.MARKING_PENDING, 0):
            parts.append(self.tr("%Ln to be graded", "", marking))
        share = percent(seen.completed / seen.planned) if seen.planned else ""
        figure = self.tr("{completed} of {planned}").format(
            completed=number(seen.completed), planned=number(seen.planned)
        )
        return self.tr("Completed"), figure, " · ".join([each for each in (share, *parts) if each])

    def _of_grades(self, summary: GradeSummary | None) -> list[tuple[str, str, str]]:
        if summary is None:
            return []
        grades, most = summary.grades, summary.maximum
        spread = self.tr("from {least} to {most}").format(least=number(grades.least), most=number(grades.most))
        counted = self.tr("%Ln grade(s)", "", grades.count)
        return [
            (self.tr("Average"), figure_words(grades.average, most), counted),
            (self.tr("Median"), figure_words(grades.median, most), spread),
        ]

    def _of_time(self, seen: Dashboard) -> list[tuple[str, str, str]]:
        if seen.seconds is None:
            return []
        average = self.tr("{time} on average").format(time=duration(round(seen.seconds.average)))
        return [(self.tr("Time, median"), duration(round(seen.seconds.median)), average)]

    def _show_bands(self, summary: GradeSummary) -> None:
        bars = [Bar(band_words(summary.grade_type, each), each.count, number(each.count)) for each in summary.bands]
        headings = (self.tr("Grade"), self.tr("Tests"))
        words = grade_type_words(summary.grade_type)
        self.histogram.show_bars(self.tr("Distribution of the grades"), Bars(words, headings, bars, whole=True))

    def _show_skills(self, skills: Sequence[SkillSummary], *, several: bool) -> None:
        bars = [self._skill_bar(each, several=several) for each in skills]
        headings = (self.tr("Skill"), self.tr("Average"))
        self.skills.show_bars(
            self.tr("Averages of the skills"),
            Bars(self.tr("In per cent of what can be reached."), headings, bars, most=100.0),
        )
        self._cards[1].setVisible(bool(bars))

    def _skill_bar(self, skill: SkillSummary, *, several: bool) -> Bar:
        from isodesk.desk.services.progression import share

        reached = share(skill.success_rate, skill.level, skill.scale_minimum, skill.scale_maximum)
        name = f"{skill.description} · {skill.form}" if several else skill.description
        if reached is None:
            return Bar(name, None, self.tr("Not tested"))
        words = percent(reached)
        if skill.level is not None and skill.scale_maximum is not None:
            words = f"{number(round(skill.level, 1))}/{number(skill.scale_maximum)}"
        if skill.not_tested:
            words += " · " + self.tr("%Ln not tested", "", skill.not_tested)
        return Bar(name, reached * 100, words)

    def _show_forms(self, summary: GradeSummary) -> None:
        headings = (self.tr("Test"), self.tr("Tests"), self.tr("Average"), self.tr("Median"))
        rows = [
            (
                each.form,
                number(each.grades.count),
                figure_words(each.grades.average, summary.maximum),
                figure_words(each.grades.median, summary.maximum),
            )
            for each in summary.forms
        ]
        self.forms.show_rows(headings, rows)
        self.forms.fit()
        self._cards[2].setVisible(len(rows) > 1)
