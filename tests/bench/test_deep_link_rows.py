"""Checklist 3.5 on the side of the bench: what a tool sends back of a choice, and tools that register."""

import json
import secrets
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from isodesk.bench.configuration import Security, Version
from isodesk.lti import deeplink, jws, keys, names, registration, v1p3
from isodesk.lti.keys import thumbprint
from isodesk.lti.registration import ToolRegistration
from tests.bench.local import CLIENT, FORM, TOOL, LocalBench, form_in
from tests.station.lti.platform_v1p3 import key

[REDIRECT] = CLIENT.redirect_uris
ITEM = {
    "type": "ltiResourceLink",
    "title": "Placement <b>",
    "text": "Chosen",
    "url": TOOL,
    "custom": {"Act_Id": "9", "who": "$User.id"},
    "lineItem": {"label": "Placement", "scoreMaximum": 50},
}


async def launched(local: LocalBench, **more: str) -> v1p3.AuthenticationResponse:
    """The token of a launch."""
    login = (await local.launch(**more)).fields
    nonce, state = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    given = {
        "scope": "openid",
        "response_type": "id_token",
        "response_mode": "form_post",
        "prompt": "none",
        "client_id": login["client_id"],
        "redirect_uri": REDIRECT,
        "login_hint": login["login_hint"],
        "lti_message_hint": login["lti_message_hint"],
        "state": state,
        "nonce": nonce,
    }
    answer = await local.http.get("/auth", params=given)
    return v1p3.AuthenticationResponse(form_in(answer.text).fields["id_token"], nonce)


@pytest.fixture
async def response(local: LocalBench, client: Security) -> dict[str, Any]:
    """The claims of an honest answer to a request of Deep Linking."""
    given = await launched(local, choose="1")
    known = local.bench.registration(client.client_id, client.deployment_id)
    launch = v1p3.verify(
        given.id_token,
        registration=known,
        jwks=keys.key_set([local.bench.key.public_key()]),
        nonce=given.state,
        now=local.clock.wall(),
    )
    assert launch.message_type == names.DEEP_LINKING_REQUEST
    assert deeplink.settings_of(launch).multiple
    item = deeplink.ResourceLink(TOOL, "Placement")
    made = deeplink.build_response(
        launch, known, [item], key=key("first"), key_id="k", now=local.clock.wall(), nonce=secrets.token_hex(8)
    )
    return {**jws.read(made).claims, names.CONTENT_ITEMS: [ITEM]}


async def send(local: LocalBench, claims: dict[str, Any], signer: str = "first") -> httpx.Response:
    given = {name: value for name, value in claims.items() if value is not None}
    token = jws.sign(given, key=key(signer), key_id=thumbprint(key(signer).public_key()))
    return await local.http.post("/deep_link_return", content=urlencode({"JWT": token}), headers=FORM)


async def test_dl_02_a_choice_becomes_a_link(local: LocalBench, response: dict[str, Any]) -> None:
    answer = await send(local, response)
    assert answer.status_code == 200
    assert "Placement &lt;b&gt;" in answer.text
    [link] = local.bench.course.chosen.values()
    given = await launched(local, link=link.link_id)
    said = jws.read(given.id_token).claims
    assert said[names.CUSTOM] == {"act_id": "9", "who": "u-101"}
    assert said[names.RESOURCE_LINK] == {"id": link.link_id, "title": "Placement <b>"}
    [column] = local.bench.book.columns.values()
    assert (column.item.maximum, column.item.resource_link_id) == (50, link.link_id)


async def test_dl_02_once(local: LocalBench, response: dict[str, Any]) -> None:
    assert [(await send(local, response)).status_code for _ in range(2)] == [200, 401]
    assert len(local.bench.course.chosen) == 1


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"iss": "another"}, 401),
        ({"aud": ["https://elsewhere.example"]}, 401),
        ({"nonce": None}, 400),
        ({"exp": 1_779_000_000, "iat": 1_778_999_000}, 401),
        ({names.DEPLOYMENT: "another"}, 400),
        ({names.VERSION: "2.0.0"}, 400),
        ({names.MESSAGE_TYPE: names.RESOURCE_LINK_REQUEST}, 400),
        ({f"{names.DEEP_LINKING}data": "changed"}, 404),
        ({f"{names.DEEP_LINKING}data": None}, 404),
        ({names.CONTENT_ITEMS: [{"type": "unknown"}]}, 400),
        ({names.CONTENT_ITEMS: [{**ITEM, "url": "javascript:alert(1)"}]}, 400),
        ({names.CONTENT_ITEMS: [{**ITEM, "lineItem": {"scoreMaximum": 0}}]}, 400),
    ],
    ids=str,
)
async def test_dl_02_what_is_no_answer(
    local: LocalBench, response: dict[str, Any], changed: dict[str, Any], status: int
) -> None:
    answer = await send(local, {**response, **changed})
    assert answer.status_code == status
    assert 'data-page="refused"' in answer.text
    assert not local.bench.course.chosen


async def test_dl_02_not_signed_by_the_tool(local: LocalBench, response: dict[str, Any]) -> None:
    assert (await send(local, response, signer="other")).status_code == 401
    assert (await local.http.post("/deep_link_return", content=b"JWT=a.b.c", headers=FORM)).status_code == 400
    assert (await local.http.post("/deep_link_return", content=b"", headers=FORM)).status_code == 400


TOOL_REGISTRATION = ToolRegistration(
    name="Tool",
    login_url="http://127.0.0.1:9/login",
    redirect_urls=("http://127.0.0.1:9/redirect",),
    jwks_url="http://127.0.0.1:9/jwks",
    target_url="http://127.0.0.1:9/launch",
)


async def invited(local: LocalBench) -> str:
    """The token of an invitation."""
    answer = await local.http.post("/register_tool", data={"tool": "http://127.0.0.1:9/register?x=1"})
    query = parse_qs(urlsplit(answer.headers["location"]).query)
    assert query["x"] == ["1"]
    url = query["openid_configuration"][0]
    told = registration.parse_configuration((await local.http.get(url)).content, url)
    assert (told.issuer, told.registration_url) == (local.bench.url, f"{local.bench.url}/register")
    return query["registration_token"][0]


async def register(local: LocalBench, token: str, body: dict[str, Any]) -> httpx.Response:
    headers = {"authorization": f"Bearer {token}"} if token else {}
    return await local.http.post("/register", json=body, headers=headers)


def members() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(registration.build_registration(TOOL_REGISTRATION))
    return found


async def test_dr_01_a_tool_registers_once(local: LocalBench) -> None:
    token = await invited(local)
    answer = await register(local, token, members())
    assert answer.status_code == 201
    security = local.bench.configuration.security
    assert (security.version, security.client_id) == (Version.V1P3, answer.json()["client_id"])
    assert security.launch_url == TOOL_REGISTRATION.target_url
    assert (await register(local, token, members())).status_code == 401
    assert local.bench.configuration.security == security


async def test_dr_01_not_without_an_invitation(local: LocalBench) -> None:
    before = local.bench.configuration
    for token in ("", "made-up"):
        assert (await register(local, token, members())).status_code == 401
    late = await invited(local)
    local.clock.move(3601)
    assert (await register(local, late, members())).status_code == 401
    assert local.bench.configuration == before


@pytest.mark.parametrize(
    "changed",
    [
        {"initiate_login_uri": None},
        {"redirect_uris": None},
        {"redirect_uris": []},
        {"jwks_uri": None},
        {"jwks_uri": "http://tool.example/jwks"},
        {"initiate_login_uri": "javascript:alert(1)"},
        {"redirect_uris": ["http://127.0.0.2:9/redirect"]},
        {names.TOOL_CONFIGURATION: None},
        {names.TOOL_CONFIGURATION: {"domain": "other.example", "target_link_uri": TOOL, "messages": []}},
    ],
    ids=str,
)
async def test_dr_01_what_is_no_tool(local: LocalBench, changed: dict[str, Any]) -> None:
    before, token = local.bench.configuration, await invited(local)
    given = {name: value for name, value in {**members(), **changed}.items() if value is not None}
    assert (await register(local, token, given)).status_code == 400
    assert local.bench.configuration == before
    assert (await register(local, token, members())).status_code == 201, "a mistake doesn't use the invitation up"


async def test_dr_01_an_address_that_is_none(local: LocalBench) -> None:
    for address in ("", "javascript:alert(1)", "file:///etc/passwd"):
        answer = await local.http.post("/register_tool", data={"tool": address})
        assert (answer.status_code, "location" in answer.headers) == (400, False)
