"""The form before an archive of reports: which ones, and in which language."""

from collections.abc import Sequence

from isodesk.desk.services.archive import Missing
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.ui.parts.fields import ChoiceField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.names import language_name
from isodesk.desk.ui.words import explain_code
from isodesk.protocol.values import Language


class ArchiveForm(Form):
    """Asks for the language alone: the reports are those chosen, or all that are found."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, list)
        self.asked: PageQuery | Sequence[int] = ()
        self._count = 0
        self.language = ChoiceField(look, "language")
        self.add(self.language)
        self.note.show()
        self.finish()

    def begin(self, asked: PageQuery | Sequence[int], count: int, language: Language) -> None:
        """So many reports, in this language unless another is chosen."""
        self.asked, self._count = asked, count
        self.clear()
        self.retranslate()
        self.language.set_value(language)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Save the reports"))
        words = self.tr(
            "%Ln report(s), each as a PDF in one ZIP file. What is missing is listed in it.", "", self._count
        )
        self.note.setText(words)
        self.language.set_label(self.tr("Language of the reports"))
        choices: list[tuple[str, Language | None]] = [(self.tr("Each candidate’s own"), None)]
        self.language.offer([*choices, *((language_name(each), each) for each in Language)])
        self.submit_button.setText(self.tr("Choose the file…"))
        super().retranslate()

    def tell_missing(self, missing: Sequence[Missing]) -> tuple[str, str]:
        """What an archive says of what isn't in it."""
        head = self.tr("These reports are not in this archive:")
        lines = [_line(each) for each in missing]
        return self.tr("Missing reports.txt"), "\r\n".join(("\ufeff" + head, "", *lines, ""))


def _line(missing: Missing) -> str:
    row = missing.row
    return f"{row.candidate} <{row.email}> · {row.form}: {explain_code(missing.reason)}"
