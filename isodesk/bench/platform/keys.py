"""The platform's public keys."""

from starlette.responses import JSONResponse, Response

from isodesk.bench.platform.calls import Call
from isodesk.lti.keys import key_set


async def published(call: Call) -> Response:
    """GET of the key set."""
    return JSONResponse(key_set([call.bench.key.public_key()]), headers={"Cache-Control": "public, max-age=60"})
