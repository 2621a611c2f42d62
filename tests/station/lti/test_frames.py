"""A course page of another site, in a real browser: launches in a frame, and in a window of their own."""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from isodesk.lti import v1p1
from tests.station.lti.conftest import SEED
from tests.station.lti.platform import KEY, PICTURED, SECRET
from tests.station.pages.seats import arrive, assert_accessible, chromium_running, press
from tests.support.loopback import Answered, serving
from tests.support.station import RunningStation, running_station, seed_folder


@pytest.fixture
def chromium() -> Iterator[Browser]:
    with chromium_running() as browser:
        yield browser


@pytest.fixture
def station(tmp_path: Path) -> Iterator[RunningStation]:
    seed_folder(tmp_path / "station", SEED)
    with running_station(tmp_path / "station", seed=SEED) as running:
        yield running


@contextmanager
def course_page(html: str) -> Iterator[str]:
    """A page of another site than the station's: its address."""
    page = Answered(body=html.encode(), headers={"content-type": "text/html; charset=utf-8"})
    with serving(lambda _: page, name="localhost") as address:
        yield f"{address}/"


def launching(station: RunningStation, target: str, *, secret: str = SECRET) -> str:
    """A page that launches a test by its button, into a frame or a window."""
    url = f"{station.url}/public/lti.php"
    form = {**PICTURED, "custom_redirect": "1"}
    pairs = v1p1.sign(url, form, key=KEY, secret=secret, now=time.time(), nonce=secrets.token_hex(8))
    fields = "".join(f'<input type="hidden" name="{name}" value="{escape(value)}">' for name, value in pairs)
    return (
        f'<!doctype html><title>Course</title><form method="post" target="{target}" action="{url}">{fields}'
        f'<button>Take the test</button></form><iframe name="frame" width="700" height="400"></iframe>'
    )


def sit(page: Page) -> None:
    """From the start to the result."""
    arrive(page, "start")
    press(page, "start")
    arrive(page, "question", number=1)
    page.goto(page.url.rsplit("/", 1)[0] + "/review")
    press(page, "hand_in")
    arrive(page, "result")


def test_in_a_frame_the_test_is_taken_in_a_window_of_its_own(chromium: Browser, station: RunningStation) -> None:
    with course_page(launching(station, "frame")) as url:
        page = chromium.new_context().new_page()
        page.goto(url)
        page.click("button")
        frame = page.frame_locator("iframe")
        frame.locator("main[data-page=lti_open]").wait_for()
        with page.context.expect_page() as opened:
            frame.locator("a.button").click()
        assert_accessible(opened.value)
        sit(opened.value)


def test_in_a_window_the_test_begins_at_once(chromium: Browser, station: RunningStation) -> None:
    with course_page(launching(station, "_blank")) as url:
        page = chromium.new_context().new_page()
        page.goto(url)
        with page.context.expect_page() as opened:
            page.click("button")
        sit(opened.value)


def test_a_refusal_can_be_read_in_the_frame(chromium: Browser, station: RunningStation) -> None:
    with course_page(launching(station, "frame", secret="another")) as url:
        page = chromium.new_context(locale="fr-FR").new_page()
        page.goto(url)
        page.click("button")
        refused = page.frame_locator("iframe").locator("main[data-reason=launch_refused]")
        refused.wait_for()
        assert "Ce lancement a été refusé" in refused.inner_text()
        assert "signature_wrong" in refused.inner_text()
