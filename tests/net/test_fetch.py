"""The guarded GET where the first address is public: what the redirect leads to is checked as well."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import httpx
import pytest

from isodesk.net.errors import AddressRefused
from isodesk.net.fetch import guarded_get

PUBLIC = "93.184.215.14"
Message = MutableMapping[str, Any]


class World:
    """Every host of the world: leads on to ``location`` while there is one, else says 204."""

    def __init__(self, *locations: str) -> None:
        self.locations = list(locations)
        self.seen: list[tuple[str, str, str]] = []

    async def __call__(
        self, scope: Message, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
    ) -> None:
        host = dict(scope["headers"])[b"host"].decode()
        self.seen.append((scope["server"][0], host, scope["method"]))
        headers = [(b"location", self.locations.pop(0).encode())] if self.locations else []
        await send({"type": "http.response.start", "status": 302 if headers else 204, "headers": headers})
        await send({"type": "http.response.body"})


async def get(world: World, url: str) -> int:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(world), trust_env=False) as client:
        return await guarded_get(client, url, allow_private=False)


@pytest.mark.parametrize(
    "location",
    ["http://127.0.0.1/", "//10.0.0.1/x", "http://[::1]:8420/admin", "http://localhost/", "file:///etc/x", "http://["],
)
async def test_a_public_address_does_not_lead_to_a_private_one(location: str) -> None:
    world = World(location)
    with pytest.raises(AddressRefused):
        await get(world, f"http://{PUBLIC}/")
    assert len(world.seen) == 1


async def test_a_public_address_may_lead_to_another() -> None:
    world = World("/here", "http://8.8.8.8/there")
    assert await get(world, f"http://{PUBLIC}:8080/") == 204
    assert world.seen == [
        (PUBLIC, f"{PUBLIC}:8080", "GET"),
        (PUBLIC, f"{PUBLIC}:8080", "GET"),
        ("8.8.8.8", "8.8.8.8", "GET"),
    ]
