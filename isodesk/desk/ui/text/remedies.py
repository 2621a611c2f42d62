"""What to do about a fault of a list."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_WORDS: Mapping[str, Callable[[], str]] = {
    "fill_in": lambda: translate("Remedies", "Fill in this cell."),
    "shorten": lambda: translate("Remedies", "Shorten the text."),
    "correct_address": lambda: translate("Remedies", "Correct the address."),
    "remove_line": lambda: translate("Remedies", "Remove one of the two lines."),
    "choose_test": lambda: translate("Remedies", "Write a test’s name or number."),
    "check_person": lambda: translate("Remedies", "Check who it is."),
    "save_as_utf8": lambda: translate("Remedies", "Save the file as “CSV UTF-8”."),
    "nothing": lambda: translate("Remedies", "Nothing: it is for your information."),
}


def remedy_words(remedy: str) -> str:
    """A remedy as a sentence."""
    words = _WORDS.get(remedy)
    return words() if words else translate("Remedies", "Correct this cell.")
