"""Compile translations: ``translations/desk/LANGUAGE/*.ts`` for the desk, ``**/*.po`` for pages and reports.

The areas of the desk become one file a language. What is newer than its sources is left alone, so that a second run
writes nothing.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
SOURCES = CHECKOUT / "translations"
COMPILED = CHECKOUT / "build" / "translations"


def compile_ts(sources: Sequence[Path], target: Path) -> None:
    """Write the .qm file of all .ts files of a language."""
    import PySide6

    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([tool, "-silent", *sources, "-qm", target], check=True)


def compile_po(sources: Sequence[Path], target: Path) -> None:
    """Write the .mo file of a .po file."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with sources[0].open("rb") as read, target.open("wb") as written:
        write_mo(written, read_po(read))


def wanted() -> Iterator[tuple[list[Path], Path, Callable[[Sequence[Path], Path], None]]]:
    """The sources of each compiled file, that file, and the way to write it."""
    for language in sorted(path for path in (SOURCES / "desk").glob("*") if path.is_dir()):
        yield sorted(language.glob("*.ts")), COMPILED / f"isodesk_{language.name}.qm", compile_ts
    for source in sorted(SOURCES.rglob("*.po")):
        yield [source], COMPILED / source.relative_to(SOURCES).with_suffix(".mo"), compile_po


def is_outdated(sources: Sequence[Path], target: Path) -> bool:
    """Whether a source is newer, or nothing was compiled yet."""
    return not target.exists() or target.stat().st_mtime < max(source.stat().st_mtime for source in sources)


def main() -> int:
    """Compile what is outdated; each file appears whole or not at all."""
    COMPILED.mkdir(parents=True, exist_ok=True)
    for sources, target, compile_them in wanted():
        if is_outdated(sources, target):
            target.parent.mkdir(parents=True, exist_ok=True)
            partial = target.with_name(f"{target.name}.{os.getpid()}")
            compile_them(sources, partial)
            partial.replace(target)
            print(f"Compiled {target.relative_to(CHECKOUT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
