"""The account: sections "Create a session", "Log-in as an administrator", "Available tests", "credits", "Emails"."""

from datetime import date, datetime

from isodesk.protocol.answers import read_result
from isodesk.protocol.conditions import AnyOf, Needs
from isodesk.protocol.fields import wire
from isodesk.protocol.kinds import Choice, Day, Email, Flag, Integer, IntegerList, Kind, Line, Minute, Password
from isodesk.protocol.requests import Action, Done, Link, Request, Result, Retry, Settle
from isodesk.protocol.text import Text
from isodesk.protocol.values import Language


class SessionCreated(Result):
    session_id: int = wire("ses_id", Integer())


class CreateSession(Request[SessionCreated]):
    action = Action(
        number=11,
        name="create_session",
        title=Text("Create a session", "Créer une session"),
        retry=Retry.CREATING,
        settle=Settle.PERSON,
    )
    answer = SessionCreated

    description: str = wire("des", Line(), meaning=Text("Description of the session", "Intitulé de la session"))
    start: datetime = wire("sta_dat", Minute())
    end: datetime = wire("end_dat", Minute())
    code: str | None = wire(
        "psw", Password(), default=None, meaning=Text("Password of the session", "Mot de passe de la session")
    )


class AdministratorLink(Request[Link]):
    action = Action(
        number=13,
        name="administrator_link",
        title=Text("Log-in as an administrator", "Se connecter en tant qu'administrateur"),
        retry=Retry.CREATING,
        settle=Settle.AT_USE,
        conditions=(Needs("use_ema_for_adm", "ema", missing=True),),
        redirects=True,
    )
    answer = Link

    by_email: bool = wire("use_ema_for_adm", Flag(), default=False)
    email: str | None = wire(
        "ema",
        Email(),
        default=None,
        meaning=Text("Administrator's e-mail address", "Adresse e-mail de l'administrateur"),
    )


class AvailableTests(Result):
    form_ids: tuple[int, ...] = wire("tests", IntegerList())


class GetAvailableTests(Request[AvailableTests]):
    action = Action(
        number=14,
        name="available_tests",
        title=Text("Get available tests list", "Obtenir la liste des tests disponibles"),
        retry=Retry.READ,
        settle=Settle.READ_AGAIN,
    )
    answer = AvailableTests

    language: Language | None = wire("lan_id", Choice(Language), default=None)


class Credit(Result):
    description: str = wire("des", Line(4000), meaning=Text("Type of credit", "Type de crédit"))
    amount: int = wire("amount", Integer(0))


class CreditList(Kind):
    """An array of credits, one a type."""

    name = "array"

    def read(self, value: object) -> tuple[Credit, ...]:
        if isinstance(value, dict):
            value = list(value.values())
        if not isinstance(value, list):
            raise ValueError(value)
        return tuple(read_result(Credit, each) for each in value)


class Credits(Result):
    credits: tuple[Credit, ...] = wire("credits", CreditList())


class GetCredits(Request[Credits]):
    action = Action(
        number=15,
        name="credits",
        title=Text("Get available credits", "Obtenir les crédits disponibles"),
        retry=Retry.READ,
        settle=Settle.READ_AGAIN,
    )
    answer = Credits


class SendRegistrationMail(Request[Done]):
    action = Action(
        number=42,
        name="send_registration_mail",
        title=Text("Send registration email", "Envoyer un email d'inscription"),
        retry=Retry.CREATING,
        settle=Settle.PERSON,
        codes=(107, 501),
        conditions=(AnyOf("can_id", "pla_tst_ids", winner="pla_tst_ids"),),
    )
    answer = Done

    template_id: int = wire("mai_tem_id", Integer())
    planned_test_ids: tuple[int, ...] | None = wire("pla_tst_ids", IntegerList(), default=None)
    candidate_id: int | None = wire("can_id", Integer(), default=None)
    send_on: date | None = wire("sen_dat", Day(), default=None)
    send_if_past: bool = wire("for_sen", Flag(), default=False)
    sender: str | None = wire("ema_sen", Email(), default=None)
