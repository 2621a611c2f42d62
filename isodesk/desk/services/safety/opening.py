"""What opening a profile needs of this package: the key of its store, a restore to be finished, a way back in."""

from datetime import UTC, datetime
from pathlib import Path

from isodesk.desk.errors import StoreKeyLost
from isodesk.desk.services.profile import STORE_KEY, ProfileLock, kept_key
from isodesk.desk.services.settings import SettingsFile
from isodesk.storage.secrets import STAND_IN_NAME, SecretStore, open_secret_store

_MARKER = "restore.json"


def finish_restore(folder: Path, secrets: SecretStore) -> None:
    """Put a prepared backup in the profile's place, where there is one."""
    if (folder / _MARKER).exists():
        from isodesk.desk.services.safety.restore import finish  # once in a profile's life

        finish(folder, secrets, datetime.now(UTC))


def store_key(folder: Path, store: str, secrets: SecretStore) -> bytes:
    """The key of the profile's store, made at its first start.

    Raises ``StoreKeyLost`` where there is a store whose key is unknown: a new key would open nothing.
    """
    if (folder / store).exists() and secrets.get(STORE_KEY) is None:
        raise StoreKeyLost(folder=str(folder))
    return bytes.fromhex(kept_key(secrets, STORE_KEY))


def open_by_code(folder: Path, code: str, passphrase: str | None) -> SecretStore:
    """The profile's secrets, made anew from its recovery code; where a passphrase stands in, it is a new one.

    Raises ``RecoveryCodeWrong``, ``ProfileInUse``, and the storage's ``StoreLocked`` where a passphrase is needed.
    """
    from isodesk.desk.services.safety.recovery_code import key_of
    from isodesk.desk.services.safety.restore import check_store, recover

    lock = ProfileLock(folder)
    try:
        check_store(folder, key_of(code))  # before anything is moved
        forgotten = folder / STAND_IN_NAME
        if passphrase is not None and forgotten.exists():
            forgotten.replace(forgotten.with_name(f"secrets-{datetime.now(UTC):%Y%m%d-%H%M%S}.json"))
        secrets = open_secret_store(folder, passphrase=passphrase)
        recover(folder, code, secrets)
    finally:
        lock.close()
    return secrets


def begin_anew(folder: Path, passphrase: str | None) -> None:
    """Put an empty store in the place of one that opens no more, which is kept beside it; accounts stay.

    Its key, and so the recovery code, may be another one than before: it is to be noted again. Raises
    ``ProfileInUse``, ``OSError``, the storage's errors, and as opening does where a passphrase is needed.
    """
    from isodesk.desk.services.safety.restore import begin_anew as begin

    lock = ProfileLock(folder)
    try:
        secrets = open_secret_store(folder, passphrase=passphrase)
        begin(folder, bytes.fromhex(kept_key(secrets, STORE_KEY)), secrets, datetime.now(UTC))
        SettingsFile.recovered(folder).change(recovery_noted=False)
    finally:
        lock.close()


def restore_backup(folder: Path, backup: Path, code: str, passphrase: str | None) -> None:
    """Prepare a backup where the profile's own store opens no more: the next opening puts it in its place.

    Raises ``BackupUnreadable``, ``RecoveryCodeWrong``, ``ProfileInUse``, ``OSError``, and as opening does where a
    passphrase is needed.
    """
    from isodesk.desk.services.safety.restore import prepare

    lock = ProfileLock(folder)
    try:
        prepare(folder, backup, code, open_secret_store(folder, passphrase=passphrase))
    finally:
        lock.close()
