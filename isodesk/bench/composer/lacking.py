"""What has to be entered before a launch can be sent. Wrong values may be sent: to see how a tool refuses them."""

from collections.abc import Iterator

from isodesk.bench.composer.errors import Lacking, Problem
from isodesk.bench.configuration import Security, Version
from isodesk.lti.web import is_web

_MISSING = Problem("missing")
_NOT_WEB = Problem("not_web")


def require_sendable(security: Security, *, secret: bool = True) -> None:
    """Raises ``Lacking`` with each problem by its field; a preview needs no secret."""
    found = dict(_of_1p1(security, secret=secret) if security.version is Version.V1P1 else _of_1p3(security))
    if found:
        raise Lacking({f"security.{name}": problem for name, problem in found.items()})


def _of_1p1(security: Security, *, secret: bool) -> Iterator[tuple[str, Problem]]:
    yield from _addresses(security, "launch_url")
    if not security.key:
        yield "key", _MISSING
    if secret and not security.secret:
        yield "secret", _MISSING


def _of_1p3(security: Security) -> Iterator[tuple[str, Problem]]:
    yield from _addresses(security, "launch_url", "login_url")
    if not security.client_id:
        yield "client_id", _MISSING
    if not security.redirect_uris:
        yield "redirect_uris", _MISSING
    elif not all(map(is_web, security.redirect_uris)):
        yield "redirect_uris", _NOT_WEB


def _addresses(security: Security, *names: str) -> Iterator[tuple[str, Problem]]:
    for name in names:
        value = getattr(security, name)
        if not is_web(value):
            yield name, _NOT_WEB if value else _MISSING
