"""What a dry run says: every fault with its line, and what confirming would do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """Whether a line is left out for it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class RosterFault:
    """One thing wrong in one line.

    ``line`` counts from 1 as a text editor does, the header included; ``column`` is the header as the file has it.
    Codes: ``missing``, ``too_long`` (maximum), ``control_character``, ``undecodable``, ``not_an_address``, ``formula``,
    ``unknown_test``, ``ambiguous_test`` (tests), ``duplicate`` (first_line), ``known``, ``known_otherwise`` (known_as),
    ``cells_too_many`` (cells, columns). Remedies: ``fill_in``, ``shorten``, ``retype``, ``save_as_utf8``,
    ``correct_address``, ``remove_formula``, ``choose_test``, ``remove_line``, ``nothing``, ``check_person``,
    ``check_quotes``.
    """

    line: int
    column: str
    value: str
    code: str
    remedy: str
    severity: Severity
    parameters: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class RosterLine:
    """One line that would be imported; ``candidate_id`` where the mirror knows the address."""

    line: int
    given_name: str
    family_name: str
    email: str
    country: str
    group: str
    form_id: int | None
    candidate_id: int | None


@dataclass(frozen=True)
class CreditNeed:
    """Credits of one type that confirming would take; ``left`` is none where not known."""

    kind: str
    needed: int
    left: int | None

    @property
    def enough(self) -> bool | None:
        return None if self.left is None else self.left >= self.needed


@dataclass(frozen=True)
class DryRun:
    """What a file holds. Nothing has changed. ``faults`` are bounded; ``faults_left_out`` counts the rest."""

    name: str
    encoding: str
    separator: str
    columns: Sequence[str]
    unknown_columns: Sequence[str]
    lines: Sequence[RosterLine]
    faults: Sequence[RosterFault]
    faults_left_out: int
    created: int
    known: int
    rejected: int
    tests: int
    credits: Sequence[CreditNeed]


@dataclass(frozen=True)
class Imported:
    """What confirming did: ``import_id`` names its intents in the outbox."""

    import_id: int
    candidates: int
    tests: int
