"""Changes by what they do, not by what the contract calls them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_NAMES: Mapping[str, Callable[[], str]] = {
    "create_candidate": lambda: translate("Actions", "Add a candidate"),
    "update_candidate": lambda: translate("Actions", "Change a candidate"),
    "delete_candidate": lambda: translate("Actions", "Delete a candidate"),
    "anonymise_candidate": lambda: translate("Actions", "Anonymise a candidate"),
    "add_test": lambda: translate("Actions", "Register to a test"),
    "add_another_test": lambda: translate("Actions", "Register to another test"),
    "add_confirmation_test": lambda: translate("Actions", "Plan a confirmation test"),
    "add_proctoring": lambda: translate("Actions", "Add proctoring"),
    "remove_proctoring": lambda: translate("Actions", "Remove proctoring"),
    "delete_test": lambda: translate("Actions", "Delete a test"),
    "create_session": lambda: translate("Actions", "Create a session"),
    "send_registration_mail": lambda: translate("Actions", "Send the invitation"),
}


def action_name(action: str) -> str:
    """What a change does."""
    name = _NAMES.get(action)
    return name() if name else action
