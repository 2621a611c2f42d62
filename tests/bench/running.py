"""A bench that answers over a socket, in this process so that what it keeps can be seen."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import Thread

import uvicorn
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from isodesk.bench.bench import Bench, new_key
from isodesk.bench.serving import config_of, listening, url_of
from tests.support.station import wait_until


@cache
def bench_key() -> RSAPrivateKey:
    """A key made once: that takes a while."""
    return new_key()


@contextmanager
def running_bench() -> Iterator[Bench]:
    """A bench on a free port."""
    with listening(0) as listener:
        bench = Bench(url_of(listener), key=bench_key())
        server = uvicorn.Server(config_of(bench))
        thread = Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        wait_until(lambda: server.started or not thread.is_alive())
        try:
            yield bench
        finally:
            server.should_exit = True
            thread.join(20)
