"""The fault menu of LTI 1.3 against a real station, and against a tool that believes everything."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlencode

import httpx
import pytest

from isodesk.bench.faults.every import platform_faults
from isodesk.bench.faults.key_server import publishing
from isodesk.bench.faults.platform import Keys, Platform, registration_at
from isodesk.bench.faults.running import run_journeys
from tests.bench.stations import station_with_platform
from tests.support.checklist import numbers
from tests.support.loopback import Answered, Asked, serving

COMMAND = (sys.executable, "-m", "isodesk", "bench", "faults")
# What can't be asked from outside without waiting for minutes: T-06 for the tool to read the keys again.
NOT_ASKED = {"T-06"}


async def test_the_station_answers_every_fault_as_it_has_to(tmp_path: Path) -> None:
    with station_with_platform(tmp_path / "station") as (_, platform, published):
        seen = [each async for each in run_journeys(platform_faults(), platform, published)]
    assert [(each.fault.number, each.fault.given.en, each.statuses) for each in seen if not each.holds] == []
    asked = {each.fault.number for each in seen}
    assert {each for each in numbers() if each.partition("-")[0] in {"OI", "T"}} - asked == NOT_ASKED
    assert len({(each.fault.number, each.fault.given.en) for each in seen}) == len(seen)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def told(tmp_path: Path, *arguments: str, language: str = "C.UTF-8") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": language, "HOME": str(tmp_path)}
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, text=True, check=False, timeout=120, env=environment
    )


def test_a_tool_that_believes_everything_is_told(tmp_path: Path) -> None:
    port = free_port()
    states = iter(range(1000))

    def credulous(asked: Asked) -> Answered:
        """Takes any login up, and any token for good."""
        query = asked.body.decode() or asked.path.partition("?")[2]
        form = {name: values[0] for name, values in parse_qs(query).items()}
        if "login_hint" not in form:
            return Answered()
        secrets = {"state": f"state-{next(states)}", "nonce": "always the same one"}
        wanted = {**secrets, "redirect_uri": form.get("target_link_uri", ""), "login_hint": form["login_hint"]}
        return Answered(302, headers={"location": f"http://127.0.0.1:{port}/auth?{urlencode(wanted)}"})

    with serving(credulous) as url:
        done = told(tmp_path, "--tool", f"{url}/", "--client-id", "c", "--port", str(port), language="fr_FR.UTF-8")
    assert done.returncode == 1, done.stderr
    marks = {tuple(line.split(maxsplit=2)[:2]) for line in done.stdout.splitlines()}
    assert {("✓", "T-01"), ("✓", "OI-01")} <= marks
    assert {("✗", number) for number in ("OI-02", "OI-08", "OI-09", "T-02", "T-03", "T-18", "T-19", "T-32")} <= marks
    assert "sans iss" in done.stdout
    with publishing(port):
        """The key server ended with the run: its port is free."""


def test_a_tool_that_takes_no_login_up_has_nothing_right(tmp_path: Path) -> None:
    with serving(lambda _: Answered(403)) as url:
        done = told(tmp_path, "--tool", f"{url}/", "--client-id", "c", "--port", str(free_port()))
    lines = done.stdout.splitlines()
    assert {line.split()[1] for line in lines if line.startswith("✓")} <= {f"OI-{row:02}" for row in range(2, 8)}
    assert all(line.startswith("✗") for line in lines if " T-" in line)


async def test_a_tool_that_goes_on_by_a_form_is_understood() -> None:
    with publishing(0) as published:
        known = registration_at(published.url, "c", "1")
        fields = "".join(f'<input type="hidden" name="{name}" value="x&amp;{name}">' for name in ("state", "nonce"))
        page = f'<form method="post" action="{known.auth_url}">{fields}<input type=submit></form>'

        def answer(asked: Asked) -> Answered:
            """Believes what repeats its own nonce and state."""
            if b"login_hint" in asked.body:
                return Answered(body=page.encode(), headers={"content-type": "text/html"})
            return Answered(200 if b"state=x%26state" in asked.body else 400)

        with serving(answer) as url:
            rows = [row for row in platform_faults() if row.number in {"OI-01", "T-01", "T-19"}]
            seen = [each async for each in run_journeys(rows, Platform(url, url, known, Keys()), published)]
    held = [(each.fault.number, each.fault.given.en) for each in seen if each.holds]
    assert held == [
        ("OI-01", "a login by POST"),
        ("OI-01", "without what is optional"),
        ("T-01", "a whole launch"),
        ("T-19", "no state"),
        ("T-19", "an unknown state"),
    ]


def test_what_a_tool_has_to_know_is_printed(tmp_path: Path) -> None:
    done = told(tmp_path, "--tool", "http://tool.example/", "--client-id", "c", "--port", "9123", "--print-addresses")
    assert done.returncode == 0, done.stderr
    assert "Public keyset URL: http://127.0.0.1:9123/jwks" in done.stdout.splitlines()
    assert "Issuer ID: http://127.0.0.1:9123" in done.stdout.splitlines()


def test_what_cannot_be_done_is_said(tmp_path: Path) -> None:
    assert told(tmp_path, "--tool", "http://tool.example/").returncode == 64
    with publishing(0) as published:
        port = published.url.rpartition(":")[2]
        done = told(tmp_path, "--tool", "http://tool.example/", "--client-id", "c", "--port", port)
    assert (done.returncode, port in done.stderr) == (1, True)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:1"])
def test_the_key_server_answers_under_its_own_name_alone(host: str) -> None:
    with publishing(0) as published, httpx.Client(trust_env=False) as client:
        assert client.get(f"{published.url}/jwks").status_code == 200
        assert client.get(f"{published.url}/jwks", headers={"host": host}).status_code == 404
        assert client.get(f"{published.url}/other").status_code == 404
