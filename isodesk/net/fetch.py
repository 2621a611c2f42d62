"""A GET on somebody else's word: guarded, its body and headers ignored (decision D17)."""

from typing import Final
from urllib.parse import quote, urljoin

import httpx

from isodesk.net.errors import AddressRefused
from isodesk.net.guard import Target, resolve

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS: Final = 5
_AS_GIVEN: Final = "!#$%&'()*+,/:;=?@[]~"  # everything that a URL may hold already, percent signs included


def guarded_transport() -> httpx.AsyncHTTPTransport:
    """What such a client connects with: no proxy, which would resolve names by itself; TLS as everywhere here."""
    from isodesk.net.tls import tls_context

    return httpx.AsyncHTTPTransport(verify=tls_context(), trust_env=False)


async def guarded_get(client: httpx.AsyncClient, url: str, *, allow_private: bool) -> int:
    """The final status of a GET of this URL, redirects followed, each address checked.

    Raises ``AddressRefused``, ``NameNotFound`` and what httpx raises. The client must not follow
    redirects by itself nor use a proxy: the connection goes to the address that was checked.
    """
    for _ in range(_MOST_REDIRECTS + 1):
        target = await resolve(url, allow_private=allow_private)
        status, location = await _get(client, target)
        if status not in _REDIRECTS or not location:
            return status
        url = _led_to(url, location)
    raise AddressRefused(reason="redirects")


def _led_to(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise AddressRefused(reason="unreadable") from error


async def _get(client: httpx.AsyncClient, target: Target) -> tuple[int, str | None]:
    """Status and redirection from the first of the addresses that can be connected to."""
    *others, last = target.address_urls()
    for url in others:
        try:
            return await _get_from(client, target, url)
        except httpx.ConnectError:
            continue
    return await _get_from(client, target, last)


async def _get_from(client: httpx.AsyncClient, target: Target, url: str) -> tuple[int, str | None]:
    request = client.build_request(
        "GET",
        url,
        headers={"Host": target.host_header, "Connection": "close"},
        extensions={"sni_hostname": target.host, "target": wire(target.request_target)},
    )
    response = await client.send(request, stream=True)
    await response.aclose()  # the body is none of our business, however long it is
    return response.status_code, response.headers.get("location")


def wire(request_target: str) -> bytes:
    """Path and query as they go on the wire."""
    return quote(request_target, safe=_AS_GIVEN).encode("ascii")
