"""The signature of a Basic Outcomes request: OAuth in a header, the body by its hash.

OAuth Request Body Hash 1.0, sections 3 and 4.
"""

import hmac
import re
from typing import Final
from urllib.parse import quote, unquote

from isodesk.lti import oauth1
from isodesk.lti.errors import BodyHashWrong, NotWellFormed, ParameterMissing, TooLarge
from isodesk.lti.forms import fields_of, require
from isodesk.lti.oauth1 import Use

CONTENT_TYPE: Final = "application/xml"
_SCHEME: Final = "oauth "
_LONGEST_HEADER: Final = 8192  # characters
_PARAMETER: Final = re.compile(r"""\s*([A-Za-z0-9_.~%-]+)="([^"]*)"\s*(?:,|$)""", re.ASCII)


def authorization_header(url: str, body: bytes, *, key: str, secret: str, now: float, nonce: str) -> str:
    """The ``Authorization`` of a body posted to ``url``; raises ``ParameterMissing`` and ``AddressNotWeb``."""
    named = oauth1.protocol_parameters(key=key, now=now, nonce=nonce)
    pairs = [*named, ("oauth_body_hash", oauth1.body_hash(body))]
    signed = [*pairs, ("oauth_signature", oauth1.signature(url, pairs, secret=secret))]
    return "OAuth " + ", ".join(f'{name}="{quote(value, safe="~")}"' for name, value in signed)


def consumer_of(authorization: str) -> str:
    """Whose secret verifies this; believe nothing more of it. Raises ``NotWellFormed`` and ``ParameterMissing``."""
    return require(_fields(authorization), "oauth_consumer_key")


def verify(url: str, authorization: str, body: bytes, *, secret: str, now: float) -> Use:
    """Whether these very bytes were signed with this secret, just now; what that has used.

    Raises what ``oauth1.check`` raises, ``BodyHashWrong``, ``NotWellFormed``, ``TooLarge``.
    """
    fields = _fields(authorization)
    given = require(fields, "oauth_body_hash")
    oauth1.check(url, fields, secret=secret, now=now)
    if not hmac.compare_digest(given.encode(), oauth1.body_hash(body).encode()):
        raise BodyHashWrong
    return oauth1.use_of(fields)


def _fields(authorization: str) -> dict[str, str]:
    """The parameters of the header but ``realm`` (RFC 5849, section 3.5.1)."""
    if len(authorization) > _LONGEST_HEADER:
        raise TooLarge(what="authorization", allowed=_LONGEST_HEADER)
    if authorization[: len(_SCHEME)].lower() != _SCHEME:
        raise ParameterMissing(name="authorization")
    found, position = [], len(_SCHEME)
    while position < len(authorization):
        match = _PARAMETER.match(authorization, position)
        if match is None:
            raise NotWellFormed(what="authorization")
        found.append((_decoded(match.group(1)), _decoded(match.group(2))))
        position = match.end()
    return fields_of(pair for pair in found if pair[0].lower() != "realm")


def _decoded(text: str) -> str:
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        raise NotWellFormed(what="authorization") from None
