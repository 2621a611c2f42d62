"""``/station/v1``: what the documented API lacks and a station offers, declared as the actions are.

Requests bear the same token and take the same ``sub_com_id``, in the query.
"""

from isodesk.protocol.answers import read_result
from isodesk.protocol.fields import wire
from isodesk.protocol.kinds import Integer, Kind, Line
from isodesk.protocol.requests import Result
from isodesk.protocol.station_endpoints import ROOT, Endpoint, StationRequest, Verb
from isodesk.protocol.text import Text

ANNOUNCEMENT_PATH = "/.well-known/isodesk-station"
FORMS_PATH = f"{ROOT}/forms"


class Announcement(Result):
    """What ``/.well-known/isodesk-station`` says, to anybody."""

    version: str = wire("version", Line(), meaning=Text("Version of the station", "Version de la station"))
    forms_url: str = wire("forms_url", Line(2048), meaning=Text("Where the forms are", "Adresse des tests"))


class Names(Kind):
    """A name in each language that has one, by its ISO 639-1 code."""

    name = "names"

    def read(self, value: object) -> dict[str, str]:
        """Codes and names; raises ``ValueError`` for anything else."""
        if not isinstance(value, dict) or not all(isinstance(name, str) for name in value.values()):
            raise ValueError(value)
        return {str(code): name for code, name in value.items()}


class Codes(Kind):
    """An array of ISO 639-1 codes."""

    name = "language codes"

    def read(self, value: object) -> tuple[str, ...]:
        """The codes; raises ``ValueError`` for anything else."""
        if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
            raise ValueError(value)
        return tuple(value)


class FormDescription(Result):
    """A form that the account may use. ``kind``: assessment, certification, positioning.

    ``credit``: the credit's description, word for word as action 15 gives it.
    """

    form_id: int = wire("tst_frm_id", Integer())
    names: dict[str, str] = wire("names", Names(), meaning=Text("Name by language", "Nom par langue"))
    kind: str = wire("kind", Line(), meaning=Text("What the test is for", "Nature du test"))
    credit_kind: str = wire("credit_kind", Line(), meaning=Text("Credit that it takes", "Crédit consommé"))
    credit: str = wire(
        "credit", Line(4000), default="", meaning=Text("Its words in action 15", "Ses mots dans l'action 15")
    )
    languages: tuple[str, ...] = wire("languages", Codes(), meaning=Text("Languages", "Langues"))


class FormDescriptions(Kind):
    """An array of forms."""

    name = "forms"

    def read(self, value: object) -> tuple[FormDescription, ...]:
        """The forms; raises ``ValueError`` for anything else."""
        if not isinstance(value, list):
            raise ValueError(value)
        return tuple(read_result(FormDescription, each) for each in value)


class Forms(Result):
    """What ``/station/v1/forms`` answers, in the order of action 14."""

    forms: tuple[FormDescription, ...] = wire("forms", FormDescriptions(), meaning=Text("The forms", "Les tests"))


class ListForms(StationRequest[Forms]):
    endpoint = Endpoint(
        verb=Verb.GET, path="/forms", name="list_forms", title=Text("Forms with their names", "Tests avec leurs noms")
    )
    answer = Forms
