"""What a launch that isn't followed is answered: a page for people, JSON for programs, and one line in the log."""

import logging
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from isodesk.lti.errors import LtiError, NotAuthentic, NotKnown, TooLarge
from isodesk.lti.launch import Launch
from isodesk.protocol.refusals import Refusal
from isodesk.station.bodies import TOO_SLOW, BodyRefused, TooManyFields
from isodesk.station.languages import preferred
from isodesk.station.lti.answers import framed_by
from isodesk.station.lti.refused import LaunchRefused, RegisterRefused
from isodesk.station.pages.refused import refuse
from isodesk.station.performing import action_number
from isodesk.station.replies import http_error, refused
from isodesk.station.usage import body_reason

LOGGER: Final = logging.getLogger("isodesk.station.lti")
NO_GET: Final = "method_refused"


def refusal(request: Request, error: LtiError | LaunchRefused | RegisterRefused) -> Response:
    """A launch, a login or a registration that isn't followed."""
    return _refused(request, error.code, status_of(error))


def body_refusal(request: Request, error: BodyRefused) -> Response:
    """A body that isn't read; the connection goes only where the rest would never come (``usage.body_error``)."""
    known = BodyRefused(413) if isinstance(error, TooManyFields) else error  # too large, as the checklist has it
    answered = _refused(request, body_reason(known), known.status)
    if error.status == TOO_SLOW:
        answered.headers["connection"] = "close"
    return answered


def method_refusal(request: Request) -> Response:
    """A launch by GET: what is in an address stays in histories and logs."""
    answered = _refused(request, NO_GET, 405)
    answered.headers["allow"] = "POST"
    return answered


def action_refusal(request: Request, launch: Launch, error: Refusal) -> Response:
    """An authentic launch whose action fails: answered as the action is."""
    LOGGER.warning("launch followed, its action refused: %d", error.error_code)
    number = action_number({name: [value] for name, value in launch.custom.items()})
    return refused(error, number, preferred(request.headers.get("accept-language", "")))


def _refused(request: Request, code: str, status: int) -> Response:
    LOGGER.warning("launch refused: %s", code)
    if "text/html" in request.headers.get("accept", ""):
        return _page(request, code, status)
    return http_error(status, code, "The launch was refused.")


def _page(request: Request, code: str, status: int) -> HTMLResponse:
    page = refuse(request, "launch_refused", code=code)
    page.status_code = status
    return framed_by(page, "*")


def status_of(error: LtiError | LaunchRefused | RegisterRefused) -> int:
    """The status of HTTP that a refusal has."""
    if isinstance(error, LaunchRefused):
        return error.status
    if isinstance(error, RegisterRefused):
        return 409
    if isinstance(error, TooLarge):
        return 413
    if isinstance(error, NotAuthentic):
        return 401
    return 403 if isinstance(error, NotKnown) else 400
