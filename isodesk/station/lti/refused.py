"""Why a launch isn't followed, beyond what ``isodesk.lti`` finds wrong with the message; what a register refuses.

::

    IsoDeskError
    ├── LaunchRefused       status: of HTTP, in the 400s
    │   ├── LaunchRepeated      this very launch was followed before
    │   ├── ConsumerDisabled    the centre has switched this consumer or platform off
    │   ├── ActionNotAllowed    action: not on this platform's list, or not for this person
    │   ├── IdentityDiffers     name: a parameter of the link names somebody else than the launch does
    │   ├── LoginUnknown        no login of this browser, this state and these minutes
    │   ├── KeysUnavailable     the platform's keys can't be read just now
    │   ├── SenderGone          a grade whose consumer or platform was taken off since
    │   ├── LinkEnded           a link of registration that is forged, used or too old
    │   ├── ChoiceEnded         a choice of a test that took too long, or was changed on its way
    │   └── PlatformSilent      the platform can't be reached, or may not be by the settings
    └── StationError
        └── RegisterRefused
            ├── KeyTaken            another consumer has that key, or another platform that issuer and client
            ├── SourceUnknown       no consumer and no platform of that number in this account
            ├── CourseUnknown       no course of which the platform tells the members
            └── ActionUnknown       action: none, or the administrators', which has a switch of its own
"""

from typing import ClassVar

from isodesk.errors import IsoDeskError
from isodesk.station.errors import StationError


class LaunchRefused(IsoDeskError):
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


class LinkEnded(LaunchRefused):
    """A registration is for whom the centre gave a link to."""

    code: ClassVar[str] = "link_ended"


class PlatformSilent(LaunchRefused):
    """Registering needs an answer of the platform itself."""

    code: ClassVar[str] = "platform_silent"
    status: ClassVar[int] = 424


class ChoiceEnded(LaunchRefused):
    """Begin again from the course."""

    code: ClassVar[str] = "choice_ended"


class RegisterRefused(StationError):
    """A change to the list of who may launch that can't be made."""

    code: ClassVar[str] = "register_refused"


class KeyTaken(RegisterRefused):
    """A key is one consumer's, an issuer with a client one platform's, whichever account they belong to."""

    code: ClassVar[str] = "key_taken"


class SourceUnknown(RegisterRefused):
    """Not in this account."""

    code: ClassVar[str] = "source_unknown"


class ActionUnknown(RegisterRefused):
    """Parameter: ``action``."""

    code: ClassVar[str] = "action_unknown"


class CourseUnknown(RegisterRefused):
    """Nobody launched from it, or its platform doesn't tell."""

    code: ClassVar[str] = "course_unknown"
