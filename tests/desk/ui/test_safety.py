"""Recovery code, backup and restore, one window a profile, and the report of a crash: as a person meets them."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.profile import STORE_KEY
from isodesk.desk.services.safety.recovery_code import key_of
from isodesk.desk.tour import hands
from isodesk.desk.ui.crash import CrashHandler, mark_seen, unseen
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.instance import OneInstance, show_other
from isodesk.desk.ui.opening import Opening
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.parts.passphrase import PassphraseDialog
from isodesk.desk.ui.parts.question import Question
from isodesk.desk.ui.safety.crash_dialog import CrashDialog
from isodesk.desk.ui.safety.presenter import SafetyPresenter
from isodesk.desk.ui.safety.recovery import CodeDialog, RecoveryDialog
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage
from isodesk.storage.secrets import open_secret_store
from tests.desk.ui.conftest import PASSPHRASE
from tests.desk.ui.eyes import complaints
from tests.desk.ui.test_opening import dialog_of


def found(kind: type[QDialog]) -> QDialog | None:
    return next((each for each in QApplication.allWidgets() if isinstance(each, kind) and each.isVisible()), None)


async def shown(kind: type[QDialog]) -> QDialog:
    await hands.until(lambda: found(kind), kind.__name__)
    dialog = found(kind)
    assert dialog is not None
    assert complaints(dialog) == []
    return dialog


@pytest.fixture
def notice(look: Look, application: QApplication) -> Notice:
    WindowLanguage(application, LanguageChoice.ENGLISH)
    return Notice(look)


@pytest.fixture
def safety(window: WindowPresenter) -> SafetyPresenter:
    return window.safety


async def test_the_code_is_shown_copied_and_noted(desk: Desk, safety: SafetyPresenter, notice: Notice) -> None:
    safety.remind(notice)
    assert "Note the recovery code" in notice.words
    safety.show_code(notice)
    dialog = await shown(RecoveryDialog)
    assert isinstance(dialog, RecoveryDialog)
    await hands.click(dialog.copy_button)
    code = QGuiApplication.clipboard().text()
    assert key_of(code) == key_of(dialog.shown.text())
    assert key_of(code).hex() == desk._secrets.get(STORE_KEY)
    assert code.split("-")[5] in dialog.sheet().toPlainText()
    await hands.click(dialog.done_button)
    await hands.until(lambda: desk.safety.noted, "noted")
    safety.remind(notice)
    assert notice.words == ""


async def test_a_backup_is_made_and_restored_at_the_next_start(
    desk: Desk, safety: SafetyPresenter, notice: Notice, tmp_path: Path
) -> None:
    backup = tmp_path / "today.isodesk-backup"
    safety.back_up_to(backup, notice)
    await hands.until(lambda: "The backup is in" in notice.words, "the backup")
    safety.restore_from(tmp_path / "nothing", notice)
    await hands.until(lambda: "isn’t a backup" in notice.words, "what was wrong")
    safety.restore_from(backup, notice)
    question = await shown(Question)
    assert isinstance(question, Question)
    await hands.click(question.yes)
    asked = await shown(CodeDialog)
    assert isinstance(asked, CodeDialog)
    await hands.type_into(asked.code.line, "0000")
    await hands.click(asked.go_button)
    await hands.until(lambda: found(CodeDialog) not in (None, asked), "the question again")
    asked = await shown(CodeDialog)
    assert isinstance(asked, CodeDialog)
    assert asked.code.fault.startswith("This isn’t a whole recovery code.")
    await hands.type_into(asked.code.line, await desk.safety.recovery_code())
    await hands.click(asked.go_button)
    await hands.until(lambda: "The backup is ready" in notice.words, "that it is ready")
    assert (desk.folder / "restore.json").exists()


async def test_a_forgotten_passphrase_is_replaced_by_the_code(tmp_path: Path, look: Look, notice: Notice) -> None:
    folder = tmp_path / "profile"
    made = Desk.open(folder, passphrase=PASSPHRASE)
    code = await made.safety.recovery_code()
    await made.close()
    opening = Opening(look, lambda given: Desk.open(folder, passphrase=given), folder)
    opened = asyncio.create_task(opening.desk("forgotten"))
    await hands.until(lambda: dialog_of(PassphraseDialog), "the dialog")
    dialog = dialog_of(PassphraseDialog)
    assert isinstance(dialog, PassphraseDialog)
    assert complaints(dialog) == []
    await hands.click(dialog.code_button)
    asked = await shown(CodeDialog)
    assert isinstance(asked, CodeDialog)
    await hands.type_into(asked.code.line, code)
    assert not asked.go_button.isEnabled()
    await hands.type_into(asked.new_passphrase.line, "a new one")
    await hands.click(asked.go_button)
    desk = await opened
    assert desk is not None
    await desk.close()
    again = Desk.open(folder, passphrase="a new one")
    await again.close()


async def test_a_lost_key_is_told_by_the_code(tmp_path: Path, look: Look, notice: Notice) -> None:
    folder = tmp_path / "profile"
    made = Desk.open(folder, passphrase=PASSPHRASE)
    code = await made.safety.recovery_code()
    await made.close()
    open_secret_store(folder, passphrase=PASSPHRASE).delete(STORE_KEY)
    opening = Opening(look, lambda given: Desk.open(folder, passphrase=given or PASSPHRASE), folder)
    opened = asyncio.create_task(opening.desk(PASSPHRASE))
    asked = await shown(CodeDialog)
    assert isinstance(asked, CodeDialog)
    assert asked.new_passphrase.isHidden()
    await hands.click(asked.leave_button)
    assert await opened is None
    del code


async def test_a_second_start_shows_the_first_window(tmp_path: Path, application: QApplication) -> None:
    seen: list[bool] = []
    first = OneInstance(tmp_path, lambda: seen.append(True))
    code = "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication as A; a = A([]);"
    code += "from isodesk.desk.ui.instance import show_other; sys.exit(0 if show_other(Path(sys.argv[1])) else 1)"
    started = await asyncio.create_subprocess_exec(sys.executable, "-c", code, str(tmp_path))
    assert await asyncio.wait_for(started.wait(), 30) == 0
    assert seen == [True]
    first.close()
    assert not show_other(tmp_path)


async def test_a_start_beside_an_open_window_brings_it_to_the_front(
    desk: Desk, look: Look, notice: Notice, monkeypatch: pytest.MonkeyPatch
) -> None:
    from isodesk.desk.ui import instance

    monkeypatch.setattr(instance, "show_other", lambda folder: folder == desk.folder)
    opening = Opening(look, lambda given: Desk.open(desk.folder, passphrase=given), desk.folder)
    assert await opening.desk(PASSPHRASE) is None
    assert opening.shown_elsewhere


CRASH = """
import asyncio, faulthandler, sys
from pathlib import Path
from isodesk.desk.ui.crash import CrashHandler
with CrashHandler(Path(sys.argv[1]), asyncio.new_event_loop()):
    faulthandler._sigsegv()
"""


async def test_a_crash_below_python_is_shown_at_the_next_start_without_folders(
    tmp_path: Path, look: Look, window: WindowPresenter
) -> None:
    ended = subprocess.run(  # noqa: ASYNC221 - a test may wait
        [sys.executable, "-c", CRASH, str(tmp_path)], check=False, timeout=60, stderr=subprocess.DEVNULL
    )
    assert ended.returncode != 0
    loop = asyncio.new_event_loop()
    with CrashHandler(tmp_path, loop):
        path = unseen(tmp_path)
    loop.close()
    assert path is not None
    text = path.read_text("utf-8")
    assert "Fatal Python error" in text
    assert str(Path(os.__file__).parent) not in text
    assert "/site-packages/" not in text
    mark_seen(path)
    assert unseen(tmp_path) is None
    window.say_crashed_before(path)
    page = window.pages.shown()
    assert page is not None
    assert "ended unexpectedly" in page.page.notice.words
    page.page.notice._pressed()
    dialog = await shown(CrashDialog)
    assert "What happened last time" in [each.text() for each in dialog.findChildren(QLabel)]
    dialog.accept()
