"""Why no connection came about, told apart as far as it can be: each has another remedy.

Reasons: ``name`` (no such host), ``connect``, ``time_out``, ``certificate`` (signed by nobody who is trusted, as where
a network looks into TLS), ``certificate_time`` (expired or not yet valid: one of two clocks may be wrong),
``certificate_name`` (of another host), ``tls``, ``ca_file``, ``proxy`` (not reached), ``proxy_credentials``,
``proxy_refused``, ``proxy_unsupported``, ``address``.
"""

import socket
import ssl
from collections.abc import Iterator

import httpx

from isodesk.net.tls import CaFileUnusable

CREDENTIALS_ASKED = 407
_BY_NUMBER = {  # X509_V_ERR_* of OpenSSL
    9: "certificate_time",
    10: "certificate_time",
    62: "certificate_name",
    64: "certificate_name",
}


class ProxyNotReached(httpx.ProxyError):
    """No connection to the proxy itself."""


class ProxyUnsupported(httpx.ProxyError):
    """Neither an HTTP nor an HTTPS proxy, or no address at all."""


class ProxyRefused(httpx.ProxyError):
    """The proxy let the call not through; ``status`` says why."""

    def __init__(self, status: int) -> None:
        super().__init__(f"the proxy answered {status}")
        self.status = status


def reason_of(error: httpx.HTTPError) -> str:
    """Why not one byte of a call was written; empty where some may have been."""
    if isinstance(error, httpx.ProxyError):
        return _of_proxy(error)
    if isinstance(error, httpx.ConnectTimeout):
        return "time_out"
    if isinstance(error, httpx.ConnectError):
        return next((reason for each in _chain(error) if (reason := _of_connecting(each))), "connect")
    if isinstance(error, httpx.PoolTimeout):
        return "connect"
    return "address" if isinstance(error, httpx.UnsupportedProtocol | httpx.LocalProtocolError) else ""


def _of_proxy(error: httpx.ProxyError) -> str:
    if isinstance(error, ProxyRefused):
        return "proxy_credentials" if error.status == CREDENTIALS_ASKED else "proxy_refused"
    return "proxy_unsupported" if isinstance(error, ProxyUnsupported) else "proxy"


def _of_connecting(error: BaseException) -> str:
    if isinstance(error, CaFileUnusable):
        return "ca_file"
    if isinstance(error, ssl.SSLCertVerificationError):
        return _BY_NUMBER.get(getattr(error, "verify_code", 0), "certificate")
    if isinstance(error, ssl.SSLError):
        return "tls"
    return "name" if isinstance(error, socket.gaierror | UnicodeError) else ""


def is_of_tls(error: httpx.HTTPError) -> bool:
    """Whether the server was reached and TLS failed there."""
    return any(isinstance(each, ssl.SSLError) for each in _chain(error))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what led to it."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
