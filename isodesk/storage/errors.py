"""What can go wrong with a store or a secret.

::

    StorageError
    ├── StoreNotOpened        the file or its folder can't be used (path, reason)
    │   ├── KeyMissing        the file is encrypted and no key was given
    │   ├── KeyWrong          the file doesn't open with this key
    │   ├── NotEncrypted      a key was given, but the file is plain text
    │   └── EncryptionAbsent  the library in use can't encrypt
    ├── StoreDamaged          SQLite finds the file damaged
    ├── StoreNewer            the file was made by a newer program (path, revision)
    ├── MigrationFailed       nothing of it was kept (path, revision)
    ├── StoreClosed           asked after close
    ├── StoreBusy             another process writes for too long
    ├── WriteFailed           nothing of this batch was kept (reason)
    │   └── DiskFull
    ├── SealBroken            a sealed value isn't what was sealed, or for another place
    └── SecretsError
        ├── StoreLocked       no keyring, and no passphrase for the stand-in
        ├── PassphraseWrong
        ├── SecretsDamaged    the stand-in file can't be read
        └── KeyringFailed     the keyring that keeps the secrets doesn't answer
"""

from isodesk.errors import IsoDeskError


class StorageError(IsoDeskError):
    """A store or a secret that can't be opened, read or written."""

    code = "storage"


class StoreNotOpened(StorageError):
    """The file can't be opened: ``path``, ``reason``."""

    code = "storage.not_opened"


class KeyMissing(StoreNotOpened):
    """The file is encrypted and no key was given: ``path``."""

    code = "storage.key_missing"


class KeyWrong(StoreNotOpened):
    """The file doesn't open with this key: ``path``."""

    code = "storage.key_wrong"


class NotEncrypted(StoreNotOpened):
    """A key was given, but the file is plain text: ``path``."""

    code = "storage.not_encrypted"


class EncryptionAbsent(StoreNotOpened):
    """A key was given, but the library in use can't encrypt: ``path``."""

    code = "storage.encryption_absent"


class StoreDamaged(StorageError):
    """SQLite finds the file damaged: ``reason``."""

    code = "storage.damaged"


class StoreNewer(StorageError):
    """The file was made by a newer program: ``path``, ``revision``."""

    code = "storage.newer"


class MigrationFailed(StorageError):
    """The file is as it was before: ``path``, ``revision`` aimed at, ``reason``."""

    code = "storage.migration_failed"


class StoreClosed(StorageError):
    """Something was asked of a store that is closed."""

    code = "storage.closed"


class StoreBusy(StorageError):
    """Another process held the store for too long: ``reason``."""

    code = "storage.busy"


class WriteFailed(StorageError):
    """The commit failed and nothing of it was kept: ``reason``."""

    code = "storage.write_failed"


class DiskFull(WriteFailed):
    """No room left; nothing of this commit was kept: ``reason``."""

    code = "storage.disk_full"


class SealBroken(StorageError):
    """A sealed value was changed, moved, or sealed with another key: ``about``."""

    code = "storage.seal_broken"


class SecretsError(StorageError):
    """Secrets that can't be read or written."""

    code = "storage.secrets"


class StoreLocked(SecretsError):
    """There is no keyring, and the stand-in file needs a passphrase: ``path``."""

    code = "storage.locked"


class PassphraseWrong(SecretsError):
    """The stand-in file doesn't open with this passphrase: ``path``."""

    code = "storage.passphrase_wrong"


class SecretsDamaged(SecretsError):
    """The stand-in file can't be read: ``path``."""

    code = "storage.secrets_damaged"


class KeyringFailed(SecretsError):
    """The keyring that keeps these secrets doesn't answer: ``reason``."""

    code = "storage.keyring_failed"
