"""Error codes with their texts per (action, code), and the exception that carries one."""

from typing import ClassVar, Final

from isodesk.errors import IsoDeskError
from isodesk.protocol.text import Text

INVALID_ACTION = 103
MISSING_OR_INVALID = 105
EXISTING_CANDIDATE: Final = "can_id"  # the property that 202 adds to the answer

_TEST_NOT_ALLOWED = Text("This `tst_frm_id` is not allowed", "Ce `tst_frm_id` n'est pas autorisé")
_NOT_AUTHORIZED = Text(
    "This value for `tst_frm_id` is not authorized", "Cette valeur pour `tst_frm_id` n'est pas autorisée"
)
_NO_SUCH_CANDIDATE = Text("This candidate does not exist", "Ce candidat n'existe pas")
_CANDIDATE_UNKNOWN = Text("Candidate does not exist", "Le candidat n'existe pas")
_NO_SUCH_TEST = Text("This `pla_tst_id` does not exist", "Ce `pla_tst_id` n'existe pas")
_NOT_TAKEN = Text("Candidate has not taken this test", "Le candidat n'a pas passé ce test")

ENDED_NAME = Text(
    'Property "tst_frm_id" is requested: "rea_tst_id" ended on 31/12/2025',
    'La propriété "tst_frm_id" est requise : "rea_tst_id" n\'est plus accepté depuis le 31/12/2025',
)

_GENERAL: dict[int, Text] = {
    103: Text("The property act_id is not valid", "La propriété act_id n'est pas valide"),
    105: Text('Property "{property}" is requested', 'La propriété "{property}" est requise'),
    106: _TEST_NOT_ALLOWED,
    107: _NO_SUCH_CANDIDATE,
    201: Text(
        "The candidate could not be created (probably because one of the parameters is not valid)",
        "Le candidat n'a pas pu être créé (probablement parce que l'un des paramètres n'est pas valide)",
    ),
    202: Text(
        "There is already a candidate with this email on your account. In such case, the response includes a "
        "`can_id` property with the id of the corresponding candidate.",
        "Il existe déjà un candidat avec cet email sur votre compte. Dans ce cas, la réponse inclut une propriété "
        "`can_id` avec l'identifiant du candidat correspondant",
    ),
    203: Text(
        "Couldn’t find the mentioned `dep_id` in the account and can’t create candidate",
        "Impossible de trouver le `dep_id` mentionné dans le compte et impossible de créer le candidat",
    ),
    301: Text(
        "You have no more credits for this type of test",
        "Vous n'avez plus de crédits pour ce type de test",
    ),
    303: Text("You have no proctoring credit left", "Vous n'avez plus de crédit de surveillance"),
    304: Text(
        "The test is already started or does not exist",
        "Le test est déjà commencé ou n'existe pas",
    ),
    402: Text(
        "The candidate has already taken `max_num_tst` for this `tst_frm_id`",
        "Le candidat a déjà passé `max_num_tst` pour ce `tst_frm_id`",
    ),
    501: _NO_SUCH_TEST,
    502: Text("Test is not finished", "Le test n'est pas terminé"),
    601: Text("Test must be an assessment", "Le test doit être une évaluation"),
}

_OF_RESULTS = {106: _NOT_AUTHORIZED, 107: _CANDIDATE_UNKNOWN, 501: _NOT_TAKEN}
_PER_ACTION: dict[int, dict[int, Text]] = {
    4: _OF_RESULTS,
    5: _OF_RESULTS,
    6: _OF_RESULTS,
    51: {
        201: Text(
            "The candidate could not be updated (probably because one of the parameters is not valid)",
            "Le candidat n'a pas pu être modifié (probablement parce que l'un des paramètres n'est pas valide)",
        ),
        202: Text(
            "There is already a candidate with this email on your account",
            "Il existe déjà un candidat avec cet email sur votre compte",
        ),
    },
}


def error_text(action: int | None, code: int) -> Text:
    """The text of a code as that action says it; raises ``KeyError`` for a code of none."""
    return _PER_ACTION.get(action or 0, {}).get(code) or _GENERAL[code]


class Refusal(IsoDeskError):
    """A request that the contract refuses, answered with HTTP 200 and ``error_code``.

    ``property_name`` is the wire name that 105 speaks of. ``extra`` are further properties of the
    answer (202 names the ``can_id``).
    """

    code: ClassVar[str] = "refusal"

    def __init__(
        self,
        error_code: int,
        property_name: str = "",
        *,
        text: Text | None = None,
        extra: dict[str, object] | None = None,
    ) -> None:
        super().__init__(error_code=error_code, property=property_name)
        self.error_code = error_code
        self.property_name = property_name
        self.extra = extra or {}
        self._text = text

    def message(self, action: int | None, language: str) -> str:
        """What the answer says, in English, or in French for ``fr``."""
        text = self._text or error_text(action, self.error_code)
        return text.in_language(language).format(property=self.property_name)
