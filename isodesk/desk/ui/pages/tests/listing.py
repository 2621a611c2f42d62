"""What all pages with a list of planned tests have in common."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QTimer

from isodesk.desk.services.events import Subject
from isodesk.desk.services.paging import Source
from isodesk.desk.services.rows_of_tests import TestRow
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.frame.list_presenter import ListPresenter
from isodesk.desk.ui.frame.page import Page
from isodesk.desk.ui.pages.tests.deeds import TestDeeds
from isodesk.desk.ui.pages.tests.detail import SeenTest, describe, look_at
from isodesk.desk.ui.table.columns import Column
from isodesk.protocol.values import TestStatus

SUBJECTS = {Subject.TESTS, Subject.CANDIDATES, Subject.SESSIONS, Subject.FORMS, Subject.OUTBOX}
AGAIN: Final = 15_000  # milliseconds between two looks at how far a test under way is


class TestListPresenter(ListPresenter):
    """Tests can be changed, and the pane follows a test under way."""

    __test__ = False  # pytest takes a class named Test* for a test

    def __init__(self, context: Context, page: Page, source: Source[Any], columns: Sequence[Column]) -> None:
        super().__init__(context, page, source, columns, SUBJECTS)
        self.deeds = TestDeeds(self)
        self._again = QTimer(page, interval=AGAIN)
        self._again.timeout.connect(self.look_again)
        self._again.start()

    def close(self) -> None:
        self._again.stop()
        super().close()

    async def read(self, row: TestRow) -> SeenTest:
        return await look_at(self.desk, row)

    def describe(self, seen: SeenTest) -> Detail:
        return describe(seen)

    def chosen_words(self, count: int) -> str:
        return self.tr("%Ln test(s) chosen", "", count)

    def look_again(self) -> None:
        """Read the test in the pane once more, while it is under way and can be seen."""
        if self._shows_detail() and self.detail.isVisible():
            seen = self.detail.seen
            if isinstance(seen, SeenTest) and seen.row.status is TestStatus.STARTED:
                self._read_chosen()
