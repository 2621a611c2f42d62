"""The transport under httpx: asyncio and httptools directly.

httpx's own costs 1.1 ms of processor time a call, this one 0.15 ms: over a roster of a thousand
candidates that is the difference between waiting for the network and waiting for ourselves. Calls
through a proxy go by httpx's own, whose time the proxy hides.

What callers rely on: ``httpx.ConnectError`` and ``httpx.ConnectTimeout`` mean that not one byte
was written. Any other ``httpx.TransportError`` means that the request may have arrived. A kept
connection that turns out to be closed is replaced while nothing has been written to it, never after.
"""

import asyncio
import time
from types import TracebackType

import httpx

from isodesk.net.connection import Connection
from isodesk.net.proxies import proxy_for
from isodesk.net.reply import Reply
from isodesk.net.tls import CaFileUnusable, tls_context
from isodesk.net.troubles import CREDENTIALS_ASKED, ProxyNotReached, ProxyRefused, ProxyUnsupported, is_of_tls
from isodesk.net.ways_out import SYSTEM, WayOut

_SHORTEST_USUAL_KEEPING = 4.0  # uvicorn closes an idle connection after 5 s, others later
Origin = tuple[str, str, int]


class DirectTransport(httpx.AsyncBaseTransport):
    """HTTP/1.1 with kept connections, as many as there are exchanges under way.

    ``limit``: bytes of the largest answer taken.
    """

    def __init__(self, *, limit: int, idle_seconds: float = _SHORTEST_USUAL_KEEPING, way_out: WayOut = SYSTEM) -> None:
        self._limit = limit
        self._way_out = way_out
        self._idle_seconds = idle_seconds
        self._idle: dict[Origin, list[Connection]] = {}
        self._proxy_of: dict[tuple[str, str], str | None] = {}
        self._proxies: dict[str, httpx.AsyncHTTPTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        proxied = self._through_proxy(url.scheme, url.host)
        if proxied is not None:
            return await _whole(proxied, request, self._limit)
        if url.scheme not in ("http", "https"):
            raise httpx.UnsupportedProtocol(f"neither http nor https: {url.scheme}", request=request)
        written = _written(request, await request.aread())
        origin = (url.scheme, url.raw_host.decode("ascii"), url.port or (443 if url.scheme == "https" else 80))
        timeouts = request.extensions.get("timeout", {})
        connection = self._kept(origin) or await _connect(origin, timeouts.get("connect"), self._way_out.ca_file)
        reply = await connection.exchange(written, seconds=timeouts.get("read"), limit=self._limit)
        self._keep(origin, connection, reply)
        return httpx.Response(reply.status, headers=reply.headers, content=reply.body, request=request)

    async def aclose(self) -> None:
        for connections in self._idle.values():
            for connection in connections:
                connection.close()
        self._idle.clear()
        for transport in self._proxies.values():
            await transport.aclose()
        await asyncio.sleep(0)  # the loop lets go of a closed connection at its next turn

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        await self.aclose()

    def _kept(self, origin: Origin) -> Connection | None:
        connections = self._idle.get(origin, [])
        while connections:
            connection = connections.pop()
            if connection.reusable(time.monotonic()):
                return connection
            connection.close()
        return None

    def _keep(self, origin: Origin, connection: Connection, reply: Reply) -> None:
        if reply.keep_alive:
            connection.idle_until = time.monotonic() + self._idle_seconds
            self._idle.setdefault(origin, []).append(connection)

    def _through_proxy(self, scheme: str, host: str) -> httpx.AsyncHTTPTransport | None:
        if (scheme, host) not in self._proxy_of:
            self._proxy_of[scheme, host] = proxy_for(scheme, host, self._way_out)
        proxy = self._proxy_of[scheme, host]
        if proxy is None:
            return None
        if proxy not in self._proxies:
            self._proxies[proxy] = _proxied(proxy, self._way_out)
        return self._proxies[proxy]


def _proxied(proxy: str, way_out: WayOut) -> httpx.AsyncHTTPTransport:
    """The transport of httpx through a proxy; raises ``ProxyUnsupported``, ``httpx.ConnectError`` for the CA file."""
    auth = (way_out.user, way_out.password) if way_out.user and way_out.proxy else None
    try:
        address = httpx.Proxy(proxy, auth=auth)
    except (httpx.InvalidURL, ValueError) as error:
        raise ProxyUnsupported(str(error)) from error
    if address.url.scheme not in ("http", "https") or not address.url.host:
        raise ProxyUnsupported(address.url.scheme)  # SOCKS would need a library more
    try:
        return httpx.AsyncHTTPTransport(verify=tls_context(way_out.ca_file), proxy=address)
    except CaFileUnusable as error:
        raise httpx.ConnectError(str(error)) from error


async def _whole(proxied: httpx.AsyncHTTPTransport, request: httpx.Request, limit: int) -> httpx.Response:
    """The answer that a proxy brings, bound in size and time as a direct one is; raises what the proxy itself says."""
    timeouts = request.extensions.get("timeout", {})
    try:
        async with asyncio.timeout((timeouts.get("connect") or 0) + (timeouts.get("read") or 0) or None):
            response = await proxied.handle_async_request(request)
            body = await _bounded(response, limit)
    except TimeoutError as error:
        raise httpx.ReadTimeout("no whole answer in time") from error
    except httpx.ProxyError as error:
        raise _refusal(error) from error
    except httpx.ConnectError as error:
        if is_of_tls(error):
            raise
        raise ProxyNotReached(str(error)) from error
    if response.status_code == CREDENTIALS_ASKED:
        raise ProxyRefused(CREDENTIALS_ASKED)
    return httpx.Response(response.status_code, headers=response.headers, content=body, request=request)


def _refusal(error: httpx.ProxyError) -> httpx.ProxyError:
    """A tunnel that was refused: the status is all that httpx tells, in words."""
    status = str(error).partition(" ")[0]
    return ProxyRefused(int(status)) if status.isascii() and status.isdigit() else ProxyNotReached(str(error))


async def _bounded(response: httpx.Response, limit: int) -> bytes:
    body = bytearray()
    try:
        async for chunk in response.aiter_raw():
            body += chunk
            if len(body) > limit:
                raise httpx.RemoteProtocolError("the answer is too large")
    finally:
        await response.aclose()
    return bytes(body)


async def _connect(origin: Origin, seconds: float | None, ca_file: str) -> Connection:
    try:
        async with asyncio.timeout(seconds):
            return await _open(origin, ca_file)
    except TimeoutError as error:
        raise httpx.ConnectTimeout(f"no connection to {origin[1]} in time") from error
    except (OSError, UnicodeError) as error:  # UnicodeError: a host name that the system can't encode
        raise httpx.ConnectError(str(error)) from error


async def _open(origin: Origin, ca_file: str) -> Connection:
    scheme, host, port = origin
    loop = asyncio.get_running_loop()
    context = tls_context(ca_file) if scheme == "https" else None
    if not isinstance(loop, asyncio.BaseEventLoop):  # uvloop offers no race between IPv6 and IPv4
        return (await loop.create_connection(Connection, host, port, ssl=context))[1]
    return (await loop.create_connection(Connection, host, port, ssl=context, happy_eyeballs_delay=0.25))[1]


def _written(request: httpx.Request, body: bytes) -> bytes:
    """The bytes of a request; raises ``httpx.LocalProtocolError`` where a header could end early."""
    lines = [b"%s %s HTTP/1.1" % (request.method.encode("ascii"), request.url.raw_path)]
    lines += [b"%s: %s" % header for header in request.headers.raw]
    if any(b"\n" in line or b"\r" in line for line in lines):
        raise httpx.LocalProtocolError("a line break in a header", request=request)
    return b"\r\n".join([*lines, b"", body])
