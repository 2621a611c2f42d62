"""Access tokens: granted to a tool that proves to be itself, for what the configuration offers (TK-01 to TK-04)."""

from starlette.responses import JSONResponse, Response

from isodesk.bench.bench import Bench
from isodesk.bench.configuration import Security, Service
from isodesk.bench.errors import BenchError
from isodesk.bench.platform.addresses import TOKEN
from isodesk.bench.platform.calls import NO_STORE, Call
from isodesk.bench.platform.tools import LIFE
from isodesk.errors import IsoDeskError
from isodesk.lti import ags, names
from isodesk.lti.ags import Assertion
from isodesk.lti.errors import RequestRefused, TooLarge

_OF_SERVICE = {
    Service.GRADES: (
        names.SCOPE_LINE_ITEM,
        names.SCOPE_LINE_ITEM_READ,
        names.SCOPE_RESULT_READ,
        names.SCOPE_SCORE,
    ),
    Service.MEMBERS: (names.SCOPE_MEMBERS,),
    Service.OUTCOMES: (names.SCOPE_OUTCOME,),
}


def offered_scopes(bench: Bench) -> tuple[str, ...]:
    """What tokens may be good for."""
    services = bench.configuration.services
    return tuple(scope for service, scopes in _OF_SERVICE.items() if service in services for scope in scopes)


async def grant(call: Call) -> Response:
    """POST for a token."""
    asked = ags.parse_token_request(call.form())
    proved = await _proved(call.bench, asked.assertion)
    scopes = ags.granted_scopes(asked.scopes, offered_scopes(call.bench))
    _use(call.bench, proved)
    value = call.bench.tools.issue(proved.client_id, scopes, call.bench.now())
    body = ags.build_token_answer(ags.AccessToken(value, LIFE, scopes))
    return Response(body, media_type="application/json", headers=NO_STORE)


def refused(_call: Call, error: IsoDeskError) -> Response:
    """A refusal as OAuth 2 writes it (RFC 6749, section 5.2)."""
    if isinstance(error, TooLarge):
        return JSONResponse({"error": "invalid_request"}, 413, headers=NO_STORE)
    code = error.error if isinstance(error, RequestRefused) else "invalid_request"
    reason = error.parameters.get("reason")
    said = {"error": code, **({"error_description": str(reason)} if reason else {})}
    return JSONResponse(said, 401 if code == "invalid_client" else 400, headers=NO_STORE)


async def _proved(bench: Bench, assertion: str) -> Assertion:
    security = bench.tools.client(ags.client_of(assertion))
    if security is None:
        raise RequestRefused("invalid_client", reason="registration_unknown")
    try:
        return await _verified(bench, security, assertion)
    except RequestRefused as error:
        if error.parameters.get("reason") != "key_unknown":
            raise
    return await _verified(bench, security, assertion, again=True)


async def _verified(bench: Bench, security: Security, assertion: str, *, again: bool = False) -> Assertion:
    try:
        keys = await bench.key_sets.get(security.jwks_url, again=again)
    except BenchError as error:
        raise RequestRefused("invalid_client", reason=error.code) from error
    audiences, now = (bench.addresses.at(TOKEN), bench.url), bench.now()
    return ags.verify_assertion(assertion, client_id=security.client_id, audiences=audiences, jwks=keys, now=now)


def _use(bench: Bench, proved: Assertion) -> None:
    name = ("assertion", proved.client_id, proved.token_id)
    if not bench.tools.used.use(*name, until=proved.expires + 60, now=bench.now()):
        raise RequestRefused("invalid_client", reason="used_already")
