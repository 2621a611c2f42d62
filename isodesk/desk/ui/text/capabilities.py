"""What an account can do, and why not what it can't, in words."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.capabilities import Capability, Reason

translate = QCoreApplication.translate

_CAPABILITIES: Mapping[Capability, Callable[[], str]] = {
    Capability.SEE_FORM_NAMES: lambda: translate("Capabilities", "Tests are called by their names"),
    Capability.CHANGE_GROUP: lambda: translate("Capabilities", "Move candidates to another group"),
    Capability.CHANGE_EXTRA_TIME: lambda: translate("Capabilities", "Change the extra time of a candidate"),
    Capability.CHANGE_DEADLINE: lambda: translate("Capabilities", "Change until when a test can be taken"),
    Capability.EDIT_SESSION: lambda: translate("Capabilities", "Change a session that the platform knows"),
    Capability.DELETE_SESSION: lambda: translate("Capabilities", "Delete a session that the platform knows"),
    Capability.LIST_TEMPLATES: lambda: translate("Capabilities", "Choose mail templates by their names"),
    Capability.PREVIEW_TEMPLATE: lambda: translate("Capabilities", "See a mail before it is sent"),
    Capability.FOLLOW_CHANGES: lambda: translate("Capabilities", "Show what is changed on other computers"),
    Capability.SEE_PROGRESS: lambda: translate("Capabilities", "Follow tests under way, with the time left"),
    Capability.MARK_BY_HAND: lambda: translate("Capabilities", "Mark answers by hand"),
    Capability.TRACK_CONFIRMATION: lambda: translate("Capabilities", "Follow a confirmation test"),
    Capability.LIST_SUB_ACCOUNTS: lambda: translate("Capabilities", "Read which sub accounts there are"),
    Capability.FETCH_RESULTS: lambda: translate("Capabilities", "Fetch new results and reports"),
    Capability.LOG_IN_AS_CANDIDATE: lambda: translate("Capabilities", "Open a candidate’s own page"),
    Capability.OPEN_ADMINISTRATION: lambda: translate("Capabilities", "Open the platform’s administration"),
}

_REASONS: Mapping[Reason, Callable[[], str]] = {
    Reason.NO_ACCOUNT: lambda: translate("Capabilities", "No account is in use."),
    Reason.NEEDS_SUB_ACCOUNT: lambda: translate("Capabilities", "Choose a sub account first."),
    Reason.ONLY_ON_A_STATION: lambda: translate(
        "Capabilities", "Isograd’s platform doesn’t offer this; a station does."
    ),
    Reason.KEPT_HERE_ONLY: lambda: translate("Capabilities", "Kept on this computer only: the platform isn’t told."),
    Reason.NOT_KNOWN_YET: lambda: translate("Capabilities", "Known once the account was reached for the first time."),
    Reason.NEEDS_NETWORK: lambda: translate("Capabilities", "The account has to be reached for this."),
}


def capability_words(capability: Capability) -> str:
    """What it is, as a line of a list."""
    return _CAPABILITIES[capability]()


def reason_words(reason: str) -> str:
    """Why not, as a sentence; empty where there is no reason."""
    words = _REASONS.get(Reason(reason))
    return words() if words else ""
