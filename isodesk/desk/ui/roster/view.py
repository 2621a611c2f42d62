"""The page of an import: what a file holds, line by line and fault by fault, before anything changes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from isodesk.desk.services.roster.report import CreditNeed
from isodesk.desk.ui.frame.list_card import ListCard
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button, icon_button, name_button
from isodesk.desk.ui.parts.fields import ChoiceField, TickField
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Message
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.roster.kinds import Kind
from isodesk.desk.ui.roster.mapping import ColumnsStep
from isodesk.desk.ui.roster.totals import Totals


class ImportView(Retranslated, QWidget):
    """Choose, assign the columns, check, sent: in one place."""

    closed = Signal()
    file_asked = Signal()
    template_asked = Signal()
    report_asked = Signal()
    columns_asked = Signal()
    kind_asked = Signal(str)
    confirmed = Signal()

    def __init__(self, look: Look, notice: Notice, kinds: Sequence[Kind], imports: QWidget) -> None:
        super().__init__()
        self._kinds = {kind.name: kind for kind in kinds}
        self.kind = kinds[0]
        self._run: Any = None
        self._imported = False
        self.title = label("title")
        self.subtitle = label("muted")
        self.notice = notice
        self.back_button = icon_button(look, Glyph.BACK, self.closed.emit)
        self.file_button = button(look, "secondary", Glyph.FILE, self.file_asked.emit)
        self.columns_button = button(look, "secondary", Glyph.COLUMNS, self.columns_asked.emit)
        self.report_button = button(look, "plain", Glyph.SAVE, self.report_asked.emit)
        self.template_button = button(look, "secondary", pressed=self.template_asked.emit)
        self.confirm_button = button(look, "primary", Glyph.CHECK, self.confirmed.emit)
        self.what = ChoiceField(look, "kind")
        self.test = ChoiceField(look, "form_id")
        self.unknown = ChoiceField(look, "unknown_test")
        self.update_known = TickField(look, "update_known")
        self.totals = Totals()
        self.mapping = ColumnsStep(look)
        self.start = Message(look)
        self._tables, self._steps = QStackedWidget(), QStackedWidget()
        self.lines, self.faults = QWidget(), QWidget()
        self.lines_button, self.faults_button = self._tab(look, 0), self._tab(look, 1)
        self.what.choice.activated.connect(lambda _place: self.kind_asked.emit(self.what.value))
        self._lay_out(imports)
        self.retranslate()

    def _tab(self, look: Look, place: int) -> QPushButton:
        result = button(look, "plain", pressed=lambda: self._show_table(place))
        result.setCheckable(True)
        return result

    def _lay_out(self, imports: QWidget) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self.back_button)
        top.addLayout(words, 1)
        buttons = (self.columns_button, self.template_button, self.file_button)
        for each in (*buttons, self.confirm_button):
            top.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.PAGE - 4, Space.PAGE, Space.LARGE)
        layout.setSpacing(Space.MEDIUM)
        layout.addLayout(top)
        layout.addWidget(self.notice)
        layout.addWidget(self._steps, 1)
        for step in (self._start_step(imports), self.mapping, self._check_step()):
            self._steps.addWidget(step)

    def _start_step(self, imports: QWidget) -> QWidget:
        step = QWidget()
        choice = QHBoxLayout()
        choice.addStretch()
        choice.addWidget(self.what)
        choice.addStretch()
        layout = QVBoxLayout(step)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addLayout(choice)
        layout.addWidget(self.start, 1)
        layout.addWidget(imports, 1)
        return step

    def _check_step(self) -> QWidget:
        step = QWidget()
        switch = QHBoxLayout()
        switch.setSpacing(Space.SMALL)
        switch.addWidget(self.lines_button)
        switch.addWidget(self.faults_button)
        switch.addWidget(self.report_button)
        switch.addStretch()
        switch.addWidget(self.update_known)
        switch.addWidget(self.test)
        switch.addWidget(self.unknown)
        layout = QVBoxLayout(step)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.totals)
        layout.addLayout(switch)
        layout.addWidget(self._tables, 1)
        return step

    # Steps

    def begin(self, kind: str) -> None:
        """No file yet."""
        self.kind = self._kinds[kind]
        self._run, self._imported = None, False
        self.update_known.set_value(False)
        self._steps.setCurrentIndex(0)
        self.retranslate()

    def show_columns(self) -> None:
        """Which column is what."""
        self._run, self._imported = None, False
        self._steps.setCurrentIndex(1)
        self.retranslate()

    def show_run(self, run: Any, lines: ListCard, faults: ListCard) -> None:
        """What a file holds; faults first where there are some."""
        self._run, self._imported = run, False
        for before in (self.lines, self.faults):
            self._tables.removeWidget(before)
        self.lines, self.faults = lines, faults
        self._tables.addWidget(lines)
        self._tables.addWidget(faults)
        self._steps.setCurrentIndex(2)
        self._show_table(1 if self.kind.faults_count(run) else 0)
        self.retranslate()

    def show_imported(self) -> None:
        """It is confirmed."""
        self._imported = True
        self.retranslate()

    def _show_table(self, place: int) -> None:
        self._tables.setCurrentIndex(place)
        self.lines_button.setChecked(place == 0)
        self.faults_button.setChecked(place == 1)

    # Words

    def retranslate(self) -> None:
        self.title.setText(self.tr("Import a list"))
        name_button(self.back_button, self.tr("Back"))
        self.what.set_label(self.tr("What is in the file?"))
        self.what.offer([(kind.title(), kind.name) for kind in self._kinds.values()])
        self.what.set_value(self.kind.name)
        self.template_button.setText(self.tr("Save an empty list"))
        self.file_button.setText(self.tr("Choose another file"))
        self.columns_button.setText(self.tr("Columns"))
        self.report_button.setText(self.tr("Save the report"))
        self.test.set_label(self.tr("Register them to"))
        self.update_known.set_label(self.tr("Update the details of known people"))
        self.start.say(self.kind.said(), self.file_asked.emit)
        self._retranslate_run()

    def _retranslate_run(self) -> None:
        step, run = self._steps.currentIndex(), self._run
        people, ready = self.kind.name == "candidates", run is not None and not self._imported
        self.file_button.setVisible(step > 0)
        self.template_button.setVisible(step == 0 and bool(self.kind.template))
        self.columns_button.setVisible(ready and people)
        self.report_button.setVisible(run is not None and bool(self.kind.faults_count(run)))
        lines = self.kind.lines(run) if ready else []
        self.confirm_button.setVisible(bool(lines))
        self.test.setVisible(ready and people and not run.tests)
        self.update_known.setVisible(ready and people and bool(run.updated))
        self.subtitle.setText(self._source(run))
        if run is None:
            self.unknown.hide()
            return
        self.confirm_button.setText(self.kind.confirm_words(run))
        count = len(self.kind.lines(run))
        self.lines_button.setText(self.tr("%Ln line(s) to import", "", count))
        faults = self.kind.faults_count(run)
        self.faults_button.setText(self.tr("%Ln remark(s)", "", faults))
        self.unknown.set_label(self.tr("“{name}” is here").format(name=self.unknown_test))
        self.unknown.set_value(None)
        self.unknown.setVisible(ready and bool(self.unknown_test))
        self.totals.show_figures(self.kind.figures(run))

    @property
    def unknown_test(self) -> str:
        """The first name of a test in an export that no form has here."""
        return next(iter(getattr(self._run, "unknown_tests", ())), "")

    def show_needs(self, needs: Sequence[CreditNeed]) -> None:
        """What the test chosen for all would take."""
        self.totals.show_figures(self.kind.figures(replace(self._run, credits=needs)))

    def _source(self, run: Any) -> str:
        """Where the lines came from: file, sheet, or how the text is written."""
        if run is None:
            return self.tr("Nothing changes before you confirm")
        name = run.name if hasattr(run, "name") else ", ".join(run.files)
        if getattr(run, "sheet", ""):
            return f"{name} · " + self.tr("sheet {name}").format(name=run.sheet)
        if getattr(run, "encoding", ""):
            separator = self.tr("tab") if run.separator == "\t" else run.separator
            return f"{name} · {run.encoding.upper()} · " + self.tr("separator {character}").format(character=separator)
        return name

    def failed(self, words: str) -> None:
        """Say what went wrong; what was shown stays."""
        self.notice.say(words, Meaning.WRONG)
