"""Faults of launches by LTI 1.1: section 3.1 of the checklist."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from isodesk.bench.faults.fault import FORM, Consumer, Expected, Fault, Sending, changed, dropped, posted
from isodesk.lti.forms import Pairs
from isodesk.protocol.text import Text

Make = Callable[[Consumer], Pairs]

_REQUIRED: Final = {
    "L11-07": "oauth_consumer_key",
    "L11-08": "oauth_nonce",
    "L11-09": "oauth_timestamp",
    "L11-10": "oauth_signature",
    "L11-11": "oauth_signature_method",
    "L11-12": "oauth_version",
}
_METHODS: Final = ("PLAINTEXT", "RSA-SHA1", "HMAC-MD5", "hmac-sha1")
_TIMES: Final = {"−301 s": -301.0, "+301 s": 301.0}
_NO_TIMES: Final = ("yesterday", "-1790000000", "1790000000000", "1e9")
_VERSIONS: Final = ("LTI-2p0", "1.1", "LTI-1p0 ")


def launch_faults() -> list[Fault]:
    """Every row that a tool can be asked about from outside."""
    rows = [*_signatures(), *_missing(), *_times(), *_fields(), *_shapes(), *_taken()]
    return sorted(rows, key=lambda row: row.number)


def _refused(number: str, english: str, french: str, make: Make) -> Fault:
    return Fault(number, Text(english, french), Expected.REFUSED, lambda consumer: posted(consumer, make(consumer)))


def _followed(number: str, english: str, french: str, make: Make) -> Fault:
    return Fault(number, Text(english, french), Expected.FOLLOWED, lambda consumer: posted(consumer, make(consumer)))


def _signatures() -> Iterator[Fault]:
    yield _refused("L11-02", "another secret", "un autre secret", _by_another)
    yield _refused(
        "L11-03", "one value changed", "une valeur modifiée", lambda c: changed(c.signed(), "resource_link_id", "x")
    )
    yield _refused("L11-04", "a parameter added", "un paramètre ajouté", lambda c: [*c.signed(), ("custom_extra", "1")])
    yield _refused("L11-04", "a parameter removed", "un paramètre retiré", lambda c: dropped(c.signed(), "lti_version"))
    yield _refused("L11-05", "one twice", "un paramètre en double", lambda c: [*c.signed(), ("resource_link_id", "x")])
    yield _refused(
        "L11-06", "oauth_nonce twice", "oauth_nonce en double", lambda c: [*c.signed(), ("oauth_nonce", c.nonce())]
    )
    yield _refused(
        "L11-14",
        "an unknown key",
        "une clé inconnue",
        lambda c: c.signed_again(lambda pairs: changed(pairs, "oauth_consumer_key", "nobody")),
    )
    yield _refused("L11-40", "an unsigned extra", "un ajout non signé", lambda c: [*c.signed(), ("_new_window", "1")])
    for method in _METHODS:
        yield _refused(
            "L11-16", f"signed by {method}", f"signé par {method}", partial(_with, "oauth_signature_method", method)
        )
    yield _refused("L11-17", "OAuth 2.0", "OAuth 2.0", partial(_with, "oauth_version", "2.0"))


def _by_another(consumer: Consumer) -> Pairs:
    return consumer.signed(secret=f"another than {consumer.secret}")


def _with(name: str, value: str, consumer: Consumer) -> Pairs:
    return consumer.signed_again(lambda pairs: changed(pairs, name, value))


def _missing() -> Iterator[Fault]:
    for number, name in _REQUIRED.items():
        yield _refused(number, f"without {name}", f"sans {name}", partial(_without, name))
        yield _refused("L11-13", f"{name} empty", f"{name} vide", partial(_emptied, name))


def _without(name: str, consumer: Consumer) -> Pairs:
    return dropped(consumer.signed(), name)


def _emptied(name: str, consumer: Consumer) -> Pairs:
    return changed(consumer.signed(), name, "")


def _times() -> Iterator[Fault]:
    for words, seconds in _TIMES.items():
        yield _refused("L11-18", f"timestamp {words}", f"horodatage {words}", partial(_moved, seconds))
    for value in _NO_TIMES:
        yield _refused("L11-18", f"timestamp {value}", f"horodatage {value}", partial(_with, "oauth_timestamp", value))
    yield Fault(
        "L11-20",
        Text("the same launch again", "le même lancement une seconde fois"),
        Expected.REFUSED,
        lambda consumer: posted(consumer, consumer.signed()) * 2,
    )
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


def _forged_first(consumer: Consumer) -> list[Sending]:
    pairs = consumer.signed()
    return [*posted(consumer, changed(pairs, "resource_link_id", "x")), *posted(consumer, pairs)]


def _fields() -> Iterator[Fault]:
    yield _refused("L11-24", "no message type", "sans type de message", lambda c: c.signed(lti_message_type=None))
    yield _refused("L11-24", "message type foo", "type de message foo", lambda c: c.signed(lti_message_type="foo"))
    yield _refused("L11-25", "no version", "sans version", lambda c: c.signed(lti_version=None))
    for version in _VERSIONS:
        yield _refused("L11-25", f"version “{version}”", f"version « {version} »", partial(_versioned, version))
    yield _refused("L11-26", "no resource", "sans ressource", lambda c: c.signed(resource_link_id=None))
    yield _refused("L11-26", "resource of blanks", "ressource vide", lambda c: c.signed(resource_link_id="  "))


def _versioned(version: str, consumer: Consumer) -> Pairs:
    return consumer.signed(lti_version=version)


def _shapes() -> Iterator[Fault]:
    yield _refused(
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
    yield _refused("L11-38", "a value of 1 MB", "une valeur de 1 Mo", lambda c: [*c.signed(), ("x", "x" * 1_000_000)])
    yield _refused(
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


def _taken() -> Iterator[Fault]:
    yield _followed("L11-01", "a minimal launch", "un lancement minimal", lambda c: c.signed())
    yield _followed("L11-19", "timestamp −299 s", "horodatage −299 s", partial(_moved, -295.0))
    yield _followed(
        "L11-30",
        "awkward values",
        "valeurs difficiles",
        lambda c: c.signed(custom_awkward="é & = + ~ [a|b]\r\nΕλληνικά", custom_empty=""),
    )
    yield _followed(
        "L11-37",
        "without oauth_callback",
        "sans oauth_callback",
        lambda c: c.signed_again(lambda pairs: dropped(pairs, "oauth_callback")),
    )
