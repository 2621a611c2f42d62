"""Results: sections "Get PDF results", "Get results", "Get results details", "Get test status"."""

from typing import Generic

from isodesk.protocol.answers import read_result
from isodesk.protocol.fields import wire
from isodesk.protocol.grades import GradeType
from isodesk.protocol.kinds import Address, Choice, Email, Flag, Integer, Kind, Line, Number
from isodesk.protocol.requests import Action, Answer, Request, Result, Retry, Settle
from isodesk.protocol.text import Text
from isodesk.protocol.values import Language, TestStatus

_RESULT_CODES = (106, 107, 501, 502)


class SkillDetail(Result):
    """One skill: ``success_rate`` without IRT, the four others with it; -1 where not tested."""

    description: str = wire("des", Line(4000))
    success_rate: float | None = wire("successrate", Number(), default=None)
    level: float | None = wire("level", Number(), default=None)
    level_description: str | None = wire("level_des", Line(4000), default=None)
    scale_minimum: float | None = wire("scalemin", Number(), default=None)
    scale_maximum: float | None = wire("scalemax", Number(), default=None)


class SkillDetails(Kind):
    """An object keyed by the skill's number; ``[]`` is read as an empty one."""

    name = "object"

    def read(self, value: object) -> dict[int, SkillDetail]:
        if value == []:
            return {}
        if not isinstance(value, dict):
            raise ValueError(value)
        return {int(skill): read_result(SkillDetail, details) for skill, details in value.items()}


class Results(Result):
    grade_type: GradeType = wire("gra_typ_id", Choice(GradeType))
    value: float = wire("num_val", Number())
    maximum: float = wire("max_val", Number())
    description: str = wire("txt_des", Line(4000))
    seconds: int = wire("no_sto_tim_spe", Integer(0))


class ResultDetails(Result):
    language: Language = wire("des_lan_id", Choice(Language))
    skills: dict[int, SkillDetail] = wire("result_details", SkillDetails())


class Report(Result):
    pdf_url: str = wire("pdf_url", Address())


class Status(Result):
    status: TestStatus = wire("sta_id", Choice(TestStatus))


class _ResultRequest(Request[Answer], Generic[Answer]):
    """The parameters that 4, 5 and 6 share."""

    form_id: int = wire("tst_frm_id", Integer())
    email: str = wire("ema", Email(), lti=True)
    planned_test_id: int | None = wire("pla_tst_id", Integer(), default=None)


class GetResults(_ResultRequest[Results]):
    action = Action(
        number=4,
        name="results",
        title=Text("Get results as a JSON", "Obtenir les résultats sous forme JSON"),
        retry=Retry.READ,
        settle=Settle.READ_AGAIN,
        codes=_RESULT_CODES,
    )
    answer = Results


class GetResultDetails(_ResultRequest[ResultDetails]):
    action = Action(
        number=5,
        name="result_details",
        title=Text("Get results details as a JSON", "Obtenir les détails des résultats sous forme JSON"),
        retry=Retry.READ,
        settle=Settle.READ_AGAIN,
        codes=_RESULT_CODES,
    )
    answer = ResultDetails

    language: Language | None = wire("des_lan_id", Choice(Language), default=None)


class GetReport(_ResultRequest[Report]):
    action = Action(
        number=6,
        name="report",
        title=Text("Get PDF results", "Obtenir les résultats PDF"),
        retry=Retry.READ,
        settle=Settle.READ_AGAIN,
        codes=(*_RESULT_CODES, 601),
    )
    answer = Report

    language: Language | None = wire("lan_id", Choice(Language), default=None)
    redirect: bool = wire("redirect", Flag(), default=False)


class GetTestStatus(Request[Status]):
    action = Action(
        number=10,
        name="test_status",
        title=Text("Get test status", "Obtenir le statut d'un test"),
        retry=Retry.READ,
        settle=Settle.READ_AGAIN,
        codes=(501,),
    )
    answer = Status

    planned_test_id: int = wire("pla_tst_id", Integer())
