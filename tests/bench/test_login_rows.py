"""Checklist 3.2 on the side of the bench: authentication requests, and the tokens that answer them."""

import secrets
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from isodesk.bench.configuration import Parameter, Security, Service
from isodesk.lti import jws, keys, names, v1p3
from tests.bench.local import CLIENT, FORM, TOOL, LocalBench, form_in

[REDIRECT] = CLIENT.redirect_uris
pytestmark = pytest.mark.usefixtures("client")


async def asked(local: LocalBench, **changed: str | None) -> dict[str, str]:
    """The tool's request after a login, with other parameters; None leaves one out."""
    login = (await local.launch()).fields
    given: dict[str, str | None] = {
        "scope": "openid",
        "response_type": "id_token",
        "response_mode": "form_post",
        "prompt": "none",
        "client_id": login["client_id"],
        "redirect_uri": REDIRECT,
        "login_hint": login["login_hint"],
        "lti_message_hint": login["lti_message_hint"],
        "state": secrets.token_urlsafe(24),
        "nonce": secrets.token_urlsafe(24),
        **changed,
    }
    return {name: value for name, value in given.items() if value is not None}


def error(answer: httpx.Response) -> str:
    """The error that goes back to the tool."""
    form = form_in(answer.text)
    assert (answer.status_code, form.action, "id_token" in form.fields) == (200, REDIRECT, False)
    return form.fields["error"]


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_pa_04_the_token_answers_this_very_request(local: LocalBench, client: Security, method: str) -> None:
    given = await asked(local)
    if method == "GET":
        answer = await local.http.get("/auth", params=given)
    else:
        answer = await local.http.post("/auth", content=urlencode(given), headers=FORM)
    form = form_in(answer.text)
    assert (form.action, form.method, form.fields["state"]) == (REDIRECT, "post", given["state"])
    launch = v1p3.verify(
        form.fields["id_token"],
        registration=local.bench.registration(client.client_id, client.deployment_id),
        jwks=keys.key_set([local.bench.key.public_key()]),
        nonce=given["nonce"],
        now=local.clock.wall(),
        target_link_uri=TOOL,
    )
    assert (launch.user_id, launch.given_name, launch.resource_link_id) == ("u-101", "Maëlle", "link-1")
    assert launch.roles == ("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",)
    assert launch.ags is not None
    assert launch.ags.line_item == local.bench.addresses.line_item(1)
    assert launch.return_url == f"{local.bench.url}/return"


@pytest.mark.parametrize(
    "redirect",
    [
        REDIRECT + "/",
        REDIRECT + "?more=1",
        REDIRECT.upper(),
        REDIRECT + "/deeper",
        "http://127.0.0.1:9/",
        "https://evil.example/",
        None,
    ],
)
async def test_pa_01_nothing_is_sent_to_another_address(local: LocalBench, redirect: str | None) -> None:
    answer = await local.http.get("/auth", params=await asked(local, redirect_uri=redirect))
    assert answer.status_code == 400
    assert "id_token" not in answer.text
    assert "<form" not in answer.text
    assert "location" not in answer.headers


@pytest.mark.parametrize("client_id", ["other", None])
async def test_pa_02_of_another_client(local: LocalBench, client_id: str | None) -> None:
    answer = await local.http.get("/auth", params=await asked(local, client_id=client_id))
    assert (answer.status_code, "<form" in answer.text) == (400, False)
    assert ("unauthorized_client" if client_id else "invalid_request") in answer.text


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"response_type": "code"}, "unsupported_response_type"),
        ({"response_type": None}, "invalid_request"),
        ({"response_mode": "query"}, "invalid_request"),
        ({"scope": "profile"}, "invalid_scope"),
        ({"scope": None}, "invalid_request"),
        ({"prompt": "login"}, "invalid_request"),
        ({"nonce": None}, "invalid_request"),
        ({"state": None}, "invalid_request"),
        ({"login_hint": None}, "invalid_request"),
        ({"lti_message_hint": None}, "invalid_request"),
        ({"lti_message_hint": "changed"}, "invalid_request"),
        ({"login_hint": "changed"}, "login_required"),
    ],
    ids=str,
)
async def test_pa_02_and_03_what_is_no_request(local: LocalBench, changed: dict[str, Any], expected: str) -> None:
    assert error(await local.http.get("/auth", params=await asked(local, **changed))) == expected


async def test_pa_03_hints_of_two_launches(local: LocalBench) -> None:
    other = (await local.launch(person="u-102")).fields
    for name in ("login_hint", "lti_message_hint"):
        assert (
            error(await local.http.get("/auth", params=await asked(local, **{name: other[name]}))) == "invalid_request"
        )


async def test_pa_03_hints_of_another_tools_launch(local: LocalBench, client: Security) -> None:
    given = await asked(local)
    local.use(replace(client, client_id="another"))
    assert error(await local.http.get("/auth", params={**given, "client_id": "another"})) == "login_required"


async def test_pa_03_a_launch_that_was_left(local: LocalBench) -> None:
    given = await asked(local)
    local.clock.move(601)
    assert error(await local.http.get("/auth", params=given)) == "login_required"


async def test_a_parameter_twice_is_refused(local: LocalBench) -> None:
    given = urlencode([*(await asked(local)).items(), ("nonce", "another")])
    assert (await local.http.get(f"/auth?{given}")).status_code == 400


async def test_only_services_that_are_offered_are_told_of(local: LocalBench) -> None:
    local.bench.configuration = replace(local.bench.configuration, services=frozenset({Service.MEMBERS}))
    answer = await local.http.get("/auth", params=await asked(local))
    said = jws.read(form_in(answer.text).fields["id_token"]).claims
    assert names.NRPS in said
    assert not {names.AGS, names.OUTCOME} & set(said)
    assert not local.bench.book.columns


async def test_the_configurations_own_words_go_over_the_courses(local: LocalBench) -> None:
    given = {**local.bench.configuration.parameters}
    given |= {"context_title": Parameter("My course", sent=True), "user_id": Parameter("u-9", sent=False)}
    local.bench.configuration = replace(local.bench.configuration, parameters=given, custom="who=$Person.name.given")
    answer = await local.http.get("/auth", params=await asked(local))
    said = jws.read(form_in(answer.text).fields["id_token"]).claims
    assert said[names.CONTEXT]["title"] == "My course"
    assert "sub" not in said, "a person of the course has a number, which isn't sent"
    assert said[names.CUSTOM] == {"who": "Maëlle"}
