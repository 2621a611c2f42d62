"""The request of an intent, made from the rows as they are when it is sent."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias

from isodesk.desk.store import candidates
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.intents import Intent
from isodesk.protocol.actions.administration import CreateSession, SendRegistrationMail
from isodesk.protocol.actions.candidates import AnonymiseCandidate, CreateCandidate, DeleteCandidate, UpdateCandidate
from isodesk.protocol.actions.tests import (
    AddAnotherTest,
    AddConfirmationTest,
    AddProctoring,
    AddTest,
    DeleteTest,
    RemoveProctoring,
)
from isodesk.protocol.kinds import Minute
from isodesk.protocol.requests import Request
from isodesk.protocol.values import Gender, Language

AnyRequest: TypeAlias = Request[Any]


def build(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
    """The request, or none where what it is about has no number of the platform, or is gone."""
    return _BUILDERS[intent.action](connection, account_id, intent)


def _create(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
    row = _candidate(connection, account_id, intent)
    if row is None:
        return None
    return CreateCandidate(
        gender=Gender(row["gender"]),
        email=row["email"],
        given_name=row["given_name"],
        family_name=row["family_name"],
        language=_language(row["language"]),
        external_id=row["external_id"] or None,
        group_id=row["group_number"],
        external_group_id=row["group"] or None if row["group_number"] is None else None,
        job_id=row["job_id"],
        extra_time_percent=row["extra_time_percent"] or None,
        password=row["password"] or None,
        keep_password=bool(row["keep_password"]),
    )


def _update(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
    row = _candidate(connection, account_id, intent)
    if row is None or row["platform_id"] is None:
        return None
    to = intent.payload["to"]
    return UpdateCandidate(
        candidate_id=row["platform_id"],
        gender=Gender(to["gender"]) if "gender" in to else None,
        email=to.get("email"),
        given_name=to.get("given_name"),
        family_name=to.get("family_name"),
        language=_language(to.get("language")),
    )


def _delete(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
    row = _candidate(connection, account_id, intent)
    return None if row is None or row["platform_id"] is None else DeleteCandidate(candidate_id=row["platform_id"])


def _anonymise(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
    row = _candidate(connection, account_id, intent)
    return AnonymiseCandidate(email=row["platform_email"]) if row is not None and row["platform_email"] else None


def _register(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
    row = connection.execute(
        "SELECT planned_test.form_id, candidate.platform_email, planned_test.full_screen,"
        " planned_test.tests_by_credit, session.platform_id, planned_test.session_id, planned_test.cpf_id"
        " FROM planned_test"
        " JOIN candidate ON candidate.id = planned_test.candidate_id"
        " LEFT JOIN session ON session.id = planned_test.session_id"
        " WHERE planned_test.account_id = ? AND planned_test.id = ?",
        (account_id, intent.test_id),
    ).fetchone()
    if row is None or not row[1] or (row[5] is not None and row[4] is None):
        return None
    declared = AddTest if intent.action == AddTest.action.number else AddAnotherTest
    return declared(
        form_id=row[0],
        email=row[1],
        full_screen=bool(row[2]),
        proctored=bool(intent.payload.get("proctored")),
        tests_by_credit=row[3],
        session_id=row[4],
        limit=intent.payload.get("limit"),
        limit_days=intent.payload.get("limit_days"),
        return_page=intent.payload.get("return_page"),
        callback_page=intent.payload.get("callback_page"),
        cpf_id=row[6] or None,
    )


def _about_test(request: Callable[..., AnyRequest]) -> Callable[[Connection, str, Intent], AnyRequest | None]:
    def made(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
        numbers = _platform_ids(connection, account_id, [intent.test_id])
        return request(planned_test_id=numbers[0]) if numbers else None

    return made


def _confirm(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
    row = connection.execute(
        "SELECT confirmed.platform_id FROM planned_test JOIN planned_test AS confirmed ON"
        " confirmed.id = planned_test.confirms_id WHERE planned_test.account_id = ? AND planned_test.id = ?",
        (account_id, intent.test_id),
    ).fetchone()
    return None if row is None or row[0] is None else AddConfirmationTest(planned_test_id=row[0])


def _session(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
    row = connection.execute(
        "SELECT description, start_at, end_at, code FROM session WHERE account_id = ? AND id = ?",
        (account_id, intent.session_id),
    ).fetchone()
    if row is None:
        return None
    start, end = (Minute().parse(text.replace("T", " ")) for text in row[1:3])
    return CreateSession(description=row[0], start=start, end=end, code=row[3] or None)


def _mail(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
    about = intent.payload
    numbers = _platform_ids(connection, account_id, about["tests"])
    row = _candidate(connection, account_id, intent)
    if (about["tests"] and not numbers) or row is None or row["platform_id"] is None:
        return None
    return SendRegistrationMail(
        template_id=about["template"],
        planned_test_ids=tuple(numbers) or None,
        candidate_id=None if numbers else row["platform_id"],
        send_on=date.fromisoformat(about["send_on"]) if about["send_on"] else None,
        send_if_past=bool(about["send_on"]),  # the day came while nothing could be sent
        sender=about["sender"] or None,
    )


_BUILDERS: Mapping[int, Callable[[Connection, str, Intent], AnyRequest | None]] = {
    CreateCandidate.action.number: _create,
    AddTest.action.number: _register,
    AddAnotherTest.action.number: _register,
    CreateSession.action.number: _session,
    AnonymiseCandidate.action.number: _anonymise,
    AddProctoring.action.number: _about_test(AddProctoring),
    RemoveProctoring.action.number: _about_test(RemoveProctoring),
    DeleteTest.action.number: _about_test(DeleteTest),
    DeleteCandidate.action.number: _delete,
    SendRegistrationMail.action.number: _mail,
    UpdateCandidate.action.number: _update,
    AddConfirmationTest.action.number: _confirm,
}


def _candidate(connection: Connection, account_id: str, intent: Intent) -> dict[str, Any] | None:
    return None if intent.candidate_id is None else candidates.fields(connection, account_id, intent.candidate_id)


def _platform_ids(connection: Connection, account_id: str, test_ids: list[int | None]) -> list[int]:
    statement = "SELECT platform_id FROM planned_test WHERE account_id = ? AND id = ? AND platform_id IS NOT NULL"
    found = (connection.execute(statement, (account_id, test_id)).fetchone() for test_id in test_ids)
    return [row[0] for row in found if row is not None]


def _language(number: int | None) -> Language | None:
    return None if number is None else Language(number)
