"""OAuth 1.0a with two legs and HMAC-SHA1 (RFC 5849), as LTI 1.1 uses it (Implementation Guide 1.1, section 4).

The base string is made by oauthlib. Its ``Client`` and its endpoints aren't used: the endpoints read the
clock, allow more methods and fewer letters than LTI does and never look at ``oauth_body_hash``, and both
decode values of ``oauth_`` parameters once too often.
"""

import hmac
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha1
from typing import Final, Literal, NamedTuple, TypeAlias
from urllib.parse import parse_qsl, quote, urlsplit

from oauthlib.oauth1.rfc5849.signature import base_string_uri, normalize_parameters, signature_base_string

from isodesk.lti.errors import (
    AddressNotWeb,
    NotWellFormed,
    ParameterMissing,
    ParameterRefused,
    SignatureMethodRefused,
    SignatureWrong,
    TimestampOutside,
)
from isodesk.lti.forms import Pairs, require
from isodesk.lti.web import require_web

Verb: TypeAlias = Literal["GET", "POST", "PUT", "DELETE"]

METHOD: Final = "HMAC-SHA1"
VERSION: Final = "1.0"
LONGEST: Final = 255  # characters of a key and of a nonce, which are kept once used
WINDOW: Final = 300  # seconds that a timestamp may lie from now, on either side
REQUIRED: Final = (
    "oauth_consumer_key",
    "oauth_signature_method",
    "oauth_timestamp",
    "oauth_nonce",
    "oauth_version",
    "oauth_signature",
)
_MOST_IN_QUERY: Final = 100
_TIMESTAMP: Final = re.compile(r"[0-9]{1,15}", re.ASCII)


def protocol_parameters(*, key: str, now: float, nonce: str) -> Pairs:
    """The ``oauth_`` parameters of one request but its signature; raises ``ParameterMissing``."""
    return [
        ("oauth_consumer_key", _given("key", key)),
        ("oauth_signature_method", METHOD),
        ("oauth_timestamp", str(int(now))),
        ("oauth_nonce", _given("nonce", nonce)),
        ("oauth_version", VERSION),
    ]


def base_string(url: str, parameters: Iterable[tuple[str, str]], *, method: Verb = "POST") -> str:
    """What is signed (RFC 5849, section 3.4.1): the method, the address, all parameters of body, header and query.

    ``oauth_signature`` is left out. It holds no secret, so that a preview may show it. Raises ``AddressNotWeb``, and
    ``NotWellFormed`` for what can't be written in UTF-8.
    """
    address, query = _address(url)
    signed = [*query, *(pair for pair in parameters if pair[0] != "oauth_signature")]
    try:
        normalized = normalize_parameters(signed)  # type: ignore[arg-type]  # pairs, as RFC 5849 has them; the stub says dict
    except UnicodeEncodeError:
        raise NotWellFormed(what="form") from None
    return signature_base_string(method, address, normalized)


def signature(url: str, parameters: Iterable[tuple[str, str]], *, secret: str, method: Verb = "POST") -> str:
    """The HMAC-SHA1 of the base string, in base64 (RFC 5849, section 3.4.2); raises ``ParameterMissing``."""
    key = quote(_given("secret", secret), safe="~") + "&"
    text = base_string(url, parameters, method=method)
    return b64encode(hmac.digest(key.encode(), text.encode(), "sha1")).decode()


def body_hash(body: bytes) -> str:
    """The ``oauth_body_hash`` of a body that is no form (OAuth Request Body Hash 1.0, section 3.2)."""
    return b64encode(sha1(body, usedforsecurity=False).digest()).decode()


class Use(NamedTuple):
    """What may be used once (RFC 5849, section 3.3): the same nonce with another key or timestamp is another."""

    consumer: str
    timestamp: int
    nonce: str


def use_of(fields: Mapping[str, str]) -> Use:
    """What a request that was checked has used."""
    return Use(fields["oauth_consumer_key"], int(fields["oauth_timestamp"]), fields["oauth_nonce"])


def check(url: str, fields: Mapping[str, str], *, secret: str, now: float, method: Verb = "POST") -> None:
    """Whether these fields, with the query of ``url``, were signed with this secret within five minutes of ``now``.

    That the nonce is new the caller finds out, afterwards: a forgery must not use up that of a genuine request.
    Raises ``ParameterMissing``, ``SignatureMethodRefused``, ``TimestampOutside``, ``SignatureWrong``,
    ``ParameterRefused`` for ``oauth_`` parameters in the query too and for endless ones, and ``AddressNotWeb``.
    """
    _check_parameters(fields)
    _check_query(url)
    _check_timestamp(fields["oauth_timestamp"], now)
    given = fields["oauth_signature"].encode()
    signatures = [signature(each, fields.items(), secret=secret, method=method) for each in _as_signed(url, fields)]
    if not any(hmac.compare_digest(expected.encode(), given) for expected in signatures):
        raise SignatureWrong


def _check_parameters(fields: Mapping[str, str]) -> None:
    for name in REQUIRED:
        require(fields, name)
    for name in ("oauth_consumer_key", "oauth_nonce"):
        if len(fields[name]) > LONGEST:
            raise ParameterRefused(name=name)
    if (fields["oauth_signature_method"], fields["oauth_version"]) != (METHOD, VERSION):
        raise SignatureMethodRefused


def _as_signed(url: str, fields: Mapping[str, str]) -> list[str]:
    """The address as the sender may have signed it.

    Some platforms copy the query into the form and sign it there alone (Canvas, unless told to be "oauth
    compliant": canvas-lms, issue 600), though RFC 5849 counts both. That is taken where the form says all that
    the query does, so that nothing in the address goes unsigned.
    """
    address, query = _address(url)
    copied = bool(query) and all(fields.get(name) == value for name, value in query)
    return [url, address] if copied else [url]


def _check_query(url: str) -> None:
    for name, _ in _address(url)[1]:
        if name.startswith("oauth_"):
            raise ParameterRefused(name="oauth_")


def _check_timestamp(given: str, now: float) -> None:
    if not _TIMESTAMP.fullmatch(given) or abs(now - int(given)) > WINDOW:
        raise TimestampOutside(allowed_seconds=WINDOW)


def _given(name: str, value: str) -> str:
    if not value:
        raise ParameterMissing(name=name)
    return value


@lru_cache(maxsize=64)
def _address(url: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The base string's address and the decoded query; a tool has few addresses, so they are kept."""
    require_web("url", url)
    try:
        query = parse_qsl(urlsplit(url).query, keep_blank_values=True, errors="strict", max_num_fields=_MOST_IN_QUERY)
        return base_string_uri(url), tuple(query)
    except ValueError:
        raise AddressNotWeb(name="url") from None
