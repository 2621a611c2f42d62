"""A store that opens no more: the start says so and leads to a backup, until it is restored or given up."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QProgressDialog

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.profile import STORE_KEY
from isodesk.desk.tour import hands
from isodesk.desk.ui.look.theme import ThemeChoice
from isodesk.desk.ui.opening import Opening
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.question import Question
from isodesk.desk.ui.safety import damaged
from isodesk.desk.ui.safety.damaged import DamagedDialog
from isodesk.desk.ui.safety.recovery import CodeDialog
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage
from isodesk.storage.secrets import open_secret_store
from tests.desk.ui.conftest import PASSPHRASE
from tests.desk.ui.eyes import complaints, contrast_complaints, tab_complaints
from tests.desk.ui.test_opening import dialog_of
from tests.desk.ui.walking import CHOICES

DAMAGED_FROM = 4096  # the second page


async def profile(folder: Path, backup: Path) -> str:
    """Somebody in a store that is damaged now, a backup from before; its code."""
    desk = Desk.open(folder, passphrase=PASSPHRASE)
    await desk.candidates.add(CandidateDraft("Amandine", "Dutest", "amandine@example.org"))
    await desk.safety.back_up(backup)
    code = await desk.safety.recovery_code()
    await desk.close()
    store = folder / "desk.db"
    content = store.read_bytes()
    store.write_bytes(content[:DAMAGED_FROM] + bytes(len(content) - DAMAGED_FROM))
    return code


async def next_dialog(kind: type[QDialog], before: QDialog | None = None) -> QDialog:
    await hands.until(lambda: dialog_of(kind) not in (None, before), kind.__name__)
    found = dialog_of(kind)
    assert found is not None
    return found


def words(dialog: QDialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


async def test_a_backup_is_restored_at_the_start(tmp_path: Path, look: Look) -> None:
    folder, backup = tmp_path / "profile", tmp_path / "today.isodesk-backup"
    code = await profile(folder, backup)
    opening = Opening(look, lambda given: Desk.open(folder, passphrase=given), folder)
    opened = asyncio.create_task(opening.desk(PASSPHRASE))
    dialog = await next_dialog(DamagedDialog)
    assert "The store on this computer is damaged." in words(dialog)
    assert isinstance(dialog, DamagedDialog)
    await hands.click(dialog.restore_button)
    await hands.choose_file(str(folder / "secrets.json"))
    again = await next_dialog(DamagedDialog, dialog)
    assert "This file isn’t a backup of IsoDesk." in words(again)
    assert isinstance(again, DamagedDialog)
    await hands.click(again.restore_button)
    await hands.choose_file(str(backup))
    asked = await next_dialog(CodeDialog)
    assert isinstance(asked, CodeDialog)
    await hands.type_into(asked.code.line, "0" * 56)
    await hands.click(asked.go_button)
    asked_again = await next_dialog(CodeDialog, asked)
    assert isinstance(asked_again, CodeDialog)
    assert asked_again.code.fault
    await hands.type_into(asked_again.code.line, code)
    await hands.click(asked_again.go_button)
    desk = await opened
    assert desk is not None
    assert [row.name for row in await desk.candidates.page(PageQuery(), 0, 9)] == ["Amandine Dutest"]
    await desk.close()


async def test_where_it_may_be_the_key_that_is_said_too(tmp_path: Path, look: Look) -> None:
    folder = tmp_path / "profile"
    await profile(folder, tmp_path / "today.isodesk-backup")
    (folder / "desk.db").write_bytes(bytes(9000))
    opening = Opening(look, lambda given: Desk.open(folder, passphrase=given), folder)
    opened = asyncio.create_task(opening.desk(PASSPHRASE))
    dialog = await next_dialog(DamagedDialog)
    assert "doesn’t open with the key" in words(dialog)
    assert "Put back the keyring" in words(dialog)
    assert "A backup brings back everything" in words(dialog)
    dialog.reject()
    assert await opened is None


async def test_leaving_it_changes_nothing(tmp_path: Path, look: Look) -> None:
    folder = tmp_path / "profile"
    await profile(folder, tmp_path / "today.isodesk-backup")
    before = (folder / "desk.db").read_bytes()
    opening = Opening(look, lambda given: Desk.open(folder, passphrase=given), folder)
    opened = asyncio.create_task(opening.desk(PASSPHRASE))
    dialog = await next_dialog(DamagedDialog)
    assert isinstance(dialog, DamagedDialog)
    await hands.click(dialog.leave_button)
    assert await opened is None
    assert (folder / "desk.db").read_bytes() == before


async def test_without_a_backup_one_may_begin_with_empty_data(tmp_path: Path, look: Look) -> None:
    folder = tmp_path / "profile"
    await profile(folder, tmp_path / "today.isodesk-backup")
    opening = Opening(look, lambda given: Desk.open(folder, passphrase=given), folder)
    opened = asyncio.create_task(opening.desk(PASSPHRASE))
    dialog = await next_dialog(DamagedDialog)
    assert isinstance(dialog, DamagedDialog)
    await hands.click(dialog.anew_button)
    question = await next_dialog(Question)
    assert isinstance(question, Question)
    assert "Here everything is empty then: candidates, tests" in words(question)
    await hands.click(question.no)
    again = await next_dialog(DamagedDialog, dialog)
    assert isinstance(again, DamagedDialog)
    await hands.click(again.anew_button)
    asked_again = await next_dialog(Question, question)
    assert isinstance(asked_again, Question)
    await hands.click(asked_again.yes)
    desk = await opened
    assert desk is not None
    assert await desk.candidates.count(PageQuery()) == 0
    await desk.close()
    assert list(folder.glob("before-new-*/desk.db"))


async def never() -> bool:
    raise AssertionError


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_another_keyring_leads_to_the_recovery_code(
    tmp_path: Path, look: Look, application: QApplication, language: str
) -> None:
    """The store is whole; only the key that is kept isn't its own."""
    WindowLanguage(application, LanguageChoice(language))
    folder = tmp_path / "profile"
    desk = Desk.open(folder, passphrase=PASSPHRASE)
    await desk.candidates.add(CandidateDraft("Amandine", "Dutest", "amandine@example.org"))
    code = await desk.safety.recovery_code()
    desk.change_settings(set_up=True)
    await desk.close()
    open_secret_store(folder, passphrase=PASSPHRASE).set(STORE_KEY, "0" * 64)
    opening = Opening(look, lambda given: Desk.open(folder, passphrase=given), folder)
    opened = asyncio.create_task(opening.desk(PASSPHRASE))
    dialog = await next_dialog(DamagedDialog)
    assert isinstance(dialog, DamagedDialog)
    assert complaints(dialog) == []
    await hands.click(dialog.code_button)
    asked = await next_dialog(CodeDialog)
    assert isinstance(asked, CodeDialog)
    await hands.type_into(asked.code.line, code)
    await hands.click(asked.go_button)
    again = await opened
    assert again is not None
    assert await again.candidates.count(PageQuery()) == 1
    await again.close()


async def test_a_large_backup_says_that_it_is_unpacked(
    tmp_path: Path, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(damaged, "SHOWN_AFTER", 1)
    restoring = damaged.Restoring(look, tmp_path, never)
    with restoring._waiting():
        shown = await next_dialog(QProgressDialog)
        assert "The backup is checked and unpacked…" in words(shown)
    assert dialog_of(QProgressDialog) is None


@pytest.mark.parametrize(("language", "theme"), CHOICES)
async def test_it_looks_right(tmp_path: Path, look: Look, application: QApplication, language: str, theme: str) -> None:
    WindowLanguage(application, LanguageChoice(language))
    look.theme.choose(ThemeChoice(theme))
    folder = tmp_path / "profile"
    await profile(folder, tmp_path / "today.isodesk-backup")
    opening = Opening(look, lambda given: Desk.open(folder, passphrase=given), folder)
    opened = asyncio.create_task(opening.desk(PASSPHRASE))
    dialog = await next_dialog(DamagedDialog)
    assert complaints(dialog) + tab_complaints(dialog) + contrast_complaints(dialog) == []
    dialog.grab().save(str(tmp_path / f"damaged-{language}-{theme}.png"))
    dialog.reject()
    assert await opened is None
    look.theme.choose(ThemeChoice.LIGHT)
