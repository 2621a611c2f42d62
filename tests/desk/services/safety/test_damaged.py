"""A profile whose store opens no more: told as such, and brought back by a backup."""

from pathlib import Path

import pytest

from isodesk.desk.errors import BackupUnreadable, ProfileInUse, RecoveryCodeWrong
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.safety.opening import begin_anew, restore_backup
from isodesk.storage.errors import KeyWrong, StoreDamaged
from tests.desk.services.offices import ALL, PASSPHRASE, open_desk, person

NAME = "today.isodesk-backup"


async def damaged(tmp_path: Path, *, since: int) -> str:
    """A profile with somebody in it, a backup of it, and no store from that byte on; the recovery code."""
    folder = tmp_path / "profile"
    async with open_desk(folder, start=False) as desk:
        await desk.candidates.add(person(given_name="Amandine", family_name="Dutest"))
        await desk.safety.back_up(tmp_path / NAME)
        code = await desk.safety.recovery_code()
    store = folder / "desk.db"
    content = store.read_bytes()
    store.write_bytes(content[:since] + bytes(len(content) - since))
    return code


@pytest.mark.parametrize(("since", "told"), [(0, KeyWrong), (4096, StoreDamaged)])
async def test_a_backup_brings_back_what_was_there(tmp_path: Path, since: int, told: type[Exception]) -> None:
    """Where its first page is damaged, nothing tells that from another key."""
    folder, backup = tmp_path / "profile", tmp_path / NAME
    code = await damaged(tmp_path, since=since)
    with pytest.raises(told):
        Desk.open(folder, passphrase=PASSPHRASE)
    with pytest.raises(RecoveryCodeWrong):
        restore_backup(folder, backup, "0" * 56, PASSPHRASE)
    with pytest.raises(BackupUnreadable):
        restore_backup(folder, folder / "desk.db", code, PASSPHRASE)
    restore_backup(folder, backup, code, PASSPHRASE)
    desk = Desk.open(folder, passphrase=PASSPHRASE)
    try:
        assert [row.name for row in await desk.candidates.page(ALL, 0, 9)] == ["Amandine Dutest"]
        with pytest.raises(ProfileInUse):
            restore_backup(folder, backup, code, PASSPHRASE)
    finally:
        await desk.close()
    assert list(folder.glob("before-restore-*/desk.db"))


async def test_an_emptied_store_is_not_taken_for_a_new_one(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    await damaged(tmp_path, since=4096)
    (folder / "desk.db").write_bytes(b"")
    Desk.open(tmp_path / "new", passphrase=PASSPHRASE)._lock.close()
    empty = Desk.open(folder, passphrase=PASSPHRASE)  # nobody was through the assistant: there was nothing in it
    empty.change_settings(set_up=True)
    await empty.close()
    (folder / "desk.db").write_bytes(b"")
    with pytest.raises(StoreDamaged, match="empty"):
        Desk.open(folder, passphrase=PASSPHRASE)
    (folder / "desk.db").unlink()
    with pytest.raises(StoreDamaged, match="missing"):
        Desk.open(folder, passphrase=PASSPHRASE)


@pytest.mark.parametrize("content", [None, b"", bytes(9000)])
async def test_without_a_backup_one_begins_anew_and_what_was_there_is_kept(
    tmp_path: Path, content: bytes | None
) -> None:
    folder = tmp_path / "profile"
    async with open_desk(folder, start=False) as desk:
        account = desk.accounts.current
        await desk.candidates.add(person())
        desk.change_settings(set_up=True, recovery_noted=True)
    store = folder / "desk.db"
    store.unlink() if content is None else store.write_bytes(content)
    begin_anew(folder, PASSPHRASE)
    async with open_desk(folder, start=False) as desk:
        assert await desk.candidates.count(ALL) == 0
        assert desk.accounts.current == account
        with pytest.raises(ProfileInUse):
            begin_anew(folder, PASSPHRASE)
        await desk.candidates.add(person())
        assert not desk.safety.noted  # its recovery code may be another one
    kept = [each.read_bytes() for each in folder.glob("before-new-*/desk.db")]
    assert kept == ([] if content is None else [content])


async def test_beginning_anew_gives_up_a_restore_and_keeps_every_store_that_was_there(tmp_path: Path) -> None:
    folder, backup = tmp_path / "profile", tmp_path / NAME
    code = await damaged(tmp_path, since=4096)
    restore_backup(folder, backup, code, PASSPHRASE)
    for content in (b"first", b"second"):
        (folder / "desk.db").write_bytes(content)
        begin_anew(folder, PASSPHRASE)
    async with open_desk(folder, start=False) as desk:
        assert await desk.candidates.count(ALL) == 0
    kept = {each.read_bytes() for each in folder.glob("before-new-*/desk.db")}
    assert kept == {b"first", b"second"}
    assert not (folder / "restoring").exists()
