"""What a dry run says: every fault with its line, and what confirming would do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from isodesk.desk.services.roster.columns import Places
from isodesk.protocol.values import Gender, Language


class Severity(StrEnum):
    """Whether a line is left out for it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class RosterFault:
    """One thing wrong in one line.

    ``line`` counts from 1 as a text editor or a spreadsheet does, the header included; ``column`` is the header as the
    file has it. Codes and remedies: ``roster.faults``.
    """

    line: int
    column: str
    value: str
    code: str
    remedy: str
    severity: Severity
    parameters: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One line that would be imported; ``candidate_id`` where the mirror knows the address.

    ``changes``: what the platform would be told of somebody known, if that is asked for: field and value.
    """

    line: int
    given_name: str
    family_name: str
    email: str
    country: str
    group: str
    form_id: int | None
    candidate_id: int | None
    gender: Gender = Gender.NOT_PROVIDED
    language: Language | None = None
    external_id: str = ""
    extra_time_percent: int = 0
    cpf_id: str = ""
    session_id: int | None = None
    changes: tuple[tuple[str, str | int], ...] = ()


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
class RosterFile:
    """A file that was looked into: its first lines, and which column seems to be what.

    ``sheets`` is empty for text; ``encoding`` and ``separator`` are empty for a workbook. ``remembered``: ``places``
    are those that were chosen for the same headers before.
    """

    name: str
    sheets: Sequence[str]
    sheet: str
    encoding: str
    separator: str
    columns: Sequence[str]
    first_lines: Sequence[Sequence[str]]
    places: Places
    remembered: bool


@dataclass(frozen=True)
class DryRun:
    """What a file holds. Nothing has changed. ``faults`` are bounded; ``faults_left_out`` counts the rest.

    ``created`` and ``known`` are people; ``updated`` those of the known who are called otherwise here, or whose
    gender or language is another one; ``rejected`` and ``duplicates`` are lines that do nothing.
    """

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
    updated: int = 0
    name_conflicts: int = 0
    duplicates: int = 0
    sheet: str = ""


@dataclass(frozen=True)
class Imported:
    """What confirming did: ``import_id`` names its intents in the outbox."""

    import_id: int
    candidates: int
    tests: int
    updated: int = 0
