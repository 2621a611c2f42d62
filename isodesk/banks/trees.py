"""A bank's files, in a folder or in a .zip: named alike, read within bounds, and nothing outside of it.

Nothing is ever unpacked onto the disk. A .zip may hold the bank in one folder of its own.
"""

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
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
_LARGEST_LIST = 5_000_000  # bytes of a .zip's list of its members, which zipfile reads before it can be asked
_END, _END_SIZE, _LARGE = b"PK\x05\x06", 22, b"PK\x06\x07"
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


@contextmanager
def open_tree(path: Path) -> Iterator[Tree]:
    """The files of the bank in this folder or .zip, which stays open so long; raises ``FileInvalid``."""
    if path.is_dir():
        yield _within_bounds(FolderTree(path))
        return
    with _opened(path) as archive:
        yield _within_bounds(ZipTree(path, archive))


def _within_bounds(tree: Tree) -> Tree:
    if len(tree.names) > MOST_FILES:
        raise refused(tree.place, 1, "too_many_files", most=MOST_FILES)
    return tree


class FolderTree:
    """A bank as a folder."""

    def __init__(self, place: Path) -> None:
        self.place = place
        found = [HEAD] if (place / HEAD).is_file() else []
        for part in PARTS:
            found += sorted(f"{part}/{each.name}" for each in _listed(place / part) if not each.name.startswith("."))
        self.names: Sequence[str] = found
        if sum(_size(place / name) for name in found) > LARGEST_WHOLE:
            raise refused(place, 1, "bank_too_large", largest=LARGEST_WHOLE)

    def read(self, name: str, largest: int) -> bytes:
        file = self.place / name
        if not file.resolve().is_relative_to(self.place.resolve()):
            raise refused(file, 1, "path_unsafe", name=name)
        return read_bytes(file, largest)


class ZipTree:
    """A bank as a .zip that is open."""

    def __init__(self, place: Path, archive: ZipFile) -> None:
        self.place, self._archive = place, archive
        self._members = _members(place, archive.infolist())
        self.names: Sequence[str] = sorted(name for name in self._members if _is_part(name))

    def read(self, name: str, largest: int) -> bytes:
        member = self._members[name]
        if member.file_size > largest:
            raise refused(self.place / name, 1, "file_too_large", largest=largest)
        try:
            with self._archive.open(member) as stream:
                return stream.read(largest)  # never more than the size that was looked at
        except _BROKEN as error:
            raise refused(self.place / name, 1, "zip_broken", reason=type(error).__name__) from error


def _listed(folder: Path) -> list[Path]:
    return [each for each in folder.iterdir() if each.is_file()] if folder.is_dir() else []


def _size(file: Path) -> int:
    """In bytes; 0 where that can't be told: reading it will say why."""
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _opened(place: Path) -> ZipFile:
    try:
        if place.stat().st_size > LARGEST_ZIP:
            raise refused(place, 1, "file_too_large", largest=LARGEST_ZIP)
        if _list_size(place) > _LARGEST_LIST:
            raise refused(place, 1, "too_many_files", most=MOST_MEMBERS)
        return ZipFile(place)
    except FileNotFoundError as error:
        raise refused(place, 1, "file_unreadable", reason=error.strerror or "") from error
    except _BROKEN as error:
        raise refused(place, 1, "zip_broken", reason=type(error).__name__) from error


def _list_size(place: Path) -> int:
    """How long an archive says that the list of its members is, found where zipfile finds it; 0 where it isn't.

    A record for archives beyond 4 GB or 65,535 members would count in its place, and no bank needs one.
    """
    with place.open("rb") as stream:
        stream.seek(max(place.stat().st_size - _END_SIZE - 0xFFFF, 0))
        tail = stream.read()
    plain = tail[-_END_SIZE:].startswith(_END) and tail.endswith(b"\0\0")
    end = len(tail) - _END_SIZE if plain else tail.rfind(_END)
    if end >= 20 and tail[end - 20 :].startswith(_LARGE):
        return LARGEST_ZIP
    return int.from_bytes(tail[end + 12 : end + 16], "little") if end >= 0 else 0


def _members(place: Path, found: Sequence[ZipInfo]) -> dict[str, ZipInfo]:
    """The files of an archive by their name below the bank's top; raises ``FileInvalid`` where one can't be taken."""
    faults = [FileFault(place, 1, fault) for fault in _archive_faults(found)]
    if faults:
        raise FileInvalid(faults)
    files = {each.filename: each for each in found if not each.is_dir()}
    top = _top(place, files)
    return {name.removeprefix(top): each for name, each in files.items() if name.startswith(top)}


def _archive_faults(found: Sequence[ZipInfo]) -> list[Fault]:
    if len(found) > MOST_MEMBERS:
        return [Fault("too_many_files", (), {"most": MOST_MEMBERS})]
    if sum(each.file_size for each in found) > LARGEST_WHOLE:
        return [Fault("zip_too_large", (), {"largest": LARGEST_WHOLE})]
    counts = Counter(each.filename for each in found)
    faults = [Fault("twice", (), {"name": name}) for name, count in sorted(counts.items()) if count > 1]
    return faults + [fault for each in found for fault in _member_faults(each)]


def _member_faults(member: ZipInfo) -> list[Fault]:
    name, parts = member.filename, PurePosixPath(member.filename).parts
    if ".." in parts or name.startswith("/") or any(mark in name for mark in "\\:\x00"):
        return [Fault("path_unsafe", (), {"name": name})]
    if member.flag_bits & _ENCRYPTED or member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return [Fault("zip_member_unreadable", (), {"name": name})]
    return []


def _top(place: Path, names: Iterable[str]) -> str:
    """The folder in an archive that holds the bank: the uppermost with a ``bank.yaml``; raises where two are."""
    heads = [name.removesuffix(HEAD) for name in names if name == HEAD or name.endswith(f"/{HEAD}")]
    least = min((head.count("/") for head in heads), default=0)
    uppermost = sorted(head for head in heads if head.count("/") == least)
    if len(uppermost) > 1:
        raise refused(place, 1, "several_banks", names=[head.removesuffix("/") for head in uppermost[:5]])
    return uppermost[0] if uppermost else ""


def _is_part(name: str) -> bool:
    folder, _, file = name.rpartition("/")
    return name == HEAD or (folder in PARTS and not file.startswith("."))
