"""The form that chooses another test of the same person, to be compared with."""

from collections.abc import Sequence

from isodesk.desk.services.rows_of_results import ResultRow
from isodesk.desk.ui.pages.results.wording import large_grade
from isodesk.desk.ui.parts.fields import ChoiceField
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import local, short_day


class CompareForm(Form):
    """Offers the graded tests of one person."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, list)
        self.test_id = 0
        self._others: Sequence[ResultRow] = ()
        self.other = ChoiceField(look, "other")
        self.add(self.other)
        self.finish()

    def begin(self, test_id: int, others: Sequence[ResultRow]) -> None:
        """Compare this test with one of those."""
        self.test_id, self._others = test_id, others
        self.clear()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Compare two tests"))
        self.other.set_label(self.tr("With"))
        self.other.offer([(_words(each), each.id) for each in self._others])
        self.submit_button.setText(self.tr("Compare"))
        super().retranslate()


def _words(row: ResultRow) -> str:
    day = "" if row.finished_at is None else short_day(local(row.finished_at))
    return " · ".join(part for part in (row.form, large_grade(row), day) if part)
