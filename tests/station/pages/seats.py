"""Seats of an exam room: real browsers in front of a real station, and what the station has kept."""

import json
import shutil
import sqlite3
import struct
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.support.station import RunningStation, running_station, seed_folder, wait_until

SEED = Path(__file__).parents[2] / "support" / "exam.yaml"
EVERY_TYPE, ONE_WAY, SHORT = 104, 105, 101
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def chromium_running() -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


def picture() -> bytes:
    """A PNG, 400 by 200: a red square on the right of a white ground."""
    white, red = b"\xff\xff\xff", b"\xc0\x00\x00"
    plain, marked = white * 400, white * 300 + red * 80 + white * 20
    lines = b"".join(b"\0" + (marked if 50 <= line < 150 else plain) for line in range(200))
    header = struct.pack(">IIBBBBB", 400, 200, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


@contextmanager
def exam_room(folder: Path, port: int = 0) -> Iterator[RunningStation]:
    """A station with the exam's forms and their picture."""
    seed_folder(folder, SEED)
    with closing(sqlite3.connect(folder / "station.db")) as store, store:
        row = (EVERY_TYPE, "square.png", "image/png", picture())
        store.execute("INSERT OR IGNORE INTO medium (form_id, name, media_type, octets) VALUES (?, ?, ?, ?)", row)
    with running_station(folder, seed=SEED, port=port) as station:
        yield station


def call(station: RunningStation, **form: Any) -> dict[str, Any]:
    """The answer to an action of the first client."""
    headers = {"Authorization": f"Bearer {station.token('client-a')}"}
    answer: dict[str, Any] = httpx.post(station.usage_url, data=form, headers=headers, trust_env=False).json()
    assert answer["success"], answer
    return answer


def register(station: RunningStation, form_id: int, email: str = "ada@example.org", **more: Any) -> dict[str, Any]:
    """A test to take: its number and its link."""
    return call(station, act_id=2, tst_frm_id=form_id, ema=email, **more)


def rows(station: RunningStation, query: str, *values: object) -> list[tuple[Any, ...]]:
    """What a query finds in a copy of the store: another program must not open the store of a running station."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("station.db-wal", "station.db"):
            if (station.folder / name).exists():
                shutil.copy(station.folder / name, Path(folder) / name)
        with closing(sqlite3.connect(Path(folder) / "station.db")) as store:
            return store.execute(query, values).fetchall()


def account_link(station: RunningStation, email: str = "ada@example.org") -> str:
    """Where action 38 leads."""
    headers = {"Authorization": f"Bearer {station.token('client-a')}"}
    answer = httpx.post(station.usage_url, data={"act_id": 38, "ema": email}, headers=headers, trust_env=False)
    return answer.headers["location"]


def kept(station: RunningStation, planned_test_id: int) -> dict[str, list[str]]:
    """The answers that the station has on disk."""
    found = rows(station, "SELECT item_id, value FROM answer WHERE planned_test_id = ?", planned_test_id)
    return {item_id: json.loads(value) for item_id, value in found}


def events(station: RunningStation) -> list[str]:
    """What the journal tells of tests, in its order."""
    return [event for (event,) in rows(station, "SELECT event FROM journal WHERE event LIKE 'test.%' ORDER BY id")]


def wait_for_answers(station: RunningStation, planned_test_id: int, expected: Mapping[str, list[str]]) -> None:
    """Until the station has these answers on disk."""
    wait_until(lambda: kept(station, planned_test_id) == expected)


def arrive(page: Page, name: str, **attributes: object) -> None:
    """Wait for a page of this name."""
    more = "".join(f'[data-{attribute}="{value}"]' for attribute, value in attributes.items())
    page.wait_for_selector(f'main[data-page="{name}"]{more}')


def press(page: Page, value: str) -> None:
    """Press the button of this meaning."""
    page.click(f"button[value={value}]")


def start(context: BrowserContext, url: str, language: str | None = None) -> Page:
    """From the link to the first question, with the player ready to write."""
    page = context.new_page()
    page.goto(url)
    if language:
        page.select_option("#language", language)
    press(page, "start")
    arrive(page, "question", number=1)
    writing(page)
    return page


def writing(page: Page) -> None:
    """Wait until this page is the one that writes."""
    page.wait_for_selector("main[data-role=writer]")


def state(page: Page, name: str) -> None:
    """Wait for a state of saving: typing, kept, saved."""
    page.wait_for_selector(f'[data-saved="{name}"]')


def assert_accessible(page: Page) -> None:
    """No serious and no critical violation that axe-core knows of."""
    found = Axe().run(page).response["violations"]
    serious = [
        (each["id"], [node["target"] for node in each["nodes"]])
        for each in found
        if each["impact"] in ("serious", "critical")
    ]
    assert not serious


def assert_not_cut_off(page: Page) -> None:
    """Nothing reaches beyond the window's side."""
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
