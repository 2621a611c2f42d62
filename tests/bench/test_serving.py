"""`isodesk bench serve`: one line, loopback alone, and no longer than it is wanted."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from isodesk.bench.composer import files
from isodesk.bench.configuration import Security, Target
from isodesk.bench.defaults import default_configuration
from isodesk.lti import v1p1
from tests.bench.local import CONSUMER, TOOL, LocalBench, form_in

COMMAND = (sys.executable, "-m", "isodesk", "bench", "serve")
SECONDS = 30


@contextmanager
def serving(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process, and the line that it prints first."""
    with subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "ISODESK_BENCH_SECRET": CONSUMER.secret},
    ) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_prints_its_address_and_ends_when_it_is_told_to(number: signal.Signals) -> None:
    with serving() as (process, url):
        assert url.startswith("http://127.0.0.1:")
        assert 'data-page="course"' in httpx.get(url, trust_env=False).text
        process.send_signal(number)
        assert process.wait(SECONDS) == 0
        assert process.stdout is not None
        assert process.stdout.read() == ""


def test_with_its_parent_it_ends_when_its_input_closes() -> None:
    with serving("--with-parent") as (process, url):
        assert httpx.get(url, trust_env=False).status_code == 200
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(SECONDS) == 0


def test_a_port_that_is_taken_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        with serving("--port", port) as (process, line):
            assert (line, process.wait(SECONDS)) == ("", 1)
            assert process.stderr is not None
            assert port in process.stderr.read()


def test_it_begins_with_the_configuration_of_a_file(tmp_path: Path) -> None:
    security = Security(launch_url=TOOL, key=CONSUMER.key)
    given = replace(default_configuration(security), target=Target.WINDOW, custom="act_id=9")
    (tmp_path / "bench.json").write_bytes(files.write(given, with_secret=False))
    with serving("--configuration", str(tmp_path / "bench.json")) as (_, url):
        page = httpx.post(f"{url}/launch", data={"link": "link-1"}, trust_env=False).text
    launch = v1p1.verify(TOOL, form_in(page).fields, secret=CONSUMER.secret, now=time.time())
    assert (launch.user_id, launch.custom) == ("u-101", {"act_id": "9"})


@pytest.mark.parametrize("content", ["", "[]", '{"target": "elsewhere", "security": {"secret": "hush"}}', None])
def test_a_file_that_holds_no_configuration_is_told(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "bench.json").write_text(content, "utf-8")
    with serving("--configuration", str(tmp_path / "bench.json")) as (process, line):
        assert (line, process.wait(SECONDS)) == ("", 1)
        assert process.stderr is not None
        said = process.stderr.read()
    assert "bench.json" in said
    assert "hush" not in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8421", 200),
        ("LOCALHOST:8421", 200),
        ("127.0.0.1", 421),
        ("localhost:8422", 421),
        ("evil.example:8421", 421),
        ("127.0.0.1:8421.evil.example", 421),
        ("", 421),
    ],
)
async def test_only_this_computers_names_lead_here(local: LocalBench, host: str, status: int) -> None:
    assert (await local.http.get("/", headers={"host": host})).status_code == status


async def test_no_other_site_may_read_what_is_answered(local: LocalBench) -> None:
    for address in ("/", "/jwks", "/grades"):
        answer = await local.http.get(address, headers={"origin": "https://evil.example"})
        assert not [name for name in answer.headers if name.startswith("access-control")]
