"""What is known of a call that failed, as one tree.

::

    ClientError
    ├── NotDone                      the platform certainly did nothing: sending again is safe
    │   ├── NotReached               no connection; not one byte of the call was written
    │   ├── TooManyCalls             429, with a wait longer than we wait by ourselves
    │   ├── NotAuthorised            the credentials are refused, or a token is, freshly fetched
    │   ├── Rejected                 another 4xx: most often the address is not that of an API
    │   ├── Refused                  the contract's own refusal, with its ``error_code``
    │   │   └── ChangedMeanwhile     a station's: what was to be changed is no longer as it was seen
    │   ├── NotTyped                 ``html`` or ``redirect`` in a typed call
    │   ├── AccountInvalid           an account whose addresses or credentials can't be used
    │   └── SubAccountMissing        a distributor's call that is about no sub account
    └── InDoubt                      it was sent; whether it was carried out is not known
        ├── Unanswered               no answer, half of one, or a 5xx
        └── UnreadableAnswer         an answer that isn't what the contract says

``Refused`` after an earlier try of the same call went unanswered speaks of the last try alone.
"""

from typing import Any, ClassVar

from isodesk.errors import IsoDeskError


class ClientError(IsoDeskError):
    """A call that failed."""

    code: ClassVar[str] = "client"


class NotDone(ClientError):
    """The platform certainly did nothing."""

    code: ClassVar[str] = "not_done"


class InDoubt(ClientError):
    """The call was sent, and its outcome is not known."""

    code: ClassVar[str] = "in_doubt"


class NotReached(NotDone):
    """No connection. ``reason``: one of those of ``isodesk.net.troubles``, or ``token``."""

    code: ClassVar[str] = "not_reached"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)
        self.reason = reason


class TooManyCalls(NotDone):
    """429; ``seconds``: how long the platform asks to wait."""

    code: ClassVar[str] = "too_many_calls"

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds=seconds)
        self.seconds = seconds


class NotAuthorised(NotDone):
    """The credentials or the token are refused; ``status``: the HTTP status that said so."""

    code: ClassVar[str] = "not_authorised"

    def __init__(self, status: int) -> None:
        super().__init__(status=status)
        self.status = status


class Rejected(NotDone):
    """A 4xx without the contract's own code; ``status``: the HTTP status."""

    code: ClassVar[str] = "rejected"

    def __init__(self, status: int) -> None:
        super().__init__(status=status)
        self.status = status


class Refused(NotDone):
    """The platform refused.

    ``action``: number of the action. ``error_code``: as documented, 0 where it isn't a number.
    ``text``: the platform's own words. ``candidate_id``: whom 202 names, else ``None``.
    """

    code: ClassVar[str] = "refused"

    def __init__(self, action: int, error_code: int, text: str, candidate_id: int | None = None) -> None:
        super().__init__(action=action, error_code=error_code, text=text, candidate_id=candidate_id)
        self.action = action
        self.error_code = error_code
        self.text = text
        self.candidate_id = candidate_id


class ChangedMeanwhile(Refused):
    """Somebody else changed what was to be changed; ``current``: the row as it is now, by its wire names."""

    code: ClassVar[str] = "changed_meanwhile"

    def __init__(self, text: str, current: dict[str, Any]) -> None:
        from isodesk.protocol.station_refusals import CHANGED_MEANWHILE

        super().__init__(0, CHANGED_MEANWHILE, text)
        self.current = current


class NotTyped(NotDone):
    """A typed call asked for an answer that has no type; ``property``: the wire name that asks for it."""

    code: ClassVar[str] = "not_typed"

    def __init__(self, property_name: str) -> None:
        super().__init__(property=property_name)
        self.property_name = property_name


class AccountInvalid(NotDone):
    """An account that can't be used; ``property``: the field that is wrong."""

    code: ClassVar[str] = "account_invalid"

    def __init__(self, property_name: str) -> None:
        super().__init__(property=property_name)
        self.property_name = property_name


class SubAccountMissing(NotDone):
    """A distributor's call without a sub account: not sent, because it would be about the distributor itself."""

    code: ClassVar[str] = "sub_account_missing"


class Unanswered(InDoubt):
    """Sent, and no whole answer came.

    ``reason``: ``time_out``, ``closed``, ``not_http`` or ``status``. ``status``: the 5xx, else 0.
    ``retry_after``: seconds that a 503 asks to wait, else ``None``.
    """

    code: ClassVar[str] = "unanswered"

    def __init__(self, reason: str, status: int = 0, retry_after: float | None = None) -> None:
        super().__init__(reason=reason, status=status)
        self.reason = reason
        self.status = status
        self.retry_after = retry_after


class UnreadableAnswer(InDoubt):
    """An answer that isn't what the contract says; ``property``: the one at fault, empty for the whole."""

    code: ClassVar[str] = "unreadable_answer"

    def __init__(self, property_name: str, status: int) -> None:
        super().__init__(property=property_name, status=status)
        self.property_name = property_name
        self.status = status
