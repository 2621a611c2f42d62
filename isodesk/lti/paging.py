"""Pages of a list, told by ``Link`` (RFC 8288; AGS 2.0, section 3.2; NRPS 2.0, section 2.4.1)."""

import re
from typing import Final
from urllib.parse import urljoin

from isodesk.lti.errors import ParameterRefused
from isodesk.lti.web import web_or_none

MOST_A_PAGE: Final = 1000
_LONGEST: Final = 8192  # characters
_LINK: Final = re.compile(r"<([^<>]*)>([^<>]*)")
_NEXT: Final = re.compile(r""";\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))""", re.IGNORECASE | re.ASCII)


def next_page(link: str, base: str) -> str | None:
    """The address of the next page, None on the last one; ``base`` is the address of this one."""
    for address, parameters in _LINK.findall(link[:_LONGEST]):
        relation = _NEXT.search(parameters)
        if relation and "next" in (relation[1] or relation[2] or "").lower().split():
            return _joined(base, address)
    return None


def next_link(url: str) -> str:
    """The ``Link`` of a page that has a next one."""
    return f'<{url}>; rel="next"'


def limit_of(text: str | None, *, most: int = MOST_A_PAGE) -> int:
    """How many rows were asked for, at most ``most``; raises ``ParameterRefused`` for anything but 1 and more."""
    if text is None:
        return most
    if not re.fullmatch(r"[0-9]{1,9}", text, re.ASCII) or int(text) == 0:
        raise ParameterRefused(name="limit")
    return min(int(text), most)


def _joined(base: str, address: str) -> str | None:
    try:
        return web_or_none(urljoin(base, address.strip()))
    except ValueError:
        return None
