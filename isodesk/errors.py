"""The root of the one exception tree.

::

    IsoDeskError
    ├── protocol.refusals.Refusal      a request that the contract refuses, with its documented code
    ├── storage.errors.StorageError    store that can't be opened, unlocked or written
    ├── client.errors.ClientError      call that failed, with what is known about it
    ├── station.errors.StationError    station that can't start or serve
    └── desk.errors.DeskError          use case that can't be carried out

Every error carries a code, stable and readable by programs, and parameters. Layers below the
interface hold no user text: the interface turns a code and its parameters into words.
"""

from typing import ClassVar


class IsoDeskError(Exception):
    """Something known that went wrong: ``code`` says what, ``parameters`` say with what."""

    code: ClassVar[str] = "isodesk"

    def __init__(self, **parameters: object) -> None:
        super().__init__(self.code, parameters)
        self.parameters = parameters

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.parameters.items())
        return f"{self.code}({shown})"
