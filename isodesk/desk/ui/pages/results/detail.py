"""One result in the pane: the grade, the skills, and the way to its report."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from isodesk.desk.services.rows import ResultDetail, ResultRow
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.pages.results.skills import skill_fact
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.facts import Fact, Facts, Section
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import since
from isodesk.desk.ui.text.grades import grade_words, time_words


class ResultView(Retranslated, QWidget):
    """Shows one result."""

    report_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._detail: ResultDetail | None = None
        self._name = label("person", wraps=True, selectable=True)
        self._email = label("muted", wraps=True, selectable=True)
        self.grade = label("figure", selectable=True)
        self._words = label("muted", wraps=True)
        self._no_report = label("muted", wraps=True)
        self.facts = Facts(look)
        self.report_button = button(look, "secondary", Glyph.PDF, self.report_asked.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        name = QHBoxLayout()
        name.addWidget(self._name, 1)
        name.addSpacing(28)
        layout.addLayout(name)
        for each in (self._email, self.grade, self._words, self.report_button, self._no_report):
            layout.addWidget(each)
        layout.addSpacing(Space.SMALL)
        layout.addWidget(self.facts, 1)

    def show_detail(self, detail: ResultDetail) -> None:
        """Show a result."""
        self._detail = detail
        self.retranslate()

    def retranslate(self) -> None:
        self.report_button.setText(self.tr("Open the report"))
        self._no_report.setText(self.tr("Only assessments have a report."))
        if self._detail is not None:
            self._show(self._detail)

    def _show(self, detail: ResultDetail) -> None:
        row = detail.row
        self._name.setText(row.candidate)
        self._email.setText(row.email)
        self.grade.setText(grade_words(row) or "…")
        self._words.setText(row.description)
        self._words.setVisible(row.description not in ("", grade_words(row)))
        self.report_button.setVisible(row.has_report)
        self._no_report.setVisible(not row.has_report)
        self.facts.show_sections(
            [
                Section(self.tr("Skills"), [skill_fact(skill) for skill in detail.skills]),
                Section(self.tr("Test"), self._facts_of(row)),
            ]
        )

    def _facts_of(self, row: ResultRow) -> list[Fact]:
        facts = [Fact(row.form, self.tr("Form {number}").format(number=row.form_id))]
        if row.seconds is not None:
            facts.append(Fact(time_words(row), self.tr("Time taken")))
        if row.fetched_at is not None:
            facts.append(Fact(since(row.fetched_at), self.tr("Result read")))
        facts.append(Fact(str(row.platform_id), self.tr("Number on the platform")))
        return facts
