"""One HTTP/1.1 connection over asyncio: one exchange at a time, kept alive between them.

The transports of asyncio, of uvloop and of qasync's loop all serve it.
"""

import asyncio
import select
from typing import Any, cast

import httpx

from isodesk.net.reply import AnswerTooLarge, Reply


class Connection(asyncio.Protocol):
    """A connection that is open; made by ``loop.create_connection``."""

    _transport: asyncio.Transport  # from ``connection_made`` on, before anybody else has the connection

    def __init__(self) -> None:
        self._reply: Reply | None = None
        self._answered: asyncio.Future[Reply] | None = None
        self.idle_until = 0.0

    async def exchange(self, request: bytes, *, seconds: float, limit: int) -> Reply:
        """Write a request and read its whole answer, of at most ``limit`` bytes.

        Raises ``httpx.ReadTimeout``, ``httpx.ReadError`` (closed before the last byte) or
        ``httpx.RemoteProtocolError`` (not HTTP, or too large). After each of them the platform may
        or may not have acted. Whatever goes wrong, a cancelled task included, closes the connection.
        """
        self._reply = Reply(limit)
        self._answered = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        try:
            async with asyncio.timeout(seconds):
                reply = await self._answered
        except BaseException as error:
            self._transport.abort()
            if isinstance(error, TimeoutError):
                raise httpx.ReadTimeout("no whole answer in time") from error
            raise
        finally:
            if self._answered.done() and not self._answered.cancelled():
                self._answered.exception()  # seen, also where a cancelled task doesn't look at it
            self._reply = self._answered = None
        if not reply.keep_alive:
            self._transport.close()
        return reply

    def reusable(self, now: float) -> bool:
        """Whether a request may be written: nothing closed it, and nothing waits to be read from it."""
        if self._transport.is_closing() or now >= self.idle_until:
            return False
        return not _readable(self._transport.get_extra_info("socket"))

    def close(self) -> None:
        self._transport.abort()

    # What the loop calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is one without being a subclass

    def data_received(self, data: bytes) -> None:
        if self._reply is None:
            self.close()
            return
        try:
            self._reply.feed(data)
        except AnswerTooLarge:
            self._fail(httpx.RemoteProtocolError("the answer is too large"))
        except ValueError:
            self._fail(httpx.RemoteProtocolError("the answer is not HTTP"))
        else:
            self._settle()

    def eof_received(self) -> bool:
        if self._reply is not None and self._reply.end():
            self._settle()
        return False

    def connection_lost(self, error: Exception | None) -> None:
        closed = httpx.ReadError("the connection closed before the last byte of the answer")
        closed.__cause__ = error
        self._fail(closed)

    def _settle(self) -> None:
        if self._reply is not None and self._reply.complete and self._answered and not self._answered.done():
            self._answered.set_result(self._reply)

    def _fail(self, error: httpx.TransportError) -> None:
        if self._answered is not None and not self._answered.done():
            self._answered.set_exception(error)
        self.close()


def _readable(socket: Any) -> bool:
    """Whether bytes or an end wait on an idle socket: it is of no use for another request.

    The loop may not have come round to reading them yet.
    """
    if not hasattr(select, "poll"):
        return bool(select.select([socket], [], [], 0)[0])
    poll = select.poll()
    poll.register(socket, select.POLLIN)
    return bool(poll.poll(0))
