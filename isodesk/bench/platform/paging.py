"""Lists a page at a time: ``limit`` asks for so many rows, ``Link`` tells where the next ones are."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

from starlette.requests import Request

from isodesk.bench.platform.calls import Call
from isodesk.lti import paging
from isodesk.lti.errors import ParameterRefused

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows; ``next`` is the number of the first that comes after them, None on the last page."""

    rows: Sequence[Row]
    next: int | None

    def headers(self, address: Callable[[dict[str, str]], str]) -> dict[str, str]:
        """What tells of the next page, whose address is made with its ``start``."""
        return {} if self.next is None else {"Link": paging.next_link(address({"start": str(self.next)}))}


def page_of(request: Request, rows: Sequence[Row]) -> Page[Row]:
    """The rows that a request asks for; raises ``ParameterRefused`` for a ``limit`` or ``start`` that is none."""
    most = paging.limit_of(request.query_params.get("limit"))
    start = request.query_params.get("start", "0")
    if not re.fullmatch(r"[0-9]{1,9}", start, re.ASCII):
        raise ParameterRefused(name="start")
    end = int(start) + most
    return Page(rows[int(start) : end], end if end < len(rows) else None)


def here(call: Call) -> Callable[[dict[str, str]], str]:
    """The address of the list that is asked for, with other parameters."""
    address, kept = call.bench.addresses.at(call.request.url.path), dict(call.request.query_params)
    return lambda more: f"{address}?{urlencode({**kept, **more})}"
