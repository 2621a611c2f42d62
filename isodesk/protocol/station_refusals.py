"""Codes that only ``/station/v1`` answers, and their texts; the documented ones keep their meaning."""

from typing import Final

from isodesk.protocol.refusals import Refusal
from isodesk.protocol.text import Text

CHANGED_MEANWHILE: Final = 901
UNKNOWN_SESSION: Final = 902
TEST_UNDER_WAY: Final = 903
UNKNOWN_GROUP: Final = 904
GROUP_IN_USE: Final = 905
UNKNOWN_TEMPLATE: Final = 906
TEMPLATE_UNUSABLE: Final = 907
UNKNOWN_ANSWER: Final = 908
TEST_STARTED: Final = 909
NAME_TAKEN: Final = 910
CURRENT: Final = "current"  # the property that 901 adds to the answer: what is there now

STATION_ERRORS: dict[int, Text] = {
    CHANGED_MEANWHILE: Text(
        "It was changed meanwhile; `current` holds what is there now (HTTP 409)",
        "Modification faite entre-temps ; `current` contient l'état actuel (HTTP 409)",
    ),
    UNKNOWN_SESSION: Text("This `ses_id` does not exist", "Ce `ses_id` n'existe pas"),
    TEST_UNDER_WAY: Text("A test of this session is under way", "Un test de cette session est en cours"),
    UNKNOWN_GROUP: Text("This `dep_id` does not exist", "Ce `dep_id` n'existe pas"),
    GROUP_IN_USE: Text("This group still has candidates", "Ce groupe a encore des candidats"),
    UNKNOWN_TEMPLATE: Text("This `mai_tem_id` does not exist", "Ce `mai_tem_id` n'existe pas"),
    TEMPLATE_UNUSABLE: Text(
        "This template can't be filled in for this candidate", "Ce modèle ne peut pas être rempli pour ce candidat"
    ),
    UNKNOWN_ANSWER: Text(
        "There is no answer here that is marked by hand", "Il n'y a ici aucune réponse notée à la main"
    ),
    TEST_STARTED: Text("The test is already started", "Le test est déjà commencé"),
    NAME_TAKEN: Text("This name is already in use", "Ce nom est déjà utilisé"),
}


def station_refusal(code: int, property_name: str = "", *, extra: dict[str, object] | None = None) -> Refusal:
    """A refusal by one of these codes."""
    return Refusal(code, property_name, text=STATION_ERRORS[code], extra=extra)
