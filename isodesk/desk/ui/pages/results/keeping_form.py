"""The form about the reports that are kept on this computer."""

from isodesk.desk.services.reports import MEGABYTE, Kept
from isodesk.desk.services.settings import DeskSettings
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.fields import NumberField, TickField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import number

MOST = 100_000  # megabytes


class KeepingForm(Form):
    """Whether reports come before they are asked for, and how much room they may take."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, list)
        self._kept = Kept(0, 0)
        self.ahead = TickField(look, "reports_ahead")
        self.room = NumberField("reports_megabytes", 0, MOST)
        self.remove_button = button(look, "danger", Glyph.DELETE)
        self.add(self.ahead, self.room)
        self._body.addWidget(self.remove_button)
        self.note.show()
        self.finish()

    def begin(self, kept: Kept, settings: DeskSettings) -> None:
        """What is here now, and what is set."""
        self._kept = kept
        self.clear()
        self.ahead.set_value(settings.reports_ahead)
        self.room.set_value(settings.reports_megabytes)
        self.retranslate()

    def chosen(self) -> dict[str, object]:
        """The settings, by their names."""
        return {each.name: each.value for each in (self.ahead, self.room)}

    def retranslate(self) -> None:
        self.title.setText(self.tr("Reports kept here"))
        words = self.tr("%Ln report(s) can be opened without a network", "", self._kept.reports)
        size = number(round(self._kept.size / MEGABYTE, 1))
        here = self.tr("{reports}: {size} MB, encrypted.").format(reports=words, size=size)
        ahead = self.tr("They can be fetched ahead while nothing else is to be done.")
        self.note.setText(f"{here} {ahead}")
        self.ahead.set_label(self.tr("Fetch them ahead"))
        self.room.set_label(self.tr("Room in megabytes (0: none)"))
        self.remove_button.setText(self.tr("Remove all"))
        self.remove_button.setEnabled(self._kept.reports > 0)
        self.submit_button.setText(self.tr("Save"))
        super().retranslate()
