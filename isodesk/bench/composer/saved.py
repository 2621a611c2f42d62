"""Configurations kept under names, as files that only their owner reads: they hold secrets."""

import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from isodesk.bench.composer import files
from isodesk.bench.composer.errors import (
    ConfigurationRefused,
    ConfigurationUnknown,
    NameRefused,
    NameTaken,
    Problem,
    TooManySaved,
)
from isodesk.bench.configuration import Configuration
from isodesk.storage.files import replace_private_file

LONGEST_NAME: Final = 60  # characters; the longest file name is 255 bytes
MOST: Final = 500
_SUFFIX: Final = ".json"
_ALSO: Final = " -_.,()'’+"
_DEVICES: Final = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


def checked_name(name: str) -> str:
    """The name as files bear it on every system; raises ``NameRefused``."""
    plain = unicodedata.normalize("NFC", name.strip())
    fits = 0 < len(plain) <= LONGEST_NAME and len(plain.encode("utf-8", "replace")) <= 200
    spelt = all(each.isalnum() or each in _ALSO for each in plain)
    if not fits or not spelt or not plain[0].isalnum() or plain.endswith((".", ",")):
        raise NameRefused(allowed=LONGEST_NAME)
    if plain.partition(".")[0].strip().lower() in _DEVICES:
        raise NameRefused(allowed=LONGEST_NAME)
    return plain


@dataclass(frozen=True, slots=True)
class Saved:
    """A folder of them."""

    folder: Path

    def names(self) -> list[str]:
        """In the order of the alphabet; files of other names are passed over."""
        if not self.folder.is_dir():
            return []
        found = (path.name.removesuffix(_SUFFIX) for path in self.folder.glob(f"*{_SUFFIX}") if path.is_file())
        return sorted((name for name in found if _is_name(name)), key=str.casefold)

    def save(self, configuration: Configuration) -> str:
        """Keep it under its own name, in place of one of that name; raises ``NameRefused``, ``TooManySaved``."""
        name = checked_name(configuration.name)
        if name not in (names := self.names()) and len(names) >= MOST:
            raise TooManySaved(allowed=MOST)
        content = files.write(replace(configuration, name=name), with_secret=True)
        replace_private_file(self._path(name), content)
        return name

    def load(self, name: str) -> Configuration:
        """The one of this name; raises ``NameRefused``, ``ConfigurationUnknown`` and ``ConfigurationRefused``."""
        path = self._existing(name)
        if path.stat().st_size > files.LARGEST:
            raise ConfigurationRefused({"file": Problem("too_large")})
        return replace(files.parse(path.read_bytes()), name=path.name.removesuffix(_SUFFIX))

    def rename(self, name: str, new: str) -> str:
        """Raises as ``load`` does, and ``NameTaken``."""
        path, known = self._existing(name), self.load(name)
        target = self._path(checked_name(new))
        if target.exists() and not target.samefile(path):
            raise NameTaken
        path.replace(target)
        return self.save(replace(known, name=new))

    def delete(self, name: str) -> None:
        """Raises ``NameRefused`` and ``ConfigurationUnknown``."""
        self._existing(name).unlink()

    def _existing(self, name: str) -> Path:
        path = self._path(checked_name(name))
        if not path.is_file():
            raise ConfigurationUnknown
        return path

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}{_SUFFIX}"


def _is_name(name: str) -> bool:
    try:
        return checked_name(name) == name
    except NameRefused:
        return False
