"""Faults of how launches by LTI 1.1 are signed, and when: section 3.1 of the checklist."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from isodesk.bench.faults.fault import Consumer, Expected, Fault, Sending, changed, dropped, followed, posted, refused
from isodesk.lti.forms import Pairs
from isodesk.protocol.text import Text

_REQUIRED: Final = {
    "L11-07": "oauth_consumer_key",
    "L11-08": "oauth_nonce",
    "L11-09": "oauth_timestamp",
    "L11-10": "oauth_signature",
    "L11-11": "oauth_signature_method",
    "L11-12": "oauth_version",
}
_METHODS: Final = ("PLAINTEXT", "RSA-SHA1", "HMAC-MD5", "hmac-sha1")
# Well beyond five minutes ahead: what is sent takes its time to arrive.
_TIMES: Final = {"−301 s": -301.0, "+360 s": 360.0}
_NO_TIMES: Final = ("yesterday", "-1790000000", "1790000000000", "1e9")


def signature_faults() -> list[Fault]:
    """Every row about how a launch is signed, and when."""
    return [*_signatures(), *_missing(), *_times(), *_repeated()]


def _signatures() -> Iterator[Fault]:
    yield refused("L11-02", "another secret", "un autre secret", _by_another)
    yield refused(
        "L11-03", "one value changed", "une valeur modifiée", lambda c: changed(c.signed(), "resource_link_id", "x")
    )
    yield refused("L11-04", "a parameter added", "un paramètre ajouté", lambda c: [*c.signed(), ("custom_extra", "1")])
    yield refused("L11-04", "a parameter removed", "un paramètre retiré", lambda c: dropped(c.signed(), "lti_version"))
    yield refused("L11-05", "one twice", "un paramètre en double", lambda c: [*c.signed(), ("resource_link_id", "x")])
    yield refused(
        "L11-06", "oauth_nonce twice", "oauth_nonce en double", lambda c: [*c.signed(), ("oauth_nonce", c.nonce())]
    )
    yield refused(
        "L11-14",
        "an unknown key",
        "une clé inconnue",
        lambda c: c.signed_again(lambda pairs: changed(pairs, "oauth_consumer_key", "nobody")),
    )
    yield refused("L11-40", "an unsigned extra", "un ajout non signé", lambda c: [*c.signed(), ("_new_window", "1")])
    for method in _METHODS:
        yield refused(
            "L11-16", f"signed by {method}", f"signé par {method}", partial(_with, "oauth_signature_method", method)
        )
    yield refused("L11-17", "OAuth 2.0", "OAuth 2.0", partial(_with, "oauth_version", "2.0"))


def _by_another(consumer: Consumer) -> Pairs:
    return consumer.signed(secret=f"another than {consumer.secret}")


def _with(name: str, value: str, consumer: Consumer) -> Pairs:
    return consumer.signed_again(lambda pairs: changed(pairs, name, value))


def _missing() -> Iterator[Fault]:
    for number, name in _REQUIRED.items():
        yield refused(number, f"without {name}", f"sans {name}", partial(_without, name))
        yield refused("L11-13", f"{name} empty", f"{name} vide", partial(_emptied, name))


def _without(name: str, consumer: Consumer) -> Pairs:
    return dropped(consumer.signed(), name)


def _emptied(name: str, consumer: Consumer) -> Pairs:
    return changed(consumer.signed(), name, "")


def _times() -> Iterator[Fault]:
    for words, seconds in _TIMES.items():
        yield refused("L11-18", f"timestamp {words}", f"horodatage {words}", partial(_moved, seconds))
    yield followed("L11-19", "timestamp −295 s", "horodatage −295 s", partial(_moved, -295.0))
    for value in _NO_TIMES:
        yield refused("L11-18", f"timestamp {value}", f"horodatage {value}", partial(_with, "oauth_timestamp", value))


def _repeated() -> Iterator[Fault]:
    yield Fault(
        "L11-20",
        Text("the same launch again", "le même lancement une seconde fois"),
        Expected.REFUSED,
        lambda consumer: posted(consumer, consumer.signed()) * 2,
    )
    nonce = Text("the same nonce, another second", "le même nonce, une autre seconde")
    yield Fault("L11-21", nonce, Expected.FOLLOWED, _same_nonce)
    yield Fault(
        "L11-22",
        Text("a forgery, then the genuine one", "une contrefaçon, puis l’original"),
        Expected.FOLLOWED,
        _forged_first,
    )
    yield Fault(
        "L11-23",
        Text("20 copies at once", "20 copies en même temps"),
        Expected.ONCE,
        lambda consumer: posted(consumer, consumer.signed(), copies=20),
    )


def _moved(seconds: float, consumer: Consumer) -> Pairs:
    return consumer.signed(at=consumer.now + seconds)


def _same_nonce(consumer: Consumer) -> list[Sending]:
    pairs = consumer.signed()
    again = replace(consumer, nonce=lambda: dict(pairs)["oauth_nonce"])
    return [*posted(consumer, pairs), *posted(consumer, again.signed(at=consumer.now - 1))]


def _forged_first(consumer: Consumer) -> list[Sending]:
    pairs = consumer.signed()
    return [*posted(consumer, changed(pairs, "resource_link_id", "x")), *posted(consumer, pairs)]
