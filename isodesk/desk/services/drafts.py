"""What is entered before it is a change: typed, checked field by field without a network."""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date, datetime
from enum import StrEnum

from isodesk.protocol.values import Gender, Language


@dataclass(frozen=True)
class Fault:
    """One thing wrong in one field: ``code`` says what, ``parameters`` say with what.

    Codes: ``missing``, ``too_long`` (maximum), ``control_character``, ``not_an_address``, ``out_of_range``
    (minimum, maximum), ``known`` (the address belongs to another candidate), ``end_before_start``,
    ``formula``, ``too_short``.
    """

    field: str
    code: str
    parameters: dict[str, object] = dataclass_field(default_factory=dict)


@dataclass(frozen=True)
class CandidateDraft:
    """A candidate to be added, or what one becomes; field names are those of ``Fault.field``."""

    given_name: str = ""
    family_name: str = ""
    email: str = ""
    gender: Gender = Gender.NOT_PROVIDED
    language: Language | None = None
    group: str = ""
    country: str = ""
    external_id: str = ""
    extra_time_percent: int = 0


@dataclass(frozen=True)
class SessionDraft:
    """A session to be created: wall times in the account's zone, without a zone."""

    description: str
    start: datetime
    end: datetime
    code: str = ""


@dataclass(frozen=True)
class Registration:
    """How tests are registered: ``another`` also where one of that form is unfinished (action 9)."""

    form_id: int
    session_id: int | None = None
    another: bool = False
    proctored: bool = False
    full_screen: bool = False
    limit: int | None = None
    limit_days: int | None = None
    tests_by_credit: int | None = None


@dataclass(frozen=True)
class Invitation:
    """A registration mail; ``send_on`` is a day in the account's zone, none for now."""

    template_id: int
    send_on: date | None = None
    sender: str = ""


class Settling(StrEnum):
    """What a person decides about an intent in doubt."""

    AS_DONE = "as_done"
    SEND_AGAIN = "send_again"
    CANCEL = "cancel"


@dataclass(frozen=True)
class Outcome:
    """What a longer piece of work did: how many rows, how many of them not, and why (codes)."""

    done: int
    failed: int
    reasons: Sequence[str] = ()
