"""The least that keeps an answer: a bare handler that does one insert and commits, on the station's uvicorn settings.

``python -m benchmarks.sittings.floor --folder DIR --ready-file FILE``
"""

import argparse
import json
import os
import socket
import sqlite3
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route


def _store(folder: Path) -> sqlite3.Connection:
    store = sqlite3.connect(folder / "floor.db", isolation_level=None)
    store.execute("PRAGMA journal_mode = WAL")
    store.execute("PRAGMA synchronous = FULL")
    store.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, writer TEXT, sequence INTEGER, item TEXT, value TEXT)")
    return store


def _app(store: sqlite3.Connection) -> Starlette:
    async def save(request: Request) -> JSONResponse:
        content = await request.json()
        row = content["writer"], content["sequence"], content["item"], json.dumps(content["answer"])
        store.execute("INSERT INTO answer (writer, sequence, item, value) VALUES (?, ?, ?, ?)", row)
        return JSONResponse({"sequence": content["sequence"], "left": 1800.0})

    return Starlette(routes=[Route("/test/{key}/save", save, methods=["POST"])])


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--folder", type=Path, required=True)
    arguments.add_argument("--ready-file", type=Path, required=True)
    given = arguments.parse_args()
    listener = socket.create_server(("127.0.0.1", 0), backlog=2048)
    partial = given.ready_file.with_suffix(".part")
    partial.write_text(json.dumps({"url": f"http://127.0.0.1:{listener.getsockname()[1]}", "pid": os.getpid()}))
    partial.replace(given.ready_file)
    settings = uvicorn.Config(
        _app(_store(given.folder)),
        loop="uvloop",
        http="httptools",
        ws="none",
        lifespan="off",
        access_log=False,
        log_level="warning",
    )
    uvicorn.Server(settings).run(sockets=[listener])


if __name__ == "__main__":
    main()
