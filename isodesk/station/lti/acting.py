"""What a launch asks for: the action in its custom parameters, for the person that it names, and for nobody else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, select

from isodesk.lti.launch import Launch
from isodesk.lti.roles import is_administrator
from isodesk.protocol.actions.candidates import NewCandidate
from isodesk.protocol.actions.tests import TestAdded
from isodesk.protocol.decode import decode_request
from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.requests import ACTION, SUB_ACCOUNT, Request
from isodesk.protocol.values import Gender
from isodesk.station.actions.candidates import UNKNOWN_CANDIDATE
from isodesk.station.actions.handlers import HANDLERS
from isodesk.station.actions.planned_tests import UNKNOWN_TEST
from isodesk.station.context import Station, Unit
from isodesk.station.lti.consumers import ADMINISTRATOR_ACTION, Source
from isodesk.station.lti.members import keep_course
from isodesk.station.lti.people import Person, described_fields, find_person, make_known, remember
from isodesk.station.lti.refused import ActionNotAllowed, IdentityDiffers
from isodesk.station.lti.returns import keep_return
from isodesk.station.performing import follow_up, password_hash
from isodesk.station.schema import planned_test

_EMAIL: Final = NewCandidate.wire_name("email")
_GENDER: Final = NewCandidate.wire_name("gender")
_NUMBER: Final = NewCandidate.wire_name("external_id")


@dataclass(frozen=True, slots=True)
class Done:
    """What was asked for, and the action's answer."""

    request: Request[Any]
    answer: Any


async def act(station: Station, source: Source, launch: Launch) -> Done:
    """Carry out what an authentic launch asks for, in one unit of work.

    Raises ``LaunchRefused``, and ``Refusal`` where the action itself fails.
    """
    check_allowed(source, launch)
    account_id = _account(source, launch)
    person = await station.database.read(
        lambda connection: find_person(_unit(station, connection, account_id), source, launch)
    )
    request = _decoded(station, launch, person)
    hashed = await password_hash(station, request)

    def work(connection: Connection) -> Any:
        unit = Unit(connection, account_id, station.clock.wall(), station, hashed)
        whose = make_known(unit, source, launch, find_person(unit, source, launch), request)
        _check_owner(unit, whose, request)
        if not is_administrator(launch):
            _check_candidate(whose, request)
        answer = HANDLERS[type(request)].work(unit, request)
        remember(unit, source, launch, request)
        keep_course(unit, source, launch)
        if isinstance(answer, TestAdded):
            keep_return(unit, source, launch, answer.planned_test_id)
        return answer

    answer = await station.database.write(work)
    await follow_up(station, HANDLERS[type(request)])
    return Done(request, answer)


def _unit(station: Station, connection: Connection, account_id: int) -> Unit:
    return Unit(connection, account_id, station.clock.wall(), station)


def check_allowed(source: Source, launch: Launch) -> None:
    """Raise ``ActionNotAllowed`` for an action that isn't this platform's or this person's, ``IdentityDiffers``.

    What is no number is left to the action's own reading.
    """
    given = launch.custom.get(ACTION, "")
    number = int(given) if given.isascii() and given.isdigit() and len(given) < 4 else None
    if number == ADMINISTRATOR_ACTION:
        if not (source.allowed.administrators and is_administrator(launch)):
            raise ActionNotAllowed(action=number)
    elif number is not None and number in _numbers() and number not in source.allowed.actions:
        raise ActionNotAllowed(action=number)
    said = launch.custom.get(_EMAIL, "")
    # Also where the platform keeps the address back: who writes a link must not say who launches it.
    if said and said.casefold() != (launch.email or "").casefold() and not is_administrator(launch):
        raise IdentityDiffers(name=_EMAIL)


def _numbers() -> frozenset[int]:
    return frozenset(request.action.number for request in HANDLERS)


def _account(source: Source, launch: Launch) -> int:
    given = launch.custom.get(SUB_ACCOUNT, "")
    if not given:
        return source.account_id
    number = int(given) if given.isascii() and given.isdigit() and len(given) < 12 else 0
    if number not in source.reach:
        raise Refusal(MISSING_OR_INVALID, SUB_ACCOUNT)
    return number


def _decoded(station: Station, launch: Launch, person: Person) -> Request[Any]:
    form = form_of(launch, person)
    return decode_request(form, accept_rea_tst_id=station.settings.accept_rea_tst_id)


def form_of(launch: Launch, person: Person) -> dict[str, list[str]]:
    """The action's parameters: those of the link, and over them what the launch itself says of the person.

    No gender is asked for, and the platform's number of the person is theirs here where the link gives none.
    """
    said = {_GENDER: str(Gender.NOT_PROVIDED.value), **({_NUMBER: launch.user_id} if launch.user_id else {})}
    given: Mapping[str, str] = {**said, **launch.custom}
    return {name: [value] for name, value in {**given, **described_fields(launch, person)}.items()}


def _check_owner(unit: Unit, person: Person, request: Request[Any]) -> None:
    """Refuse 501 for a test that isn't the launched person's own."""
    one, several = getattr(request, "planned_test_id", None), getattr(request, "planned_test_ids", None)
    for test_id in (*(() if one is None else (one,)), *(several or ())):
        mine = (planned_test.c.id == test_id, planned_test.c.account_id == unit.account_id)
        whose = unit.connection.scalar(select(planned_test.c.candidate_id).where(*mine))
        if whose is None or whose != person.candidate_id:
            raise Refusal(UNKNOWN_TEST)


def _check_candidate(person: Person, request: Request[Any]) -> None:
    """Refuse 107 for a candidate other than the launched person, whatever the centre lets a platform ask for."""
    candidate_id = getattr(request, "candidate_id", None)
    if candidate_id is not None and candidate_id != person.candidate_id:
        raise Refusal(UNKNOWN_CANDIDATE)
