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
    "retype": lambda: translate("Remedies", "Type this cell again."),
    "remove_formula": lambda: translate("Remedies", "Paste the value only."),
    "correct_formula": lambda: translate("Remedies", "Correct the formula and paste its value."),
    "choose_session": lambda: translate("Remedies", "Write the name or the number of a session to come."),
    "add_test": lambda: translate("Remedies", "Write a test in this line, or choose one for all."),
    "write_language": lambda: translate("Remedies", "Write it as “French” or “fr”."),
    "write_gender": lambda: translate("Remedies", "Write M, F, or leave it empty."),
    "write_percentage": lambda: translate("Remedies", "Write a number from 0 to 500, as 33."),
    "write_number": lambda: translate("Remedies", "Write digits only."),
    "write_status": lambda: translate("Remedies", "Leave the platform’s own words."),
    "correct_moment": lambda: translate("Remedies", "Correct day, month, year, hour or minute."),
    "rename_session": lambda: translate("Remedies", "Change it on the platform, or give it another name here."),
    "change_by_hand": lambda: translate("Remedies", "Nothing, or change it in the candidate’s details."),
    "adopt_candidates": lambda: translate("Remedies", "Choose the export of candidates together with this one."),
    "add_address": lambda: translate("Remedies", "Export the results with the e-mail addresses."),
    "check_quotes": lambda: translate("Remedies", "Look for a separator too many, or missing quotation marks."),
    "nothing": lambda: translate("Remedies", "Nothing: it is for your information."),
}


def remedy_words(remedy: str) -> str:
    """A remedy as a sentence."""
    words = _WORDS.get(remedy)
    return words() if words else translate("Remedies", "Correct this cell.")
