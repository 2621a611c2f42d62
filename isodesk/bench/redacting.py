"""Requests and answers as they may be shown: tokens taken apart without their signature, secrets left out."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from isodesk.bench.journal import LONGEST_BODY
from isodesk.lti import jws
from isodesk.lti.errors import LtiError

HIDDEN: Final = "…"
_TOKENS: Final = ("id_token", "client_assertion", "JWT")
_SECRETS: Final = ("oauth_signature", "access_token", "registration_token", "client_secret", "login_hint")
_HEADERS: Final = ("accept", "authorization", "content-type", "link", "location", "user-agent")
_OAUTH: Final = re.compile(r'(oauth_signature=")[^"]*', re.ASCII)


def shown_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Those that say something, by lower-case name; of the authorisation never what authorises."""
    known = {name.lower(): value for name, value in headers.items() if name.lower() in _HEADERS}
    if "authorization" in known:
        known["authorization"] = _authorization(known["authorization"])
    return known


def shown_form(pairs: Iterable[tuple[str, str]]) -> str:
    """A form, one field a line."""
    return _cut("\n".join(f"{name}={_field(name, value)}" for name, value in pairs))


def shown_json(body: bytes) -> str:
    """JSON, indented; anything else as text."""
    try:
        return _cut(json.dumps(_without(json.loads(body)), ensure_ascii=False, indent=2))
    except (ValueError, RecursionError):
        return shown_text(body)


def shown_text(body: bytes) -> str:
    """Text as it came, unreadable bytes replaced."""
    return _cut(body.decode("utf-8", "replace"))


def shown_token(token: str) -> str:
    """Header and claims of a token; its signature isn't shown."""
    try:
        found = jws.read(token)
    except LtiError as error:
        return f"{HIDDEN} ({error.code})"
    return json.dumps([found.header, found.claims], ensure_ascii=False, indent=2)


def _field(name: str, value: str) -> str:
    if name in _TOKENS:
        return shown_token(value)
    return HIDDEN if name in _SECRETS else value


def _without(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: HIDDEN if name in _SECRETS else _without(inner) for name, inner in value.items()}
    return [_without(each) for each in value] if isinstance(value, list) else value


def _authorization(value: str) -> str:
    scheme, _, _ = value.partition(" ")
    if scheme.lower() == "oauth":
        return _OAUTH.sub(rf"\g<1>{HIDDEN}", value)[:LONGEST_BODY]
    return f"{scheme[:20]} {HIDDEN}"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_BODY else text[:LONGEST_BODY] + HIDDEN
