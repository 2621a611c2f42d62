"""The lists that the tour imports: the sample's, and the same with faults in it."""

from dataclasses import dataclass
from pathlib import Path

from isodesk.resources import resource

_FILES = {"fr": ("roster-excel-fr.csv", "cp1252", ";"), "en": ("roster.csv", "utf-8", ",")}
_TESTS = {"fr": "Tableur", "en": "Spreadsheets"}
_HEADERS = {"fr": "Langue", "en": "Language"}
FAULTS = 4  # that the list with faults has


@dataclass(frozen=True)
class Rosters:
    """Two files, and how many people each names."""

    good: Path
    faulty: Path
    people: int
    domain: str


def write_rosters(folder: Path, language: str, tag: str) -> Rosters:
    """Write both lists. A ``tag`` makes the addresses new to a station that has seen a tour before."""
    name, encoding, separator = _FILES[language]
    text = resource("sample", name).read_text(encoding)
    domain = f"{tag}.example.org" if tag else "example.org"
    text = text.replace("@example.org", f"@{domain}")
    good, faulty = folder / name, folder / f"faults-{name}"
    for path, lines in ((good, text), (faulty, text + _faulty_lines(separator, _TESTS[language], text))):
        path.write_text(_with_language(lines, separator, language), encoding=encoding)
    return Rosters(good, faulty, len(text.strip().splitlines()) - 1, domain)


def _with_language(text: str, separator: str, language: str) -> str:
    """Everybody is to be told their results in the language of the list."""
    header, *lines = text.strip().splitlines()
    return "\n".join(
        [f"{header}{separator}{_HEADERS[language]}", *(f"{line}{separator}{language}" for line in lines), ""]
    )


def _faulty_lines(separator: str, test: str, text: str) -> str:
    taken = text.splitlines()[1].split(separator)[2]
    lines = [
        ["Marius", "Sansadresse", "", "France", "2026-A", test],
        ["Judith", "Arobase", "judith.arobase(at)example.org", "France", "2026-A", test],
        ["Amandine", "Dutest", taken, "France", "2026-A", test],
        ["Oscar", "Autretest", "oscar.autretest@example.org", "France", "2026-B", "Origami"],
    ]
    return "".join(separator.join(line) + "\n" for line in lines)
