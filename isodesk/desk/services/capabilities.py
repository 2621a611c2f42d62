"""What each kind of account can do, in one place, and why not what it can't (decisions.md). Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from isodesk.client.accounts import AccountKind
from isodesk.desk.services.settings import AccountSettings


class Capability(StrEnum):
    """What the documented API lacks, or what needs more than this computer."""

    SEE_FORM_NAMES = "see_form_names"
    CHANGE_GROUP = "change_group"
    CHANGE_EXTRA_TIME = "change_extra_time"
    CHANGE_DEADLINE = "change_deadline"
    EDIT_SESSION = "edit_session"
    DELETE_SESSION = "delete_session"
    LIST_TEMPLATES = "list_templates"
    PREVIEW_TEMPLATE = "preview_template"
    FOLLOW_CHANGES = "follow_changes"
    SEE_PROGRESS = "see_progress"
    MARK_BY_HAND = "mark_by_hand"
    TRACK_CONFIRMATION = "track_confirmation"
    LIST_SUB_ACCOUNTS = "list_sub_accounts"
    FETCH_RESULTS = "fetch_results"
    LOG_IN_AS_CANDIDATE = "log_in_as_candidate"
    OPEN_ADMINISTRATION = "open_administration"


class Reason(StrEnum):
    """Why something can't be done."""

    NONE = ""
    NO_ACCOUNT = "no_account"
    NEEDS_SUB_ACCOUNT = "needs_sub_account"  # a distributor who hasn't chosen one
    ONLY_ON_A_STATION = "only_on_a_station"
    KEPT_HERE_ONLY = "kept_here_only"  # the platform isn't told: this computer alone knows
    NOT_KNOWN_YET = "not_known_yet"  # whether a station stands behind the account wasn't found out yet
    NEEDS_NETWORK = "needs_network"


@dataclass(frozen=True)
class Situation:
    """The account in use, whether it is on a station (none while unknown), and whether it answers."""

    account: AccountSettings | None
    on_station: bool | None
    online: bool


@dataclass(frozen=True)
class _Rule:
    """``elsewhere``: the reason where no station stands behind the account; ``live``: made at the moment of use."""

    elsewhere: Reason = Reason.NONE
    live: bool = False


_STATION = _Rule(Reason.ONLY_ON_A_STATION)
_HERE = _Rule(Reason.KEPT_HERE_ONLY)
_RULES: Mapping[Capability, _Rule] = {
    Capability.SEE_FORM_NAMES: _HERE,
    Capability.CHANGE_GROUP: _HERE,
    Capability.CHANGE_EXTRA_TIME: _HERE,
    Capability.CHANGE_DEADLINE: _HERE,
    Capability.EDIT_SESSION: _STATION,
    Capability.DELETE_SESSION: _STATION,
    Capability.LIST_TEMPLATES: _HERE,
    Capability.PREVIEW_TEMPLATE: _Rule(Reason.ONLY_ON_A_STATION, live=True),
    Capability.FOLLOW_CHANGES: _STATION,
    Capability.SEE_PROGRESS: _STATION,
    Capability.MARK_BY_HAND: _Rule(Reason.ONLY_ON_A_STATION, live=True),
    Capability.TRACK_CONFIRMATION: _STATION,
    Capability.LIST_SUB_ACCOUNTS: _Rule(Reason.ONLY_ON_A_STATION, live=True),
    Capability.FETCH_RESULTS: _Rule(live=True),
    Capability.LOG_IN_AS_CANDIDATE: _Rule(live=True),
    Capability.OPEN_ADMINISTRATION: _Rule(live=True),
}


class Capabilities:
    """Answers for the account in use, as it is when asked."""

    def __init__(self, situation: Callable[[], Situation]) -> None:
        self._situation = situation

    def why_not(self, capability: Capability) -> Reason:
        """The reason, empty where it can be done; ``kept_here_only``: done, but on this computer alone."""
        situation = self._situation()
        lacking = _without_account(situation, capability)
        if lacking is not Reason.NONE:
            return lacking
        return _by_rule(_RULES[capability], situation)

    def can(self, capability: Capability) -> bool:
        """Whether the platform itself does it, now."""
        return self.why_not(capability) is Reason.NONE

    def on_station(self) -> bool:
        """Whether a station surely stands behind the account."""
        return self._situation().on_station is True


def on_station(account: AccountSettings | None) -> bool | None:
    """Whether an account is on a station, by its kind or by what was found out last; none while unknown."""
    if account is None:
        return None
    if account.kind is AccountKind.CUSTOM:
        return account.on_station
    return account.kind is AccountKind.EMBEDDED


def _without_account(situation: Situation, capability: Capability) -> Reason:
    account = situation.account
    if account is None:
        return Reason.NO_ACCOUNT
    if account.lacks_sub_account and capability is not Capability.LIST_SUB_ACCOUNTS:
        return Reason.NEEDS_SUB_ACCOUNT
    return Reason.NONE


def _by_rule(rule: _Rule, situation: Situation) -> Reason:
    if rule.elsewhere is not Reason.NONE and situation.on_station is not True:
        unknown = situation.on_station is None and rule.elsewhere is Reason.ONLY_ON_A_STATION
        return Reason.NOT_KNOWN_YET if unknown else rule.elsewhere
    return Reason.NEEDS_NETWORK if rule.live and not situation.online else Reason.NONE
