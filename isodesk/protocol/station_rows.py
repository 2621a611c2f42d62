"""What a station tells of candidates, groups, sessions, tests and mails: the rows of its lists and of its changes.

``version`` grows with each change of a row, and is the number of that change in the account's feed.
"""

from datetime import datetime

from isodesk.protocol.actions.results import SkillDetail, SkillDetails
from isodesk.protocol.fields import wire
from isodesk.protocol.grades import GradeType
from isodesk.protocol.kinds import Address, Choice, Flag, Integer, IntegerList, Line, Minute, Number
from isodesk.protocol.requests import Result
from isodesk.protocol.station_kinds import Instant, One, Word
from isodesk.protocol.text import Text
from isodesk.protocol.values import Gender, Language, TestStatus

_VERSION = Text("Number of the row's last change", "Numéro de la dernière modification de la ligne")
_CREATED = Text("When it was made (seconds since 1970, UTC)", "Date de création (secondes depuis 1970, UTC)")
_GROUP_NAME = Text("Name of the group", "Nom du groupe")


class CandidateRow(Result):
    """A candidate; an anonymised one is called by its number."""

    candidate_id: int = wire("can_id", Integer())
    version: int = wire("version", Integer(0), meaning=_VERSION)
    email: str = wire("ema", Line())
    given_name: str = wire("fst_nam", Line())
    family_name: str = wire("lst_nam", Line())
    gender: Gender = wire("gen_id", Choice(Gender))
    language: Language | None = wire("lan_id", Choice(Language), default=None)
    group_id: int | None = wire("dep_id", Integer(), default=None)
    group_name: str | None = wire("dep_nam", Line(), default=None, meaning=_GROUP_NAME)
    external_group_id: str | None = wire("ext_dep_id", Line(), default=None)
    external_id: str | None = wire("ext_id", Line(), default=None)
    job_id: int | None = wire("job_id", Integer(), default=None)
    extra_time_percent: int = wire("xtr_tim_fac", Integer(0, 500), default=0)
    anonymised: bool = wire("anonymised", Flag(), default=False, meaning=Text("1: anonymised", "1 : anonymisé"))
    created_at: float = wire("created_at", Instant(), meaning=_CREATED)


class GroupRow(Result):
    """A group of candidates."""

    group_id: int = wire("dep_id", Integer())
    version: int = wire("version", Integer(0), meaning=_VERSION)
    name: str = wire("dep_nam", Line(), meaning=_GROUP_NAME)
    external_group_id: str | None = wire("ext_dep_id", Line(), default=None)


class SessionRow(Result):
    """A session, in the account's time zone."""

    session_id: int = wire("ses_id", Integer())
    version: int = wire("version", Integer(0), meaning=_VERSION)
    description: str = wire("des", Line(), meaning=Text("Description of the session", "Intitulé de la session"))
    start: datetime = wire("sta_dat", Minute())
    end: datetime = wire("end_dat", Minute())
    code: str | None = wire(
        "psw", Line(), default=None, meaning=Text("Password of the session", "Mot de passe de la session")
    )


class ResultRow(Result):
    """What a test is worth, as actions 4 and 5 tell it."""

    grade_type: GradeType = wire("gra_typ_id", Choice(GradeType))
    value: float = wire("num_val", Number())
    maximum: float = wire("max_val", Number())
    description: str = wire("txt_des", Line(4000))
    seconds: int = wire("no_sto_tim_spe", Integer(0))
    language: Language | None = wire("des_lan_id", Choice(Language), default=None)
    skills: dict[int, SkillDetail] = wire("result_details", SkillDetails())


class TestRow(Result):
    """A planned test."""

    __test__ = False  # pytest takes a class named Test* for a test

    planned_test_id: int = wire("pla_tst_id", Integer())
    version: int = wire("version", Integer(0), meaning=_VERSION)
    candidate_id: int = wire("can_id", Integer())
    form_id: int = wire("tst_frm_id", Integer())
    session_id: int | None = wire("ses_id", Integer(), default=None)
    confirms_id: int | None = wire(
        "confirms",
        Integer(),
        default=None,
        meaning=Text("Number of the test that it confirms", "Numéro du test qu'il confirme"),
    )
    status: TestStatus = wire("sta_id", Choice(TestStatus))
    proctored: bool = wire("add_pro", Flag(), default=False)
    full_screen: bool = wire("nee_ful_scr", Flag(), default=False)
    url: str = wire("tst_url", Address())
    cpf_id: str | None = wire("cpf_id", Line(), default=None)
    deadline: datetime | None = wire(
        "deadline",
        Minute(),
        default=None,
        meaning=Text("When it can no longer be started (YYYY-MM-DD hh:mm)", "Date limite de début (AAAA-MM-JJ hh:mm)"),
    )
    created_at: float = wire("created_at", Instant(), meaning=_CREATED)
    started_at: float | None = wire(
        "started_at", Instant(), default=None, meaning=Text("When it was started", "Date de début")
    )
    finished_at: float | None = wire(
        "finished_at", Instant(), default=None, meaning=Text("When it was handed in", "Date de remise")
    )
    result: ResultRow | None = wire(
        "result",
        One(ResultRow),
        default=None,
        meaning=Text("Its result, once there is one", "Son résultat, s'il existe"),
    )


class MailRow(Result):
    """A mail asked for by action 42. ``state``: waiting, written, cancelled."""

    mail_id: int = wire("mai_id", Integer(), meaning=Text("Number of the mail", "Numéro de l'e-mail"))
    version: int = wire("version", Integer(0), meaning=_VERSION)
    candidate_id: int = wire("can_id", Integer())
    template_id: int = wire("mai_tem_id", Integer())
    planned_test_ids: tuple[int, ...] = wire("pla_tst_ids", IntegerList())
    due_at: float = wire("due_at", Instant(), meaning=Text("When it is sent", "Date d'envoi"))
    state: str = wire("state", Word(), meaning=Text("waiting, written, cancelled", "waiting, written, cancelled"))
