"""The floors: the least that a server can do and still do the job, on the station's own uvicorn settings.

``python -m benchmarks.floor insert|select|raw --folder DIR --ready-file FILE``
"""

import argparse
import asyncio
import json
import os
import socket
import sqlite3
from pathlib import Path
from typing import Any

import uvicorn
import uvloop
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

ROWS = 1000
_FIELDS = ("ema", "fst_nam", "lst_nam", "gen_id")


def _store(folder: Path) -> sqlite3.Connection:
    store = sqlite3.connect(folder / "floor.db", isolation_level=None)
    store.execute("PRAGMA journal_mode = WAL")
    store.execute("PRAGMA synchronous = FULL")
    store.execute("CREATE TABLE candidate (id INTEGER PRIMARY KEY, ema TEXT, fst_nam TEXT, lst_nam TEXT, gen_id TEXT)")
    store.execute("CREATE TABLE planned_test (id INTEGER PRIMARY KEY, status INTEGER, proctored INTEGER)")
    store.executemany("INSERT INTO planned_test VALUES (?, 1, 0)", ((number,) for number in range(1, ROWS + 1)))
    return store


def _insert_app(store: sqlite3.Connection) -> Starlette:
    async def usage(request: Request) -> JSONResponse:
        form = await request.form()
        values = [form[name] for name in _FIELDS]
        cursor = store.execute("INSERT INTO candidate (ema, fst_nam, lst_nam, gen_id) VALUES (?, ?, ?, ?)", values)
        return JSONResponse({"success": True, "error_message": None, "can_id": cursor.lastrowid})

    return Starlette(routes=[Route("/api/usage", usage, methods=["POST"])])


def _select_app(store: sqlite3.Connection) -> Starlette:
    async def usage(request: Request) -> JSONResponse:
        form = await request.form()
        row = store.execute("SELECT status FROM planned_test WHERE id = ?", (form["pla_tst_id"],)).fetchone()
        return JSONResponse({"success": True, "error_message": None, "sta_id": row[0]})

    return Starlette(routes=[Route("/api/usage", usage, methods=["POST"])])


class _Raw(asyncio.Protocol):
    """Answers every request at once, unread: what the load generator can do at most."""

    BODY = b'{"success": true, "error_message": null, "can_id": 1, "sta_id": 1}'
    ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(BODY) + BODY

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport

    def data_received(self, data: bytes) -> None:
        self._transport.write(self.ANSWER * data.count(b"POST /"))


async def _serve_raw(listener: socket.socket) -> None:
    server = await asyncio.get_running_loop().create_server(_Raw, sock=listener)
    await server.serve_forever()


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("kind", choices=("insert", "select", "raw"))
    arguments.add_argument("--folder", type=Path, required=True)
    arguments.add_argument("--ready-file", type=Path, required=True)
    given = arguments.parse_args()
    listener = socket.create_server(("127.0.0.1", 0))
    partial = given.ready_file.with_suffix(".part")
    partial.write_text(json.dumps({"url": f"http://127.0.0.1:{listener.getsockname()[1]}", "pid": os.getpid()}))
    partial.replace(given.ready_file)
    if given.kind == "raw":
        uvloop.run(_serve_raw(listener))
        return
    app = {"insert": _insert_app, "select": _select_app}[given.kind](_store(given.folder))
    settings = uvicorn.Config(
        app, loop="uvloop", http="httptools", ws="none", lifespan="off", access_log=False, log_level="warning"
    )
    uvicorn.Server(settings).run(sockets=[listener])


if __name__ == "__main__":
    main()
