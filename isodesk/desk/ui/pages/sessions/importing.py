"""What a list of sessions would make, before it does."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from isodesk.desk.services.roster.session_lines import SessionLine, SessionRun
from isodesk.desk.ui.pages.sessions.wording import hours
from isodesk.desk.ui.parts.facts import Fact, Facts, Section
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.faults import fault_words
from isodesk.desk.ui.text.formats import short_day
from isodesk.desk.ui.text.remedies import remedy_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from isodesk.desk.services.roster.report import RosterFault

translate = QCoreApplication.translate


class SessionImportForm(Form):
    """New sessions, changed ones, and each fault with its line and what to do; nothing is done before its button."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, list)
        self._run: SessionRun | None = None
        self.facts = Facts(look)
        self.facts.setMinimumHeight(220)
        self._body.addWidget(self.facts, 1)
        self.note.show()
        self.finish()

    def begin(self, run: SessionRun) -> None:
        """Show what was read."""
        self._run = run
        self.clear()
        self.retranslate()

    @property
    def run(self) -> SessionRun:
        """What would be made; there is one once it was begun."""
        if self._run is None:
            raise LookupError("no list was read")
        return self._run

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Import sessions"))
        run = self._run
        if run is None:
            return
        counts = [self.tr("%Ln new", "", run.created), self.tr("%Ln to be changed", "", run.updated)]
        counts += [self.tr("%Ln the same", "", run.same)] if run.same else []
        counts += [self.tr("%Ln line(s) rejected", "", run.rejected)] if run.rejected else []
        self.note.setText(f"{run.name}: {', '.join(counts)}.")
        self.facts.show_sections(
            [
                Section(self.tr("Faults"), [_fault(each) for each in run.faults]),
                Section(self.tr("Sessions"), [_line(each) for each in run.lines]),
            ]
        )
        self.submit_button.setText(self.tr("Import %Ln session(s)", "", len(run.lines)))
        self.submit_button.setVisible(bool(run.lines))


def _line(line: SessionLine) -> Fact:
    draft = line.draft
    what = (
        translate("SessionImportForm", "new") if line.session_id is None else translate("SessionImportForm", "changed")
    )
    return Fact(draft.description, f"{short_day(draft.start)} · {hours(draft.start, draft.end)} · {what}")


def _fault(fault: "RosterFault") -> Fact:
    where = translate("SessionImportForm", "Line {line}, {column}").format(line=fault.line, column=fault.column)
    said = f"{fault_words(fault.code, fault.parameters)} {remedy_words(fault.remedy)}"
    return Fact(said, f"{where}: {fault.value}" if fault.value else where)


def choose_list(parent: QWidget, chosen: "Callable[[Path], None]") -> None:
    """Ask for a file over the window."""
    dialog = QFileDialog(parent, translate("SessionImportForm", "Choose a list of sessions"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [
            translate("SessionImportForm", "Lists of sessions (*.xlsx *.csv)"),
            translate("SessionImportForm", "All files (*)"),
        ]
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def choose_template(parent: QWidget, chosen: "Callable[[Path], None]") -> None:
    """Ask where an empty list is to be written."""
    dialog = QFileDialog(parent, translate("SessionImportForm", "Save an empty list"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("xlsx")
    dialog.selectFile(translate("SessionImportForm", "sessions.xlsx"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
