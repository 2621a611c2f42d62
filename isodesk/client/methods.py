"""Typed methods made from the contract: names, types and defaults of the fields are those of the request."""

import inspect
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from isodesk.protocol.requests import Request
from isodesk.protocol.station_endpoints import StationRequest

P = ParamSpec("P")
R = TypeVar("R")


class Calls(Protocol):
    """What can make a typed call."""

    async def call(self, request: Request[R], /) -> R: ...


def method(request: Callable[P, Request[R]]) -> Callable[Concatenate[Calls, P], Coroutine[Any, Any, R]]:
    """A method that takes the fields of an action by name and returns its typed answer."""
    declared: Any = request
    action = declared.action
    return _method(request, action.name, f"{action.title.en}: action {action.number}.")


def station_method(request: Callable[P, StationRequest[R]]) -> Callable[Concatenate[Calls, P], Coroutine[Any, Any, R]]:
    """A method that takes the fields of an address of ``/station/v1`` by name and returns its typed answer."""
    declared: Any = request
    endpoint = declared.endpoint
    return _method(request, endpoint.name, f"{endpoint.title.en}: {endpoint.verb} {endpoint.full_path}.")


def _method(
    request: Callable[P, Request[R]], name: str, words: str
) -> Callable[Concatenate[Calls, P], Coroutine[Any, Any, R]]:
    @wraps(request, updated=())
    async def called(self: Calls, /, *arguments: P.args, **fields: P.kwargs) -> R:
        return await self.call(request(*arguments, **fields))

    _describe(called, request, name, words)
    return called


def _describe(called: Any, request: Any, name: str, words: str) -> None:
    of_request = inspect.signature(request)
    own = inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY)
    called.__name__ = name
    called.__qualname__ = f"Isograd.{name}"
    called.__doc__ = words
    called.__signature__ = of_request.replace(parameters=[own, *of_request.parameters.values()])
