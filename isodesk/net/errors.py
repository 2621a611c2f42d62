"""What may go wrong before an outbound request is made.

::

    IsoDeskError
    └── NetworkError
        ├── AddressRefused   an address that the settings do not allow; scheme, loopback, private network
        ├── NameNotFound     a host name that resolves to nothing
        └── AnswerTooLarge   allowed: more bytes than are ever read
"""

from typing import ClassVar

from isodesk.errors import IsoDeskError


class NetworkError(IsoDeskError):
    """Root of this layer's errors."""

    code: ClassVar[str] = "network"


class AddressRefused(NetworkError):
    """An address that must not be called from here."""

    code: ClassVar[str] = "address_refused"


class NameNotFound(NetworkError):
    """A host name without an address."""

    code: ClassVar[str] = "name_not_found"


class AnswerTooLarge(NetworkError):
    """An answer of more bytes than are ever read."""

    code: ClassVar[str] = "answer_too_large"
