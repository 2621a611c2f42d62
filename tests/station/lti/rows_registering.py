"""Checklist 3.5 at a station: requests for links, and registrations."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from isodesk.lti import names
from isodesk.lti.registration import PlatformConfiguration, build_configuration
from isodesk.station.lti.registering import PARAMETER, registration_url
from tests.station.lti.checklist import ACCEPTED, Row, Trial
from tests.station.lti.rows_tokens import asked
from tests.support.loopback import Answered, Asked, serving

SETTINGS = {
    "deep_link_return_url": "https://lms.example/links",
    "accept_types": ["ltiResourceLink"],
    "accept_presentation_document_targets": ["iframe"],
}


def linking(given: str, expected: str, **changed: Any) -> Row:
    """A row of a Deep Linking request with other settings; None leaves one out."""
    settings = {name: value for name, value in {**SETTINGS, **changed}.items() if value is not None}

    async def attempt(trial: Trial) -> httpx.Response:
        request = await asked(trial)
        claims = {
            names.MESSAGE_TYPE: names.DEEP_LINKING_REQUEST,
            names.RESOURCE_LINK: None,
            names.DEEP_LINKING_SETTINGS: settings or None,
        }
        token = trial.new_platform.token(trial.new_platform.claims(request["nonce"], **claims))
        return await trial.answer(token, request["state"])

    return Row("DL-01", given, expected, attempt)


def configuration(url: str, **changed: str | None) -> bytes:
    """What a platform tells of itself, some of it otherwise; None leaves a member out."""
    whole = json.loads(
        build_configuration(
            PlatformConfiguration(
                issuer=url,
                auth_url=f"{url}/auth",
                token_url=f"{url}/token",
                jwks_url=f"{url}/jwks",
                registration_url=f"{url}/register",
                product="northwind",
            )
        )
    )
    return json.dumps({name: value for name, value in {**whole, **changed}.items() if value is not None}).encode()


def registering(given: str, expected: str, *, refuses: bool = False, **changed: str | None) -> Row:
    """A row of a platform that tells this of itself; ``refuses``: that takes no registration."""

    async def attempt(trial: Trial) -> httpx.Response:
        def answer(asked: Asked) -> Answered:
            told = configuration(f"http://{asked.headers['host']}", **changed)
            return Answered(401, b"{}") if refuses and asked.method == "POST" else Answered(200, told)

        with serving(answer) as url:
            return await trial.get({**link(trial), "openid_configuration": f"{url}/configuration"})

    return Row("DR-01", given, expected, attempt)


def link(trial: Trial) -> dict[str, str]:
    """A link that an administrator made."""
    made = registration_url(trial.local.station, 1)
    return {PARAMETER: parse_qs(urlsplit(made).query)[PARAMETER][0]}


def opened(given: str, expected: str, url: str, *, with_link: bool = True) -> Row:
    """A row of a registration with the configuration at this address."""

    async def attempt(trial: Trial) -> httpx.Response:
        return await trial.get({**(link(trial) if with_link else {}), "openid_configuration": url})

    return Row("DR-01", given, expected, attempt)


ROWS = [
    linking("valid", ACCEPTED),
    linking("no return address", "400 claim_missing", deep_link_return_url=None),
    linking("no links to tools accepted", "400 parameter_refused", accept_types=["html"]),
    linking("return address javascript:", "400 address_not_web", deep_link_return_url="javascript:alert(1)"),
    opened("a registration that nobody asked for", "403 link_ended", "http://127.0.0.1:9/", with_link=False),
    opened("no openid_configuration", "400 parameter_missing", ""),
    opened("configuration at file:", "400 address_not_web", "file:///etc/passwd"),
    opened("a platform that doesn’t answer", "424 platform_silent", "http://127.0.0.1:9/configuration"),
    registering("issuer of another host", "401 issuer_wrong", issuer="https://evil.example"),
    registering("no registration_endpoint", "400 claim_missing", registration_endpoint=None),
    registering("401 on the token", "400 answered_with_failure", refuses=True),
]
