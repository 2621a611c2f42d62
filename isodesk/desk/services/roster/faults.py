"""What can be wrong in a line, and what to do about it: one table for every kind of list.

``parameters``: ``too_long`` (maximum), ``out_of_range`` (minimum, maximum), ``duplicate`` (first_line),
``name_conflict`` (first_line, known_as), ``known_otherwise`` (known_as), ``kept`` (kept), ``cells_too_many`` (cells,
columns), ``ambiguous_test`` (tests), ``ambiguous_session`` (sessions), ``known_here_as`` (known_as),
``number_taken`` (known_as), ``not_possible`` (reason).
"""

from collections.abc import Mapping

from isodesk.desk.services.roster.report import RosterFault, Severity

LONGEST_SHOWN = 120
REMEDIES: Mapping[str, str] = {
    "missing": "fill_in",
    "too_long": "shorten",
    "control_character": "retype",
    "undecodable": "save_as_utf8",
    "not_an_address": "correct_address",
    "formula": "remove_formula",
    "cell_error": "correct_formula",
    "unknown_test": "choose_test",
    "ambiguous_test": "choose_test",
    "unknown_session": "choose_session",
    "ambiguous_session": "choose_session",
    "session_over": "choose_session",
    "session_without_test": "add_test",
    "cpf_without_test": "add_test",
    "unknown_language": "write_language",
    "unknown_gender": "write_gender",
    "not_a_percentage": "write_percentage",
    "out_of_range": "write_percentage",
    "duplicate": "remove_line",
    "name_conflict": "check_person",
    "known": "nothing",
    "known_otherwise": "check_person",
    "kept": "change_by_hand",
    "cells_too_many": "check_quotes",
    "not_a_number": "write_number",
    "no_such_moment": "correct_moment",
    "end_before_start": "correct_moment",
    "skipped_time": "correct_moment",
    "session_twice": "remove_line",
    "session_known": "rename_session",
    "not_possible": "nothing",
    "number_taken": "check_person",
    "address_taken": "check_person",
    "known_here_as": "check_person",
    "unknown_person": "adopt_candidates",
    "several_people": "add_address",
    "unknown_status": "write_status",
    "cancelled": "nothing",
}
WARNINGS = frozenset(
    {
        "known",
        "known_otherwise",
        "known_here_as",
        "kept",
        "cells_too_many",
        "duplicate",
        "session_over",
        "session_without_test",
        "cpf_without_test",
        "cancelled",
    }
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CELL_ERRORS = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#NOM?", "#VALEUR!", "#NUL!", "#NOMBRE!"}
)


def fault(line: int, column: str, value: str, code: str, parameters: Mapping[str, object] | None = None) -> RosterFault:
    """A fault with its remedy; a value is shown up to its first characters."""
    shown = value if len(value) <= LONGEST_SHOWN else value[: LONGEST_SHOWN - 1] + "…"
    severity = Severity.WARNING if code in WARNINGS else Severity.ERROR
    return RosterFault(line, column, shown, code, REMEDIES[code], severity, parameters or {})


def cell_fault(text: str) -> str:
    """What is wrong with any cell: what a spreadsheet would run when the list is exported again (a hyphen in a name

    is none), the error of a formula, a character that was lost; empty where nothing is.
    """
    if text.startswith(FORMULA) and text.rstrip("-+"):
        return "formula"
    if text.startswith("#") and text in _CELL_ERRORS:
        return "cell_error"
    return "undecodable" if "\ufffd" in text else ""
