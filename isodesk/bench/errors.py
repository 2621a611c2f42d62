"""Why the bench refuses a call, or can't begin.

::

    IsoDeskError
    └── BenchError
        ├── TokenRefused        no access token, or one that has ended or was never issued
        ├── ScopeMissing        a token that isn't good for this
        ├── NothingThere        what: no such line item, link, person, launch or address
        ├── KindRefused         a body of another media type
        ├── UsedAlready         what is good once: a nonce, an identifier, an invitation
        ├── NotInvited          a registration without the token that the bench made for it
        ├── OtherSite           a form that another site's page sent
        ├── KeysUnread          a tool's key set that can't be read
        ├── ConfigurationUnreadable  path, problem: no file that holds a configuration
        └── PortTaken           port: another program listens there
"""

from typing import ClassVar

from isodesk.errors import IsoDeskError


class BenchError(IsoDeskError):
    """Root of this layer's errors; ``status`` is what HTTP calls it."""

    code: ClassVar[str] = "bench"
    status: ClassVar[int] = 400


class TokenRefused(BenchError):
    """No access token, or one that has ended or was never issued."""

    code: ClassVar[str] = "token_refused"
    status: ClassVar[int] = 401


class ScopeMissing(BenchError):
    """A token that isn't good for this."""

    code: ClassVar[str] = "scope_missing"
    status: ClassVar[int] = 403


class NothingThere(BenchError):
    """No such line item, link, person or launch."""

    code: ClassVar[str] = "nothing_there"
    status: ClassVar[int] = 404


class KindRefused(BenchError):
    """A body of another media type than this takes."""

    code: ClassVar[str] = "kind_refused"
    status: ClassVar[int] = 415


class UsedAlready(BenchError):
    """What is good once was used before."""

    code: ClassVar[str] = "used_already"
    status: ClassVar[int] = 401


class NotInvited(BenchError):
    """A registration without a token that the bench made and that wasn't used yet."""

    code: ClassVar[str] = "not_invited"
    status: ClassVar[int] = 401


class OtherSite(BenchError):
    """A form that another site's page sent."""

    code: ClassVar[str] = "other_site"
    status: ClassVar[int] = 403


class KeysUnread(BenchError):
    """A tool's key set that can't be read."""

    code: ClassVar[str] = "keys_unread"


class ConfigurationUnreadable(BenchError):
    """No file, or none that holds a configuration."""

    code: ClassVar[str] = "configuration_unreadable"


class PortTaken(BenchError):
    """Another program listens at this port."""

    code: ClassVar[str] = "port_taken"
