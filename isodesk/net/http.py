"""The one place that makes an httpx client: time-outs, limits, TLS, proxies, who we say we are.

httpx is imported when the first client is made: the desk paints before it needs one.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isodesk import __version__
from isodesk.net.ways_out import SYSTEM, WayOut

if TYPE_CHECKING:
    import httpx

LARGEST_ANSWER = 32 * 2**20  # bytes: a report with many pictures fits, a mistake doesn't


@dataclass(frozen=True, slots=True)
class TimeOuts:
    """Seconds for a connection to open, and for a whole answer to arrive once a request is written."""

    connect: float = 10.0
    answer: float = 30.0


def make_client(
    *,
    time_outs: TimeOuts | None = None,
    largest_answer: int = LARGEST_ANSWER,
    transport: "httpx.AsyncBaseTransport | None" = None,
) -> "httpx.AsyncClient":
    """A client that follows no redirection by itself and asks for answers that aren't compressed.

    ``transport`` stands in for the network: ``httpx.ASGITransport(app)`` calls a station in this
    process. To be closed with ``async with`` or ``aclose()``.
    """
    import httpx

    seconds = time_outs or TimeOuts()
    return httpx.AsyncClient(
        transport=transport or make_transport(largest_answer),
        timeout=httpx.Timeout(seconds.answer, connect=seconds.connect),
        headers=our_headers(),
        follow_redirects=False,
        trust_env=False,  # the transport asks for the proxy itself, call by call
    )


def make_transport(largest_answer: int = LARGEST_ANSWER, *, way_out: WayOut = SYSTEM) -> "httpx.AsyncBaseTransport":
    """What lies under such a client, for who needs neither cookies nor redirections and calls often."""
    from isodesk.net.transport import DirectTransport

    return DirectTransport(limit=largest_answer, way_out=way_out)


def our_headers() -> dict[str, str]:
    """What every request of ours says."""
    return {"User-Agent": user_agent(), "Accept-Encoding": "identity"}


def user_agent() -> str:
    """``IsoDesk/`` and the version."""
    return f"IsoDesk/{__version__}"
