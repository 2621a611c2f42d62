"""The bench around the composer, as small as it can be: a holder on loopback, and a person to launch."""

import socket
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Thread

import uvicorn
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from isodesk.bench.composer.launches import starting
from isodesk.bench.composer.pages.routes import composer_routes
from isodesk.bench.composer.surroundings import Person, Surroundings
from isodesk.bench.composing import Offered
from isodesk.bench.configuration import Configuration
from tests.support.station import wait_until

ISSUER = "https://lms.example"


@cache
def signing_key() -> RSAPrivateKey:
    """Made once, since that takes a while."""
    return generate_private_key(public_exponent=65537, key_size=2048)


@dataclass(frozen=True)
class Learner:
    name: str = "Noé Exemple"

    def parameters(self) -> Mapping[str, str]:
        return {"user_id": "person-2", "lis_person_name_given": "Noé", "lis_person_name_family": "Exemple"}


@dataclass
class Holder:
    """Whatever the composer asks of the bench around it."""

    saved_folder: Path
    station_url: str = ""
    configuration: Configuration = field(default_factory=starting)
    issuer: str = ISSUER
    authentication_url: str = f"{ISSUER}/auth"
    token_url: str = f"{ISSUER}/token"
    keys_url: str = f"{ISSUER}/jwks"
    launch_path: str = "/launch"
    grades_path: str = "/grades"
    people: Sequence[Person] = (Learner(),)
    services: Offered = field(default_factory=Offered)

    @property
    def key(self) -> RSAPrivateKey:
        return signing_key()

    def use(self, configuration: Configuration) -> None:
        self.configuration = configuration

    def filled(self, configuration: Configuration) -> Configuration:
        return configuration

    def offered(self, _: Configuration) -> Offered:
        return self.services


async def elsewhere(request: Request) -> Response:
    """A page of the bench that isn't the composer's."""
    return PlainTextResponse(request.url.path)


def app_of(surroundings: Surroundings) -> Starlette:
    """The composer's pages alone."""
    others = [Route(path, elsewhere) for path in ("/launch", "/grades")]
    hosts = Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "bench.test"])
    return Starlette(routes=[*composer_routes(surroundings), *others], middleware=[hosts])


@contextmanager
def serving(surroundings: Surroundings) -> Iterator[str]:
    """The pages over a socket: their address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(app_of(surroundings), log_level="warning", lifespan="off"))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        wait_until(lambda: server.started)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)
