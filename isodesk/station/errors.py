"""What keeps a station from starting or from following a link.

::

    StationError
    ├── SettingsInvalid   station.toml or an ISODESK_STATION_* variable can't be taken
    ├── FolderEmpty       no station was ever made in this folder
    ├── FolderInUse       another station has this folder open
    ├── KeyUnusable       the store key can't be had
    ├── AddressTaken      host and port can't be bound
    └── LinkRefused       a signed link that is forged, expired or used up
"""

from typing import ClassVar

from isodesk.errors import IsoDeskError


class StationError(IsoDeskError):
    """A station that can't start or serve."""

    code: ClassVar[str] = "station"


class SettingsInvalid(StationError):
    """Parameters: ``setting`` (its name), ``problem`` (what the check said)."""

    code: ClassVar[str] = "settings_invalid"


class FolderEmpty(StationError):
    """Parameter: ``folder``."""

    code: ClassVar[str] = "folder_empty"


class FolderInUse(StationError):
    """Parameter: ``folder``."""

    code: ClassVar[str] = "folder_in_use"


class KeyUnusable(StationError):
    """Parameters: ``source`` (where the key was to come from), ``problem``."""

    code: ClassVar[str] = "key_unusable"


class AddressTaken(StationError):
    """Parameters: ``host``, ``port``, ``problem``."""

    code: ClassVar[str] = "address_taken"


class LinkRefused(StationError):
    """Parameter: ``reason``: ``forged``, ``expired`` or ``used``."""

    code: ClassVar[str] = "link_refused"
