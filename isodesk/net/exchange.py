"""A request to an address that somebody else named: guarded, bounded in size, redirections not followed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import httpx

from isodesk.net.errors import AnswerTooLarge
from isodesk.net.fetch import wire
from isodesk.net.guard import Target, resolve

LARGEST: Final = 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request to be made. ``body`` None: a GET without one."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back. Header names in lower case."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


async def exchange(client: httpx.AsyncClient, asked: Exchange, *, allow_private: bool) -> Answered:
    """Make a request at one of the addresses that its name leads to, once all of them were found allowed.

    Raises ``AddressRefused``, ``NameNotFound``, ``AnswerTooLarge`` and what httpx raises. The client must not follow
    redirects by itself nor use a proxy: the connection goes to the address that was checked.
    """
    target = await resolve(asked.url, allow_private=allow_private)
    *others, last = target.address_urls()
    for url in others:
        try:
            return await _at(client, asked, target, url)
        except httpx.ConnectError:
            continue
    return await _at(client, asked, target, last)


async def _at(client: httpx.AsyncClient, asked: Exchange, target: Target, url: str) -> Answered:
    request = client.build_request(
        asked.method,
        url,
        content=asked.body,
        headers={**asked.headers, "Host": target.host_header, "Connection": "close"},
        extensions={"sni_hostname": target.host, "target": wire(target.request_target)},
    )
    response = await client.send(request, stream=True)
    try:
        return Answered(response.status_code, dict(response.headers), await _bounded(response))
    finally:
        await response.aclose()


async def _bounded(response: httpx.Response) -> bytes:
    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > LARGEST:
            raise AnswerTooLarge(allowed=LARGEST)
    return bytes(body)
