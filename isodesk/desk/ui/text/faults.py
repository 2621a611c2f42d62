"""What is wrong in a field, in words: what it wants, not what it is called inside."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_WORDS: dict[str, Callable[[], str]] = {
    "missing": lambda: translate("Faults", "Please fill in this field."),
    "too_long": lambda: translate("Faults", "At most {maximum} characters."),
    "too_short": lambda: translate("Faults", "At least {minimum} characters."),
    "control_character": lambda: translate("Faults", "This contains a character that can’t be read. Type it again."),
    "not_an_address": lambda: translate("Faults", "This isn’t an e-mail address."),
    "out_of_range": lambda: translate("Faults", "Between {minimum} and {maximum}."),
    "not_a_url": lambda: translate("Faults", "This isn’t an address, such as http://192.168.1.20:8000."),
    "not_a_zone": lambda: translate("Faults", "There is no such time zone. Choose one, such as Europe/Paris."),
    "known_account": lambda: translate("Faults", "These credentials are there already, as “{name}”."),
    "not_a_proxy": lambda: translate("Faults", "This isn’t the address of a proxy, such as http://proxy.example:3128."),
    "no_certificates": lambda: translate("Faults", "This file holds no certificates (PEM)."),
    "known": lambda: translate("Faults", "Another candidate has this address already."),
    "end_before_start": lambda: translate("Faults", "The end comes before the start."),
    "skipped_time": lambda: translate("Faults", "The clocks of {zone} go forward over this time: it doesn’t exist."),
    "in_the_past": lambda: translate("Faults", "This is in the past."),
    "no_days": lambda: translate("Faults", "Choose at least one day."),
    "too_many": lambda: translate("Faults", "At most {maximum} at once."),
    "nobody": lambda: translate("Faults", "Choose at least one candidate."),
    "empty_level": lambda: translate("Faults", "A level of the group has no name."),
    "not_both": lambda: translate("Faults", "Give the group a name or a number, not both."),
    "not_a_page": lambda: translate("Faults", "This isn’t the address of a page, such as https://lms.example/done."),
    "not_in_the_future": lambda: translate("Faults", "Choose a day after today, or send it now."),
    "formula": lambda: translate("Faults", "This begins like a formula."),
    "duplicate": lambda: translate("Faults", "This address stands in line {first_line} already."),
    "known_otherwise": lambda: translate("Faults", "This address belongs to {known_as}."),
    "unknown_test": lambda: translate("Faults", "There is no test of this name."),
    "ambiguous_test": lambda: translate("Faults", "Several tests have this name."),
    "missing_column": lambda: translate("Faults", "This column is missing."),
    "cells_too_many": lambda: translate("Faults", "This line has more cells than the header."),
    "cell_error": lambda: translate("Faults", "This is the error of a formula, no value."),
    "name_conflict": lambda: translate("Faults", "Line {first_line} has this address with another name."),
    "kept": lambda: translate("Faults", "Known people keep what they have: “{kept}”."),
    "known_here_as": lambda: translate("Faults", "Called {known_as} here."),
    "unknown_session": lambda: translate("Faults", "There is no session of this name."),
    "ambiguous_session": lambda: translate("Faults", "Several sessions have this name."),
    "session_over": lambda: translate("Faults", "This session is over."),
    "session_without_test": lambda: translate("Faults", "The session counts only with a test."),
    "cpf_without_test": lambda: translate("Faults", "The CPF file counts only with a test."),
    "unknown_language": lambda: translate("Faults", "This isn’t one of the platform’s languages."),
    "unknown_gender": lambda: translate("Faults", "This isn’t a gender that the platform knows."),
    "not_a_percentage": lambda: translate("Faults", "This isn’t a percentage."),
    "not_a_number": lambda: translate("Faults", "This isn’t a whole number."),
    "no_such_moment": lambda: translate("Faults", "There is no such day or time."),
    "session_twice": lambda: translate("Faults", "Line {first_line} has a session of this name already."),
    "session_known": lambda: translate("Faults", "This session is there already, and the account can’t change it."),
    "number_taken": lambda: translate("Faults", "This number belongs to {known_as} here."),
    "address_taken": lambda: translate("Faults", "This address belongs to {known_as} already."),
    "unknown_person": lambda: translate("Faults", "This candidate isn’t here."),
    "several_people": lambda: translate("Faults", "Several candidates have this name."),
    "unknown_status": lambda: translate("Faults", "This isn’t a status of a test."),
    "cancelled": lambda: translate("Faults", "This test was cancelled."),
    "undecodable": lambda: translate("Faults", "This line contains characters that can’t be read."),
}


def fault_words(code: str, parameters: Mapping[str, object]) -> str:
    """A fault as a sentence."""
    words = _WORDS.get(code)
    if words is None:
        return translate("Faults", "This value can’t be used.")
    return words().format_map(_Shown(parameters))


class _Shown(dict[str, object]):
    """Leaves a gap where a parameter isn't told."""

    def __missing__(self, key: str) -> str:
        return "…"
