"""What may be wrong with a file.

::

    IsoDeskError
    └── BankError
        └── FileInvalid    a file that can't be read as what it should be; carries every fault, each with its line
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from isodesk.errors import IsoDeskError
from isodesk.exam.errors import Fault


class BankError(IsoDeskError):
    """Root of this layer's errors."""

    code: ClassVar[str] = "bank"


@dataclass(frozen=True)
class FileFault:
    """One fault of a file; ``line`` counts from 1."""

    file: Path
    line: int
    fault: Fault


class FileInvalid(BankError):
    """A file with faults, in the order of their lines."""

    code: ClassVar[str] = "file_invalid"

    def __init__(self, faults: Sequence[FileFault]) -> None:
        ordered = tuple(sorted(faults, key=lambda each: (str(each.file), each.line)))
        super().__init__(faults=ordered)
        self.faults = ordered
