"""What is wrong with what was entered, told without a network: the contract's own bounds, and a little more."""

import unicodedata
from datetime import date

from isodesk.desk.services.drafts import CandidateDraft, FormDraft, Invitation, Registration, SessionDraft
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.zones import Zone
from isodesk.protocol.kinds import LARGEST_INTEGER, Address, Email

NAME_LENGTH = 255
EMAIL_LENGTH = 254
CODE_LENGTH = 128
MOST_EXTRA_TIME = 500
FORM_KINDS = ("assessment", "certification", "positioning")
PASSWORD_LENGTH = 128
MOST_DAYS = 36_500
PACKS = (2, 3, 4)
_EMAIL = Email()
_ADDRESS = Address()


def candidate_faults(draft: CandidateDraft) -> list[Fault]:
    """Faults of a candidate, one a field at most."""
    faults = [
        _line("given_name", draft.given_name, required=True),
        _line("family_name", draft.family_name, required=True),
        email_fault("email", draft.email),
        group_fault("group", draft.group),
        _line("country", draft.country),
        _line("external_id", draft.external_id),
        _line("password", draft.password, required=draft.keep_password, longest=PASSWORD_LENGTH),
        _number("group_number", draft.group_number),
        _number("job_id", draft.job_id),
    ]
    if draft.group and draft.group_number is not None and draft.group != numbered_group(draft.group_number):
        faults.append(Fault("group_number", "not_both"))
    if not 0 <= draft.extra_time_percent <= MOST_EXTRA_TIME:
        faults.append(Fault("extra_time_percent", "out_of_range", {"minimum": 0, "maximum": MOST_EXTRA_TIME}))
    return [fault for fault in faults if fault is not None]


def session_faults(draft: SessionDraft, zone: Zone) -> list[Fault]:
    """Faults of a session whose times are those of ``zone`` (decision D12)."""
    faults = [_line("description", draft.description, required=True), _line("code", draft.code, longest=CODE_LENGTH)]
    skipped = [name for name in ("start", "end") if zone.skips(getattr(draft, name))]
    faults += [Fault(name, "skipped_time", {"zone": zone.name}) for name in skipped]
    if not skipped and zone.instant(draft.end) <= zone.instant(draft.start):
        faults.append(Fault("end", "end_before_start"))
    return [fault for fault in faults if fault is not None]


def form_faults(draft: FormDraft) -> list[Fault]:
    """Faults of what is said of a form."""
    faults = [_line("name", draft.name), _line("credit_kind", draft.credit_kind)]
    if draft.kind not in ("", *FORM_KINDS):
        faults.append(Fault("kind", "unknown_kind"))
    return [fault for fault in faults if fault is not None]


def group_fault(field: str, path: str) -> Fault | None:
    """What is wrong with a group's name: a level of the path without a name, beside what is wrong with any line."""
    fault = _line(field, path)
    if fault is None and path and not all(part.strip() for part in path.split(" / ")):
        return Fault(field, "empty_level")
    return fault


def numbered_group(number: int) -> str:
    """What a group is called here of which only the platform's number is known."""
    return f"#{number}"


def registration_faults(registration: Registration) -> list[Fault]:
    """Faults of how a test is registered."""
    faults = [
        _number("limit", registration.limit),
        _number("limit_days", registration.limit_days, most=MOST_DAYS),
        _address("return_page", registration.return_page),
        _address("callback_page", registration.callback_page),
        _line("cpf_id", registration.cpf_id),
    ]
    if registration.tests_by_credit not in (None, *PACKS):
        faults.append(Fault("tests_by_credit", "out_of_range", {"minimum": PACKS[0], "maximum": PACKS[-1]}))
    return [fault for fault in faults if fault is not None]


def invitation_faults(invitation: Invitation, today: date) -> list[Fault]:
    """Faults of a mail; ``today`` in the account's zone."""
    faults = [email_fault("sender", invitation.sender)] if invitation.sender else []
    if invitation.send_on is not None and invitation.send_on <= today:
        faults.append(Fault("send_on", "not_in_the_future"))
    if not 1 <= invitation.template_id <= LARGEST_INTEGER:
        faults.append(Fault("template_id", "out_of_range", {"minimum": 1, "maximum": LARGEST_INTEGER}))
    return [fault for fault in faults if fault is not None]


def email_fault(field: str, text: str) -> Fault | None:
    """What is wrong with an address (decision D3, and no white space)."""
    fault = _line(field, text, required=True, longest=EMAIL_LENGTH)
    if fault is not None:
        return fault
    try:
        _EMAIL.parse(text)
    except ValueError:
        return Fault(field, "not_an_address")
    return Fault(field, "not_an_address") if any(character.isspace() for character in text) else None


def _number(field: str, number: int | None, most: int = LARGEST_INTEGER) -> Fault | None:
    if number is None or 1 <= number <= most:
        return None
    return Fault(field, "out_of_range", {"minimum": 1, "maximum": most})


def _address(field: str, text: str) -> Fault | None:
    """An absolute address that a browser or the platform is to open (decision D17)."""
    if not text:
        return None
    try:
        _ADDRESS.parse(text)
    except ValueError:
        return Fault(field, "not_a_page")
    return Fault(field, "not_a_page") if any(character.isspace() for character in text) else None


def _line(field: str, text: str, *, required: bool = False, longest: int = NAME_LENGTH) -> Fault | None:
    if required and not text.strip():
        return Fault(field, "missing")
    if len(text) > longest:
        return Fault(field, "too_long", {"maximum": longest})
    if not text.isprintable() and any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        return Fault(field, "control_character")
    return None
