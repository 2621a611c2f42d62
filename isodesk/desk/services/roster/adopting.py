"""The dry run of an adoption: each line of the back office's exports against what is here, nothing changed."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from isodesk.desk.services.checking import email_fault
from isodesk.desk.services.roster.dry_run import HEADER_WITHIN, Rows, batches
from isodesk.desk.services.roster.exports import Export, Part, find_export, is_proctored, status_of
from isodesk.desk.services.roster.faults import cell_fault, fault
from isodesk.desk.services.roster.report import RosterFault, Severity
from isodesk.desk.store.folding import email_key, fold
from isodesk.protocol.values import TestStatus

_STEP = 500
_LARGEST_NUMBER = 2**53


@dataclass(frozen=True, slots=True)
class Here:
    """A candidate of the mirror."""

    id: int
    platform_id: int | None
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A candidate of the platform whom the mirror doesn't have."""

    line: int
    platform_id: int
    given_name: str
    family_name: str
    email: str
    group: str
    country: str
    external_id: str


@dataclass(frozen=True, slots=True)
class NewTest:
    """A test of the platform that the mirror doesn't have; ``person`` is the platform's number of whom it is for."""

    line: int
    platform_id: int
    person: int
    form_id: int
    status: TestStatus
    proctored: bool


@dataclass(frozen=True)
class AdoptionFault:
    """A fault, and the file that it is in."""

    file: str
    fault: RosterFault


@dataclass
class AdoptionRun:
    """What the exports hold. Nothing has changed.

    ``unknown_tests``: names of tests that no form here has, with how many lines each; choose a form for them and look
    again.
    """

    files: list[str] = field(default_factory=list)
    people: list[NewPerson] = field(default_factory=list)
    tests: list[NewTest] = field(default_factory=list)
    known_people: int = 0
    known_tests: int = 0
    rejected: int = 0
    faults: list[AdoptionFault] = field(default_factory=list)
    unknown_tests: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Mirror:
    """What is here: people by numbers and folded addresses, numbers of tests, forms by folded name or number."""

    people: Callable[[Iterable[int], Iterable[str]], Sequence[Here]]
    tests: Callable[[Iterable[int]], set[int]]
    forms: Mapping[str, Sequence[int]]


class Adopting:
    """Reads exports, those of candidates before those of results."""

    def __init__(self, mirror: Mirror, progress: Callable[[int, int], None]) -> None:
        self._mirror, self._progress = mirror, progress
        self.run = AdoptionRun()
        self._numbers: dict[int, int] = {}
        self._keys: dict[str, int] = {}
        self._names: dict[str, set[int]] = {}
        self._tests: dict[int, int] = {}

    def read(self, files: Sequence[tuple[str, Rows]]) -> AdoptionRun:
        """Look at every line; raises ``RosterUnreadable`` for what is no export."""
        found = []
        for name, rows in files:
            lines = rows.rows()
            first = list(itertools.islice(lines, HEADER_WITHIN))
            export, place = find_export([cells for _, cells in first])
            found.append((name, export, itertools.chain(first[place + 1 :], lines)))
        done = 0
        for name, export, below in sorted(found, key=lambda each: each[1].is_of_results):
            self.run.files.append(name)
            for batch in batches(below, _STEP):
                self._progress(done, 0)
                done += len(batch)
                (self._take_tests if export.is_of_results else self._take_people)(name, export, batch)
        return self.run

    # People

    def _take_people(self, name: str, export: Export, lines: Sequence[tuple[int, list[str]]]) -> None:
        checks = [_Line(name, export, number, cells) for number, cells in lines]
        keys = {email_key(check.text(Part.EMAIL)) for check in checks}
        here = self._mirror.people({check.number for check in checks if check.number is not None}, keys)
        by_number = {each.platform_id: each for each in here}
        by_key = {each.key: each for each in here}
        for check in checks:
            check.look_at_person()
            if not check.errors and check.number is not None:
                key = email_key(check.text(Part.EMAIL))
                self._meet(check, check.number, key, by_number.get(check.number), by_key.get(key))
            self._note(check)

    def _meet(self, check: "_Line", number: int, key: str, by_number: Here | None, by_key: Here | None) -> None:
        first = self._numbers.get(number)
        if first is not None:
            check.add(Part.NUMBER, "duplicate", {"first_line": first})
        elif by_number is not None and by_number.key == key:
            self._known(check, number, by_number)
        elif by_number is not None:
            check.add(Part.NUMBER, "number_taken", {"known_as": by_number.name})
        elif by_key is not None:
            check.add(Part.EMAIL, "address_taken", {"known_as": by_key.name})
        elif key in self._keys:
            check.add(Part.EMAIL, "address_taken", {"known_as": f"{self._keys[key]}"})
        else:
            self.run.people.append(check.person(number))
            self._remember(check, number, key)

    def _known(self, check: "_Line", number: int, here: Here) -> None:
        if fold(here.name) != fold(check.name):
            check.add(Part.FAMILY_NAME, "known_here_as", {"known_as": here.name})
        self.run.known_people += 1
        self._remember(check, number, here.key)

    def _remember(self, check: "_Line", number: int, key: str) -> None:
        self._numbers[number] = check.line
        self._keys[key] = number
        self._names.setdefault(fold(check.name), set()).add(number)

    # Tests

    def _take_tests(self, name: str, export: Export, lines: Sequence[tuple[int, list[str]]]) -> None:
        checks = [_Line(name, export, number, cells) for number, cells in lines]
        keys = {email_key(check.text(Part.EMAIL)) for check in checks} - set(self._keys) - {""}
        here = {each.key: each.platform_id for each in self._mirror.people((), keys)}
        known = self._mirror.tests({check.number for check in checks if check.number is not None})
        for check in checks:
            self._take_test(check, here, known)
            self._note(check)

    def _take_test(self, check: "_Line", here: Mapping[str, int | None], known: set[int]) -> None:
        check.look_at_number()
        number, status = check.number, status_of(check.export, check.cells)
        if number is None or check.errors:
            return
        first = self._tests.setdefault(number, check.line)
        if first != check.line:
            check.add(Part.NUMBER, "duplicate", {"first_line": first})
        elif number in known:
            self.run.known_tests += 1
        elif not isinstance(status, TestStatus):
            check.add(Part.STATUS if status == "unknown_status" else Part.RESULT, status)
        else:
            self._add_test(check, number, status, here)

    def _add_test(self, check: "_Line", number: int, status: TestStatus, here: Mapping[str, int | None]) -> None:
        person = self._person(check, here)
        form_id = self._form(check)
        if person is not None and form_id is not None:
            proctored = is_proctored(check.export, check.cells)
            self.run.tests.append(NewTest(check.line, number, person, form_id, status, proctored))

    def _person(self, check: "_Line", here: Mapping[str, int | None]) -> int | None:
        key = email_key(check.text(Part.EMAIL))
        if key:
            found = self._keys.get(key) or here.get(key)
            if found is None:
                check.add(Part.EMAIL, "unknown_person")
            return found
        named = self._names.get(fold(check.name), set())
        if len(named) != 1:
            check.add(Part.FAMILY_NAME, "several_people" if named else "unknown_person")
        return next(iter(named)) if len(named) == 1 else None

    def _form(self, check: "_Line") -> int | None:
        text = check.text(Part.TEST)
        found = self._mirror.forms.get(fold(text), ())
        if len(found) == 1:
            return found[0]
        self.run.unknown_tests[text] += 1
        check.add(Part.TEST, "ambiguous_test" if found else "unknown_test", {"tests": list(found)})
        return None

    def _note(self, check: "_Line") -> None:
        self.run.faults += [AdoptionFault(check.file, each) for each in check.faults]
        self.run.rejected += check.errors


class _Line:
    """One line of an export."""

    def __init__(self, file: str, export: Export, line: int, cells: Sequence[str]) -> None:
        self.file, self.export, self.line, self.cells = file, export, line, cells
        self.faults: list[RosterFault] = []
        text = export.cell(cells, Part.NUMBER)
        whole = text.isascii() and text.isdecimal() and 0 < int(text) < _LARGEST_NUMBER
        self.number = int(text) if whole else None

    @property
    def errors(self) -> bool:
        """Whether the line is left out."""
        return any(each.severity is Severity.ERROR for each in self.faults)

    @property
    def name(self) -> str:
        return f"{self.text(Part.GIVEN_NAME)} {self.text(Part.FAMILY_NAME)}"

    def text(self, part: Part) -> str:
        return self.export.cell(self.cells, part)

    def add(self, part: Part, code: str, parameters: Mapping[str, object] | None = None) -> None:
        self.faults.append(fault(self.line, self.export.name(part), self.text(part), code, parameters))

    def look_at_number(self) -> None:
        """The platform's number must be one."""
        if self.number is None:
            self.add(Part.NUMBER, "not_a_number")

    def look_at_person(self) -> None:
        """Number, names and address."""
        self.look_at_number()
        wrong = email_fault("email", self.text(Part.EMAIL))
        if wrong is not None:
            self.add(Part.EMAIL, wrong.code, wrong.parameters)
        for part in self.export.places:
            code = cell_fault(self.text(part))
            if code:
                self.add(part, code)
        if not self.name.strip():
            self.add(Part.FAMILY_NAME, "missing")

    def person(self, number: int) -> NewPerson:
        """Whom the line tells of."""
        return NewPerson(
            self.line,
            number,
            self.text(Part.GIVEN_NAME),
            self.text(Part.FAMILY_NAME),
            self.text(Part.EMAIL),
            self.text(Part.GROUP),
            self.text(Part.COUNTRY),
            self.text(Part.EXTERNAL_ID),
        )
