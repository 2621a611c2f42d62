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
    "formula": lambda: translate("Faults", "This begins like a formula. Remove the first character."),
    "duplicate": lambda: translate("Faults", "This address stands in line {first_line} already."),
    "known_otherwise": lambda: translate("Faults", "This address belongs to {known_as}."),
    "unknown_test": lambda: translate("Faults", "There is no test of this name."),
    "ambiguous_test": lambda: translate("Faults", "Several tests have this name."),
    "missing_column": lambda: translate("Faults", "This column is missing."),
    "cells_too_many": lambda: translate("Faults", "This line has more cells than the header."),
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
