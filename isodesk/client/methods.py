"""Typed methods made from the contract: names, types and defaults of the fields are those of the request."""

import inspect
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from isodesk.protocol.requests import Request

P = ParamSpec("P")
R = TypeVar("R")


class Calls(Protocol):
    """What can make a typed call."""

    async def call(self, request: Request[R], /) -> R: ...


def method(request: Callable[P, Request[R]]) -> Callable[Concatenate[Calls, P], Coroutine[Any, Any, R]]:
    """A method that takes the fields of an action by name and returns its typed answer."""

    @wraps(request, updated=())
    async def called(self: Calls, /, *arguments: P.args, **fields: P.kwargs) -> R:
        return await self.call(request(*arguments, **fields))

    _describe(called, request)
    return called


def _describe(called: Any, request: Any) -> None:
    action = request.action
    of_request = inspect.signature(request)
    own = inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY)
    called.__name__ = action.name
    called.__qualname__ = f"Isograd.{action.name}"
    called.__doc__ = f"{action.title.en}: action {action.number}."
    called.__signature__ = of_request.replace(parameters=[own, *of_request.parameters.values()])
