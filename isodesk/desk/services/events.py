"""What happened, told to whoever asked: typed, synchronous, without Qt.

Handlers run in the event loop's thread, in the order of their subscription, and must be short.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from isodesk.desk.services.rows import OutboxCounts


class Subject(StrEnum):
    """Which rows changed."""

    CANDIDATES = "candidates"
    TESTS = "tests"
    SESSIONS = "sessions"
    RESULTS = "results"
    CREDITS = "credits"
    FORMS = "forms"
    OUTBOX = "outbox"
    BENCH = "bench"


@dataclass(frozen=True)
class RowsChanged:
    """Rows of these subjects were added, changed or removed."""

    subjects: frozenset[Subject]


@dataclass(frozen=True)
class OutboxChanged:
    """The counts of the bar below."""

    counts: OutboxCounts


@dataclass(frozen=True)
class AccountChanged:
    """Another account is in use, or none."""

    account_id: str | None


@dataclass(frozen=True)
class Progress:
    """How far a longer piece of work is: ``work`` names it, ``total`` is 0 while unknown."""

    work: str
    done: int
    total: int


@dataclass(frozen=True)
class FollowState:
    """How a station's feed is followed.

    ``reading_all``: everything is being read, ``adopted`` rows so far. ``held``: rows that the platform has otherwise,
    and that wait for what is still to be sent from here. ``reset_seen``: the station has another store than before; a
    person has to say whether that is meant.
    """

    following: bool = False
    reading_all: bool = False
    adopted: int = 0
    held: int = 0
    reset_seen: bool = False


@dataclass(frozen=True)
class FollowChanged:
    """A station is followed otherwise than before."""

    state: FollowState


Event = FollowChanged | RowsChanged | OutboxChanged | AccountChanged | Progress
Happened = TypeVar("Happened", bound=Event)


class Events:
    """Who wants to know what."""

    def __init__(self) -> None:
        self._handlers: dict[type, list[Callable[[Any], None]]] = {}

    def subscribe(self, kind: type[Happened], handler: Callable[[Happened], None]) -> Callable[[], None]:
        """Call ``handler`` at each event of that kind; returns what ends it."""
        handlers = self._handlers.setdefault(kind, [])
        handlers.append(handler)

        def unsubscribe() -> None:
            if handler in handlers:
                handlers.remove(handler)

        return unsubscribe

    def publish(self, event: Event) -> None:
        """Tell everybody who asked for this kind of event."""
        for handler in tuple(self._handlers.get(type(event), ())):
            handler(event)

    def rows_changed(self, *subjects: Subject) -> None:
        """Publish ``RowsChanged``, if there is something to tell."""
        if subjects:
            self.publish(RowsChanged(frozenset(subjects)))
