"""Logins and launches of LTI 1.3 at the station."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import update

from isodesk.lti import names
from isodesk.lti.keys import parse_key_set
from isodesk.station.schema import candidate, lti_key, lti_login, lti_platform, planned_test
from tests.station.lti.platform import FORM, URL, refusal
from tests.station.lti.platform_v1p3 import CLIENT, ISSUER, Platform, Published, key
from tests.support.station import START, LocalStation

ADMINISTRATOR = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator"


@pytest.fixture
def platform(new_platform: Platform) -> Platform:
    return new_platform


async def nothing_happened(local: LocalStation) -> bool:
    return not await local.rows(planned_test) and len(await local.rows(candidate)) == 2


# The login


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_oi_01_and_08_a_login_leads_to_the_platform(platform: Platform, method: str) -> None:
    answer = await platform.login(method=method)
    assert answer.status_code == 302
    parts = urlsplit(answer.headers["location"])
    asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
    assert (parts.netloc, parts.path, asked.pop("tenant")) == ("lms.example", "/auth", "1")
    state, nonce = asked.pop("state"), asked.pop("nonce")
    assert len({state, nonce}) == 2
    assert min(len(state), len(nonce)) >= 43  # 256 bits
    assert asked == {
        "scope": "openid",
        "response_type": "id_token",
        "response_mode": "form_post",
        "prompt": "none",
        "client_id": CLIENT,
        "redirect_uri": URL,
        "login_hint": "7",
        "lti_message_hint": "m&=1",
    }


async def test_in_a_frame_of_another_site_the_login_begins_again_in_a_window(
    platform: Platform, local: LocalStation
) -> None:
    headers = {"sec-fetch-dest": "iframe", "sec-fetch-site": "cross-site"}
    answer = await local.http.post(
        URL, data={"iss": ISSUER, "login_hint": "7", "target_link_uri": URL}, headers=headers
    )
    assert answer.status_code == 200
    assert 'target="_blank"' in answer.text
    assert "iss=https%3A%2F%2Flms.example" in answer.text
    assert not await local.rows(lti_login)


# The launch


async def test_t_01_a_launch_registers_whom_it_names(platform: Platform, local: LocalStation) -> None:
    answer = await platform.launch()
    assert answer.json()["success"] is True
    new = (await local.rows(candidate))[-1]
    assert (new.email, new.external_id) == ("maelle.sample@example.org", "u-7")
    answer = await platform.launch({"email": None, names.CUSTOM: {"act_id": "9", "tst_frm_id": FORM}})
    assert {test.candidate_id for test in await local.rows(planned_test)} == {new.id}


async def test_t_05_and_06_a_new_key_is_read_once_it_is_met(
    platform: Platform, published: Published, local: LocalStation
) -> None:
    await platform.launch()
    assert refusal(await platform.launch(signer="second")) == (401, "key_unknown")
    assert published.reads == 1, "it was read a moment ago"
    local.clock.move(31)
    published.keys.append(key("second"))
    assert (await platform.launch(signer="second")).json()["success"] is True
    assert published.reads == 2


async def test_keys_that_cannot_be_read(platform: Platform, published: Published, local: LocalStation) -> None:
    published.status = 500
    assert refusal(await platform.launch()) == (424, "keys_unavailable")
    published.status = 200
    assert (await platform.launch()).json()["success"] is True
    published.status = 500
    local.clock.move(3700)
    assert (await platform.launch()).json()["success"] is True, "an earlier set stays good"


@pytest.mark.parametrize(
    ("number", "claims", "reason"),
    [
        ("T-11", {"iss": f"{ISSUER}/"}, "issuer_wrong"),
        ("T-12", {"aud": "another"}, "audience_wrong"),
        ("T-15", {"iat": int(START) - 200, "exp": int(START) - 100}, "token_expired"),
        ("T-17", {"nonce": "another-nonce-than-the-login-had"}, "nonce_wrong"),
        ("T-20", {names.DEPLOYMENT: "another"}, "deployment_unknown"),
        ("T-21", {names.VERSION: "2.0.0"}, "lti_version_refused"),
        ("T-22", {names.MESSAGE_TYPE: "basic-lti-launch-request"}, "message_type_refused"),
    ],
)
async def test_a_token_that_is_refused_uses_nothing_up(
    platform: Platform, local: LocalStation, number: str, claims: dict[str, Any], reason: str
) -> None:
    asked = await platform.asked()
    wrong = platform.token({**platform.claims(asked["nonce"]), **claims})
    answer = await platform.answer(wrong, asked["state"])
    assert (400 <= answer.status_code < 500, answer.json()["error"]) == (True, reason), number
    assert await nothing_happened(local)
    right = platform.token(platform.claims(asked["nonce"]))
    assert (await platform.answer(right, asked["state"])).json()["success"] is True


async def test_a_platform_that_was_switched_off(platform: Platform, local: LocalStation) -> None:
    asked = await platform.asked()
    [row] = await local.rows(lti_platform)
    off = update(lti_platform).values(settings={**row.settings, "enabled": False})
    await local.station.database.write(lambda connection: connection.execute(off))
    answer = await platform.answer(platform.token(platform.claims(asked["nonce"])), asked["state"])
    assert refusal(answer) == (403, "consumer_disabled")


async def test_an_administrator_enters_where_the_centre_lets_this_platform(
    platform: Platform, local: LocalStation
) -> None:
    custom = {names.CUSTOM: {"act_id": "13"}, names.ROLES: [ADMINISTRATOR]}
    assert refusal(await platform.launch(custom)) == (403, "action_not_allowed")
    [row] = await local.rows(lti_platform)
    on = update(lti_platform).values(settings={**row.settings, "administrators": True})
    await local.station.database.write(lambda connection: connection.execute(on))
    assert refusal(await platform.launch({**custom, names.ROLES: ["Administrator"]})) == (403, "action_not_allowed")
    answer = await platform.launch(custom)
    assert answer.status_code == 302
    assert "/admin/enter/" in answer.headers["location"]


# The tool's keys


async def test_two_keys_are_published_and_the_older_goes_in_time(local: LocalStation) -> None:
    async def read() -> list[str]:
        answer = await local.http.get("http://station.test/public/jwks.php")
        assert "max-age" in answer.headers["cache-control"]
        return [each["kid"] for each in parse_key_set(answer.content)["keys"]]

    first = await read()
    assert len(set(first)) == 2
    assert await read() == first
    local.clock.move(90 * 24 * 3600)
    later = await read()
    assert (later[0], len(set(later))) == (first[1], 2)
    assert b"PRIVATE" not in b"".join(row.pem_sealed for row in await local.rows(lti_key))


async def test_a_login_in_a_frame_that_nobody_can_read_is_refused(local: LocalStation) -> None:
    headers = {"content-type": "application/x-www-form-urlencoded", "sec-fetch-dest": "iframe"}
    answer = await local.http.post(URL, content=b"iss=%FF", headers={**headers, "sec-fetch-site": "cross-site"})
    assert answer.status_code == 400
