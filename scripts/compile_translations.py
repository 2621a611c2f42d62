"""Compile translations: ``translations/*.ts`` for the desk, ``translations/**/*.po`` for pages and reports.

What is newer than its source is left alone, so that a second run writes nothing.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
SOURCES = CHECKOUT / "translations"
COMPILED = CHECKOUT / "build" / "translations"


def compile_ts(source: Path, target: Path) -> None:
    """Write the .qm file of a .ts file."""
    import PySide6

    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([tool, "-silent", source, "-qm", target], check=True)


def compile_po(source: Path, target: Path) -> None:
    """Write the .mo file of a .po file."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as read, target.open("wb") as written:
        write_mo(written, read_po(read))


def outdated() -> Iterator[tuple[Path, Path, Callable[[Path, Path], None]]]:
    """Each source whose compiled file is missing or older, with that file and the way to write it."""
    for suffix, compiled_suffix, compile_one in ((".ts", ".qm", compile_ts), (".po", ".mo", compile_po)):
        for source in sorted(SOURCES.rglob(f"*{suffix}")):
            target = COMPILED / source.relative_to(SOURCES).with_suffix(compiled_suffix)
            if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
                yield source, target, compile_one


def main() -> int:
    """Compile what is outdated; each file appears whole or not at all."""
    COMPILED.mkdir(parents=True, exist_ok=True)
    for source, target, compile_one in outdated():
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(f"{target.name}.{os.getpid()}")
        compile_one(source, partial)
        partial.replace(target)
        print(f"Compiled {target.relative_to(CHECKOUT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
