"""Conditions between fields, declared beside them. Each names the property to refuse, or none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from isodesk.protocol.text import Text


class Condition(Protocol):
    """A rule over the wire names that a request gave."""

    def broken_by(self, given: Mapping[str, object]) -> str | None:
        """The wire name to refuse, or ``None`` where the rule holds."""

    @property
    def missing(self) -> bool:
        """Whether breaking it means that something is missing (105), not that it is invalid."""

    @property
    def text(self) -> Text:
        """The rule in words."""


@dataclass(frozen=True)
class NotBoth:
    """At most one of two fields."""

    first: str
    second: str
    missing = False

    def broken_by(self, given: Mapping[str, object]) -> str | None:
        return self.second if self.first in given and self.second in given else None

    @property
    def text(self) -> Text:
        return Text(
            f"`{self.first}` and `{self.second}` are not both given.",
            f"`{self.first}` et `{self.second}` ne sont pas donnés ensemble.",
        )


@dataclass(frozen=True)
class AnyOf:
    """At least one of two fields; with both, ``winner`` counts."""

    first: str
    second: str
    winner: str
    missing = True

    def broken_by(self, given: Mapping[str, object]) -> str | None:
        return None if self.first in given or self.second in given else self.first

    @property
    def text(self) -> Text:
        return Text(
            f"`{self.first}` or `{self.second}` is given; with both, `{self.winner}` counts.",
            f"`{self.first}` ou `{self.second}` est donné ; avec les deux, `{self.winner}` compte.",
        )


@dataclass(frozen=True)
class Needs:
    """A field that asks for another one."""

    field: str
    needed: str
    missing: bool

    def broken_by(self, given: Mapping[str, object]) -> str | None:
        return self.needed if given.get(self.field) and self.needed not in given else None

    @property
    def text(self) -> Text:
        return Text(
            f"`{self.field}` set to 1 needs `{self.needed}`.",
            f"`{self.field}` à 1 demande `{self.needed}`.",
        )
