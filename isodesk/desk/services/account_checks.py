"""What is entered for an account: its faults, whether it is known already, and what may change once rows exist."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from isodesk.client.accounts import AccountKind
from isodesk.client.errors import AccountInvalid
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.settings import AccountSettings, SubAccount
from isodesk.desk.services.zones import is_zone

NAME_LENGTH = 60
HIGHEST_NUMBER = 2**31 - 1
TINTS = 8  # that the window has for sub accounts
_PORTS = {"http": 80, "https": 443}


def account_faults(account: AccountSettings, secret: str) -> Sequence[Fault]:
    """Faults of ``name``, ``client_id``, ``secret``, ``api_url``, ``token_url``, ``sub_account_id``, ``zone``."""
    from isodesk.desk.services.calls import client_account

    numbers = [each.id for each in account.sub_accounts]
    if account.sub_account_id is not None:
        numbers.append(account.sub_account_id)
    faults = _text_faults(account, secret) + [fault for number in numbers for fault in number_faults(number)][:1]
    if not is_zone(account.zone):
        faults.append(Fault("zone", "not_a_zone"))
    if not faults and account.kind is not AccountKind.EMBEDDED:
        try:
            client_account(account, secret)
        except AccountInvalid as error:
            faults.append(Fault(error.property_name, "not_a_url"))
    return faults


def sub_account_faults(sub_account: SubAccount) -> Sequence[Fault]:
    """Faults of ``sub_account_id`` and ``name``."""
    faults = number_faults(sub_account.id)
    if len(sub_account.name) > NAME_LENGTH:
        faults.append(Fault("name", "too_long", {"maximum": NAME_LENGTH}))
    return faults


def free_tint(others: Sequence[SubAccount]) -> int:
    """The first tint that the fewest of the others have: it stays with a sub account, whichever come and go."""
    taken = [each.tint % TINTS for each in others]
    return min(range(TINTS), key=taken.count)


def number_faults(number: int) -> list[Fault]:
    """Whether this can be the number of a sub account."""
    if 1 <= number <= HIGHEST_NUMBER:
        return []
    return [Fault("sub_account_id", "out_of_range", {"minimum": 1, "maximum": HIGHEST_NUMBER})]


def same_credentials(account: AccountSettings, others: Iterable[AccountSettings]) -> AccountSettings | None:
    """Which of the others calls the same platform as the same client, in the same way."""
    return next((each for each in others if each.id != account.id and same_platform(each, account)), None)


def same_platform(account: AccountSettings, other: AccountSettings) -> bool:
    """Whether both have their rows on one platform by one client, so that one's mirror is true for the other."""
    return (_caller(account), account.distributor) == (_caller(other), other.distributor)


def may_have_moved(account: AccountSettings, other: AccountSettings) -> bool:
    """Whether it may be the same station under another address, or as another client: a person has to say so."""
    custom = account.kind is other.kind is AccountKind.CUSTOM
    return custom and account.distributor == other.distributor


def _caller(account: AccountSettings) -> tuple[object, ...]:
    """What tells accounts apart; the sample centre is one, whoever calls."""
    if account.kind is AccountKind.EMBEDDED:
        return (account.kind,)
    return (account.kind, _address(account.api_url), _address(account.token_url), account.client_id)


def _address(url: str) -> tuple[object, ...]:
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        return (url,)
    return (parts.scheme, (parts.hostname or "").rstrip("."), port, parts.path.rstrip("/"))


def _text_faults(account: AccountSettings, secret: str) -> list[Fault]:
    faults = []
    if not account.name.strip() and account.kind is not AccountKind.EMBEDDED:
        faults.append(Fault("name", "missing"))
    elif len(account.name) > NAME_LENGTH:
        faults.append(Fault("name", "too_long", {"maximum": NAME_LENGTH}))
    if account.kind is not AccountKind.EMBEDDED:
        faults += [
            Fault(field, "missing")
            for field, text in (("client_id", account.client_id), ("secret", secret))
            if not text
        ]
    return faults
