"""The line between the desk and a station, which the tour can cut as somebody who pulls out the cable."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

_PIECE = 65_536  # bytes


class Line:
    """Passes everything on, until it is cut."""

    def __init__(self, url: str) -> None:
        place = urlsplit(url)
        self._host, self._port = place.hostname or "", place.port or 80
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()
        self.url = ""

    async def lay(self) -> None:
        """Listen on this computer."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def cut(self) -> None:
        """Nobody gets through from now on."""
        if self._server is not None:
            self._server.close()
        for writer in self._open:
            writer.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            far_reader, far_writer = await asyncio.open_connection(self._host, self._port)
        except OSError:
            writer.close()
            return
        await asyncio.gather(self._pass(reader, far_writer), self._pass(far_reader, writer))

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            while piece := await reader.read(_PIECE):
                writer.write(piece)
                await writer.drain()
        except OSError:
            return  # the other end hung up
        finally:
            self._open.discard(writer)
            writer.close()


@asynccontextmanager
async def line(url: str) -> AsyncIterator[Line]:
    """A line that is cut at the end."""
    laid = Line(url)
    await laid.lay()
    try:
        yield laid
    finally:
        laid.cut()
