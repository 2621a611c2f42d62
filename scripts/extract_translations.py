"""Extract the desk's texts: ``translations/desk/LANGUAGE/AREA.ts`` from the sources of each area.

Give areas to narrow it. What is new is marked unfinished, what nobody asks for goes; English holds plurals alone.
"""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
UI = CHECKOUT / "isodesk" / "desk" / "ui"
TARGETS = CHECKOUT / "translations" / "desk"
# Folders beside ``pages`` with enough words for a file of their own.
OWN_FILE = ("accounts", "charts", "pdf", "roster", "safety")


def area_of(source: Path) -> str:
    """The area that a source belongs to: its page, its folder, or the frame."""
    parts = source.relative_to(UI).parts
    if parts[0] == "pages":
        return parts[1] if len(parts) > 2 else "pages"
    return parts[0] if parts[0] in OWN_FILE else "frame"


def areas() -> dict[str, list[Path]]:
    """The sources of each area."""
    found: dict[str, list[Path]] = {}
    for source in sorted(UI.rglob("*.py")):
        found.setdefault(area_of(source), []).append(source)
    return found


def commands(sources: Sequence[Path], area: str) -> Iterator[list[str | Path]]:
    """One call of lupdate for each language."""
    import PySide6

    tool = Path(PySide6.__file__).parent / "lupdate"
    options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
    for language, only in (("fr", []), ("en", ["-pluralonly"])):
        yield [tool, *options, *only, "-target-language", language, *sources, "-ts", TARGETS / language / f"{area}.ts"]


def main(chosen: Sequence[str]) -> int:
    """Write the files of the areas chosen, of all without a choice."""
    for area, sources in areas().items():
        if not chosen or area in chosen:
            for command in commands(sources, area):
                Path(command[-1]).parent.mkdir(parents=True, exist_ok=True)
                subprocess.run(command, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
