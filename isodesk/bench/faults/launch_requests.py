"""Faults of launches by LTI 1.1 as requests: section 3.1 of the checklist."""

from collections.abc import Iterator
from typing import Final

from isodesk.bench.faults.browsing import with_query
from isodesk.bench.faults.fault import FORM, Consumer, Expected, Fault, Sending, posted, refused
from isodesk.protocol.text import Text

_QUERY: Final = {"room": "a b+c", "empty": ""}


def request_faults() -> list[Fault]:
    """Every row about addresses, methods, bodies and headers."""
    return [*_shapes(), *_addresses()]


def _shapes() -> Iterator[Fault]:
    yield refused(
        "L11-27", "signed for another path", "signé pour un autre chemin", lambda c: c.signed(url=c.url + "/")
    )
    yield Fault("L11-31", Text("by GET", "par GET"), Expected.REFUSED, _by_get)
    yield Fault("L11-31", Text("as JSON", "en JSON"), Expected.REFUSED, _as_json)
    yield Fault(
        "L11-32",
        Text("an Authorization header too", "avec un en-tête Authorization en plus"),
        Expected.REFUSED,
        _with_header,
    )
    yield refused("L11-38", "a value of 1 MB", "une valeur de 1 Mo", lambda c: [*c.signed(), ("x", "x" * 1_000_000)])
    yield refused(
        "L11-38",
        "5,000 parameters",
        "5 000 paramètres",
        lambda c: [*c.signed(), *((f"custom_{number}", "1") for number in range(5000))],
    )


def _by_get(consumer: Consumer) -> list[Sending]:
    [sending] = posted(consumer, consumer.signed())
    return [Sending(f"{consumer.url}?{sending.body.decode()}", b"", method="GET", headers={})]


def _as_json(consumer: Consumer) -> list[Sending]:
    return [Sending(consumer.url, b"{}", headers={"Content-Type": "application/json"})]


def _with_header(consumer: Consumer) -> list[Sending]:
    [sending] = posted(consumer, consumer.signed())
    headers = {"Content-Type": FORM, "Authorization": f'OAuth oauth_consumer_key="{consumer.key}"'}
    return [Sending(sending.url, sending.body, headers=headers)]


def _addresses() -> Iterator[Fault]:
    taken = Text("an address with a query", "une adresse avec une requête")
    yield Fault("L11-28", taken, Expected.FOLLOWED, _with_query)
    added = Text("a query that wasn’t signed", "une requête non signée")
    yield Fault("L11-28", added, Expected.REFUSED, _with_unsigned_query)


def _with_query(consumer: Consumer) -> list[Sending]:
    url = with_query(consumer.url, _QUERY)
    return posted(consumer, consumer.signed(url=url), url=url)


def _with_unsigned_query(consumer: Consumer) -> list[Sending]:
    return posted(consumer, consumer.signed(), url=with_query(consumer.url, _QUERY))
