"""Why something can't be done with a test, in words."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.planning import TestAction, why_not
from isodesk.desk.ui.table.chosen import Chosen

translate = QCoreApplication.translate

_WORDS: Mapping[str, Callable[[], str]] = {
    "gone": lambda: translate("TestReasons", "the platform doesn’t know this test any more"),
    "not_gone": lambda: translate("TestReasons", "the platform still has this test"),
    "being_deleted": lambda: translate("TestReasons", "its deletion is on its way"),
    "already_started": lambda: translate("TestReasons", "the candidate has started it"),
    "not_completed": lambda: translate("TestReasons", "the candidate hasn’t handed it in"),
    "not_sent_yet": lambda: translate("TestReasons", "the platform doesn’t have it yet"),
    "proctored_already": lambda: translate("TestReasons", "it is proctored already"),
    "not_proctored": lambda: translate("TestReasons", "it isn’t proctored"),
    "completed": lambda: translate("TestReasons", "it is handed in"),
    "number_unknown": lambda: translate("TestReasons", "the platform never told its number"),
}


def reason_words(code: str) -> str:
    """The reason as half a sentence."""
    return _WORDS[code]()


def reason_for(action: TestAction) -> Callable[[Chosen], str]:
    """For ``Command.why_not``: the first reason, where the action fits none of the rows that are here."""

    def words(chosen: Chosen) -> str:
        reasons = [why_not(row, action) for row in chosen.rows]
        if not reasons or chosen.count > len(reasons) or not all(reasons):
            return ""
        return reason_words(reasons[0])

    return words
