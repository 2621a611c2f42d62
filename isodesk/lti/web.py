"""Addresses in messages: which may be used at all, and which belong together."""

from typing import Any, Final
from urllib.parse import SplitResult, urlsplit

from isodesk.lti.errors import AddressNotWeb

LONGEST_ADDRESS: Final = 4096  # characters
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


def same_origin(one: str, other: str) -> bool:
    """Whether both are web addresses of one origin."""
    found = origin(one)
    return found is not None and found == origin(other)


def _split(address: str) -> SplitResult | None:
    if len(address) > LONGEST_ADDRESS or not address.isprintable() or " " in address or "\\" in address:
        return None
    try:
        parts = urlsplit(address)
        usable = parts.scheme in _PORTS and parts.hostname and parts.port != 0
    except ValueError:
        return None
    return parts if usable else None
