"""One fault: what is sent, and how a tool has to answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from urllib.parse import urlencode

from isodesk.lti import v1p1
from isodesk.lti.forms import Pairs
from isodesk.protocol.text import Text

FORM = "application/x-www-form-urlencoded"


class Expected(Enum):
    """How a tool has to answer. ``ONCE``: of several copies one is followed, and no more."""

    FOLLOWED = "followed"
    REFUSED = "refused"
    ONCE = "once"


@dataclass(frozen=True, slots=True)
class Sending:
    """One request, sent ``copies`` times at once."""

    url: str
    body: bytes = field(repr=False)
    method: str = "POST"
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": FORM}, repr=False)
    copies: int = 1


@dataclass(frozen=True, slots=True)
class Consumer:
    """As whom launches are signed, at which tool, with which fields; ``now`` in seconds since the epoch.

    ``nonce`` makes another one each time.
    """

    url: str
    key: str
    secret: str = field(repr=False)
    form: Mapping[str, str]
    now: float
    nonce: Callable[[], str] = field(repr=False)

    def signed(self, *, at: float | None = None, url: str = "", secret: str = "", **more: str | None) -> Pairs:
        """The launch with other fields; None leaves one out."""
        form = {name: value for name, value in {**self.form, **more}.items() if value is not None}
        now = self.now if at is None else at
        return v1p1.sign(url or self.url, form, key=self.key, secret=secret or self.secret, now=now, nonce=self.nonce())

    def signed_again(self, change: Callable[[Pairs], Pairs]) -> Pairs:
        """A launch that was changed and signed only then: wrong, but authentic."""
        pairs = change([pair for pair in self.signed() if pair[0] != "oauth_signature"])
        return [*pairs, ("oauth_signature", v1p1.signature(self.url, pairs, secret=self.secret))]


Make = Callable[[Consumer], Pairs]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the checklist: what is given, and how a tool has to answer."""

    number: str
    given: Text
    expected: Expected


@dataclass(frozen=True, slots=True)
class Fault(Row):
    """A row of LTI 1.1. ``sendings`` are sent one after the other; the last one counts."""

    sendings: Callable[[Consumer], list[Sending]] = field(repr=False)


def posted(consumer: Consumer, pairs: Pairs, *, url: str = "", copies: int = 1) -> list[Sending]:
    """A form as a browser posts it."""
    return [Sending(url or consumer.url, urlencode(pairs).encode(), copies=copies)]


def refused(number: str, english: str, french: str, make: Make) -> Fault:
    """A row of one form that has to be refused."""
    return Fault(number, Text(english, french), Expected.REFUSED, lambda consumer: posted(consumer, make(consumer)))


def followed(number: str, english: str, french: str, make: Make) -> Fault:
    """A row of one form that has to be followed."""
    return Fault(number, Text(english, french), Expected.FOLLOWED, lambda consumer: posted(consumer, make(consumer)))


def changed(pairs: Pairs, name: str, value: str) -> Pairs:
    """The message with one value changed."""
    return [(each, value if each == name else old) for each, old in pairs]


def dropped(pairs: Pairs, name: str) -> Pairs:
    """The message without one field."""
    return [pair for pair in pairs if pair[0] != name]
