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
    └── StationNotStarted    the embedded station didn't come up
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
    """``reason`` is a code: ``ended``, ``late``, ``silent`` (it runs, but doesn't answer); ``output`` is the end of what the process said."""

    code: ClassVar[str] = "station_not_started"


class FileNotWritten(DeskError):
    """``path`` can't be written; ``reason`` is what the system says."""

    code: ClassVar[str] = "file_not_written"
