"""Composed → sent from the bench → test → hand-in → grade in the grade book, by both versions."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page

from isodesk.bench.bench import Bench
from isodesk.bench.configuration import Security, Version
from tests.bench.running import running_bench
from tests.bench.test_journeys import (
    CLIENT,
    CUSTOM,
    DEPLOYMENT,
    LOCAL,
    consumer_of_the_bench,
    platform_of_the_bench,
    sit,
)
from tests.station.lti.conftest import SEED
from tests.station.pages.seats import chromium_running
from tests.support.station import running_station, seed_folder, wait_until


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    with running_bench(tmp_path / "saved") as running:
        yield running


@pytest.mark.parametrize("version", list(Version))
def test_what_was_composed_brings_a_grade(bench: Bench, tmp_path: Path, version: Version) -> None:
    folder = tmp_path / "station"
    seed_folder(folder, SEED)
    known = consumer_of_the_bench(folder) if version is Version.V1P1 else platform_of_the_bench(folder, bench)
    with running_station(folder, seed=SEED, environment=LOCAL) as station, chromium_running() as chromium:
        page = chromium.new_context().new_page()
        compose(page, bench, version, reached(station.url, known, version))
        page.click("button[value=send]")
        page.wait_for_selector("main[data-taken=led_on]")
        with page.context.expect_page() as opened:
            page.click("[data-step] a[target=_blank]")
        sit(opened.value)
        wait_until(lambda: "/" in grade_of(page, bench), 30)


def reached(station_url: str, known: Security, version: Version) -> dict[str, str]:
    """What is entered of the tool."""
    url = f"{station_url}/public/lti.php"
    if version is Version.V1P1:
        return {"launch_url": url, "key": known.key, "secret": known.secret}
    keys = f"{station_url}/public/jwks.php"
    there = {"launch_url": url, "login_url": url, "redirect_uris": url, "jwks_url": keys}
    return {**there, "client_id": CLIENT, "deployment_id": DEPLOYMENT}


def compose(page: Page, bench: Bench, version: Version, filled: Mapping[str, str]) -> None:
    """Fill the form in as a person would."""
    page.goto(f"{bench.url}/compose")
    page.click("button[value='person:1']")
    page.click("button[value='launch:new_test']")
    page.check(f'[name="security.version"][value="{version.value}"]')
    for name, value in filled.items():
        page.fill(f'[name="security.{name}"]', value)
    for name in ("user_id", "roles"):
        page.check(f'[name="parameters.{name}.sent"]')
    page.fill('[name="custom"]', CUSTOM)


def grade_of(page: Page, bench: Bench) -> str:
    """What the grade book says of the one who was launched."""
    page.goto(f"{bench.url}/grades")
    cell = page.locator("tr[data-person=u-102] .grade")
    return cell.inner_text() if cell.count() == 1 else ""
