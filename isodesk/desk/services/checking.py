"""What is wrong with what was entered, told without a network: the contract's own bounds, and a little more."""

import unicodedata

from isodesk.desk.services.drafts import CandidateDraft, Fault, FormDraft, Invitation, SessionDraft
from isodesk.desk.services.zones import Zone
from isodesk.protocol.kinds import Email

NAME_LENGTH = 255
EMAIL_LENGTH = 254
CODE_LENGTH = 128
MOST_EXTRA_TIME = 500
FORM_KINDS = ("assessment", "certification", "positioning")
_EMAIL = Email()


def candidate_faults(draft: CandidateDraft) -> list[Fault]:
    """Faults of a candidate, one a field at most."""
    faults = [
        _line("given_name", draft.given_name, required=True),
        _line("family_name", draft.family_name, required=True),
        email_fault("email", draft.email),
        _line("group", draft.group),
        _line("country", draft.country),
        _line("external_id", draft.external_id),
    ]
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


def invitation_faults(invitation: Invitation) -> list[Fault]:
    """Faults of a mail."""
    faults = [email_fault("sender", invitation.sender)] if invitation.sender else []
    if not 1 <= invitation.template_id <= 2**31 - 1:
        faults.append(Fault("template_id", "out_of_range", {"minimum": 1, "maximum": 2**31 - 1}))
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


def _line(field: str, text: str, *, required: bool = False, longest: int = NAME_LENGTH) -> Fault | None:
    if required and not text.strip():
        return Fault(field, "missing")
    if len(text) > longest:
        return Fault(field, "too_long", {"maximum": longest})
    if not text.isprintable() and any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        return Fault(field, "control_character")
    return None
