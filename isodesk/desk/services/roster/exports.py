"""The back office's exports: which one a file is, its columns in French and English, and what its cells say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from isodesk.desk.errors import RosterUnreadable
from isodesk.desk.services.roster.columns import bare
from isodesk.desk.services.roster.dry_run import HEADER_WITHIN, MOST_FOUND
from isodesk.protocol.values import TestStatus


class Part(StrEnum):
    """What a column of an export holds."""

    NUMBER = "number"
    GROUP = "group"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    EMAIL = "email"
    COUNTRY = "country"
    EXTERNAL_ID = "external_id"
    TEST = "test"
    RESULT = "result"
    STATUS = "status"
    PROTOCOL = "protocol"


_NAMES = {
    Part.NUMBER: ("id", "identifiant", "identifier", "number", "numero", "n"),
    Part.GROUP: ("group", "groupe"),
    Part.FAMILY_NAME: ("last name", "lastname", "family name", "nom", "nom de famille"),
    Part.GIVEN_NAME: ("first name", "firstname", "given name", "prenom"),
    Part.EMAIL: ("email", "e mail", "mail", "email address", "adresse email", "adresse e mail", "courriel"),
    Part.COUNTRY: ("country", "pays"),
    Part.EXTERNAL_ID: ("external id", "external identifier", "identifiant externe", "id externe"),
    Part.TEST: ("test", "subject", "sujet"),
    Part.RESULT: ("result", "score", "resultat", "correcteur", "grader"),
    Part.STATUS: ("status", "test status", "statut", "statut de test", "statut du test", "etat"),
    Part.PROTOCOL: ("protocol", "protocole"),
}
_BY_NAME = {name: part for part, names in _NAMES.items() for name in names}
_STATUSES = {
    TestStatus.NOT_STARTED: ("to be taken", "to take", "not started", "a passer", "non commence", "1"),
    TestStatus.STARTED: ("in progress", "started", "en cours", "commence", "2"),
    TestStatus.COMPLETED: ("completed", "finished", "termine", "passe", "3"),
    TestStatus.MARKING_PENDING: ("pending grading", "pending marking", "en attente de correction", "4"),
}
_STATUS_OF = {name: status for status, names in _STATUSES.items() for name in names}
_NO_RESULT = ("", "no result yet", "pas encore de resultat")
_CANCELLED = ("cancelled", "canceled", "annule", "annulee")
_PROCTORED = ("proctor", "surveillance a distance", "surveille a distance")


@dataclass(frozen=True)
class Export:
    """The header of an export: of candidates, or, with a column of tests, of results."""

    places: Mapping[Part, int]
    names: Sequence[str]

    @property
    def is_of_results(self) -> bool:
        """Whether each line is a test."""
        return Part.TEST in self.places

    def cell(self, cells: Sequence[str], part: Part) -> str:
        """The text of a column, empty where there is none."""
        place = self.places.get(part)
        return cells[place].strip() if place is not None and place < len(cells) else ""

    def name(self, part: Part) -> str:
        """The column's name as the file has it."""
        place = self.places.get(part)
        return "" if place is None else self.names[place]


def find_export(first: Sequence[Sequence[str]]) -> tuple[Export, int]:
    """The header among the first rows, and its place; raises ``RosterUnreadable``."""
    for place, cells in enumerate(first[:HEADER_WITHIN]):
        export = _export(cells)
        if not _missing(export):
            return export, place
    if not first:
        raise RosterUnreadable(reason="empty")
    missing = [part.value for part in _missing(_export(first[0]))]
    raise RosterUnreadable(reason="no_export", missing=missing, found=list(first[0])[:MOST_FOUND])


def _export(cells: Sequence[str]) -> Export:
    places: dict[Part, int] = {}
    for place, name in enumerate(cells):
        part = _BY_NAME.get(bare(name))
        if part is not None:
            places.setdefault(part, place)
    return Export(places, [cell.strip() for cell in cells])


def _missing(export: Export) -> list[Part]:
    wanted = [Part.NUMBER, Part.FAMILY_NAME, Part.GIVEN_NAME]
    if not export.is_of_results:
        wanted.append(Part.EMAIL)
    return [part for part in wanted if part not in export.places]


def status_of(export: Export, cells: Sequence[str]) -> TestStatus | str:
    """The status that a line tells, or the code of a fault; without a column of its own the result tells.

    A score is a completed test, and where no result is there yet the platform is asked for the status later.
    """
    said = bare(export.cell(cells, Part.STATUS))
    if said in _CANCELLED:
        return "cancelled"
    if said:
        return _STATUS_OF.get(said, "unknown_status")
    result = bare(export.cell(cells, Part.RESULT))
    if result in _CANCELLED:
        return "cancelled"
    if result in _NO_RESULT:
        return TestStatus.NOT_STARTED
    has_score = any(character.isdigit() for character in result)
    return TestStatus.COMPLETED if has_score else TestStatus.MARKING_PENDING


def is_proctored(export: Export, cells: Sequence[str]) -> bool:
    """Whether the protocol speaks of remote proctoring."""
    said = bare(export.cell(cells, Part.PROTOCOL))
    return any(word in said for word in _PROCTORED)
