"""Answers first: pages wait their turn, so that whoever arrives or hands in holds up nobody who answers.

A page takes some milliseconds of the one core that Python uses, and a saved answer less than one; without turns an
answer waits for every page that was asked for before it.
"""

from collections.abc import Awaitable, Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import Response

from isodesk.station.pages.visits import station_of

Endpoint = Callable[[Request], Awaitable[Response]]


def in_turn(endpoint: Endpoint) -> Endpoint:
    """The endpoint, carried out for a few requests at a time."""

    @wraps(endpoint)
    async def waiting(request: Request) -> Response:
        async with station_of(request).activity.pages:
            return await endpoint(request)

    return waiting
