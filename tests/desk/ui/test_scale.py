"""Twice as large: the whole window at 200 %, in a process of its own, since Qt reads the factor once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk.ui.conftest import CHECKOUT, PASSPHRASE

PROGRAM = """
import asyncio, sys
from pathlib import Path
from isodesk.desk.app import DeskWindow, make_application, run
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.ui.frame.rail import PAGES
from tests.desk.ui.eyes import complaints

async def look(application, folder, language):
    desk = Desk.open(folder, passphrase=sys.argv[3])
    desk.change_settings(language=language, set_up=True)
    await desk.candidates.add(CandidateDraft("Gabriel", "Quelconque-Delacroix", "gabriel@example.org", group="2026-A"))
    window = DeskWindow(application, folder).open_window(desk)
    while not window.window.isVisible():
        await asyncio.sleep(0.01)
    window.window.resize(1024, 600)
    assert window.window.grab().devicePixelRatio() == 2.0
    found = []
    for page in PAGES:
        window.window.rail.choose(page)
        presenter = window.pages.presenter(page)
        while presenter.listing.model.phase.name == "LOADING":
            await asyncio.sleep(0.01)
        presenter.table.selectRow(0)
        await asyncio.sleep(0.2)
        found += [f"{page}: {each}" for each in complaints(window.window)]
    await window.close()
    await desk.close()
    print("\\n".join(found))
    return 0

application = make_application()
run(application, look(application, Path(sys.argv[1]), sys.argv[2]))
"""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_cut_at_twice_the_size(tmp_path: Path, language: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "profile"), language, PASSPHRASE],
        env=environment,
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == ""
