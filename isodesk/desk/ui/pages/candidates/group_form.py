"""The form that puts people into another group."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from isodesk.desk.services.faults import Fault
from isodesk.desk.ui.parts.fields import TextField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look


class GroupForm(Form):
    """One name; none takes people out of their groups."""

    def __init__(self, look: Look, check: Callable[[str], Sequence[Fault]]) -> None:
        super().__init__(look, lambda: check(self.group.value))
        self.ids: Sequence[int] = ()
        self._told = False
        self._names = QStringListModel(self)
        self.group = TextField("group")
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.group.line.setCompleter(completer)
        self.note.show()
        self.add(self.group)
        self.finish()

    def begin(self, ids: Sequence[int], names: Sequence[str], *, told: bool) -> None:
        """For these people; ``told``: the platform can be told."""
        self.ids = ids
        self._told = told
        self._names.setStringList(list(names))
        self.group.set_value("")
        self.clear()
        self.retranslate()
        self.group.line.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Put into a group"))
        self.submit_button.setText(self.tr("Put"))
        self.group.set_label(self.tr("Group, empty for none"))
        self.group.line.setPlaceholderText(self.tr("2026 / Evening"))
        here = self.tr(
            "The platform takes a group for new candidates only: whom it has already is put into this group on this "
            "computer alone."
        )
        people = self.tr("%Ln candidate(s)", "", len(self.ids))
        self.note.setText(people if self._told else f"{people}. {here}")
