"""One thing in which an account differs from the contract."""

from dataclasses import dataclass
from enum import StrEnum


class Effect(StrEnum):
    """What the desk does about it."""

    NOTHING = "nothing"  # it isn't looked at
    READ = "read"  # it is understood all the same
    SHOWN = "shown"  # the platform's own words are shown in place of ours
    LOST = "lost"  # what depends on it can't be shown
    UNUSABLE = "unusable"  # the account can't be used so


@dataclass(frozen=True)
class Deviation:
    """``where``: ``action 15``, ``token`` or ``announcement``; ``what``: the property, header or status it is about."""

    where: str
    what: str
    expected: str
    seen: str
    effect: Effect
