"""Who may launch is managed on the administrators' pages, by the command line and by one link."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from sqlalchemy import Connection, func, select

from isodesk.lti import names
from isodesk.lti.registration import (
    PlatformConfiguration,
    ToolRegistration,
    build_answer,
    build_configuration,
    parse_registration,
)
from isodesk.station.schema import lti_person, lti_platform
from tests.station.lti.conftest import SEED
from tests.station.lti.platform import URL, Platform, refusal
from tests.support.loopback import Answered, Asked, serving
from tests.support.station import LocalStation, seed_folder

ADMIN = "http://station.test/admin/lti"


class Registrar:
    """A platform's registration on loopback."""

    def __init__(self) -> None:
        self.url = self.issuer = ""
        self.tools: list[ToolRegistration] = []
        self.tokens: list[str | None] = []

    def configuration(self) -> bytes:
        return build_configuration(
            PlatformConfiguration(
                issuer=self.issuer or self.url,
                auth_url=f"{self.url}/auth",
                token_url=f"{self.url}/token",
                jwks_url=f"{self.url}/jwks",
                registration_url=f"{self.url}/register",
                product="northwind",
            )
        )

    def register(self, token: str | None, body: bytes) -> tuple[int, bytes]:
        self.tokens.append(token)
        if token != "Bearer once":
            return 401, b"{}"
        self.tools.append(parse_registration(body, allow_http=True))
        return 201, build_answer(self.tools[-1], client_id="client-17", deployment_id="1")


@pytest.fixture
def registrar() -> Iterator[Registrar]:
    platform = Registrar()

    def answer(asked: Asked) -> Answered:
        if asked.method == "GET":
            return Answered(200, platform.configuration())
        return Answered(*platform.register(asked.headers["authorization"], asked.body))

    with serving(answer) as platform.url:
        yield platform


async def enter(local: LocalStation) -> None:
    """The administrator comes in by the link of action 13."""
    answer = await local.post({"act_id": 13, "ema": "admin@example.org"})
    assert answer.status_code == 302, answer.text
    await local.http.get(answer.headers["location"])


async def page(local: LocalStation, **fields: str) -> httpx.Response:
    """The page, after something was done with it."""
    shown = await local.http.get(ADMIN)
    if not fields:
        return shown
    token = re.search(r'name="token" value="([^"]+)"', shown.text)
    assert token is not None, shown.text
    return await local.http.post(ADMIN, data={"token": token[1], **fields}, follow_redirects=True)


async def test_a_consumer_is_made_switched_off_and_taken_off(local: LocalStation) -> None:
    await enter(local)
    added = await page(local, go="add", name="Eastwind")
    key, secret = re.findall(r"<code>([^<]+)</code>", added.text)[2:4]
    eastwind = Platform(local, key, secret)
    assert (await eastwind.launch()).json()["success"] is True
    assert secret not in (await page(local)).text
    source = re.findall(r'data-source="(consumer:\d+)"', added.text)[-1]
    await page(local, go="switch", source=source)  # no box is ticked
    assert refusal(await eastwind.launch()) == (403, "consumer_disabled")
    await page(local, go="remove", source=source)
    assert refusal(await eastwind.launch()) == (401, "signature_wrong")


async def test_nobody_is_taken_for_a_person_of_a_platform_that_was_taken_off(local: LocalStation) -> None:
    """The next one may get its number."""
    await enter(local)
    for _time in range(2):
        added = await page(local, go="add", name="Eastwind")
        key, secret = re.findall(r"<code>([^<]+)</code>", added.text)[2:4]
        source = re.findall(r'data-source="(consumer:\d+)"', added.text)[-1]
        assert await local.station.database.read(partial(known_by, source)) == 0
        answer = await Platform(local, key, secret).launch(user_id="u-1")
        assert answer.json()["success"] is True
        assert await local.station.database.read(partial(known_by, source)) == 1
        await page(local, go="remove", source=source)


def known_by(source: str, connection: Connection) -> int:
    """How many people a platform has a number for."""
    counted = select(func.count()).select_from(lti_person).where(lti_person.c.source == source)
    return connection.execute(counted).scalar_one()


async def test_nothing_of_another_centre_is_changed(local: LocalStation) -> None:
    await enter(local)
    assert (await page(local, go="remove", source="consumer:999")).status_code == 404
    assert (await local.http.get(f"{ADMIN}?account=3")).status_code == 404


async def test_the_page_is_for_administrators(local: LocalStation) -> None:
    assert (await local.http.get(ADMIN)).status_code == 403
    assert (await local.http.post(ADMIN, data={"go": "add"})).status_code == 403


async def test_in_french(local: LocalStation) -> None:
    await enter(local)
    shown = await local.http.get(ADMIN, headers={"accept-language": "fr"})
    assert "Plateformes d’apprentissage (LTI)" in shown.text
    assert "Who may launch" not in shown.text


# By one link


async def link(local: LocalStation) -> dict[str, str]:
    await enter(local)
    made = await page(local, go="register")
    found = re.search(r"data-registration>([^<]+)<", made.text)
    assert found is not None
    return {name: values[0] for name, values in parse_qs(urlsplit(found[1]).query).items()}


async def open_link(local: LocalStation, registrar: Registrar, asked: dict[str, str]) -> httpx.Response:
    more = {"openid_configuration": f"{registrar.url}/configuration", "registration_token": "once"}
    return await local.http.get(URL, params={**asked, **more})


async def test_a_platform_is_registered_by_one_link(local: LocalStation, registrar: Registrar) -> None:
    asked = await link(local)
    answer = await open_link(local, registrar, asked)
    assert answer.status_code == 200
    assert 'data-page="lti_registered"' in answer.text
    [tool] = registrar.tools
    assert (tool.login_url, tool.redirect_urls, names.SCOPE_SCORE in tool.scopes) == (URL, (URL,), True)
    [row] = await local.rows(lti_platform)
    assert (row.issuer, row.client_id, row.settings["deployment_ids"]) == (registrar.url, "client-17", ["1"])
    assert refusal(await open_link(local, registrar, asked)) == (403, "link_ended"), "it works once"


async def test_dr_01_a_registration_that_nobody_asked_for(local: LocalStation, registrar: Registrar) -> None:
    assert refusal(await open_link(local, registrar, {})) == (403, "link_ended")
    assert registrar.tokens == [], "the platform isn't even asked"


async def test_dr_01_an_issuer_of_another_host(local: LocalStation, registrar: Registrar) -> None:
    registrar.issuer = "https://elsewhere.example"
    status, reason = refusal(await open_link(local, registrar, await link(local)))
    assert (status, reason) == (401, "issuer_wrong")
    assert not await local.rows(lti_platform)


async def test_dr_01_a_link_without_a_configuration(local: LocalStation) -> None:
    answer = await local.http.get(URL, params={**await link(local), "openid_configuration": ""})
    assert refusal(answer) == (400, "parameter_missing")


# By the command line


def told(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "isodesk", "station", "lti", *arguments, "--data", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_command_line_adds_lists_changes_and_removes(tmp_path: Path) -> None:
    folder = tmp_path / "station"
    seed_folder(folder, SEED)
    [added] = told(folder, "add-consumer", "Eastwind", "--key", "eastwind-lms")
    assert (added["known_as"], len(added["secret"]) >= 40) == ("eastwind-lms", True)
    [changed] = told(folder, "change", added["source"], "--basic-outcomes", "--action", "9", "--no-create-candidates")
    assert (changed["basic_outcomes"], changed["actions"], changed["create_candidates"]) == (True, [9], False)
    assert "secret" not in changed
    assert [each["name"] for each in told(folder, "list")] == ["Northwind", "Southwind", "Eastwind"]
    told(folder, "remove", added["source"])
    assert len(told(folder, "list")) == 2


def test_the_command_line_says_what_cannot_be_done(tmp_path: Path) -> None:
    folder = tmp_path / "station"
    seed_folder(folder, SEED)
    command = [sys.executable, "-m", "isodesk", "station", "lti", "add-consumer", "X", "--key", "northwind-lms"]
    done = subprocess.run([*command, "--data", str(folder)], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, "Another consumer has this key" in done.stderr) == (1, True)
