"""``isodesk replay``: a sitting computed again from the store, with the same outcome, or what was tampered with."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from isodesk.cli.commands import run
from isodesk.station.app import build_app
from tests.station.pages.room import Browser
from tests.support.station import local_station

SEED = Path(__file__).parents[1] / "support" / "exam.yaml"
ADAPTIVE, FIXED = 105, 101


async def sat(folder: Path, form_id: int, answers: str, key: bytes | None = None) -> int:
    """The number of a test handed in with these options, question by question."""
    async with local_station(folder, seed=SEED, key=key) as local:
        added = await local.call(2, tst_frm_id=form_id, ema="ada@example.org")
        browser = Browser(build_app(local.station))
        page = await browser.start(added["tst_url"].rpartition("/")[2])
        for option in answers:
            assert page.name == "question"
            page = await browser.send(page, "next", answer=option)
        await browser.send(page, "hand_in")
        await browser.http.aclose()
        return int(added["pla_tst_id"])


def replay(folder: Path, number: int, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    status = run(["replay", str(number), "--data", str(folder)])
    written = capsys.readouterr().out
    return status, json.loads(written) if written else {}


def tamper(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "station.db")) as store, store:
        assert store.execute(statement).rowcount > 0


@pytest.mark.parametrize(("form_id", "answers"), [(ADAPTIVE, "aba"), (FIXED, "ab")])
async def test_a_sitting_replays_to_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form_id: int, answers: str
) -> None:
    number = await sat(tmp_path / "station", form_id, answers)
    status, shown = replay(tmp_path / "station", number, capsys)
    assert (status, shown["same"], shown["questions"], shown["differences"]) == (0, True, len(answers), [])
    assert shown["kept"] == shown["computed"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE answer SET value = '[\"b\"]' WHERE value = '[\"a\"]'",
        "UPDATE planned_test SET grade = json_set(grade, '$.value', '1000')",
        "UPDATE asked SET decision = json_set(decision, '$.theta', 2.5) WHERE position = 2",
    ],
)
async def test_what_was_tampered_with_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], statement: str
) -> None:
    number = await sat(tmp_path / "station", ADAPTIVE, "aba")
    tamper(tmp_path / "station", statement)
    status, shown = replay(tmp_path / "station", number, capsys)
    assert (status, shown["same"]) == (1, False)


@pytest.mark.parametrize("by", ["station.toml", "environment", "argument"])
async def test_the_key_is_had_from_where_the_station_has_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    folder, key_file = tmp_path / "station", tmp_path / "key"
    number = await sat(folder, FIXED, "ab", key=b"k" * 32)
    key_file.write_bytes(b"k" * 32)
    if by == "station.toml":
        (folder / "station.toml").write_text(f"key_file = '{key_file}'\n", "utf-8")
    elif by == "environment":
        monkeypatch.setenv("ISODESK_STATION_KEY_FILE", str(key_file))
    given = ["--key-file", str(key_file)] if by == "argument" else []
    status = run(["replay", str(number), "--data", str(folder), *given])
    assert (status, json.loads(capsys.readouterr().out)["same"]) == (0, True)


async def test_an_unknown_test_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    await sat(tmp_path / "station", FIXED, "ab")
    assert run(["replay", "77", "--data", str(tmp_path / "station")]) == 2
    assert "77" not in capsys.readouterr().out
