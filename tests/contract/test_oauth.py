"""Tokens: how they are asked for, refused, and how long they live (decision D20)."""

import base64
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import update

from isodesk.station.directory import secret_hash
from isodesk.station.schema import client
from tests.support.station import SECRETS, LocalStation, local_station

CLIENT = {"client_id": "client-a", "client_secret": SECRETS["client-a"]}
GRANT = {"grant_type": "client_credentials"}


async def _ask(station: LocalStation, query: str = "", **arguments: Any) -> httpx.Response:
    return await station.http.post(f"/oauth2/token{query}", **arguments)


def _basic(client_id: str, secret: str) -> dict[str, str]:
    return {"authorization": "Basic " + base64.b64encode(f"{client_id}:{secret}".encode()).decode()}


@pytest.mark.parametrize(
    ("query", "arguments"),
    [
        ("?grant_type=client_credentials&scopes=usage", {"data": CLIENT}),
        ("?grant_type=client_credentials&scope=usage", {"data": CLIENT}),
        ("?grant_type=client_credentials", {"data": CLIENT}),
        ("", {"data": {**CLIENT, **GRANT, "scope": "usage"}}),
        ("", {"data": {**CLIENT, **GRANT, "scopes": ""}}),
        ("", {"json": {**CLIENT, **GRANT}}),
        ("", {"files": {name: (None, value) for name, value in {**CLIENT, **GRANT}.items()}}),
        ("", {"data": GRANT, "headers": _basic(client_id="client-a", secret=SECRETS["client-a"])}),
    ],
)
async def test_ways_to_ask(station: LocalStation, query: str, arguments: dict[str, Any]) -> None:
    answer = await _ask(station, query, **arguments)
    content = answer.json()
    assert answer.status_code == 200
    assert (content["token_type"], content["expires_in"], content["scope"]) == ("Bearer", 3600, "usage")
    assert answer.headers["cache-control"] == "no-store"
    bearer = {"authorization": f"bearer {content['access_token']}"}
    assert (await station.http.post("/api/usage", data={"act_id": 15}, headers=bearer)).json()["success"]


@pytest.mark.parametrize(
    ("query", "form", "status", "error"),
    [
        ("", CLIENT, 400, "invalid_request"),
        ("?grant_type=password", CLIENT, 400, "unsupported_grant_type"),
        ("?grant_type=client_credentials&scopes=admin", CLIENT, 400, "invalid_scope"),
        ("?grant_type=client_credentials&scopes=usage%20admin", CLIENT, 400, "invalid_scope"),
        ("?grant_type=client_credentials&scope=usage&scopes=x", CLIENT, 400, "invalid_scope"),
        ("?grant_type=client_credentials", {}, 401, "invalid_client"),
        ("?grant_type=client_credentials", {**CLIENT, "client_secret": "wrong"}, 401, "invalid_client"),
        ("?grant_type=client_credentials", {**CLIENT, "client_id": "nobody"}, 401, "invalid_client"),
        ("?grant_type=client_credentials", {**CLIENT, "client_secret": SECRETS["client-b"]}, 401, "invalid_client"),
        (
            f"?grant_type=client_credentials&client_id=client-a&client_secret={SECRETS['client-a']}",
            {},
            401,
            "invalid_client",
        ),
    ],
)
async def test_ways_to_be_refused(
    station: LocalStation, query: str, form: dict[str, str], status: int, error: str
) -> None:
    answer = await _ask(station, query, data=form)
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert "access_token" not in answer.text


@pytest.mark.parametrize("header", ["Basic", "Basic !", "Basic " + base64.b64encode(b"\xff:\xff").decode()])
async def test_broken_basic_is_401(local: LocalStation, header: str) -> None:
    answer = await _ask(local, data=GRANT, headers={"authorization": header})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Basic")


async def test_wrong_secrets_have_to_wait(local: LocalStation) -> None:
    wrong = {**CLIENT, **GRANT, "client_secret": "wrong"}
    statuses = [(await _ask(local, data=wrong)).status_code for _ in range(25)]
    assert statuses == [401] * 20 + [429] * 5
    # Nobody is kept out by what others tried under his name: behind a proxy all share one address.
    assert (await _ask(local, data={**CLIENT, **GRANT})).status_code == 200
    assert (await _ask(local, data=wrong)).status_code == 429
    # Somebody else at the same address isn't kept out.
    other = {**GRANT, "client_id": "client-b", "client_secret": SECRETS["client-b"]}
    assert (await _ask(local, data=other)).status_code == 200
    local.clock.move(61)
    assert (await _ask(local, data=wrong)).status_code == 401


async def test_forged_tokens(local: LocalStation) -> None:
    token = await local.token()
    raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    for position in range(len(raw)):
        forged = raw[:position] + bytes([raw[position] ^ 1]) + raw[position + 1 :]
        bearer = {"authorization": "Bearer " + base64.urlsafe_b64encode(forged).rstrip(b"=").decode()}
        assert (await local.http.post("/api/usage", data={"act_id": 15}, headers=bearer)).status_code == 401


async def test_body_over_a_mebibyte_is_413(station: LocalStation) -> None:
    answer = await _ask(station, data={"x": "x" * 1_100_000})
    assert answer.status_code == 413


async def test_token_dies_with_its_clients_secret(folder: Path) -> None:
    async with local_station(folder) as before:
        tokens = {name: await before.token(name) for name in ("client-a", "client-b")}
        change = update(client).where(client.c.id == "client-a").values(secret_hash=secret_hash("another"))
        await before.station.database.write(lambda connection: connection.execute(change).rowcount)
    async with local_station(folder) as after:
        for name, status in (("client-a", 401), ("client-b", 200)):
            bearer = {"authorization": f"Bearer {tokens[name]}"}
            assert (await after.http.post("/api/usage", data={"act_id": 15}, headers=bearer)).status_code == status
