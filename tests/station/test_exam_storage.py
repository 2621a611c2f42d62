"""What the store keeps of a test under way: through a migration, for as long as its candidate, and counted by item."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from isodesk.station import schema
from isodesk.station.app import build_app
from isodesk.station.opening import MIGRATIONS, open_store
from isodesk.station.settings import load_settings
from isodesk.storage.migrations import _upgrade, migrate
from tests.station.pages.room import NOON, Browser, Room, SetClock, form_content, open_station
from tests.support.station import PUBLIC_URL, local_station

ADA: dict[str, Any] = {"fst_nam": "Ada", "lst_nam": "Exemple", "ema": "new@example.org", "gen_id": 2}


@pytest.fixture
def room_of_two(tmp_path: Path) -> Iterator[Room]:
    clock = SetClock()
    room = Room(open_station(tmp_path / "station", clock), clock)
    room.account()
    room.form()
    yield room
    room.station.database.close()


def before_this_version(path: Path) -> None:
    """A store of the revision before, with a test under way, its first question answered, a minute used."""
    _upgrade(path, None, MIGRATIONS, "0002")
    content = json.dumps(form_content())
    with closing(sqlite3.connect(path)) as store, store:
        store.execute("INSERT INTO account (id, name, zone, position) VALUES (1, 'Centre', 'Europe/Paris', 0)")
        store.execute(
            "INSERT INTO form (id, kind, credit_kind, grade_type, seconds, shows_result, position, languages, content)"
            " VALUES (7, 'assessment', 'assessment', 3, 600, 1, 0, '[\"en\", \"fr\"]', ?)",
            (content,),
        )
        store.execute(
            "INSERT INTO candidate (id, account_id, email, email_key, given_name, family_name, gender,"
            " extra_time_percent, login_epoch, created_at) VALUES (1, 1, 'a@b.c', 'a@b.c', 'A', 'B', 3, 0, 0, 0)"
        )
        columns = (
            "id, account_id, candidate_id, form_id, status, paid, proctored, full_screen, link_key, language,"
            " created_at, started_at, allowed_seconds, used_seconds"
        )
        store.execute(
            f"INSERT INTO planned_test ({columns}) VALUES (1, 1, 1, 7, 2, 1, 0, 0, 'key1', 'en', 0, ?, 600, 60.0)",  # noqa: S608 - a text of this test
            (NOON,),
        )
        store.execute("INSERT INTO answer (planned_test_id, item_id, value, at) VALUES (1, 'q1', '[\"a\"]', 0)")


async def test_a_test_under_way_survives_the_migration(tmp_path: Path) -> None:
    before_this_version(tmp_path / "station.db")
    migrate(tmp_path / "station.db", None, MIGRATIONS)
    clock = SetClock()
    store = open_store(tmp_path, None, create=False)
    with store.database:
        room = Room(store.station(load_settings(tmp_path, {}), clock, PUBLIC_URL), clock)
        browser = Browser(build_app(room.station))
        page = await browser.get("/test/key1")
        assert (page.name, page.main["data-number"], page.main["data-total"]) == ("question", "2", "3")
        assert "Time left: 9 min" in page.text
        page = await browser.send(page, "next", answer=["a", "b"])
        page = await browser.send(page, "next", answer="a")
        page = await browser.send(page, "hand_in")
        assert page.main["data-value"] == "1000"
        await browser.http.aclose()


async def test_what_was_asked_goes_with_the_candidate(tmp_path: Path) -> None:
    async with local_station(tmp_path / "station") as local:
        added = await local.call(8, **ADA, tst_frm_id=101)
        await local.finish(int(added["pla_tst_id"]), answers={"one": "a"})
        assert len(await local.rows(schema.asked)) == 2
        assert (await local.call(24, can_id=added["can_id"]))["success"]
        assert await local.rows(schema.asked) == []
        assert await local.rows(schema.answer) == []


async def test_exposure_counts_what_was_shown_and_what_was_answered(room_of_two: Room) -> None:
    room = room_of_two
    browser = Browser(build_app(room.station))
    for answer in ("a", ""):
        _, key = room.planned_test()
        page = await browser.start(key)
        await browser.send(page, "next", **({"answer": answer} if answer else {}))
        review = await browser.get(f"/test/{key}/review")
        await browser.send(review, "hand_in")
        await browser.send(review, "hand_in")
    counted = {row.item_id: (row.shown, row.administered) for row in room.rows(schema.exposure)}
    assert counted == {"q1": (2, 1), "q2": (2, 0)}
    await browser.http.aclose()
