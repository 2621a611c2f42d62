"""``/station/v1``: reading whole lists by pages, and what changed since."""

from typing import Any, Final

from isodesk.protocol.fields import wire
from isodesk.protocol.kinds import Flag, Integer
from isodesk.protocol.requests import Result
from isodesk.protocol.station_endpoints import Endpoint, StationRequest, Verb
from isodesk.protocol.station_kinds import Each, One, Word
from isodesk.protocol.station_rows import CandidateRow, GroupRow, MailRow, SessionRow, TestRow
from isodesk.protocol.text import Text

MOST_ROWS: Final = 500
LONGEST_WAIT: Final = 20  # seconds
_AFTER = Text("Number after which the page begins", "Numéro après lequel la page commence")
_LIMIT = Text("Rows in a page", "Lignes par page")
_NEXT = Text("`after` of the next page; absent on the last", "`after` de la page suivante ; absent sur la dernière")
_ROWS = Text("The rows, in the order of their numbers", "Les lignes, dans l'ordre de leurs numéros")


class _Page(StationRequest[Any]):
    """What every list takes."""

    after: int = wire("after", Integer(0), default=0, meaning=_AFTER)
    limit: int = wire("limit", Integer(1, MOST_ROWS), default=100, meaning=_LIMIT)


class Candidates(Result):
    rows: tuple[CandidateRow, ...] = wire("rows", Each(CandidateRow), meaning=_ROWS)
    next_after: int | None = wire("next", Integer(), default=None, meaning=_NEXT)


class ListCandidates(_Page):
    endpoint = Endpoint(
        verb=Verb.GET, path="/candidates", name="list_candidates", title=Text("Candidates", "Candidats")
    )
    answer = Candidates


class Groups(Result):
    rows: tuple[GroupRow, ...] = wire("rows", Each(GroupRow), meaning=_ROWS)
    next_after: int | None = wire("next", Integer(), default=None, meaning=_NEXT)


class ListGroups(_Page):
    endpoint = Endpoint(verb=Verb.GET, path="/groups", name="list_groups", title=Text("Groups", "Groupes"))
    answer = Groups


class Sessions(Result):
    rows: tuple[SessionRow, ...] = wire("rows", Each(SessionRow), meaning=_ROWS)
    next_after: int | None = wire("next", Integer(), default=None, meaning=_NEXT)


class ListSessions(_Page):
    endpoint = Endpoint(verb=Verb.GET, path="/sessions", name="list_sessions", title=Text("Sessions", "Sessions"))
    answer = Sessions


class PlannedTests(Result):
    rows: tuple[TestRow, ...] = wire("rows", Each(TestRow), meaning=_ROWS)
    next_after: int | None = wire("next", Integer(), default=None, meaning=_NEXT)


class ListTests(_Page):
    endpoint = Endpoint(verb=Verb.GET, path="/tests", name="list_tests", title=Text("Planned tests", "Tests planifiés"))
    answer = PlannedTests

    candidate_id: int | None = wire("can_id", Integer(), default=None)
    session_id: int | None = wire("ses_id", Integer(), default=None)


class ListResults(_Page):
    endpoint = Endpoint(
        verb=Verb.GET,
        path="/results",
        name="list_results",
        title=Text("Planned tests that have a result", "Tests planifiés qui ont un résultat"),
    )
    answer = PlannedTests


class Mails(Result):
    rows: tuple[MailRow, ...] = wire("rows", Each(MailRow), meaning=_ROWS)
    next_after: int | None = wire("next", Integer(), default=None, meaning=_NEXT)


class ListMails(_Page):
    endpoint = Endpoint(
        verb=Verb.GET, path="/mails", name="list_mails", title=Text("Mails asked for", "E-mails demandés")
    )
    answer = Mails

    candidate_id: int | None = wire("can_id", Integer(), default=None)


class Change(Result):
    """One row as it is now, or that it is gone: ``kind`` says which list it is of, ``number`` which row.

    Exactly one of the five rows is there unless ``gone``.
    """

    kind: str = wire(
        "kind",
        Word(),
        meaning=Text("candidate, group, session, test or mail", "candidate, group, session, test ou mail"),
    )
    number: int = wire("number", Integer(), meaning=Text("Number of the row", "Numéro de la ligne"))
    sequence: int = wire("sequence", Integer(), meaning=Text("Number of the change", "Numéro de la modification"))
    gone: bool = wire("gone", Flag(), default=False, meaning=Text("1: deleted", "1 : supprimé"))
    candidate: CandidateRow | None = wire("candidate", One(CandidateRow), default=None, meaning=Text("Row", "Ligne"))
    group: GroupRow | None = wire("group", One(GroupRow), default=None, meaning=Text("Row", "Ligne"))
    session: SessionRow | None = wire("session", One(SessionRow), default=None, meaning=Text("Row", "Ligne"))
    test: TestRow | None = wire("test", One(TestRow), default=None, meaning=Text("Row", "Ligne"))
    mail: MailRow | None = wire("mail", One(MailRow), default=None, meaning=Text("Row", "Ligne"))


class Changes(Result):
    """Changes after ``since``, each row once and as it is now.

    ``read_again``: the cursor is too old, or of another store: begin again at 0, and take what isn't told of for gone.
    """

    feed: str = wire(
        "feed",
        Word(),
        meaning=Text("Names the store; another one after a reset", "Nom de la base ; autre après une remise à zéro"),
    )
    floor: int = wire(
        "floor",
        Integer(0),
        default=0,
        meaning=Text(
            "Change up to which deletions are forgotten", "Modification jusqu'à laquelle les suppressions sont oubliées"
        ),
    )
    changes: tuple[Change, ...] = wire("changes", Each(Change), meaning=Text("The changes", "Les modifications"))
    next_since: int = wire("next", Integer(0), meaning=Text("`since` of the next call", "`since` de l'appel suivant"))
    newest: int = wire(
        "newest",
        Integer(0),
        default=0,
        meaning=Text("Number of the account's newest change", "Numéro de la dernière modification du compte"),
    )
    more: bool = wire("more", Flag(), default=False, meaning=Text("1: there are more", "1 : il y en a d'autres"))
    read_again: bool = wire(
        "read_again",
        Flag(),
        default=False,
        meaning=Text("1: this cursor is of no use, begin at 0", "1 : ce curseur ne sert plus, recommencer à 0"),
    )


class ListChanges(StationRequest[Changes]):
    endpoint = Endpoint(
        verb=Verb.GET, path="/changes", name="list_changes", title=Text("What changed", "Ce qui a changé")
    )
    answer = Changes

    since: int = wire(
        "since",
        Integer(0),
        default=0,
        meaning=Text("Change after which to tell", "Modification après laquelle commencer"),
    )
    feed: str | None = wire(
        "feed", Word(), default=None, meaning=Text("The feed that `since` is of", "Le flux dont vient `since`")
    )
    floor: int = wire(
        "floor",
        Integer(0),
        default=0,
        meaning=Text(
            "The `floor` answered when this reading began at 0", "Le `floor` reçu quand cette lecture a commencé à 0"
        ),
    )
    limit: int = wire("limit", Integer(1, MOST_ROWS), default=100, meaning=_LIMIT)
    wait: int = wire(
        "wait",
        Integer(0, LONGEST_WAIT),
        default=0,
        meaning=Text("Seconds to wait where nothing changed yet", "Secondes d'attente si rien n'a encore changé"),
    )
