"""Which column of a file is what: chosen beside the file's first lines, remembered for files with the same headers."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from isodesk.desk.services.roster.columns import REQUIRED, Column, Places
from isodesk.desk.services.roster.report import RosterFile
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.fields import ChoiceField
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look

translate = QCoreApplication.translate
_SHOWN = 5  # lines of the preview
_PREVIEW = 170  # pixels
_BESIDE = 3  # fields in a row
_WORDS: Mapping[Column, Callable[[], str]] = {
    Column.GIVEN_NAME: lambda: translate("ColumnsStep", "First name *"),
    Column.FAMILY_NAME: lambda: translate("ColumnsStep", "Last name *"),
    Column.EMAIL: lambda: translate("ColumnsStep", "E-mail *"),
    Column.COUNTRY: lambda: translate("ColumnsStep", "Country"),
    Column.GROUP: lambda: translate("ColumnsStep", "Group"),
    Column.TEST: lambda: translate("ColumnsStep", "Test (name or number)"),
    Column.SESSION: lambda: translate("ColumnsStep", "Session"),
    Column.LANGUAGE: lambda: translate("ColumnsStep", "Language"),
    Column.GENDER: lambda: translate("ColumnsStep", "Gender"),
    Column.EXTERNAL_ID: lambda: translate("ColumnsStep", "External number"),
    Column.EXTRA_TIME: lambda: translate("ColumnsStep", "Extra time (%)"),
    Column.CPF_ID: lambda: translate("ColumnsStep", "CPF file"),
}


class ColumnsStep(Retranslated, QWidget):
    """A choice for every field, over the first lines of the file."""

    chosen = Signal()
    sheet_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._file: RosterFile | None = None
        self.note = label("muted", wraps=True)
        self.sheet = ChoiceField(look, "sheet")
        self.fields = {column: ChoiceField(look, column.value) for column in Column}
        self.preview = QTableWidget()
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.preview.verticalHeader().hide()
        self.preview.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.preview.setFixedHeight(_PREVIEW)
        self.go_on = button(look, "primary", pressed=self.chosen.emit)
        self.sheet.choice.activated.connect(lambda _place: self.sheet_chosen.emit(self.sheet.value))
        for field in self.fields.values():
            field.edited.connect(self._show_whether_whole)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, Space.SMALL, 0)
        grid.setSpacing(Space.MEDIUM)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // _BESIDE, place % _BESIDE, Qt.AlignmentFlag.AlignBottom)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.addWidget(self.sheet)
        foot.addStretch()
        foot.addWidget(self.go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.note)
        layout.addWidget(area, 1)
        layout.addWidget(self.preview)
        layout.addLayout(foot)

    def show_file(self, file: RosterFile) -> None:
        """Offer a file's columns, with what is known or guessed of them."""
        self._file = file
        self.sheet.offer([(name, name) for name in file.sheets])
        self.sheet.set_value(file.sheet)
        self.sheet.setVisible(len(file.sheets) > 1)
        self._offer()
        for column, field in self.fields.items():
            field.set_value(file.places.get(column))
        self._show_preview(file)
        self.retranslate()

    @property
    def places(self) -> Places:
        """What is chosen."""
        return {column: field.value for column, field in self.fields.items() if field.value is not None}

    def _offer(self) -> None:
        columns = self._file.columns if self._file is not None else ()
        none: tuple[str, int | None] = (self.tr("Not in the file"), None)
        named = [(name or str(place + 1), place) for place, name in enumerate(columns)]
        for field in self.fields.values():
            field.offer([none, *named])

    def _show_preview(self, file: RosterFile) -> None:
        lines = file.first_lines[:_SHOWN]
        self.preview.setColumnCount(len(file.columns))
        self.preview.setRowCount(len(lines))
        self.preview.setHorizontalHeaderLabels(list(file.columns))
        for row, cells in enumerate(lines):
            for column, text in enumerate(cells[: len(file.columns)]):
                self.preview.setItem(row, column, QTableWidgetItem(text))
        self.preview.resizeColumnsToContents()
        for column in range(len(file.columns)):
            self.preview.setColumnWidth(column, self.preview.columnWidth(column) + 2 * Space.LARGE)

    def _show_whether_whole(self) -> None:
        self.go_on.setEnabled(all(self.fields[column].value is not None for column in REQUIRED))

    def retranslate(self) -> None:
        self.note.setText(
            self.tr("Say which column is what. The choice is remembered for files with the same headers.")
        )
        self.sheet.set_label(self.tr("Sheet"))
        self.go_on.setText(self.tr("Check the list"))
        self.preview.setAccessibleName(self.tr("First lines of the file"))
        for column, field in self.fields.items():
            field.set_label(_WORDS[column]())
        self._offer()
        self._show_whether_whole()
