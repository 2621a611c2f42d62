"""Addresses in messages: which may be used at all, and which belong together."""

import re
from typing import Any, Final
from urllib.parse import SplitResult, urlsplit

from isodesk.lti.errors import AddressNotWeb

LONGEST_ADDRESS: Final = 4096  # characters
_HOST: Final = re.compile(r"[\w.-]+|[0-9a-f:.]+")  # a name in any script, or an address; it may go into headers
_PORTS: Final = {"http": 80, "https": 443}


def is_web(address: Any) -> bool:
    """Whether this is an absolute http or https address, with a host and without control characters or blanks."""
    return isinstance(address, str) and _split(address) is not None


def web_or_none(address: Any) -> str | None:
    """The address, or None where it is none that a browser or a server may be sent to."""
    return address if is_web(address) else None


def require_web(name: str, address: Any) -> str:
    """The address; raises ``AddressNotWeb`` with the field's name."""
    if not is_web(address):
        raise AddressNotWeb(name=name)
    return str(address)


def origin(address: str) -> tuple[str, str, int] | None:
    """Scheme, host and port, by which browsers tell one site from another (RFC 6454); None for other addresses."""
    parts = _split(address)
    if parts is None:
        return None
    return parts.scheme, str(parts.hostname), parts.port or _PORTS[parts.scheme]


def origin_text(address: str) -> str | None:
    """The origin as headers write it, in ASCII and without the scheme's own port: ``https://lms.example``."""
    found = origin(address)
    if found is None:
        return None
    scheme, host, port = found
    try:
        name = f"[{host}]" if ":" in host else host.encode("idna").decode()
    except UnicodeError:
        return None
    return f"{scheme}://{name}" if port == _PORTS[scheme] else f"{scheme}://{name}:{port}"


def same_origin(one: str, other: str) -> bool:
    """Whether both are web addresses of one origin."""
    found = origin(one)
    return found is not None and found == origin(other)


def _split(address: str) -> SplitResult | None:
    if len(address) > LONGEST_ADDRESS or not address.isprintable() or " " in address or "\\" in address:
        return None
    try:
        parts = urlsplit(address)
        usable = parts.scheme in _PORTS and _HOST.fullmatch(parts.hostname or "") and parts.port != 0
    except ValueError:
        return None
    return parts if usable else None
