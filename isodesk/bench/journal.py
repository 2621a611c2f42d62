"""What passed between the bench and a tool: the last exchanges, without anything that opens a door."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from isodesk.bench.bounded import Bounded

MOST: Final = 200
LONGEST_BODY: Final = 20_000  # characters


class Kind(StrEnum):
    """What an exchange was about."""

    LAUNCH = "launch"
    LOGIN = "login"
    AUTHENTICATION = "authentication"
    KEYS = "keys"
    TOKEN = "token"  # noqa: S105 - the name of a kind
    LINE_ITEM = "line_item"
    SCORE = "score"
    RESULT = "result"
    OUTCOME = "outcome"
    MEMBERS = "members"
    REGISTRATION = "registration"
    DEEP_LINKING = "deep_linking"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it may be shown."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as it may be shown; ``status`` 0 where none came, or where only the browser sees it."""

    status: int = 0
    body: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """One exchange. ``at`` in seconds since the epoch."""

    number: int
    at: float
    kind: Kind
    asked: Asked
    told: Told


class Journal:
    """The last exchanges by number, which counts on."""

    def __init__(self, most: int = MOST) -> None:
        self._entries: Bounded[int, Entry] = Bounded(most)
        self._numbers = 0

    def number(self) -> int:
        """The number of an exchange that begins, so that what it changes can name it."""
        self._numbers += 1
        return self._numbers

    def keep(self, entry: Entry) -> None:
        """Keep an exchange that is over."""
        self._entries[entry.number] = entry

    def entry(self, number: int) -> Entry | None:
        """The exchange of this number, None where it is no longer kept."""
        return self._entries.get(number)

    def entries(self) -> list[Entry]:
        """All that are kept, the newest first."""
        return sorted(self._entries.values(), key=lambda entry: -entry.number)

    def clear(self) -> None:
        """Forget them; numbers count on."""
        self._entries.clear()
