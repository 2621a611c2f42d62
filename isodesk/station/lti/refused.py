"""Why a launch isn't followed, beyond what ``isodesk.lti`` finds wrong with the message itself.

::

    StationError
    └── LaunchRefused       status: of HTTP, in the 400s
        ├── LaunchRepeated      this very launch was followed before
        ├── ConsumerDisabled    the centre has switched this consumer or platform off
        ├── ActionNotAllowed    action: not on this platform's list, or not for this person
        ├── IdentityDiffers     a parameter of the link names somebody else than the launch does
        ├── LoginUnknown        no login of this browser, this state and these minutes
        ├── KeysUnavailable     the platform's keys can't be read just now
        └── SenderGone          a grade whose consumer or platform was deleted since
"""

from typing import ClassVar

from isodesk.station.errors import StationError


class LaunchRefused(StationError):
    """An authentic launch that isn't followed."""

    code: ClassVar[str] = "launch_refused"
    status: ClassVar[int] = 403


class LaunchRepeated(LaunchRefused):
    """The same nonce at the same second, by the same key."""

    code: ClassVar[str] = "launch_repeated"
    status: ClassVar[int] = 401


class ConsumerDisabled(LaunchRefused):
    """Switched off by the centre."""

    code: ClassVar[str] = "consumer_disabled"


class ActionNotAllowed(LaunchRefused):
    """Parameter: ``action``, the number asked for."""

    code: ClassVar[str] = "action_not_allowed"


class IdentityDiffers(LaunchRefused):
    """Parameter: ``name``, of the custom parameter. Else whoever writes a link could launch as anybody."""

    code: ClassVar[str] = "identity_differs"


class LoginUnknown(LaunchRefused):
    """Never begun here, by another browser, too long ago, or followed already."""

    code: ClassVar[str] = "login_unknown"
    status: ClassVar[int] = 401


class KeysUnavailable(LaunchRefused):
    """Nothing can be believed of a platform whose keys can't be read."""

    code: ClassVar[str] = "keys_unavailable"
    status: ClassVar[int] = 424


class SenderGone(LaunchRefused):
    """With whose secret a grade would be signed isn't known any more."""

    code: ClassVar[str] = "sender_gone"
