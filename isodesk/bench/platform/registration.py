"""Dynamic registration: what the platform tells of itself, and the tool that it takes on (DR-01)."""

import secrets
from dataclasses import replace
from urllib.parse import urlencode, urlsplit

from starlette.responses import JSONResponse, Response

from isodesk.bench.bench import Bench
from isodesk.bench.configuration import Security, Version
from isodesk.bench.errors import BenchError, NotInvited
from isodesk.bench.platform.addresses import AUTHENTICATION, CONFIGURATION, KEYS, REGISTER, TOKEN
from isodesk.bench.platform.calls import NO_STORE, Call, status_of
from isodesk.bench.platform.token import offered_scopes
from isodesk.errors import IsoDeskError
from isodesk.lti import names, registration
from isodesk.lti.errors import TooLarge
from isodesk.lti.registration import PlatformConfiguration, ToolRegistration
from isodesk.lti.web import require_web

_CLAIMS = ("iss", "sub", "given_name", "family_name", "name", "email")
_MESSAGES = (names.RESOURCE_LINK_REQUEST, names.DEEP_LINKING_REQUEST)


def invitation(bench: Bench, tool_url: str) -> str:
    """The address by which a tool's page of registration opens; raises ``AddressNotWeb``."""
    require_web("tool", tool_url)
    query = {"openid_configuration": bench.addresses.at(CONFIGURATION), "registration_token": bench.invite()}
    return f"{tool_url}{'&' if urlsplit(tool_url).query else '?'}{urlencode(query)}"


async def configuration(call: Call) -> Response:
    """GET of the platform's configuration."""
    at = call.bench.addresses.at
    told = PlatformConfiguration(
        issuer=call.bench.url,
        auth_url=at(AUTHENTICATION),
        token_url=at(TOKEN),
        jwks_url=at(KEYS),
        registration_url=at(REGISTER),
        scopes=offered_scopes(call.bench),
        claims=_CLAIMS,
        messages=_MESSAGES,
        product="isodesk-bench",
    )
    return Response(registration.build_configuration(told), media_type="application/json", headers=NO_STORE)


async def register(call: Call) -> Response:
    """POST of a tool: from now on it is the one that is launched."""
    call.of_kind("application/json")
    scheme, _, token = call.request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not call.bench.is_invited(token):
        raise NotInvited
    tool = registration.parse_registration(call.body)
    call.bench.accept(token)
    security = _security(tool)
    call.bench.tools.keep(security)
    call.bench.configuration = replace(call.bench.configuration, security=security)
    answer = registration.build_answer(tool, client_id=security.client_id, deployment_id=security.deployment_id)
    return Response(answer, 201, media_type="application/json", headers=NO_STORE)


def refused(_call: Call, error: IsoDeskError) -> Response:
    """A refusal as OAuth 2 writes it (RFC 7591, section 3.2.2)."""
    status = status_of(error) if isinstance(error, BenchError | TooLarge) else 400
    code = "invalid_token" if status == 401 else "invalid_client_metadata"
    return JSONResponse({"error": code, "error_description": error.code}, status, headers=NO_STORE)


def _security(tool: ToolRegistration) -> Security:
    return Security(
        version=Version.V1P3,
        launch_url=tool.target_url,
        client_id=f"client-{secrets.token_hex(6)}",
        deployment_id=f"deployment-{secrets.token_hex(4)}",
        login_url=tool.login_url,
        redirect_uris=tool.redirect_urls,
        jwks_url=tool.jwks_url,
    )
