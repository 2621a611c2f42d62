"""Backups of a profile that is in use, and what is there after they are restored."""

import asyncio
import json
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from isodesk.desk.errors import BackupUnreadable, FileNotWritten, RecoveryCodeWrong, StoreKeyLost
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import Registration, SessionDraft, Settling
from isodesk.desk.services.events import Progress
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.profile import STATION_KEY, STORE_KEY
from isodesk.desk.services.rows import IntentState, OutboxCounts, Standing
from isodesk.desk.services.safety import restore
from isodesk.desk.services.safety.backup import Held, write_backup
from isodesk.desk.services.safety.opening import open_by_code
from isodesk.desk.services.safety.recovery_code import key_of
from isodesk.storage.connections import connect
from isodesk.storage.errors import PassphraseWrong, StoreLocked
from isodesk.storage.files import replace_private_file
from isodesk.storage.secrets import open_secret_store
from tests.desk.services.offices import ALL, ASSESSMENT, PASSPHRASE, open_desk, person
from tests.support.station import RunningStation, eventually

OTHER = "another passphrase"


async def backed_up(desk: Desk, target: Path) -> str:
    await desk.safety.back_up(target)
    return await desk.safety.recovery_code()


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def names(desk: Desk) -> set[str]:
    return {row.name for row in await desk.candidates.page(ALL, 0, 100)}


async def test_a_backup_restored_elsewhere_has_it_all(tmp_path: Path, station: RunningStation) -> None:
    backup = tmp_path / "monday.isodesk-backup"
    async with open_desk(tmp_path / "old", station.url) as desk:
        await desk.candidates.add(person(given_name="Amandine", family_name="Dutest"))
        await desk.outbox.wait_idle()
        code = await backed_up(desk, backup)
        await desk.candidates.add(person(given_name="Later", family_name="Than"))
    async with open_desk(tmp_path / "new", start=False) as desk:
        found = await desk.safety.look_at(backup)
        assert abs((found.made_at - datetime.now(UTC)).total_seconds()) < 120
        await desk.safety.restore_at_next_start(backup, code)
        assert await names(desk) == set()
    async with open_desk(tmp_path / "new", station.url) as desk:
        assert await names(desk) == {"Amandine Dutest"}
        await desk.ready()  # the account's secret came along
    assert list((tmp_path / "new").glob("before-restore-*/desk.db"))
    assert not (tmp_path / "new" / "restoring").exists()


async def test_a_backup_says_how_far_it_is_and_holds_no_plain_text(tmp_path: Path) -> None:
    backup = tmp_path / "all.isodesk-backup"
    async with open_desk(tmp_path / "profile", start=False) as desk:
        await desk.candidates.add(person(given_name="Zenobie", family_name="Quartzine"))
        told: list[tuple[int, int]] = []
        desk.events.subscribe(Progress, lambda event: told.append((event.done, event.total)))
        await desk.safety.back_up(backup)
        await asyncio.sleep(0)
    assert told == [(1, 2), (2, 2)]
    content = backup.read_bytes()
    assert b"Zenobie" not in content
    assert b"Quartzine" not in content
    assert backup.stat().st_mode & 0o077 == 0


async def test_the_station_of_this_computer_comes_along(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    desk = Desk.open(folder, passphrase=PASSPHRASE)
    try:
        await desk.start()
        await desk.ready()
        backup = tmp_path / "all.isodesk-backup"
        code = await backed_up(desk, backup)
    finally:
        await desk.close(stop_station=True)
    assert "station/data/station.db" in zipfile.ZipFile(backup).namelist()
    restored = tmp_path / "other"
    secrets = open_secret_store(restored, passphrase=OTHER)
    restore.prepare(restored, backup, code, secrets)
    desk = Desk.open(restored, passphrase=OTHER)
    try:
        await desk.start()
        await desk.ready()
        assert await desk.credits.balances()
    finally:
        await desk.close(stop_station=True)


async def test_what_was_to_be_sent_is_in_doubt_after_a_restore(tmp_path: Path, station: RunningStation) -> None:
    """It may have gone out after the backup was made: nothing of it is sent blindly."""
    backup, folder = tmp_path / "all.isodesk-backup", tmp_path / "profile"
    async with open_desk(folder) as desk:  # nobody answers there
        candidate_id = await desk.candidates.add(person(given_name="Noé", family_name="Dubanc"))
        code = await backed_up(desk, backup)
    async with open_desk(folder, station.url) as desk:
        await desk.outbox.wait_idle()
        assert (await desk.candidates.detail(candidate_id)).row.platform_id is not None
        await desk.safety.restore_at_next_start(backup, code)
    async with open_desk(folder, start=False) as desk:
        states = [row.state for row in await desk.outbox.page(ALL, 0, 10)]
        assert states == [IntentState.IN_DOUBT]
    async with open_desk(folder, station.url) as desk:
        await desk.outbox.wait_idle()
        row = (await desk.candidates.page(ALL, 0, 10))[0]
        assert row.platform_id is not None  # found again by sending it again, not made twice


async def test_a_restore_cut_off_anywhere_is_finished_at_the_next_start(tmp_path: Path) -> None:
    backup, folder = tmp_path / "all.isodesk-backup", tmp_path / "profile"
    async with open_desk(folder, start=False) as desk:
        await desk.candidates.add(person(given_name="Amandine", family_name="Dutest"))
        code = await backed_up(desk, backup)
        await desk.candidates.add(person(given_name="Later", family_name="Than"))
        await desk.safety.restore_at_next_start(backup, code)
    secrets = open_secret_store(folder, passphrase=PASSPHRASE)
    restore.finish(folder, secrets, datetime.now(UTC))
    replace_private_file(folder / restore.MARKER, b"{}")  # as if it had ended before this was taken away
    async with open_desk(folder, start=False) as desk:
        assert await names(desk) == {"Amandine Dutest"}
    assert not (folder / restore.MARKER).exists()


async def test_a_restore_cut_off_while_it_puts_things_in_place_is_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is restored already isn't moved aside with what was there before."""
    backup, folder = tmp_path / "all.isodesk-backup", tmp_path / "profile"
    async with open_desk(folder, start=False) as desk:
        await desk.candidates.add(person(given_name="Amandine", family_name="Dutest"))
        desk.change_settings(language="fr")
        code = await backed_up(desk, backup)
        await desk.candidates.add(person(given_name="Later", family_name="Than"))
        await desk.safety.restore_at_next_start(backup, code)
    secrets = open_secret_store(folder, passphrase=PASSPHRASE)
    replace = Path.replace

    def cut_off(path: Path, target: Path) -> Path:
        if path.parent.name == restore.PENDING and path.name == "desk.json":
            raise OSError("the power went")
        return replace(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", cut_off)
        with pytest.raises(OSError, match="the power went"):
            restore.finish(folder, secrets, datetime.now(UTC))
    assert (folder / "desk.db").exists()
    async with open_desk(folder, start=False) as desk:
        assert await names(desk) == {"Amandine Dutest"}
        assert desk.settings.language == "fr"
    assert len(list(folder.glob("before-restore-*"))) == 1


async def test_what_is_no_backup_of_this_profile_is_refused(tmp_path: Path) -> None:
    backup, other = tmp_path / "all.isodesk-backup", tmp_path / "other.isodesk-backup"
    async with open_desk(tmp_path / "profile", start=False) as desk:
        code = await backed_up(desk, backup)
        async with open_desk(tmp_path / "second", start=False) as second:
            await second.safety.back_up(other)
        with pytest.raises(RecoveryCodeWrong) as wrong:
            await desk.safety.restore_at_next_start(other, code)
        assert wrong.value.parameters["reason"] == "other_profile"
        assert not (tmp_path / "profile" / restore.MARKER).exists()
        for content, reason in broken(backup):
            path = tmp_path / "broken"
            path.write_bytes(content)
            with pytest.raises(BackupUnreadable) as caught:
                await desk.safety.restore_at_next_start(path, code)
            assert caught.value.parameters["reason"] == reason


def broken(backup: Path) -> list[tuple[bytes, str]]:
    whole = backup.read_bytes()
    damaged = bytearray(whole)
    start = damaged.index(b"desk.db") + 2000
    damaged[start : start + 3000] = bytes(3000)
    return [
        (b"", "not_a_backup"),
        (whole[:100], "not_a_backup"),
        (bytes(damaged), "damaged"),
        (packed(backup, manifest={"format": 2, "version": "9", "made_at": "2030-01-01"}), "newer"),
        (packed(backup, manifest={"format": 1}), "not_a_backup"),
        (packed(backup, extra="../../outside"), "not_a_backup"),
        (packed(backup, compression=zipfile.ZIP_DEFLATED), "not_a_backup"),
        (packed(backup, leave_out="desk.db"), "not_a_backup"),
    ]


def packed(
    backup: Path,
    *,
    manifest: dict[str, object] | None = None,
    extra: str = "",
    compression: int = zipfile.ZIP_STORED,
    leave_out: str = "",
    store: bytes = b"",
) -> bytes:
    import io

    made = io.BytesIO()
    with zipfile.ZipFile(backup) as source, zipfile.ZipFile(made, "w", compression) as target:
        for name in source.namelist():
            if name == "manifest.json" and manifest is not None:
                target.writestr(name, json.dumps(manifest))
            elif name != leave_out:
                target.writestr(name, store if store and name == "desk.db" else source.read(name))
        if extra:
            target.writestr(extra, "x")
    return made.getvalue()


async def test_a_backup_that_can_not_be_written_leaves_nothing(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "profile", start=False) as desk:
        with pytest.raises(FileNotWritten):
            await desk.safety.back_up(tmp_path / "missing" / "all.isodesk-backup")
    assert not list(tmp_path.glob("**/*.part"))  # noqa: ASYNC240 - a test may wait
    assert not list((tmp_path / "profile").glob(".backup-*"))


async def test_a_backup_that_is_given_up_leaves_nothing_half_done(tmp_path: Path) -> None:
    backup = tmp_path / "all.isodesk-backup"
    async with open_desk(tmp_path / "profile", start=False) as desk:
        backing_up = asyncio.ensure_future(desk.safety.back_up(backup))

        def give_up(_: Progress) -> None:
            backing_up.cancel()

        desk.events.subscribe(Progress, give_up)
        with pytest.raises(asyncio.CancelledError):
            await backing_up
        await eventually(lambda: not list(tmp_path.glob(".*.part")))
        held = Held(tmp_path / "profile", await desk.safety._store_key(), None)
    if backup.exists():  # it was whole before anybody could stop it
        restore.look_at(backup)
        backup.unlink()
    write_backup(held, backup, lambda _done, _total: None, lambda: True)
    assert names_in(tmp_path) == ["profile"]
    assert not [name for name in names_in(tmp_path / "profile") if name.startswith(".backup-")]


async def test_a_store_damaged_before_it_was_packed_is_not_restored(tmp_path: Path) -> None:
    """The archive is whole, and what is in it isn't."""
    backup, staged = tmp_path / "all.isodesk-backup", tmp_path / "desk.db"
    async with open_desk(tmp_path / "profile", start=False) as desk:
        code = await backed_up(desk, backup)
        for spoil in (zeroed, without_a_word, in_the_clear):
            staged.write_bytes(zipfile.ZipFile(backup).read("desk.db"))
            spoil(staged, key_of(code))
            broken_one = tmp_path / "broken"
            broken_one.write_bytes(packed(backup, store=staged.read_bytes()))
            with pytest.raises(BackupUnreadable) as caught:
                await desk.safety.restore_at_next_start(broken_one, code)
            assert caught.value.parameters == {"reason": "damaged", "name": "desk.db"}
            assert not (tmp_path / "profile" / restore.MARKER).exists()


def zeroed(store: Path, _key: bytes) -> None:
    """As a disk does that loses a few pages."""
    content = bytearray(store.read_bytes())
    content[20_000:60_000] = bytes(40_000)
    store.write_bytes(content)


def without_a_word(store: Path, key: bytes) -> None:
    """It opens and can be read, and holds what its own tables forbid."""
    with closing(connect(store, key)) as connection:
        connection.execute("CREATE TABLE note (word TEXT)")
        connection.execute("INSERT INTO note VALUES (NULL)")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = 'CREATE TABLE note (word TEXT NOT NULL)' WHERE name = 'note'"
        )
        connection.execute("PRAGMA writable_schema = OFF")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def in_the_clear(store: Path, _key: bytes) -> None:
    """It isn't encrypted: none of ours."""
    store.write_bytes(b"SQLite format 3\0" + bytes(4080))


async def test_a_damaged_profile_is_not_backed_up_as_if_it_were_whole(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "profile", start=False) as desk:
        held = Held(tmp_path / "profile", await desk.safety._store_key(), None)
    zeroed(tmp_path / "profile" / "desk.db", held.store_key)
    with pytest.raises(FileNotWritten) as caught:
        write_backup(held, tmp_path / "all.isodesk-backup", lambda _done, _total: None)
    assert caught.value.parameters["reason"] == "database disk image is malformed"
    assert names_in(tmp_path) == ["profile"]


async def test_a_forgotten_passphrase_is_replaced_by_the_code(tmp_path: Path, station: RunningStation) -> None:
    folder = tmp_path / "profile"
    async with open_desk(folder, station.url) as desk:
        await desk.candidates.add(person(given_name="Amandine", family_name="Dutest"))
        await desk.outbox.wait_idle()
        code = await desk.safety.recovery_code()
    with pytest.raises(PassphraseWrong):
        Desk.open(folder, passphrase=OTHER)
    with pytest.raises(RecoveryCodeWrong):
        open_by_code(folder, code[:-1] + ("0" if code[-1] != "0" else "1"), OTHER)
    with pytest.raises(PassphraseWrong):  # nothing was moved by the wrong one
        Desk.open(folder, passphrase=OTHER)
    desk = Desk.open(folder, passphrase=OTHER, secrets=open_by_code(folder, code, OTHER))
    try:
        assert await names(desk) == {"Amandine Dutest"}
        assert desk.accounts.secret(desk.settings.account)
    finally:
        await desk.close()
    Desk.open(folder, passphrase=OTHER)._lock.close()


async def test_a_keyring_that_lost_the_key_is_noticed_and_told_again(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    async with open_desk(folder, start=False) as desk:
        await desk.candidates.add(person(given_name="Amandine", family_name="Dutest"))
        code = await desk.safety.recovery_code()
    secrets = open_secret_store(folder, passphrase=PASSPHRASE)
    secrets.delete(STORE_KEY)
    with pytest.raises(StoreKeyLost):
        Desk.open(folder, passphrase=PASSPHRASE)
    assert secrets.get(STORE_KEY) is None  # no new key was made, which would open nothing
    with pytest.raises(StoreLocked):
        open_by_code(folder, code, None)
    open_by_code(folder, code, PASSPHRASE)
    desk = Desk.open(folder, passphrase=PASSPHRASE)
    try:
        assert await names(desk) == {"Amandine Dutest"}
    finally:
        await desk.close()


async def test_copies_of_secrets_follow_what_there_is(tmp_path: Path, station: RunningStation) -> None:
    from isodesk.desk.store import kept_secrets

    async with open_desk(tmp_path / "profile", station.url, start=False) as desk:
        desk._secrets.set(STATION_KEY, "ab" * 32)
        await desk.safety.keep_copies()
        await desk.safety.keep_copies()
        kept = await desk._store.read(kept_secrets.kept)
        assert set(kept) == {STATION_KEY, f"account.{desk.settings.account}"}
        assert not desk.safety.noted
        desk.safety.note()
        assert desk.safety.noted


async def test_a_registration_restored_before_its_person_is_known_is_left_to_a_person(
    tmp_path: Path, station: RunningStation
) -> None:
    backup, folder = tmp_path / "all.isodesk-backup", tmp_path / "profile"
    async with open_desk(folder) as desk:
        candidate_id = await desk.candidates.add(person())
        await desk.tests.register([candidate_id], Registration(ASSESSMENT))
        await desk.safety.restore_at_next_start(backup, await backed_up(desk, backup))
    async with open_desk(folder, station.url) as desk:
        assert (await desk.outbox.wait_idle()).in_doubt == 1
        [doubt] = await desk.outbox.page(PageQuery(filters={"state": "in_doubt"}), 0, 9)
        assert (doubt.action, doubt.error) == ("add_test", "not_told")
        assert (await desk.candidates.detail(candidate_id)).row.platform_id is not None
        await desk.outbox.settle(doubt.id, Settling.SEND_AGAIN)
        assert await desk.outbox.wait_idle() == OutboxCounts()
        assert (await desk.tests.page(ALL, 0, 9))[0].platform_id is not None


async def test_registrations_and_sessions_are_in_doubt_too(tmp_path: Path) -> None:
    backup, folder = tmp_path / "all.isodesk-backup", tmp_path / "profile"
    async with open_desk(folder) as desk:
        candidate_id = await desk.candidates.add(person())
        start = datetime(2031, 5, 5, 9, 0)  # noqa: DTZ001 - a wall time
        session_id = await desk.sessions.create(SessionDraft("Morning", start, start + timedelta(hours=3), "CODE"))
        await desk.tests.register([candidate_id], Registration(ASSESSMENT, session_id))
        code = await backed_up(desk, backup)
        await desk.safety.restore_at_next_start(backup, code)
    async with open_desk(folder, start=False) as desk:
        assert {row.state for row in await desk.outbox.page(ALL, 0, 10)} == {IntentState.IN_DOUBT}
        assert (await desk.sessions.page(ALL, 0, 1))[0].standing is Standing.IN_DOUBT
        assert (await desk.tests.page(ALL, 0, 1))[0].standing is Standing.IN_DOUBT
