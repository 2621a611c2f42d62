"""Forms of the bench's own pages: no other site may send them."""

from starlette.requests import Request

from isodesk.bench.bench import Bench
from isodesk.bench.errors import OtherSite


def check_own(bench: Bench, request: Request) -> None:
    """Raises ``OtherSite`` where the browser says that another site's page sent this."""
    said = request.headers.get("sec-fetch-site")
    if said not in (None, "same-origin", "none"):
        raise OtherSite
    origin = request.headers.get("origin")
    if origin is not None and origin not in bench.origins:
        raise OtherSite
