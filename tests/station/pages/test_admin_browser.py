"""Marking in a real browser by keyboard, without JavaScript; the pages narrow, dark, and without faults for axe."""

import asyncio
import time
from pathlib import Path
from typing import Any

import httpx
from playwright.sync_api import Page

from tests.station.pages.seats import assert_accessible, assert_not_cut_off, chromium_running
from tests.support.station import RunningStation, SettableClock, local_station, running_station

FORM = """
id: 701
kind: assessment
names: {fr: Écrire, en: Writing}
languages: [fr, en]
credit_kind: assessment
grade_type: 3
seconds: 600
skills: {1: {fr: Un, en: One}}
items:
  - {type: text, id: t, skill: 1, maximum: 3, half_marks: true, statement: Write, guidance: "- Look *here*"}
  - {type: text, id: u, skill: 1, statement: Write more}
"""
SEED = """
accounts:
  - id: 1
    name: Centre
    clients: [{id: client-a, secret: secret-of-client-a-0123456789abcdef}]
    administrators: [{email: anne@example.org, name: Anne}]
    credits: [{kind: assessment, description: Assessments, amount: 100}]
    forms: [writing.yaml]
"""
ADA: dict[str, Any] = {"fst_nam": "Ada", "lst_nam": "Exemple", "ema": "ada@example.org", "gen_id": 2}


async def hand_in(folder: Path) -> int:
    """A station's folder with one test whose two texts are to be marked."""
    seed = folder.parent / "seed.yaml"
    seed.write_text(SEED, "utf-8")
    (folder.parent / "writing.yaml").write_text(FORM, "utf-8")
    async with local_station(folder, seed=seed, clock=SettableClock(time.time() - 3600)) as local:
        made = await local.call(8, **ADA, tst_frm_id=701)
        await local.finish(made["pla_tst_id"], answers={"t": "My letter", "u": "And a note"})
    return int(made["pla_tst_id"])


def administrators_link(station: RunningStation) -> str:
    """Where action 13 leads."""
    bearer = {"Authorization": f"Bearer {station.token('client-a')}"}
    asked = {"act_id": 13, "use_ema_for_adm": 1, "ema": "anne@example.org"}
    return str(httpx.post(station.usage_url, data=asked, headers=bearer, trust_env=False).headers["location"])


def type_mark(page: Page, points: str, comment: str) -> None:
    """From the points on by keyboard alone, to the first button."""
    page.focus("#points")
    for typed in (points, comment):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def test_two_answers_are_marked_by_keyboard_without_scripts(tmp_path: Path) -> None:
    number = asyncio.run(hand_in(tmp_path / "station"))
    seed = tmp_path / "seed.yaml"
    with running_station(tmp_path / "station", seed=seed) as station, chromium_running() as chromium:
        page = chromium.new_context(java_script_enabled=False).new_page()
        page.goto(administrators_link(station))
        page.get_by_role("link", name="Answers to mark").press("Enter")
        page.get_by_role("link", name=f"Answer of test {number}").first.press("Enter")
        page.wait_for_selector('main[data-page="mark"][data-item="t"]')
        assert page.locator("[data-answer]").inner_text() == "My letter"
        type_mark(page, "2.5", "Well put")
        page.wait_for_selector('main[data-page="mark"][data-item="u"]')
        type_mark(page, "1", "")
        page.wait_for_selector('main[data-page="marking"] .notice.ok')
        assert page.get_by_text("No answer waits for a mark.").is_visible()


def test_the_pages_are_accessible_dark_and_at_twice_the_size(tmp_path: Path) -> None:
    number = asyncio.run(hand_in(tmp_path / "station"))
    seed = tmp_path / "seed.yaml"
    with running_station(tmp_path / "station", seed=seed) as station, chromium_running() as chromium:
        narrow: Any = {"viewport": {"width": 500, "height": 400}, "color_scheme": "dark", "locale": "fr-FR"}
        page = chromium.new_context(**narrow).new_page()
        page.goto(administrators_link(station))
        for path in ("/admin", "/admin/marking?names=1", f"/admin/marking/{number}/t"):
            page.goto(f"{station.url}{path}")
            page.wait_for_selector("main[data-page]")
            assert page.get_attribute("html", "lang") == "fr"
            assert_accessible(page)
            assert_not_cut_off(page)
