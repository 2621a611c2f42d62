"""One line of a list: what is wrong with it, and what it would become."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from isodesk.desk.services.checking import candidate_faults
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.roster.columns import Column, Header
from isodesk.desk.services.roster.report import RosterFault, RosterLine, Severity
from isodesk.desk.store.folding import email_key, fold

LONGEST_SHOWN = 120
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_REMEDIES = {
    "missing": "fill_in",
    "too_long": "shorten",
    "control_character": "retype",
    "undecodable": "save_as_utf8",
    "not_an_address": "correct_address",
    "formula": "remove_formula",
    "unknown_test": "choose_test",
    "ambiguous_test": "choose_test",
    "duplicate": "remove_line",
    "known": "nothing",
    "known_otherwise": "check_person",
    "cells_too_many": "check_quotes",
}
_WARNINGS = {"known", "known_otherwise", "cells_too_many"}


@dataclass
class Known:
    """What a line is compared with: the mirror's people by folded address, and the forms by folded name or number."""

    people: Mapping[str, tuple[int, str, str]]
    forms: Mapping[str, Sequence[int]]
    seen: dict[tuple[str, int | None], int] = field(default_factory=dict)
    names_seen: dict[str, tuple[int, str]] = field(default_factory=dict)


class LineCheck:
    """The check of one line; ``line`` is the result where ``errors`` is false."""

    def __init__(self, header: Header, known: Known, number: int, cells: Sequence[str]) -> None:
        self._header, self._known, self._number, self._cells = header, known, number, cells
        self.faults: list[RosterFault] = []
        self.line: RosterLine | None = None
        self._check()

    @property
    def errors(self) -> bool:
        """Whether the line is left out."""
        return any(fault.severity is Severity.ERROR for fault in self.faults)

    def _check(self) -> None:
        draft = self._draft()
        for fault in candidate_faults(draft):
            self._add(Column(fault.field), fault.code, fault.parameters)
        self._look_for_formulas()
        if len(self._cells) > len(self._header.names) and any(self._cells[len(self._header.names) :]):
            self._add(None, "cells_too_many", {"cells": len(self._cells), "columns": len(self._header.names)})
        form_id = self._form()
        if not self.errors:
            self._compare(draft, form_id)

    def _draft(self) -> CandidateDraft:
        texts = {column: unicodedata.normalize("NFC", self._header.cell(self._cells, column)) for column in Column}
        return CandidateDraft(
            given_name=texts[Column.GIVEN_NAME],
            family_name=texts[Column.FAMILY_NAME],
            email=texts[Column.EMAIL],
            group=texts[Column.GROUP],
            country=texts[Column.COUNTRY],
        )

    def _look_for_formulas(self) -> None:
        """What a spreadsheet would run when the list is exported again; a hyphen in a name is none."""
        for column in Column:
            text = self._header.cell(self._cells, column)
            if text.startswith(_FORMULA) and text.rstrip("-+"):
                self._add(column, "formula")
            elif "\ufffd" in text:
                self._add(column, "undecodable")

    def _form(self) -> int | None:
        text = self._header.cell(self._cells, Column.TEST)
        if not text:
            return None
        found = self._known.forms.get(fold(text), ())
        if len(found) == 1:
            return found[0]
        self._add(Column.TEST, "ambiguous_test" if found else "unknown_test", {"tests": list(found)})
        return None

    def _compare(self, draft: CandidateDraft, form_id: int | None) -> None:
        key = email_key(draft.email)
        name = fold(f"{draft.given_name} {draft.family_name}")
        first = self._known.seen.get((key, form_id))
        earlier = self._known.names_seen.get(key)
        if first is not None:
            self._add(Column.EMAIL, "duplicate", {"first_line": first})
            return
        if earlier is not None and earlier[1] != name:
            self._add(Column.EMAIL, "duplicate", {"first_line": earlier[0]})
            return
        self._known.seen[key, form_id] = self._number
        self._known.names_seen.setdefault(key, (self._number, name))
        self._meet(draft, form_id, key, name)

    def _meet(self, draft: CandidateDraft, form_id: int | None, key: str, name: str) -> None:
        person = self._known.people.get(key)
        if person is not None:
            known_as = f"{person[1]} {person[2]}"
            code = "known" if fold(known_as) == name else "known_otherwise"
            self._add(Column.EMAIL, code, {"known_as": known_as} if code == "known_otherwise" else {})
        self.line = RosterLine(
            self._number,
            draft.given_name,
            draft.family_name,
            draft.email,
            draft.country,
            draft.group,
            form_id,
            None if person is None else person[0],
        )

    def _add(self, column: Column | None, code: str, parameters: Mapping[str, object] | None = None) -> None:
        name = "" if column is None else self._header.name(column)
        value = "" if column is None else self._header.cell(self._cells, column)
        severity = Severity.WARNING if code in _WARNINGS else Severity.ERROR
        shown = value if len(value) <= LONGEST_SHOWN else value[: LONGEST_SHOWN - 1] + "…"
        fault = RosterFault(self._number, name, shown, code, _REMEDIES[code], severity, parameters or {})
        if not any(other.column == name and other.severity is Severity.ERROR for other in self.faults if name):
            self.faults.append(fault)
