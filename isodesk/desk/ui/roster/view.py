"""The page of an import: what the file holds, line by line and fault by fault, before anything changes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from isodesk.desk.services.roster.report import DryRun, Imported
from isodesk.desk.ui.frame.list_card import ListCard
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Meaning, Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button, icon_button, name_button
from isodesk.desk.ui.parts.fields import ChoiceField
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.message import Message, Said
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.roster.totals import Totals
from isodesk.desk.ui.text.formats import grouped


class ImportView(Retranslated, QWidget):
    """Three steps in one place: choose, check, sent."""

    closed = Signal()
    file_asked = Signal()
    template_asked = Signal()
    confirmed = Signal()

    def __init__(self, look: Look, faults: ListCard, lines: ListCard) -> None:
        super().__init__()
        self._dry_run: DryRun | None = None
        self._imported: Imported | None = None
        self.title = label("title")
        self.subtitle = label("muted")
        self.notice = Notice(look)
        self.back_button = icon_button(look, Glyph.BACK, self.closed.emit)
        self.file_button = button(look, "secondary", Glyph.FILE, self.file_asked.emit)
        self.template_button = button(look, "secondary", pressed=self.template_asked.emit)
        self.confirm_button = button(look, "primary", Glyph.CHECK, self.confirmed.emit)
        self.test = ChoiceField(look, "form_id")
        self.totals = Totals()
        self.faults = faults
        self.lines = lines
        self.lines_button = self._tab(look, self.lines)
        self.faults_button = self._tab(look, self.faults)
        self.start = Message(look)
        self._tables = QStackedWidget()
        self._steps = QStackedWidget()
        self._lay_out()
        self.retranslate()

    def _tab(self, look: Look, card: QWidget) -> QPushButton:
        result = button(look, "plain", pressed=lambda: self._show_table(card))
        result.setCheckable(True)
        return result

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        top = QHBoxLayout()
        top.setSpacing(Space.MEDIUM)
        top.addWidget(self.back_button)
        top.addLayout(words, 1)
        for each in (self.template_button, self.file_button, self.confirm_button):
            top.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.PAGE, Space.PAGE - 4, Space.PAGE, Space.LARGE)
        layout.setSpacing(Space.LARGE)
        layout.addLayout(top)
        layout.addWidget(self.notice)
        layout.addWidget(self._steps, 1)
        self._steps.addWidget(self.start)
        self._steps.addWidget(self._check_step())

    def _check_step(self) -> QWidget:
        step = QWidget()
        switch = QHBoxLayout()
        switch.setSpacing(Space.SMALL)
        switch.addWidget(self.lines_button)
        switch.addWidget(self.faults_button)
        switch.addStretch()
        switch.addWidget(self.test)
        for card in (self.lines, self.faults):
            self._tables.addWidget(card)
        layout = QVBoxLayout(step)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.totals)
        layout.addLayout(switch)
        layout.addWidget(self._tables, 1)
        return step

    # Steps

    def begin(self) -> None:
        """No file yet."""
        self._dry_run = self._imported = None
        self.notice.hide()
        self._steps.setCurrentIndex(0)
        self.retranslate()

    def show_dry_run(self, dry_run: DryRun) -> None:
        """What a file holds; faults first where there are some."""
        self._dry_run = dry_run
        self._imported = None
        self._steps.setCurrentIndex(1)
        self._show_table(self.faults if dry_run.faults else self.lines)
        self.retranslate()

    def show_imported(self, imported: Imported) -> None:
        """It is confirmed."""
        self._imported = imported
        self.retranslate()

    def _show_table(self, card: QWidget) -> None:
        self._tables.setCurrentWidget(card)
        self.lines_button.setChecked(card is self.lines)
        self.faults_button.setChecked(card is self.faults)

    # Words

    def retranslate(self) -> None:
        self.title.setText(self.tr("Import a list"))
        name_button(self.back_button, self.tr("Back to the candidates"))
        self.template_button.setText(self.tr("Save an empty list"))
        self.test.set_label(self.tr("Register them to"))
        self.start.say(
            Said(
                Glyph.FILE,
                self.tr("Choose a list of candidates"),
                self.tr(
                    "A CSV file with a header: first name, last name and e-mail; if you like also country, "
                    "group and test. Nothing changes before you have seen what it would do and confirmed it."
                ),
                self.tr("Choose a file"),
            ),
            self.file_asked.emit,
        )
        self._retranslate_run()

    def _retranslate_run(self) -> None:
        run = self._dry_run
        ready = run is not None and self._imported is None
        self.file_button.setText(self.tr("Choose another file"))
        self.file_button.setVisible(run is not None)
        self.template_button.setVisible(run is None)
        self.confirm_button.setVisible(ready and bool(run and run.lines))
        self.test.setVisible(ready and bool(run and not run.tests))
        if run is None:
            self.subtitle.setText(self.tr("Nothing changes before you confirm"))
            return
        self.subtitle.setText(f"{run.name} · {run.encoding.upper()} · " + self._separator(run))
        count = len(run.lines)
        self.confirm_button.setText(grouped(self.tr("Import %n candidate(s)", "", count), count))
        self.lines_button.setText(grouped(self.tr("%n line(s) to import", "", count), count))
        faults = len(run.faults) + run.faults_left_out
        self.faults_button.setText(grouped(self.tr("%n remark(s)", "", faults), faults))
        self.totals.show_run(run)

    def _separator(self, run: DryRun) -> str:
        name = self.tr("tab") if run.separator == "\t" else run.separator
        return self.tr("separator {character}").format(character=name)

    def failed(self, words: str) -> None:
        """Say what went wrong; what was shown stays."""
        self.notice.say(words, Meaning.WRONG)
