"""What the API answers: JSON, the documented refusals, and the errors of HTTP itself."""

import json
from collections.abc import Mapping

from starlette.responses import Response

from isodesk.protocol.refusals import Refusal

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
NO_STORE = {"cache-control": "no-store"}


def json_reply(content: Mapping[str, object], status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A JSON object that nobody on the way may keep."""
    return Response(_encode(content), status, {**NO_STORE, **(headers or {})}, "application/json")


def success(properties: Mapping[str, object]) -> Response:
    """The documented shape of what went well."""
    return json_reply({"error_message": None, "success": True, **properties})


def refused(refusal: Refusal, action: int | None, language: str, status: int = 200) -> Response:
    """The documented shape of what was refused: HTTP 200 with a code and a text."""
    message = refusal.message(action, language)
    content = {"success": False, "error_code": refusal.error_code, "error_message": message, **refusal.extra}
    return json_reply(content, status)


def http_error(status: int, error: str, description: str, headers: Mapping[str, str] | None = None) -> Response:
    """A request that never reached an action; ``error`` is for programs, ``description`` for people."""
    content = {"success": False, "error": error, "error_description": description, "error_message": description}
    return json_reply(content, status, headers)
