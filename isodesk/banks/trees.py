"""A bank's files, in a folder or in a .zip: named alike, read within bounds, and nothing outside of it.

Nothing is ever unpacked onto the disk. A .zip may hold the bank in one folder of its own.
"""

import zlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Protocol
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from isodesk.banks.errors import FileFault, FileInvalid
from isodesk.banks.yaml_files import read_bytes, refused
from isodesk.exam.errors import Fault

HEAD = "bank.yaml"
PARTS = ("items", "forms", "media")
MOST_FILES = 2_000
MOST_MEMBERS = 10_000
LARGEST_ZIP = 200_000_000
LARGEST_WHOLE = 200_000_000
_ENCRYPTED = 0x1
# All that zipfile raises for a damaged archive: RuntimeError for an encrypted part, NotImplementedError for a method
# of packing that it doesn't know.
_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError)


class Tree(Protocol):
    """The files of a bank; names have ``/`` between folder and file."""

    @property
    def place(self) -> Path:
        """What a person calls it: the folder or the .zip."""

    @property
    def names(self) -> Sequence[str]:
        """The files that a bank may have, sorted."""

    def read(self, name: str, largest: int) -> bytes:
        """A file of at most so many bytes; raises ``FileInvalid``."""


def is_bank(path: Path) -> bool:
    """Whether this looks like a bank, and not like a folder of forms."""
    return path.is_file() or (path / HEAD).exists()


def open_tree(path: Path) -> Tree:
    """The files of the bank in this folder or .zip; raises ``FileInvalid``."""
    tree: Tree = FolderTree(path) if path.is_dir() else ZipTree(path)
    if len(tree.names) > MOST_FILES:
        raise refused(path, 1, "too_many_files", most=MOST_FILES)
    return tree


class FolderTree:
    """A bank as a folder."""

    def __init__(self, place: Path) -> None:
        self.place = place
        found = [HEAD] if (place / HEAD).is_file() else []
        for part in PARTS:
            found += sorted(f"{part}/{each.name}" for each in _listed(place / part) if not each.name.startswith("."))
        self.names: Sequence[str] = found

    def read(self, name: str, largest: int) -> bytes:
        file = self.place / name
        if not file.resolve().is_relative_to(self.place.resolve()):
            raise refused(file, 1, "path_unsafe", name=name)
        return read_bytes(file, largest)


class ZipTree:
    """A bank as a .zip."""

    def __init__(self, place: Path) -> None:
        self.place = place
        with _opened(place) as archive:
            self._members = _members(place, archive.infolist())
        self.names: Sequence[str] = sorted(name for name in self._members if _is_part(name))

    def read(self, name: str, largest: int) -> bytes:
        member = self._members[name]
        if member.file_size > largest:
            raise refused(self.place / name, 1, "file_too_large", largest=largest)
        try:
            with ZipFile(self.place) as archive, archive.open(member) as stream:
                return stream.read(largest)  # never more than the size that was looked at
        except _BROKEN as error:
            raise refused(self.place / name, 1, "zip_broken", reason=type(error).__name__) from error


def _listed(folder: Path) -> list[Path]:
    return [each for each in folder.iterdir() if each.is_file()] if folder.is_dir() else []


def _opened(place: Path) -> ZipFile:
    try:
        if place.stat().st_size > LARGEST_ZIP:
            raise refused(place, 1, "file_too_large", largest=LARGEST_ZIP)
        return ZipFile(place)
    except FileNotFoundError as error:
        raise refused(place, 1, "file_unreadable", reason=error.strerror or "") from error
    except _BROKEN as error:
        raise refused(place, 1, "zip_broken", reason=type(error).__name__) from error


def _members(place: Path, found: Sequence[ZipInfo]) -> dict[str, ZipInfo]:
    """The files of an archive by their name below the bank's top; raises ``FileInvalid`` where one can't be taken."""
    faults = [FileFault(place, 1, fault) for fault in _archive_faults(found)]
    if faults:
        raise FileInvalid(faults)
    files = {each.filename: each for each in found if not each.is_dir()}
    top = _top(files)
    return {name.removeprefix(top): each for name, each in files.items() if name.startswith(top)}


def _archive_faults(found: Sequence[ZipInfo]) -> list[Fault]:
    if len(found) > MOST_MEMBERS:
        return [Fault("too_many_files", (), {"most": MOST_MEMBERS})]
    if sum(each.file_size for each in found) > LARGEST_WHOLE:
        return [Fault("zip_too_large", (), {"largest": LARGEST_WHOLE})]
    names = [each.filename for each in found]
    twice = {name for name in names if names.count(name) > 1} if len(set(names)) < len(names) else set()
    faults = [Fault("twice", (), {"name": name}) for name in sorted(twice)]
    return faults + [fault for each in found for fault in _member_faults(each)]


def _member_faults(member: ZipInfo) -> list[Fault]:
    name, parts = member.filename, PurePosixPath(member.filename).parts
    if ".." in parts or name.startswith("/") or any(mark in name for mark in "\\:\x00"):
        return [Fault("path_unsafe", (), {"name": name})]
    if member.flag_bits & _ENCRYPTED or member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return [Fault("zip_member_unreadable", (), {"name": name})]
    return []


def _top(names: Sequence[str] | dict[str, ZipInfo]) -> str:
    """The folder in an archive that holds the bank: none, or the only one that has a ``bank.yaml``."""
    heads = [name.removesuffix(HEAD) for name in names if name == HEAD or name.endswith(f"/{HEAD}")]
    return min(heads, key=len) if heads else ""


def _is_part(name: str) -> bool:
    folder, _, file = name.rpartition("/")
    return name == HEAD or (folder in PARTS and not file.startswith("."))
