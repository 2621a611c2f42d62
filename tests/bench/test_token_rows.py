"""Checklist 3.5 on the side of the bench: access tokens."""

import base64
import json
from dataclasses import replace
from typing import Any

import httpx
import jwt
import pytest

from isodesk.bench.configuration import Security, Service
from isodesk.lti import names
from isodesk.lti.keys import thumbprint
from tests.bench.local import CLIENT, FORM, SCOPES, LocalBench
from tests.station.lti.platform_v1p3 import Published, key

pytestmark = pytest.mark.usefixtures("client")


def refused(answer: httpx.Response) -> tuple[int, str, str]:
    said = answer.json()
    assert "access_token" not in said
    return answer.status_code, said["error"], said.get("error_description", "")


async def test_tk_01_a_tool_gets_a_token(local: LocalBench) -> None:
    answer = await local.ask()
    said = answer.json()
    assert answer.headers["cache-control"] == "no-store"
    assert (said["token_type"], said["expires_in"], said["scope"].split()) == ("Bearer", 3600, list(SCOPES))


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"grant_type": None}, "invalid_request"),
        ({"client_assertion_type": "other"}, "invalid_request"),
        ({"client_assertion": None}, "invalid_request"),
        ({"scope": None}, "invalid_scope"),
        ({"scope": ""}, "invalid_scope"),
    ],
)
async def test_tk_02_a_request_that_is_none(local: LocalBench, changed: dict[str, str | None], error: str) -> None:
    assert refused(await local.ask(**changed))[:2] == (400, error)


async def test_tk_02_a_body_that_is_no_form(local: LocalBench) -> None:
    answer = await local.http.post("/token", json={"grant_type": "client_credentials"})
    assert refused(answer)[:2] == (400, "invalid_request")
    assert (await local.http.get("/token")).status_code == 405


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"sub": "other"}, "issuer_wrong"),
        ({"aud": "https://elsewhere.example/token"}, "audience_wrong"),
        ({"exp": None}, "claim_missing"),
        ({"jti": None}, "claim_missing"),
        ({"iat": 1_779_990_000, "exp": 1_779_999_000}, "token_expired"),
    ],
)
async def test_tk_03_an_assertion_that_proves_nothing(local: LocalBench, changed: dict[str, Any], reason: str) -> None:
    assert refused(await local.ask(local.assertion(**changed))) == (401, "invalid_client", reason)


async def test_tk_03_of_an_unknown_client(local: LocalBench) -> None:
    other = replace(CLIENT, client_id="other")
    assert refused(await local.ask(local.assertion(other))) == (401, "invalid_client", "registration_unknown")


async def test_tk_03_signed_by_nobody(local: LocalBench) -> None:
    claims = jwt.decode(local.assertion(), options={"verify_signature": False})
    named = {"kid": thumbprint(key("first").public_key())}
    for algorithm, secret in (("none", ""), ("HS256", "x" * 64)):
        forged = jwt.encode(claims, secret, algorithm=algorithm, headers=named)
        assert refused(await local.ask(forged))[:2] == (401, "invalid_client")


async def test_tk_03_by_a_key_that_is_not_the_tools(local: LocalBench, published: Published) -> None:
    assert refused(await local.ask(local.assertion(signer="other"))) == (401, "invalid_client", "key_unknown")
    published.keys.append(key("other"))
    local.clock.move(10)
    assert (await local.ask(local.assertion(signer="other"))).status_code == 200, "a new key is read"


async def test_tk_03_keys_that_cannot_be_read(local: LocalBench, published: Published) -> None:
    published.keys.clear()
    assert refused(await local.ask()) == (401, "invalid_client", "key_unknown")
    local.use(replace(local.bench.configuration.security, jwks_url="http://169.254.169.254/keys"))
    assert refused(await local.ask()) == (401, "invalid_client", "keys_unread")


async def test_tk_03_once(local: LocalBench) -> None:
    assertion = local.assertion()
    assert (await local.ask(assertion)).status_code == 200
    assert refused(await local.ask(assertion)) == (401, "invalid_client", "used_already")


async def test_tk_04_never_for_more_than_is_offered(local: LocalBench) -> None:
    local.bench.configuration = replace(local.bench.configuration, services=frozenset({Service.GRADES}))
    said = (await local.ask(scope=f"{names.SCOPE_SCORE} {names.SCOPE_MEMBERS} openid")).json()
    assert said["scope"] == names.SCOPE_SCORE
    assert refused(await local.ask(scope=names.SCOPE_MEMBERS))[:2] == (400, "invalid_scope")


async def test_a_token_of_an_earlier_tool_stays_good(local: LocalBench, client: Security) -> None:
    await local.launch()
    local.use(replace(client, client_id="another"))
    assert (await local.ask()).status_code == 200


async def test_what_is_sent_may_be_anything(local: LocalBench) -> None:
    header = base64.urlsafe_b64encode(json.dumps({"alg": "RS256"}).encode()).decode().rstrip("=")
    for junk in ("x", "a.b.c", f"{header}.{header}.{header}", "é" * 100):
        assert refused(await local.ask(junk))[:2] == (401, "invalid_client")
    answer = await local.http.post("/token", content=b"%ff=%ff", headers=FORM)
    assert refused(answer)[:2] == (400, "invalid_request")
