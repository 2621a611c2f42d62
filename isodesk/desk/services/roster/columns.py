"""Which column is which: the platform's own header, and what people write instead, in English and French."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from isodesk.desk.store.folding import fold


class Column(StrEnum):
    """What a column holds; the first three are required. ``cpf_id`` and ``session`` belong to the line's test."""

    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    EMAIL = "email"
    COUNTRY = "country"
    GROUP = "group"
    TEST = "test"
    SESSION = "session"
    LANGUAGE = "language"
    GENDER = "gender"
    EXTERNAL_ID = "external_id"
    EXTRA_TIME = "extra_time_percent"
    CPF_ID = "cpf_id"


Places = Mapping[Column, int]

REQUIRED = (Column.GIVEN_NAME, Column.FAMILY_NAME, Column.EMAIL)
TEMPLATES: Mapping[str, Sequence[str]] = {
    "en": ("First name", "Last name", "Email", "Country", "Group", "Test"),
    "fr": ("Prénom", "Nom", "E-mail", "Pays", "Groupe", "Test"),
}
_NAMES = {
    Column.GIVEN_NAME: ("first name", "firstname", "given name", "forename", "prenom", "prenoms"),
    Column.FAMILY_NAME: ("last name", "lastname", "family name", "surname", "nom", "nom de famille", "nom d usage"),
    Column.EMAIL: (
        "email",
        "e mail",
        "mail",
        "email address",
        "e mail address",
        "adresse e mail",
        "adresse email",
        "adresse mail",
        "courriel",
        "adresse electronique",
    ),
    Column.COUNTRY: ("country", "pays"),
    Column.GROUP: ("group", "groupe", "class", "classe", "promotion"),
    Column.TEST: ("test", "tests", "form", "test form", "exam", "examen", "epreuve", "sujet", "subject"),
    Column.SESSION: ("session", "test session", "exam session", "session d examen", "session de passage"),
    Column.LANGUAGE: ("language", "langue"),
    Column.GENDER: ("gender", "sex", "title", "genre", "sexe", "civilite"),
    Column.EXTERNAL_ID: (
        "external id",
        "external identifier",
        "student id",
        "employee id",
        "identifiant externe",
        "id externe",
        "matricule",
        "numero etudiant",
        "reference",
    ),
    Column.EXTRA_TIME: ("extra time", "additional time", "temps supplementaire", "tiers temps", "majoration de temps"),
    Column.CPF_ID: ("cpf", "cpf id", "cpf file", "dossier cpf", "numero de dossier cpf", "numero cpf", "id cpf"),
}
_BY_NAME = {name: column for column, names in _NAMES.items() for name in names}


@dataclass(frozen=True)
class Header:
    """Where each column is; ``names`` are the file's own, ``twice`` and ``unknown`` are told to the reader."""

    places: Places
    names: Sequence[str]
    twice: Sequence[str]
    unknown: Sequence[str]

    @property
    def missing(self) -> Sequence[Column]:
        """Required columns that aren't there."""
        return [column for column in REQUIRED if column not in self.places]

    @property
    def key(self) -> str:
        """What files with the same headers have in common."""
        return "\n".join(map(bare, self.names))

    def cell(self, cells: Sequence[str], column: Column) -> str:
        """The text of a column, without white space around, empty where the row is too short."""
        place = self.places.get(column)
        return cells[place].strip() if place is not None and place < len(cells) else ""

    def name(self, column: Column) -> str:
        """The column's name as the file has it."""
        place = self.places.get(column)
        return column.value if place is None else self.names[place]

    def mapped(self, places: Places) -> "Header":
        """The same header with columns chosen by a person; what lies outside it is left out."""
        inside = {column: place for column, place in places.items() if 0 <= place < len(self.names)}
        taken = set(inside.values())
        unknown = [name for place, name in enumerate(self.names) if name and place not in taken]
        return Header(inside, self.names, (), unknown)


def read_header(cells: Sequence[str]) -> Header:
    """Recognise a header; a line in which nothing is recognised has no places."""
    places: dict[Column, int] = {}
    twice, unknown = [], []
    names = [cell.strip() for cell in cells]
    for place, name in enumerate(names):
        column = _BY_NAME.get(bare(name))
        if column is None:
            unknown += [name] if name else []
        elif column in places:
            twice.append(name)
        else:
            places[column] = place
    return Header(places, names, twice, unknown)


def bare(name: str) -> str:
    """A name without case, accents, stars and signs between words."""
    return " ".join("".join(character if character.isalnum() else " " for character in fold(name)).split())
