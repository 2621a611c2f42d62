"""The tour as a command: the whole job on a station of its own, and a step that fails when the station is gone."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from isodesk.desk.tour.record import Record, Step
from isodesk.desk.tour.rosters import write_rosters
from isodesk.desk.tour.run import STEPS

IDS = [name for name, _step in STEPS]


def run_tour(out: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "isodesk", "tour", "--out", str(out)]
    environment = {**os.environ, "TMPDIR": str(out.parent)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)


def test_the_whole_job_in_both_languages(tmp_path: Path) -> None:
    ended = run_tour(tmp_path / "out")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    tour = json.loads((tmp_path / "out" / "tour.json").read_text("utf-8"))
    assert tour["languages"] == ["fr", "en"]
    steps = tour["steps"]
    assert [step["id"] for step in steps if step["language"] == "fr"] == IDS
    assert [step["id"] for step in steps if step["language"] == "en"] == IDS
    assert {(step["language"], step["theme"]) for step in steps} == {("fr", "light"), ("en", "dark")}
    for step in steps:
        assert step["ok"], step
        assert step["shows"].endswith(".")
        picture = QImage(str(tmp_path / "out" / step["picture"]))
        assert not picture.isNull()
        if step["id"] != "projector":  # which is as large as the screen
            assert (picture.width(), picture.height()) == (1280, 800)


def test_a_record_is_only_ok_with_every_step(tmp_path: Path) -> None:
    one = Step("one", "fr", "light", True, 1.0, "one.png", "One.")
    two = Step("two", "fr", "light", False, 1.0, "two.png", "Two.")
    assert [Record(tmp_path, steps).ok for steps in ([], [one], [one, two])] == [False, True, False]


def test_lists_are_those_of_the_sample(tmp_path: Path) -> None:
    rosters = write_rosters(tmp_path, "fr", "t1")
    assert rosters.people == 24
    assert rosters.good.read_bytes().count(b"@t1.example.org") == 24
    assert len(rosters.faulty.read_text("cp1252").splitlines()) == 24 + 1 + 4
