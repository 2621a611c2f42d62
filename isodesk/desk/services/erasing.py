"""What deleting somebody, or making them anonymous, removes and what stays: told before, by counting."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from isodesk.desk.services.candidate_changes import ANONYMISE, DELETE


@dataclass(frozen=True)
class Footprint:
    """What belongs to one person.

    ``reports`` are those kept on this computer; ``credits`` are held by tests that nobody began, and come back with
    them; ``unsent``: the platform certainly never heard of this person; ``leaving`` is the action under way that will
    remove the person already, 12 or 24, or 0.
    """

    id: int
    name: str
    email: str
    platform_id: int | None
    anonymised: bool
    tests_to_take: int
    tests_under_way: int
    tests_completed: int
    results: int
    reports: int
    mails: int
    changes: int
    credits: int
    leaving: int
    unsent: bool

    @property
    def why_not_deleted(self) -> str:
        """The code of what stands against it: ``leaving``, ``under_way`` (the platform refuses: decision D11)."""
        if self.leaving == DELETE:
            return "leaving"
        return "under_way" if self.tests_under_way else ""

    @property
    def why_not_anonymised(self) -> str:
        """``leaving``, ``anonymised``, ``not_sent_yet`` (who is known here only may be deleted)."""
        if self.anonymised:
            return "anonymised"
        if self.leaving in (ANONYMISE, DELETE):
            return "leaving"
        return "not_sent_yet" if self.unsent else ""


@dataclass(frozen=True)
class Together:
    """What belongs to several people in all."""

    people: int
    tests_to_take: int
    tests_completed: int
    results: int
    reports: int
    mails: int
    changes: int
    credits: int


def together(footprints: Sequence[Footprint]) -> Together:
    """The sums, for what is said about all of them."""
    names = [each.name for each in fields(Together) if each.name != "people"]
    sums = {name: _sum(getattr(each, name) for each in footprints) for name in names}
    return Together(people=len(footprints), **sums)


def footprint(row: Sequence[Any]) -> Footprint:
    """Of ``store.footprints.of``."""
    values = list(row)
    values[4], values[14] = bool(row[4]), bool(row[14])
    return Footprint(*values)


def _sum(counts: Iterable[int]) -> int:
    return sum(counts)
