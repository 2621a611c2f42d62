"""The form as its template shows it: rows of what was entered, each with what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from isodesk.bench.composer import fields
from isodesk.bench.composer.errors import Problem
from isodesk.bench.composer.fields import Fields
from isodesk.bench.composer.pages.explained import EXPLAINED, SECTION_TITLES, USUAL
from isodesk.bench.composer.pages.words import problem_words
from isodesk.bench.composer.selecting import REQUIRED
from isodesk.bench.configuration import SECTIONS, Version
from isodesk.lti.claims import TABLE
from isodesk.protocol.text import Text


@dataclass(frozen=True, slots=True)
class Row:
    """A parameter: its name by 1.1, its claim by 1.3, what was entered."""

    name: str
    claim: str
    explained: Text
    value: str
    is_sent: bool
    is_required: bool
    usual: tuple[str, ...]

    @property
    def field(self) -> str:
        """Where its value is entered."""
        return fields.value_of(self.name)

    @property
    def box(self) -> str:
        """Where it is ticked."""
        return fields.sent_of(self.name)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form; ``is_open`` where something of it is sent or wrong."""

    key: str
    title: Text
    rows: tuple[Row, ...]
    is_open: bool

    @property
    def sent(self) -> int:
        """How many of its parameters are sent."""
        return sum(row.is_sent for row in self.rows)


def sections(entered: Fields, wrong: Mapping[str, Text]) -> Iterator[Section]:
    """The four that are made of parameters."""
    required = REQUIRED[_version(entered)]
    for key, names in SECTIONS.items():
        rows = tuple(_row(name, entered, name in required) for name in names)
        is_open = any(row.is_sent or row.field in wrong for row in rows)
        yield Section(key, SECTION_TITLES[key], rows, is_open)


def in_words(problems: Mapping[str, Problem]) -> dict[str, Text]:
    """What is wrong, by field."""
    return {field: problem_words(problem) for field, problem in problems.items()}


def _row(name: str, entered: Fields, required: bool) -> Row:
    return Row(
        name=name,
        claim=".".join(part.rpartition("/")[2] for part in TABLE.get(name, ())),
        explained=EXPLAINED[name],
        value=entered.get(fields.value_of(name), ""),
        is_sent=fields.sent_of(name) in entered,
        is_required=required,
        usual=USUAL.get(name, ()),
    )


def _version(entered: Fields) -> Version:
    given = entered.get(fields.VERSION, "")
    return Version(given) if given in list(Version) else Version.V1P1
