"""What is entered before it is a change: typed, checked field by field without a network."""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date, datetime
from enum import StrEnum

from isodesk.protocol.values import Gender, Language


@dataclass(frozen=True)
class CandidateDraft:
    """A candidate to be added, or what one becomes; field names are those of ``Fault.field``.

    ``group`` is the centre's own name of a group, a path with `` / `` between its levels; ``group_number`` is in place
    of it the platform's number of one. ``job_id`` is the platform's number of a job profile. A ``password`` is made up
    by the platform where it is empty; with ``keep_password`` it is shown in no mail, and needn't be changed.
    """

    given_name: str = ""
    family_name: str = ""
    email: str = ""
    gender: Gender = Gender.NOT_PROVIDED
    language: Language | None = None
    group: str = ""
    country: str = ""
    external_id: str = ""
    extra_time_percent: int = 0
    group_number: int | None = None
    job_id: int | None = None
    password: str = dataclass_field(default="", repr=False)
    keep_password: bool = False


@dataclass(frozen=True)
class SessionDraft:
    """A session to be created: wall times in the account's zone, without a zone."""

    description: str
    start: datetime
    end: datetime
    code: str = ""


@dataclass(frozen=True)
class FormDraft:
    """What the centre says of a form: ``kind`` is one of ``FORM_KINDS`` or empty, ``credit_kind`` a credit's words."""

    name: str = ""
    kind: str = ""
    credit_kind: str = ""


@dataclass(frozen=True)
class Registration:
    """How tests are registered: ``another`` also where one of that form is unfinished (action 9).

    ``limit`` tests of that form may be taken, within ``limit_days`` days where that is set. ``tests_by_credit``: a pack
    of 2, 3 or 4. ``return_page``: where the candidate is led after the test; ``callback_page``: what the platform calls
    then. ``cpf_id``: the file of the « Compte Personnel de Formation ».
    """

    form_id: int
    session_id: int | None = None
    another: bool = False
    proctored: bool = False
    full_screen: bool = False
    limit: int | None = None
    limit_days: int | None = None
    tests_by_credit: int | None = None
    return_page: str = ""
    callback_page: str = ""
    cpf_id: str = ""


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
