"""Rows of the LTI bench."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from isodesk.protocol.bench import Exchange


@dataclass(frozen=True)
class ExchangeRow:
    """One request and its answer. ``at`` in seconds since the epoch; ``status`` 0 where only a browser saw it."""

    id: int
    at: float
    kind: str
    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    asked: str = field(repr=False)
    status: int
    told: str = field(repr=False)

    @classmethod
    def of(cls, told: Exchange) -> "ExchangeRow":
        """The row of an exchange."""
        return cls(
            told.number, told.at, told.kind, told.method, told.url, told.headers, told.asked, told.status, told.told
        )

    @property
    def path(self) -> str:
        """The first line of the address: what follows are its parameters, one a line."""
        return self.url.split("\n", 1)[0].rstrip("?")

    @property
    def failed(self) -> bool:
        """Whether the answer was a refusal."""
        return self.status >= 400

    def fits(self, words: Sequence[str], filters: Mapping[str, str]) -> bool:
        """Whether a search of these words, in lower case, and these filters let it through."""
        if filters.get("kind") not in (None, "", self.kind) or (filters.get("answer") == "refused" and not self.failed):
            return False
        text = f"{self.kind} {self.method} {self.url} {self.asked} {self.told}".casefold()
        return all(word in text for word in words)
