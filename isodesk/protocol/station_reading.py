"""``/station/v1``: tests under way, mail templates and senders, sub accounts."""

from isodesk.protocol.fields import wire
from isodesk.protocol.kinds import Email, Flag, Integer, IntegerList, Line, Number
from isodesk.protocol.requests import Result
from isodesk.protocol.station_endpoints import Endpoint, StationRequest, Verb
from isodesk.protocol.station_kinds import Each, Instant, Paragraphs, Word
from isodesk.protocol.station_refusals import TEMPLATE_UNUSABLE, UNKNOWN_TEMPLATE
from isodesk.protocol.text import Text

_LONGEST_MAIL = 200_000


class ProgressRow(Result):
    """A test under way."""

    planned_test_id: int = wire("pla_tst_id", Integer())
    candidate_id: int = wire("can_id", Integer())
    session_id: int | None = wire("ses_id", Integer(), default=None)
    answered: int = wire("answered", Integer(0), meaning=Text("Questions answered", "Questions répondues"))
    total: int = wire("total", Integer(), meaning=Text("Questions asked", "Questions posées"))
    seconds_left: float = wire("seconds_left", Number(), meaning=Text("Seconds that remain", "Secondes restantes"))
    seconds: int = wire(
        "seconds", Integer(), meaning=Text("Time limit, extra time included", "Durée, temps supplémentaire compris")
    )
    started_at: float = wire("started_at", Instant(), meaning=Text("When it was started", "Date de début"))


class ProgressList(Result):
    rows: tuple[ProgressRow, ...] = wire("rows", Each(ProgressRow), meaning=Text("The tests", "Les tests"))
    next_after: int | None = wire(
        "next", Integer(), default=None, meaning=Text("`after` of the next page", "`after` de la page suivante")
    )


class ListProgress(StationRequest[ProgressList]):
    endpoint = Endpoint(
        verb=Verb.GET, path="/progress", name="list_progress", title=Text("Tests under way", "Tests en cours")
    )
    answer = ProgressList

    session_id: int | None = wire("ses_id", Integer(), default=None)
    after: int = wire(
        "after",
        Integer(0),
        default=0,
        meaning=Text("Number after which the page begins", "Numéro après lequel la page commence"),
    )


class TemplateRow(Result):
    """A mail template. ``kind``: invitation, reminder, report, diploma."""

    template_id: int = wire("mai_tem_id", Integer())
    kind: str = wire("kind", Word(), meaning=Text("What it is for", "Nature du modèle"))
    language: str = wire("language", Word(), meaning=Text("ISO 639-1 code", "Code ISO 639-1"))
    subject: str = wire(
        "subject", Line(2000), meaning=Text("Its subject, with its tags", "Son objet, avec ses balises")
    )


class TemplateList(Result):
    rows: tuple[TemplateRow, ...] = wire("rows", Each(TemplateRow), meaning=Text("The templates", "Les modèles"))


class ListTemplates(StationRequest[TemplateList]):
    endpoint = Endpoint(
        verb=Verb.GET, path="/templates", name="list_templates", title=Text("Mail templates", "Modèles d'e-mail")
    )
    answer = TemplateList


class MailPreview(Result):
    """A mail as it would be, in plain text and as HTML without anything that could act."""

    sender: str = wire("sender", Line(), meaning=Text("From whom", "Expéditeur"))
    recipient: str = wire("recipient", Line(), meaning=Text("To whom", "Destinataire"))
    subject: str = wire("subject", Line(2000), meaning=Text("Subject", "Objet"))
    text: str = wire("text", Paragraphs(_LONGEST_MAIL), meaning=Text("As text", "En texte"))
    html: str = wire("body", Paragraphs(_LONGEST_MAIL), meaning=Text("As HTML", "En HTML"))
    no_tests: bool = wire(
        "no_tests",
        Flag(),
        default=False,
        meaning=Text("1: the candidate has no test to take", "1 : le candidat n'a aucun test à passer"),
    )


class PreviewTemplate(StationRequest[MailPreview]):
    """For a candidate, with the tests named or else all that are to be taken; the password is shown as dots."""

    endpoint = Endpoint(
        verb=Verb.GET,
        path="/templates/{mai_tem_id}/preview",
        name="preview_template",
        title=Text("Preview of a mail to a candidate", "Aperçu d'un e-mail à un candidat"),
        codes=(UNKNOWN_TEMPLATE, 107, TEMPLATE_UNUSABLE),
    )
    answer = MailPreview

    template_id: int = wire("mai_tem_id", Integer())
    candidate_id: int = wire("can_id", Integer())
    planned_test_ids: tuple[int, ...] | None = wire("pla_tst_ids", IntegerList(), default=None)
    sender: str | None = wire("ema_sen", Email(), default=None)


class SenderRow(Result):
    email: str = wire("ema_sen", Line())
    verified: bool = wire("verified", Flag(), default=False, meaning=Text("1: it may be used", "1 : utilisable"))
    is_default: bool = wire(
        "default", Flag(), default=False, meaning=Text("1: used where none is named", "1 : par défaut")
    )


class SenderList(Result):
    rows: tuple[SenderRow, ...] = wire("rows", Each(SenderRow), meaning=Text("The senders", "Les expéditeurs"))


class ListSenders(StationRequest[SenderList]):
    endpoint = Endpoint(verb=Verb.GET, path="/senders", name="list_senders", title=Text("Senders", "Expéditeurs"))
    answer = SenderList


class AccountRow(Result):
    """The caller's account, or one of its sub accounts."""

    account_id: int = wire("com_id", Integer(), meaning=Text("Number of the account", "Numéro du compte"))
    name: str = wire("name", Line(), meaning=Text("Name", "Nom"))
    zone: str = wire("zone", Line(), meaning=Text("IANA time zone", "Fuseau horaire IANA"))
    sub_account: bool = wire(
        "sub_account", Flag(), default=False, meaning=Text("1: a sub account", "1 : un sous-compte")
    )


class AccountList(Result):
    rows: tuple[AccountRow, ...] = wire(
        "rows", Each(AccountRow), meaning=Text("The caller's own first", "Celui de l'appelant en premier")
    )


class ListAccounts(StationRequest[AccountList]):
    endpoint = Endpoint(
        verb=Verb.GET,
        path="/accounts",
        name="list_accounts",
        title=Text("The account and its sub accounts", "Le compte et ses sous-comptes"),
        of_caller=True,
    )
    answer = AccountList
