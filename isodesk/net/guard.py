"""Which addresses may be called on somebody else's word (decision D17).

A URL given by a caller of the API is resolved here, once; every address found must be allowed, and
the request then goes to one of those very addresses, so that a name that changes its mind between
check and connection gains nothing. Each redirect comes back here.
"""

import asyncio
import ipaddress
import socket
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

from isodesk.net.errors import AddressRefused, NameNotFound

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_PORTS: Final = {"http": 80, "https": 443}
# Ways to write an IPv4 address inside an IPv6 one, beyond ::ffff:a.b.c.d: the well-known and the local-use
# translation prefixes (RFC 6052, RFC 8215).
_TRANSLATED: Final = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
_CARRIER: Final = ipaddress.IPv4Network("100.64.0.0/10")
# Never allowed: where clouds answer with credentials (the IPv4 one is link-local), and everybody at once.
_METADATA: Final = ipaddress.ip_address("fd00:ec2::254")
_BROADCAST: Final = ipaddress.ip_address("255.255.255.255")


@dataclass(frozen=True)
class Target:
    """Where a request really goes: one of ``addresses`` is connected to, ``host`` is what the server is called."""

    scheme: str
    host: str
    port: int
    addresses: tuple[str, ...]
    request_target: str

    @property
    def host_header(self) -> str:
        """The ``Host`` header: the port only where it isn't the scheme's."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def address_urls(self) -> list[str]:
        """URLs with each address in place of the name, in the order in which the system would try them."""
        hosts = [f"[{address}]" if ":" in address else address for address in self.addresses]
        return [f"{self.scheme}://{host}:{self.port}/" for host in hosts]


async def resolve(url: str, *, allow_private: bool) -> Target:
    """Where this URL leads; raises ``AddressRefused`` or ``NameNotFound``.

    With ``allow_private`` loopback and private networks are let through; link-local, multicast and
    unspecified addresses never are.
    """
    parts = _split(url)
    host = _ascii((parts.hostname or "").rstrip("."))
    port = _port(parts)
    addresses = await _addresses(host, port)
    for address in addresses:
        check_address(address, allow_private=allow_private)
    return Target(parts.scheme, host, port, tuple(map(str, dict.fromkeys(addresses))), _request_target(url))


def check_address(address: IPAddress, *, allow_private: bool) -> None:
    """Raises ``AddressRefused`` for an address that must not be called."""
    real = _unwrapped(address)
    if real in (_METADATA, _BROADCAST) or real.is_link_local or real.is_multicast or real.is_unspecified:
        raise AddressRefused(reason="never")
    if not allow_private and not _is_public(real):
        raise AddressRefused(reason="private")


def _is_public(address: IPAddress) -> bool:
    if isinstance(address, ipaddress.IPv4Address) and address in _CARRIER:
        return False
    if isinstance(address, ipaddress.IPv6Address) and address.is_site_local:
        return False
    return address.is_global and not address.is_reserved


def _unwrapped(address: IPAddress) -> IPAddress:
    """The IPv4 address that an IPv6 one stands for, else itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    return _embedded(address)


def _embedded(address: ipaddress.IPv6Address) -> IPAddress:
    compatible = int(address) >> 32 == 0 and int(address) > 1
    if compatible or any(address in network for network in _TRANSLATED):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise AddressRefused(reason="unreadable") from error
    if parts.scheme not in _PORTS:
        raise AddressRefused(reason="scheme")
    if not parts.hostname or any(ord(character) <= 32 for character in url):
        raise AddressRefused(reason="unreadable")
    return parts


def _port(parts: SplitResult) -> int:
    try:
        return parts.port or _PORTS[parts.scheme]
    except ValueError as error:
        raise AddressRefused(reason="unreadable") from error


def _request_target(url: str) -> str:
    """Path and query exactly as given: not normalised, an empty query kept, the fragment left out."""
    after_scheme = url.partition("#")[0].partition("://")[2]
    start = next((index for index, character in enumerate(after_scheme) if character in "/?"), len(after_scheme))
    target = after_scheme[start:]
    return target if target.startswith("/") else f"/{target}"


def _ascii(host: str) -> str:
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise AddressRefused(reason="unreadable") from error


async def _addresses(host: str, port: int) -> list[IPAddress]:
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NameNotFound(host=host) from error
    addresses = [_read_address(str(entry[4][0])) for entry in found]
    if not addresses:
        raise NameNotFound(host=host)
    return addresses


def _read_address(text: str) -> IPAddress:
    return ipaddress.ip_address(text.partition("%")[0])
