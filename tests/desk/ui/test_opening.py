"""Opening a profile: the passphrase asked for once, and what can't be opened said in words."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from isodesk.desk.errors import ProfileInUse
from isodesk.desk.services.desk import Desk
from isodesk.desk.tour import hands
from isodesk.desk.ui.crash import CrashHandler, redacted
from isodesk.desk.ui.opening import Opening
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.passphrase import PassphraseDialog
from isodesk.desk.ui.parts.question import Telling
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage
from isodesk.desk.ui.words import explain, explain_code
from tests.desk.ui.conftest import PASSPHRASE
from tests.support.station import wait_until


def dialog_of(kind: type[QDialog]) -> QDialog | None:
    return next((each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()), None)


async def type_passphrase(passphrase: str) -> str:
    """Answer the dialog; what it said was wrong before."""
    await hands.until(lambda: dialog_of(PassphraseDialog), "the dialog")
    dialog = dialog_of(PassphraseDialog)
    assert isinstance(dialog, PassphraseDialog)
    said = dialog.field.fault
    await hands.type_into(dialog.field.line, passphrase)
    await hands.click(dialog.open_button)
    return said


async def test_a_passphrase_is_asked_for_until_it_is_right(
    tmp_path: Path, look: Look, application: QApplication
) -> None:
    WindowLanguage(application, LanguageChoice.ENGLISH)
    made = Desk.open(tmp_path / "profile", passphrase=PASSPHRASE)
    await made.close()
    opening = Opening(look, lambda given: Desk.open(tmp_path / "profile", passphrase=given))
    opened = asyncio.create_task(opening.desk(None))
    assert await type_passphrase("wrong") == ""
    assert await type_passphrase(PASSPHRASE) == "This passphrase isn’t the right one."
    desk = await opened
    assert desk is not None
    await desk.close()


async def test_leaving_the_passphrase_opens_nothing(tmp_path: Path, look: Look) -> None:
    opening = Opening(look, lambda given: Desk.open(tmp_path / "profile", passphrase=given))
    opened = asyncio.create_task(opening.desk(None))
    await hands.until(lambda: dialog_of(PassphraseDialog), "the dialog")
    dialog = dialog_of(PassphraseDialog)
    assert isinstance(dialog, PassphraseDialog)
    await hands.click(dialog.leave_button)
    assert await opened is None


async def test_a_profile_in_use_is_said_in_words(desk: Desk, look: Look, application: QApplication) -> None:
    WindowLanguage(application, LanguageChoice.ENGLISH)
    opening = Opening(look, lambda given: Desk.open(desk.folder, passphrase=given))
    opened = asyncio.create_task(opening.desk(PASSPHRASE))
    await hands.until(lambda: dialog_of(Telling), "the dialog")
    dialog = dialog_of(Telling)
    assert dialog is not None
    assert "IsoDesk is open already." in [each.text() for each in dialog.findChildren(QLabel)]
    dialog.reject()
    assert await opened is None


def test_the_program_starts_and_ends_by_itself(tmp_path: Path) -> None:
    """The real process: asked to end, it cleans up and exits with 0; its profile opens again after."""
    environment = {
        **os.environ,
        "ISODESK_PROFILE_DIR": str(tmp_path / "profile"),
        "ISODESK_PASSPHRASE": PASSPHRASE,
        "ISODESK_STATION_PORT": "0",
    }
    with subprocess.Popen(
        [sys.executable, "-m", "isodesk", "--sample"], env=environment, stderr=subprocess.PIPE, text=True
    ) as desk:
        ready = tmp_path / "profile" / "station" / "ready.json"
        wait_until(lambda: ready.exists() or desk.poll() is not None, 60)
        desk.send_signal(signal.SIGTERM)
        _output, errors = desk.communicate(timeout=60)
    assert desk.returncode == 0, errors
    assert "Traceback" not in errors
    again = Desk.open(tmp_path / "profile", passphrase=PASSPHRASE)
    asyncio.run(again.close(stop_station=True))


def crash(name: str) -> None:
    raise ValueError(f"{name} is not a number")


def test_a_crash_is_written_without_anybodys_data() -> None:
    with pytest.raises(ValueError, match="Amandine") as caught:
        crash("Amandine Dutest")
    text = redacted(caught.value)
    assert "builtins.ValueError" in text
    assert "test_opening.py" in text
    assert "Amandine" not in text


async def test_a_bug_in_a_task_is_written_and_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[Path] = []
    loop = asyncio.get_running_loop()
    with CrashHandler(tmp_path, loop) as handler:
        handler.show_with(shown.append)
        loop.call_exception_handler({"message": "bug", "exception": ZeroDivisionError("Amandine")})
    assert [path.read_text("utf-8") for path in shown] == ["builtins.ZeroDivisionError\n"]
    assert str(shown[0]) in capsys.readouterr().err


def test_errors_say_what_happened_and_what_to_do(application: QApplication) -> None:
    WindowLanguage(application, LanguageChoice.ENGLISH)
    words = explain(ProfileInUse(folder="somewhere"))
    assert str(words) == "IsoDesk is open already. Go to its window, or close it first."
    assert str(explain_code("301")) == (
        "There are no credits left for this type of test. Order credits, then send this again."
    )
    assert explain_code("999", "Strange").happened == "The platform refused, saying “Strange” (code 999)."
