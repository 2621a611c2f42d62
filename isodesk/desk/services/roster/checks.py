"""One line of a list: what is wrong with it, and what it would become."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from isodesk.desk.services.checking import NAME_LENGTH, candidate_faults
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.roster.columns import Column, Header
from isodesk.desk.services.roster.faults import cell_fault, fault
from isodesk.desk.services.roster.report import RosterFault, RosterLine, Severity
from isodesk.desk.services.roster.values import gender, language, percentage
from isodesk.desk.store.folding import email_key, fold
from isodesk.protocol.values import Gender

T = TypeVar("T")
_KEPT = (Column.GROUP, Column.COUNTRY, Column.EXTERNAL_ID, Column.EXTRA_TIME)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the mirror knows, as far as lines are compared with them."""

    id: int
    given_name: str
    family_name: str
    gender: int
    language: int | None
    group: str
    country: str
    external_id: str
    extra_time_percent: int

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}"


@dataclass
class Known:
    """What lines are compared with: people by folded address, forms and sessions by folded name or number.

    ``over``: sessions that have ended. ``seen`` and ``names_seen`` are what earlier lines of the same list said.
    """

    people: Mapping[str, Person]
    forms: Mapping[str, Sequence[int]]
    sessions: Mapping[str, Sequence[int]] = field(default_factory=dict)
    over: frozenset[int] = frozenset()
    seen: dict[tuple[str, int | None], int] = field(default_factory=dict)
    names_seen: dict[str, tuple[int, str]] = field(default_factory=dict)


class LineCheck:
    """The check of one line; ``line`` is the result where ``errors`` is false and it is no duplicate."""

    def __init__(self, header: Header, known: Known, number: int, cells: Sequence[str]) -> None:
        self._header, self._known, self._number, self._cells = header, known, number, cells
        self._texts = {column: unicodedata.normalize("NFC", header.cell(cells, column)) for column in header.places}
        self.faults: list[RosterFault] = []
        self.line: RosterLine | None = None
        self._check()

    @property
    def errors(self) -> bool:
        """Whether the line is left out."""
        return any(each.severity is Severity.ERROR for each in self.faults)

    def _check(self) -> None:
        draft = self._draft()
        for each in candidate_faults(draft):
            self._add(Column(each.field), each.code, each.parameters)
        for column, text in self._texts.items():
            code = cell_fault(text) if column is not Column.EXTRA_TIME else ""
            if code:
                self._add(column, code)
        if len(self._cells) > len(self._header.names) and any(self._cells[len(self._header.names) :]):
            self._add(None, "cells_too_many", {"cells": len(self._cells), "columns": len(self._header.names)})
        form_id = self._one_of(Column.TEST, self._known.forms, "tests")
        session_id = self._session(form_id)
        self._look_at_cpf(form_id)
        if not self.errors:
            self._compare(draft, form_id, session_id)

    # What the cells say

    def _text(self, column: Column) -> str:
        return self._texts.get(column, "")

    def _draft(self) -> CandidateDraft:
        return CandidateDraft(
            given_name=self._text(Column.GIVEN_NAME),
            family_name=self._text(Column.FAMILY_NAME),
            email=self._text(Column.EMAIL),
            gender=self._read(Column.GENDER, gender, "unknown_gender") or Gender.NOT_PROVIDED,
            language=self._read(Column.LANGUAGE, language, "unknown_language"),
            group=self._text(Column.GROUP),
            country=self._text(Column.COUNTRY),
            external_id=self._text(Column.EXTERNAL_ID),
            extra_time_percent=self._read(Column.EXTRA_TIME, percentage, "not_a_percentage") or 0,
        )

    def _read(self, column: Column, parse: Callable[[str], T | None], code: str) -> T | None:
        text = self._text(column)
        value = parse(text) if text else None
        if text and value is None:
            self._add(column, code)
        return value

    def _one_of(self, column: Column, among: Mapping[str, Sequence[int]], several: str) -> int | None:
        text = self._text(column)
        if not text:
            return None
        found = among.get(fold(text), ())
        if len(found) == 1:
            return found[0]
        self._add(column, f"{'ambiguous' if found else 'unknown'}_{column.value}", {several: list(found)})
        return None

    def _session(self, form_id: int | None) -> int | None:
        session_id = self._one_of(Column.SESSION, self._known.sessions, "sessions")
        if session_id is not None and session_id in self._known.over:
            self._add(Column.SESSION, "session_over")
        elif session_id is not None and form_id is None:
            self._add(Column.SESSION, "session_without_test")
        return session_id

    def _look_at_cpf(self, form_id: int | None) -> None:
        text = self._text(Column.CPF_ID)
        if len(text) > NAME_LENGTH:
            self._add(Column.CPF_ID, "too_long", {"maximum": NAME_LENGTH})
        elif text and form_id is None:
            self._add(Column.CPF_ID, "cpf_without_test")

    # What the list and the mirror say

    def _compare(self, draft: CandidateDraft, form_id: int | None, session_id: int | None) -> None:
        key, name = email_key(draft.email), fold(f"{draft.given_name} {draft.family_name}")
        earlier = self._known.names_seen.get(key)
        if earlier is not None and earlier[1] != name:
            self._add(Column.EMAIL, "name_conflict", {"first_line": earlier[0], "known_as": earlier[1]})
            return
        first = self._known.seen.get((key, form_id))
        if first is not None:
            self._add(Column.EMAIL, "duplicate", {"first_line": first})
            return
        self._known.seen[key, form_id] = self._number
        self._known.names_seen.setdefault(key, (self._number, name))
        person = self._known.people.get(key)
        changes = self._meet(person, draft, name) if person is not None else ()
        self.line = self._made(draft, form_id, session_id, None if person is None else person.id, changes)

    def _meet(self, person: Person, draft: CandidateDraft, name: str) -> tuple[tuple[str, str | int], ...]:
        """Say how the list differs from what is known; what the platform could be told of it."""
        if fold(person.name) == name:
            self._add(Column.EMAIL, "known")
        else:
            self._add(Column.EMAIL, "known_otherwise", {"known_as": person.name})
        for column in _KEPT:
            kept, wanted = getattr(person, column.value), getattr(draft, column.value)
            if self._text(column) and wanted != kept:
                self._add(column, "kept", {"kept": kept})
        return tuple(self._changes(person, draft))

    def _changes(self, person: Person, draft: CandidateDraft) -> Iterator[tuple[str, str | int]]:
        for field_name in ("given_name", "family_name"):
            if getattr(draft, field_name) != getattr(person, field_name):
                yield field_name, getattr(draft, field_name)
        if self._text(Column.GENDER) and draft.gender != person.gender:
            yield "gender", int(draft.gender)
        if draft.language is not None and draft.language != person.language:
            yield "language", int(draft.language)

    def _made(
        self,
        draft: CandidateDraft,
        form_id: int | None,
        session_id: int | None,
        candidate_id: int | None,
        changes: tuple[tuple[str, str | int], ...],
    ) -> RosterLine:
        return RosterLine(
            self._number,
            draft.given_name,
            draft.family_name,
            draft.email,
            draft.country,
            draft.group,
            form_id,
            candidate_id,
            draft.gender,
            draft.language,
            draft.external_id,
            draft.extra_time_percent,
            self._text(Column.CPF_ID),
            session_id,
            changes,
        )

    def _add(self, column: Column | None, code: str, parameters: Mapping[str, object] | None = None) -> None:
        name = "" if column is None else self._header.name(column)
        value = "" if column is None else self._text(column)
        found = fault(self._number, name, value, code, parameters)
        if not any(other.column == name and other.severity is Severity.ERROR for other in self.faults if name):
            self.faults.append(found)
