"""``/station/v1``: changing what the documented API can't: sessions, groups, extra time, deadlines.

Each change of a row says which ``version`` it saw; where there is a newer one it is refused with 901.
"""

from datetime import datetime

from isodesk.protocol.fields import wire
from isodesk.protocol.kinds import Flag, Integer, Line, Minute, Password
from isodesk.protocol.requests import Done
from isodesk.protocol.station_endpoints import Endpoint, StationRequest, Verb
from isodesk.protocol.station_refusals import (
    CHANGED_MEANWHILE,
    GROUP_IN_USE,
    NAME_TAKEN,
    TEST_STARTED,
    TEST_UNDER_WAY,
    UNKNOWN_GROUP,
    UNKNOWN_SESSION,
)
from isodesk.protocol.station_rows import CandidateRow, GroupRow, SessionRow, TestRow
from isodesk.protocol.text import Text

_SEEN = Text("Version that was seen", "Version qui a été lue")


class EditSession(StationRequest[SessionRow]):
    endpoint = Endpoint(
        verb=Verb.PUT,
        path="/sessions/{ses_id}",
        name="edit_session",
        title=Text("Edit a session", "Modifier une session"),
        codes=(UNKNOWN_SESSION, TEST_UNDER_WAY, CHANGED_MEANWHILE),
        versioned=True,
    )
    answer = SessionRow

    session_id: int = wire("ses_id", Integer())
    version: int = wire("version", Integer(0), meaning=_SEEN)
    description: str = wire("des", Line(), meaning=Text("Description of the session", "Intitulé de la session"))
    start: datetime = wire("sta_dat", Minute())
    end: datetime = wire("end_dat", Minute())
    code: str | None = wire(
        "psw",
        Password(),
        default=None,
        meaning=Text("Password of the session; none where absent", "Mot de passe de la session ; aucun si absent"),
    )


class DeleteSession(StationRequest[Done]):
    endpoint = Endpoint(
        verb=Verb.DELETE,
        path="/sessions/{ses_id}",
        name="delete_session",
        title=Text(
            "Delete a session; its tests stay, without one", "Supprimer une session ; ses tests restent, sans session"
        ),
        codes=(UNKNOWN_SESSION, TEST_UNDER_WAY, CHANGED_MEANWHILE),
        versioned=True,
    )
    answer = Done

    session_id: int = wire("ses_id", Integer())
    version: int = wire("version", Integer(0), meaning=_SEEN)


class ChangeCandidate(StationRequest[CandidateRow]):
    """What isn't given stays; ``no_dep`` takes the candidate out of the group."""

    endpoint = Endpoint(
        verb=Verb.PATCH,
        path="/candidates/{can_id}",
        name="change_candidate",
        title=Text(
            "Change a candidate's group or extra time", "Changer le groupe ou le temps supplémentaire d'un candidat"
        ),
        codes=(107, UNKNOWN_GROUP, CHANGED_MEANWHILE),
        versioned=True,
    )
    answer = CandidateRow

    candidate_id: int = wire("can_id", Integer())
    version: int = wire("version", Integer(0), meaning=_SEEN)
    group_id: int | None = wire("dep_id", Integer(), default=None)
    external_group_id: str | None = wire("ext_dep_id", Line(), default=None)
    no_group: bool = wire(
        "no_dep", Flag(), default=False, meaning=Text("1: in no group any more", "1 : plus dans aucun groupe")
    )
    extra_time_percent: int | None = wire("xtr_tim_fac", Integer(0, 500), default=None)


class ChangeTest(StationRequest[TestRow]):
    """What isn't given stays. Only a test that isn't started can be moved or given another deadline."""

    endpoint = Endpoint(
        verb=Verb.PATCH,
        path="/tests/{pla_tst_id}",
        name="change_test",
        title=Text(
            "Move a test to another session, or change its deadline", "Changer la session ou la date limite d'un test"
        ),
        codes=(501, TEST_STARTED, UNKNOWN_SESSION, CHANGED_MEANWHILE),
        versioned=True,
    )
    answer = TestRow

    planned_test_id: int = wire("pla_tst_id", Integer())
    version: int = wire("version", Integer(0), meaning=_SEEN)
    session_id: int | None = wire("ses_id", Integer(), default=None)
    no_session: bool = wire(
        "no_ses", Flag(), default=False, meaning=Text("1: in no session any more", "1 : plus dans aucune session")
    )
    deadline: datetime | None = wire(
        "deadline", Minute(), default=None, meaning=Text("Last moment to start", "Dernier moment pour commencer")
    )
    no_deadline: bool = wire(
        "no_deadline", Flag(), default=False, meaning=Text("1: no deadline any more", "1 : plus de date limite")
    )


class CreateGroup(StationRequest[GroupRow]):
    """Sent twice it answers the group that is there: a name is in an account once."""

    endpoint = Endpoint(
        verb=Verb.POST, path="/groups", name="create_group", title=Text("Make a group", "Créer un groupe")
    )
    answer = GroupRow

    name: str = wire("dep_nam", Line(), meaning=Text("Name of the group", "Nom du groupe"))


class RenameGroup(StationRequest[GroupRow]):
    endpoint = Endpoint(
        verb=Verb.PUT,
        path="/groups/{dep_id}",
        name="rename_group",
        title=Text("Rename a group", "Renommer un groupe"),
        codes=(UNKNOWN_GROUP, NAME_TAKEN, CHANGED_MEANWHILE),
        versioned=True,
    )
    answer = GroupRow

    group_id: int = wire("dep_id", Integer())
    version: int = wire("version", Integer(0), meaning=_SEEN)
    name: str = wire("dep_nam", Line(), meaning=Text("Name of the group", "Nom du groupe"))


class DeleteGroup(StationRequest[Done]):
    endpoint = Endpoint(
        verb=Verb.DELETE,
        path="/groups/{dep_id}",
        name="delete_group",
        title=Text("Delete a group without candidates", "Supprimer un groupe sans candidats"),
        codes=(UNKNOWN_GROUP, GROUP_IN_USE, CHANGED_MEANWHILE),
        versioned=True,
    )
    answer = Done

    group_id: int = wire("dep_id", Integer())
    version: int = wire("version", Integer(0), meaning=_SEEN)
