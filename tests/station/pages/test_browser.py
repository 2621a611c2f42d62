"""A whole test in a real browser with JavaScript off, against a real station over a socket."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.station import RunningStation, running_station

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


def call(station: RunningStation, **form: Any) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {station.token('client-a')}"}
    answer: dict[str, Any] = httpx.post(station.usage_url, data=form, headers=headers, trust_env=False).json()
    assert answer["success"], answer
    return answer


def arrive(page: Page, name: str, **attributes: str) -> None:
    """Wait for a page of this name."""
    more = "".join(f'[data-{attribute}="{value}"]' for attribute, value in attributes.items())
    page.wait_for_selector(f'main[data-page="{name}"]{more}')


def look_back(page: Page) -> None:
    """From the review to both questions: the answers are there."""
    page.get_by_role("link", name="Question 2").click()
    arrive(page, "question", number="2")
    assert page.get_by_label("5", exact=True).is_checked()
    page.get_by_role("button", name="Previous question").click()
    arrive(page, "question", number="1")
    assert page.get_by_label("2", exact=True).is_checked()


def test_a_candidate_without_scripts_from_link_to_result(chromium: Browser, tmp_path: Path) -> None:
    with running_station(tmp_path / "station") as station:
        added = call(station, act_id=2, tst_frm_id=101, ema="ada@example.org")
        context = chromium.new_context(java_script_enabled=False, locale="de-DE")
        page = context.new_page()
        page.goto(added["tst_url"])
        arrive(page, "start")
        assert page.get_attribute("html", "lang") == "fr"  # the candidate's language, not the browser's

        page.focus("#language")
        page.select_option("#language", "en")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # the start button, by keyboard alone
        arrive(page, "question", number="1")
        assert page.get_attribute("html", "lang") == "en"
        corner = page.locator(".corner").bounding_box()
        page.get_by_label("2", exact=True).check()
        page.get_by_role("button", name="Next question").click()
        arrive(page, "question", number="2")
        assert page.locator(".corner").bounding_box() == corner
        page.get_by_label("5", exact=True).check()
        page.keyboard.press("Enter")  # in a form this presses its first button: on, not back
        arrive(page, "review")
        look_back(page)
        page.goto(f"{added['tst_url']}/review")
        page.get_by_role("button", name="Hand in the test").click()

        arrive(page, "result", status="3")
        assert page.get_attribute("main", "data-value") == "500"
        assert page.get_by_text("500/1000").is_visible()
        assert call(station, act_id=10, pla_tst_id=added["pla_tst_id"])["sta_id"] == 3
        context.close()


def test_two_windows_of_one_candidate(chromium: Browser, tmp_path: Path) -> None:
    with running_station(tmp_path / "station") as station:
        added = call(station, act_id=2, tst_frm_id=101, ema="ada@example.org")
        context = chromium.new_context(java_script_enabled=False)
        first, second = context.new_page(), context.new_page()
        first.goto(added["tst_url"])
        second.goto(added["tst_url"])
        first.click("button[value=start]")
        second.click("button[value=start]")
        arrive(first, "question")
        arrive(second, "question")
        first.check("input[name=answer][value=a]")
        second.check("input[name=answer][value=b]")
        first.click("button[value=next]")
        arrive(first, "question", number="2")
        second.click("button[value=next]")
        second.wait_for_selector(".notice.waiting")
        assert second.get_attribute("main", "data-number") == "1"
        assert second.is_checked("input[name=answer][value=a]")
        context.close()


def test_nothing_is_cut_off_at_twice_the_size(chromium: Browser, tmp_path: Path) -> None:
    with running_station(tmp_path / "station") as station:
        added = call(station, act_id=2, tst_frm_id=101, ema="ada@example.org")
        context = chromium.new_context(java_script_enabled=True, viewport={"width": 500, "height": 400})
        page = context.new_page()
        page.goto(added["tst_url"])
        for name, button in (("start", "start"), ("question", "next"), ("question", "next"), ("review", "hand_in")):
            arrive(page, name)
            assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            page.click(f"button[value={button}]")
            page.wait_for_load_state()
        arrive(page, "result")
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        context.close()
