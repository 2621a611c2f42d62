"""A TCP proxy that makes a network of a loopback: every round trip takes longer, that of connecting included.

Half of the delay is added on the way there and half on the way back. A connection is usable one whole delay after it
was asked for, as the handshake of TCP would have it: what the client sends earlier waits that long.

``python -m benchmarks.proxy --to PORT --milliseconds 80 --ready-file FILE``
"""

import argparse
import asyncio
import json
import os
import socket
from collections import deque
from pathlib import Path


class Line:
    """One direction of one connection: what goes in comes out ``seconds`` later, in order, at any rate."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, seconds: float) -> None:
        self._reader, self._writer, self._seconds = reader, writer, seconds
        self._under_way: deque[tuple[float, bytes]] = deque()
        self._something = asyncio.Event()

    async def run(self) -> None:
        """Carry until the sender ends, then tell the receiver so."""
        await asyncio.gather(self._take(), self._give())

    async def _take(self) -> None:
        loop = asyncio.get_running_loop()
        data = b"first"
        while data:
            try:
                data = await self._reader.read(65536)
            except ConnectionError:
                data = b""
            self._under_way.append((loop.time() + self._seconds, data))
            self._something.set()

    async def _give(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await self._something.wait()
            due, data = self._under_way.popleft()
            if not self._under_way:
                self._something.clear()
            await asyncio.sleep(due - loop.time())
            if not data:
                self._writer.close()
                return
            self._writer.write(data)


async def _carry(client: asyncio.StreamReader, to_client: asyncio.StreamWriter, port: int, seconds: float) -> None:
    await asyncio.sleep(seconds)  # the handshake's own round trip
    server, to_server = await asyncio.open_connection("127.0.0.1", port)
    lines = Line(client, to_server, seconds / 2), Line(server, to_client, seconds / 2)
    await asyncio.gather(*(line.run() for line in lines))


async def serve(listener: socket.socket, port: int, seconds: float) -> None:
    """Carry every connection to ``port`` on loopback."""
    server = await asyncio.start_server(lambda reader, writer: _carry(reader, writer, port, seconds), sock=listener)
    await server.serve_forever()


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--to", type=int, required=True)
    arguments.add_argument("--milliseconds", type=float, required=True)
    arguments.add_argument("--ready-file", type=Path, required=True)
    given = arguments.parse_args()
    listener = socket.create_server(("127.0.0.1", 0), backlog=100)
    partial = given.ready_file.with_suffix(".part")
    partial.write_text(json.dumps({"url": f"http://127.0.0.1:{listener.getsockname()[1]}", "pid": os.getpid()}))
    partial.replace(given.ready_file)
    asyncio.run(serve(listener, given.to, given.milliseconds / 1000))


if __name__ == "__main__":
    main()
