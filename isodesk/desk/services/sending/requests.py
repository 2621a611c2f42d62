"""The request of an intent, made from the rows as they are when it is sent."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
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
Row: TypeAlias = Mapping[str, Any]
_Build: TypeAlias = Callable[[Connection, str, Intent], AnyRequest | None]


def build(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
    """The request, or none where what it is about has no number of the platform, or is gone."""
    return _BUILDERS[intent.action](connection, account_id, intent)


def _create(row: Row, _intent: Intent) -> AnyRequest:
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


def _update(row: Row, intent: Intent) -> AnyRequest:
    to = intent.payload["to"]
    return UpdateCandidate(
        candidate_id=row["platform_id"],
        gender=Gender(to["gender"]) if "gender" in to else None,
        email=to.get("email"),
        given_name=to.get("given_name"),
        family_name=to.get("family_name"),
        language=_language(to.get("language")),
    )


def _delete(row: Row, _intent: Intent) -> AnyRequest:
    return DeleteCandidate(candidate_id=row["platform_id"])


def _anonymise(row: Row, _intent: Intent) -> AnyRequest:
    return AnonymiseCandidate(email=row["platform_email"])


def _of_candidate(request: Callable[[Row, Intent], AnyRequest], needs: str = "") -> _Build:
    """A request made of a candidate's row, where it has what the request ``needs`` of the platform."""

    def made(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
        row = candidates.fields(connection, account_id, intent.candidate)
        return None if row is None or (needs and not row[needs]) else request(row, intent)

    return made


def _register(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
    row = connection.execute(
        "SELECT planned_test.form_id, candidate.platform_email, planned_test.full_screen,"
        " planned_test.tests_by_credit, session.platform_id, planned_test.cpf_id"
        " FROM planned_test"
        " JOIN candidate ON candidate.id = planned_test.candidate_id"
        " LEFT JOIN session ON session.id = planned_test.session_id"
        " WHERE planned_test.account_id = ? AND planned_test.id = ? AND candidate.platform_email <> ''"
        " AND (planned_test.session_id IS NULL OR session.platform_id IS NOT NULL)",
        (account_id, intent.test_id),
    ).fetchone()
    return None if row is None else _registration(row, intent)


def _registration(row: Sequence[Any], intent: Intent) -> AnyRequest:
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
        cpf_id=row[5] or None,
    )


def _about_test(request: Callable[..., AnyRequest]) -> _Build:
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
    return None if row is None else _planned(*row)


def _planned(description: str, start: str, end: str, code: str) -> AnyRequest:
    first, last = (Minute().parse(text.replace("T", " ")) for text in (start, end))
    return CreateSession(description=description, start=first, end=last, code=code or None)


def _mail(connection: Connection, account_id: str, intent: Intent) -> AnyRequest | None:
    about = intent.payload
    numbers = _platform_ids(connection, account_id, about["tests"])
    if about["tests"] and not numbers:
        return None  # the platform told nobody their numbers
    return _of_candidate(partial(_announcement, numbers), "platform_id")(connection, account_id, intent)


def _announcement(numbers: Sequence[int], row: Row, intent: Intent) -> AnyRequest:
    about = intent.payload
    return SendRegistrationMail(
        template_id=about["template"],
        planned_test_ids=tuple(numbers) or None,
        candidate_id=None if numbers else row["platform_id"],
        send_on=date.fromisoformat(about["send_on"]) if about["send_on"] else None,
        send_if_past=bool(about["send_on"]),  # the day came while nothing could be sent
        sender=about["sender"] or None,
    )


_BUILDERS: Mapping[int, _Build] = {
    CreateCandidate.action.number: _of_candidate(_create),
    AddTest.action.number: _register,
    AddAnotherTest.action.number: _register,
    CreateSession.action.number: _session,
    AnonymiseCandidate.action.number: _of_candidate(_anonymise, "platform_email"),
    AddProctoring.action.number: _about_test(AddProctoring),
    RemoveProctoring.action.number: _about_test(RemoveProctoring),
    DeleteTest.action.number: _about_test(DeleteTest),
    DeleteCandidate.action.number: _of_candidate(_delete, "platform_id"),
    SendRegistrationMail.action.number: _mail,
    UpdateCandidate.action.number: _of_candidate(_update, "platform_id"),
    AddConfirmationTest.action.number: _confirm,
}


def _platform_ids(connection: Connection, account_id: str, test_ids: list[int | None]) -> list[int]:
    statement = "SELECT platform_id FROM planned_test WHERE account_id = ? AND id = ? AND platform_id IS NOT NULL"
    found = (connection.execute(statement, (account_id, test_id)).fetchone() for test_id in test_ids)
    return [row[0] for row in found if row is not None]


def _language(number: int | None) -> Language | None:
    return None if number is None else Language(number)
