"""``/station/v1/marking``: answers that a person marks."""

from isodesk.protocol.fields import wire
from isodesk.protocol.kinds import Flag, Integer, Line
from isodesk.protocol.requests import Result
from isodesk.protocol.station_endpoints import Endpoint, StationRequest, Verb
from isodesk.protocol.station_kinds import Each, Half, Instant, Paragraphs, Word
from isodesk.protocol.station_refusals import CHANGED_MEANWHILE, UNKNOWN_ANSWER
from isodesk.protocol.text import Text

LONGEST_COMMENT = 2000
_ITEM = Text("Name of the question", "Nom de la question")


class MarkingRow(Result):
    """An answer to be marked, or marked already: who wrote it, what was asked, and how many points there are."""

    planned_test_id: int = wire("pla_tst_id", Integer())
    item_id: str = wire("item", Word(), meaning=_ITEM)
    version: int = wire("version", Integer(0), meaning=Text("How often it was marked", "Nombre de notations"))
    candidate_id: int = wire("can_id", Integer())
    form_id: int = wire("tst_frm_id", Integer())
    finished_at: float = wire("finished_at", Instant(), meaning=Text("When it was handed in", "Date de remise"))
    statement: str = wire("statement", Paragraphs(), meaning=Text("What was asked", "Ce qui était demandé"))
    guidance: str = wire(
        "guidance", Paragraphs(), default="", meaning=Text("Advice for the marker", "Conseils au correcteur")
    )
    answer: str = wire("answer", Paragraphs(), meaning=Text("What the candidate wrote", "Ce que le candidat a écrit"))
    maximum: int = wire("maximum", Integer(), meaning=Text("Highest mark", "Note maximale"))
    half_marks: bool = wire(
        "half", Flag(), default=False, meaning=Text("1: half marks are allowed", "1 : demi-points permis")
    )
    mark: float | None = wire("mark", Half(), default=None, meaning=Text("The mark given", "La note donnée"))
    comment: str = wire(
        "comment",
        Paragraphs(LONGEST_COMMENT),
        default="",
        meaning=Text("The marker's comment", "Commentaire du correcteur"),
    )
    marked_by: str | None = wire("marked_by", Line(), default=None, meaning=Text("Who marked it", "Qui a noté"))
    marked_at: float | None = wire("marked_at", Instant(), default=None, meaning=Text("When", "Quand"))


class MarkingList(Result):
    rows: tuple[MarkingRow, ...] = wire("rows", Each(MarkingRow), meaning=Text("The answers", "Les réponses"))
    next_after: int | None = wire(
        "next", Integer(), default=None, meaning=Text("`after` of the next page", "`after` de la page suivante")
    )
    waiting: int = wire("waiting", Integer(0), meaning=Text("Tests that wait", "Tests en attente"))


class ListMarking(StationRequest[MarkingList]):
    """By pages of whole tests; ``after`` is the number of the last test of the page before."""

    endpoint = Endpoint(
        verb=Verb.GET, path="/marking", name="list_marking", title=Text("Answers to mark", "Réponses à noter")
    )
    answer = MarkingList

    after: int = wire(
        "after",
        Integer(0),
        default=0,
        meaning=Text("Test after which the page begins", "Test après lequel la page commence"),
    )
    limit: int = wire("limit", Integer(1, 100), default=20, meaning=Text("Tests in a page", "Tests par page"))
    planned_test_id: int | None = wire("pla_tst_id", Integer(), default=None)


class MarkGiven(Result):
    """``completed``: all is marked, and the test has its result."""

    version: int = wire("version", Integer(0), meaning=Text("How often it was marked", "Nombre de notations"))
    completed: bool = wire(
        "completed", Flag(), default=False, meaning=Text("1: the test has its result", "1 : le test a son résultat")
    )


class GiveMark(StationRequest[MarkGiven]):
    """Until the test's last answer is marked, a mark may be changed."""

    endpoint = Endpoint(
        verb=Verb.PUT,
        path="/marking/{pla_tst_id}/{item}",
        name="give_mark",
        title=Text("Mark an answer", "Noter une réponse"),
        codes=(UNKNOWN_ANSWER, CHANGED_MEANWHILE),
        versioned=True,
    )
    answer = MarkGiven

    planned_test_id: int = wire("pla_tst_id", Integer())
    item_id: str = wire("item", Word(), meaning=_ITEM)
    version: int = wire("version", Integer(0), meaning=Text("Version that was seen", "Version qui a été lue"))
    mark: float = wire("mark", Half(), meaning=Text("The mark", "La note"))
    comment: str | None = wire(
        "comment", Paragraphs(LONGEST_COMMENT), default=None, meaning=Text("A comment", "Un commentaire")
    )
    marked_by: str = wire("marked_by", Line(), meaning=Text("Who marks", "Qui note"))
