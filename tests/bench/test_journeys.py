"""Course page → launch → test → hand-in → grade in the grade book: both versions, in a frame and in a window."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from isodesk.bench.bench import Bench
from isodesk.bench.configuration import Security, Version
from isodesk.bench.defaults import default_configuration
from isodesk.station.at_rest import store_at_rest
from isodesk.station.clock import Clock
from isodesk.station.lti.registering import registration_url
from isodesk.station.settings import load_settings
from tests.bench.running import running_bench
from tests.station.lti.conftest import SEED
from tests.station.pages.seats import arrive, assert_accessible, chromium_running, press
from tests.support.station import RunningStation, running_station, seed_folder, wait_until

CUSTOM = "act_id=9\ntst_frm_id=101\nredirect=1"
CLIENT, DEPLOYMENT = "station-of-the-bench", "deployment-1"
LOCAL = {"ISODESK_STATION_CALLBACKS_TO_LOCAL_ADDRESSES": "true"}


@pytest.fixture
def chromium() -> Iterator[Browser]:
    with chromium_running() as browser:
        yield browser


@pytest.fixture
def bench() -> Iterator[Bench]:
    with running_bench() as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    seed_folder(tmp_path / "station", SEED)
    return tmp_path / "station"


def told(folder: Path, *arguments: str) -> dict[str, str]:
    """What ``isodesk station lti`` prints."""
    command = [sys.executable, "-m", "isodesk", "station", "lti", *arguments, "--data", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    answer: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return answer


def consumer_of_the_bench(folder: Path) -> Security:
    """The bench made known as a consumer that wants grades."""
    added = told(folder, "add-consumer", "Bench", "--key", "bench")
    told(folder, "change", added["source"], "--basic-outcomes")
    return Security(key="bench", secret=added["secret"])


def platform_of_the_bench(folder: Path, bench: Bench) -> Security:
    """The bench made known as a platform."""
    at = bench.addresses.at
    ids = ("--issuer", bench.url, "--client-id", CLIENT, "--deployment-id", DEPLOYMENT)
    addresses = ("--auth-url", at("/auth"), "--token-url", at("/token"), "--jwks-url", at("/jwks"))
    told(folder, "add-platform", "Bench", *ids, *addresses)
    return Security(version=Version.V1P3, client_id=CLIENT, deployment_id=DEPLOYMENT)


def registration_link(folder: Path) -> str:
    """Path and query of the link that an administrator of the centre gives to a platform."""
    with store_at_rest(folder, {}) as store:
        station = store.station(load_settings(folder, {}), Clock(), "http://station.test")
        return registration_url(station, 1).removeprefix("http://station.test")


@pytest.fixture(params=list(Version), ids=lambda version: version.value)
def station(request: pytest.FixtureRequest, folder: Path, bench: Bench) -> Iterator[RunningStation]:
    """A station that the bench launches at."""
    old = request.param is Version.V1P1
    known = consumer_of_the_bench(folder) if old else platform_of_the_bench(folder, bench)
    with running_station(folder, seed=SEED, environment=LOCAL) as running:
        tool = f"{running.url}/public/lti.php"
        keys = f"{running.url}/public/jwks.php"
        security = replace(known, launch_url=tool, login_url=tool, redirect_uris=(tool,), jwks_url=keys)
        bench.configuration = default_configuration(security, custom=CUSTOM)
        yield running


def course(page: Page, bench: Bench) -> None:
    """To the course, as one of its people."""
    page.goto(f"{bench.url}/?person=u-102")
    arrive(page, "course")


def sit(page: Page) -> None:
    """From the start to the result."""
    arrive(page, "start")
    press(page, "start")
    arrive(page, "question", number=1)
    page.goto(page.url.rsplit("/", 1)[0] + "/review")
    press(page, "hand_in")
    arrive(page, "result")


def grade(page: Page, bench: Bench) -> str:
    """What the grade book says, once there is a grade in it."""
    cell = page.locator("tr[data-person=u-102] .grade")

    def is_there() -> bool:
        page.goto(f"{bench.url}/grades")
        return cell.count() == 1 and "/" in cell.inner_text()

    wait_until(is_there, 30)
    return cell.inner_text()


@pytest.mark.usefixtures("station")
def test_in_a_frame(chromium: Browser, bench: Bench) -> None:
    page = chromium.new_context().new_page()
    course(page, bench)
    page.click("[data-link=link-1] button[value=frame]")
    frame = page.frame_locator("iframe[name=tool]")
    frame.locator("main[data-page=lti_open]").wait_for()
    with page.context.expect_page() as opened:
        frame.locator("a.button").click()
    sit(opened.value)
    assert grade(page, bench).startswith("0 / ")
    assert_accessible(page)


@pytest.mark.usefixtures("station")
def test_in_a_window(chromium: Browser, bench: Bench) -> None:
    page = chromium.new_context().new_page()
    course(page, bench)
    with page.context.expect_page() as opened:
        page.click("[data-link=link-2] button[value=window]")
    sit(opened.value)
    assert grade(page, bench).startswith("0 / ")
    page.click("details summary")
    shown = page.locator("details pre").first.inner_text()
    assert "POST" in shown
    secret = bench.configuration.security.secret
    assert not secret or secret not in page.content()


def test_a_station_registers_and_what_is_chosen_there_is_launched(
    chromium: Browser, bench: Bench, folder: Path
) -> None:
    link = registration_link(folder)
    with running_station(folder, seed=SEED, environment=LOCAL) as station:
        page = chromium.new_context().new_page()
        page.goto(f"{bench.url}/register_tool")
        page.fill("#tool", station.url + link)
        with page.context.expect_page():
            page.click("main button")
        wait_until(lambda: bench.configuration.security.client_id != "")
        course(page, bench)
        page.click("[data-link=choose] button[value=frame]")
        frame = page.frame_locator("iframe[name=tool]")
        frame.locator("button[value=choose]").click()
        frame.locator("main[data-page=chosen]").wait_for()
        course(page, bench)
        with page.context.expect_page() as opened:
            page.click("[data-link^=chosen-] button[value=window]")
        sit(opened.value)
        assert grade(page, bench).startswith("0 / ")
