"""What can go wrong in a use case of the desk.

::

    DeskError
    ├── NotFound             the row isn't there (any more)
    ├── InvalidInput         what was entered can't be taken: faults by field
    ├── NotPossible          the account or the row doesn't allow it, with its reason
    ├── NoAccount            no account is in use
    ├── RosterUnreadable     the file isn't a list of candidates at all
    ├── SettingsUnreadable   the settings' file is broken
    ├── ProfileInUse         another desk has the profile open
    ├── FileNotWritten       a file can't be written where it was asked for
    ├── StoreKeyLost         there is a store, but its key is in no keyring any more
    ├── RecoveryCodeWrong    the code isn't one, or another profile's
    ├── BackupUnreadable     the file isn't a backup, or is damaged
    ├── StationNotStarted    the embedded station didn't come up
    ├── BenchNotStarted      the LTI bench didn't come up
    └── BenchNotReached      the LTI bench runs and doesn't answer
"""

from typing import ClassVar

from isodesk.errors import IsoDeskError


class DeskError(IsoDeskError):
    """A use case that can't be carried out."""

    code: ClassVar[str] = "desk"


class NotFound(DeskError):
    """``subject`` and ``id`` name the row."""

    code: ClassVar[str] = "not_found"


class InvalidInput(DeskError):
    """``faults`` are ``services.drafts.Fault``, one a field at most."""

    code: ClassVar[str] = "invalid_input"


class NotPossible(DeskError):
    """``reason`` is a code: ``not_sent_yet``, ``already_sent``, ``not_completed``, ``not_assessment``..."""

    code: ClassVar[str] = "not_possible"


class NoAccount(DeskError):
    code: ClassVar[str] = "no_account"


class RosterUnreadable(DeskError):
    """``reason`` is a code: ``empty``, ``no_header``, ``too_large``, ``too_many_rows``, ``not_text``."""

    code: ClassVar[str] = "roster_unreadable"


class SettingsUnreadable(DeskError):
    """``name`` is the file's name, ``setting`` what is wrong in it."""

    code: ClassVar[str] = "settings_unreadable"


class ProfileInUse(DeskError):
    """``folder`` is open in another desk."""

    code: ClassVar[str] = "profile_in_use"


class StationNotStarted(DeskError):
    """``reason`` is a code: ``ended``, ``late``, ``silent`` (it runs, but doesn't answer).

    ``output`` is the end of what the process said.
    """

    code: ClassVar[str] = "station_not_started"


class BenchNotStarted(DeskError):
    """``output`` is the end of what the process said."""

    code: ClassVar[str] = "bench_not_started"


class BenchNotReached(DeskError):
    """What it was asked is answered by nobody, or by another program."""

    code: ClassVar[str] = "bench_not_reached"


class FileNotWritten(DeskError):
    """``path`` can't be written; ``reason`` is what the system says."""

    code: ClassVar[str] = "file_not_written"


class StoreKeyLost(DeskError):
    """The store of ``folder`` is there, but the keyring doesn't know its key (any more)."""

    code: ClassVar[str] = "store_key_lost"


class RecoveryCodeWrong(DeskError):
    """``reason``: ``length`` (with how many ``letters`` it has), ``letters``, ``check``, ``other_profile``."""

    code: ClassVar[str] = "recovery_code_wrong"


class BackupUnreadable(DeskError):
    """``reason``: ``not_a_backup``, ``newer``, ``damaged``; ``name`` is what of it."""

    code: ClassVar[str] = "backup_unreadable"
