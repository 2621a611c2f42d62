"""A medium as browsers want it: whole, or the part that a film is wound to (RFC 9110, section 14)."""

import re
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

_HEADERS: Final = {
    "Accept-Ranges": "bytes",
    "Cache-Control": "private, max-age=3600",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
# One range, which is what players ask for; of several, or what can't be read, the whole is sent, as the RFC allows.
_RANGE: Final = re.compile(r"bytes=([0-9]{0,15})-([0-9]{0,15})")


def medium_response(request: Request, media_type: str, octets: bytes) -> Response:
    """200 with the whole; 206 with the part that is asked for; 416 where it begins after the end."""
    asked = _RANGE.fullmatch(request.headers.get("range", "").strip())
    if asked is None or "if-range" in request.headers or asked.groups() == ("", ""):
        return Response(octets, media_type=media_type, headers=_HEADERS)
    start, end = _bounds(asked[1], asked[2], len(octets))
    if start >= len(octets):
        return Response(status_code=416, headers={**_HEADERS, "Content-Range": f"bytes */{len(octets)}"})
    if end < start:
        return Response(octets, media_type=media_type, headers=_HEADERS)
    told = {**_HEADERS, "Content-Range": f"bytes {start}-{end}/{len(octets)}"}
    return Response(octets[start : end + 1], 206, media_type=media_type, headers=told)


def no_medium() -> Response:
    """404 for what isn't there, or isn't this visitor's to see."""
    return Response(status_code=404, headers=_HEADERS)


def _bounds(first: str, last: str, size: int) -> tuple[int, int]:
    """The first and last octet that are meant; ``-5`` means the last five."""
    if not first:
        return (size - min(int(last), size) if int(last) else size), size - 1
    return int(first), min(int(last), size - 1) if last else size - 1
