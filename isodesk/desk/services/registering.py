"""Registering many people to several tests at once, and what that takes, told before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from isodesk.desk.errors import InvalidInput, NotFound
from isodesk.desk.services.checking import registration_faults
from isodesk.desk.services.context import Context
from isodesk.desk.services.credit_forecast import Taken, what_is_taken
from isodesk.desk.services.credit_types import UNKNOWN, by_type
from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.events import Subject
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.planning import register
from isodesk.desk.store import candidates, credit_forecast, standing, to_register
from isodesk.desk.store import credits as ledger
from isodesk.desk.store.connection import Connection


@dataclass(frozen=True)
class CostLine:
    """Credits of one type: how many these registrations take, what is left now, how many the outbox takes before.

    ``left`` is none where the platform tells of no such type, or was never asked. ``description`` is empty where it
    isn't known which type a form takes.
    """

    description: str
    takes: int
    left: int | None
    queued: int

    @property
    def after(self) -> int | None:
        """What will be left; negative where the platform will refuse."""
        return None if self.left is None else self.left - self.queued - self.takes


@dataclass(frozen=True)
class Cost:
    """What registering takes. ``unfinished``: so many have an unfinished test of that form, which the platform gives
    back in place of a new one; ``tests``: so many new tests there will be.
    """

    lines: Sequence[CostLine]
    tests: int
    unfinished: int

    @property
    def enough(self) -> bool:
        """Whether the credits suffice, as far as they are known."""
        return all(line.after is None or line.after >= 0 for line in self.lines)


class Registering:
    """Actions 2 and 9, with everything that the document offers."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def check(self, registration: Registration) -> Sequence[Fault]:
        """What is wrong with how tests are to be registered."""
        return registration_faults(registration)

    async def cost(self, candidate_ids: Sequence[int], registrations: Sequence[Registration]) -> Cost:
        """What it will take, by what the mirror knows of packs and unfinished tests."""

        def work(connection: Connection, account: str) -> Cost:
            waiting = list(credit_forecast.registrations(connection, account))
            new = to_register.queued(connection, account, candidate_ids, registrations)
            places = credit_forecast.open_places(connection, account)
            before, all_of_it = what_is_taken(waiting, places), what_is_taken([*waiting, *new], places)
            returned = sum(each.action == 2 and each.unfinished for each in new)
            balances = {row[0]: row[1] for row in ledger.balances(connection, account)}
            return Cost(_lines(before, all_of_it, balances), len(new) - returned, returned)

        return await self._context.read(work)

    async def register(self, candidate_ids: Sequence[int], registrations: Sequence[Registration]) -> Sequence[int]:
        """Each of these people to each of these tests; the tests' numbers. Raises ``InvalidInput``, ``NotFound``."""
        faults = [fault for each in registrations for fault in registration_faults(each)]
        if faults:
            raise InvalidInput(faults=faults)

        def work(connection: Connection, account: str, now: float) -> list[int]:
            _hold_known(connection, account, candidate_ids, registrations)
            pairs = ((person, each) for person in candidate_ids for each in registrations)
            tests = [register(connection, account, person, each, None, now) for person, each in pairs]
            candidates.recount(connection, candidate_ids)
            standing.sum_up(connection, candidate_ids)
            return tests

        return await self._context.change(work, Subject.CANDIDATES, Subject.TESTS, Subject.SESSIONS)


def _hold_known(
    connection: Connection, account: str, candidate_ids: Sequence[int], registrations: Sequence[Registration]
) -> None:
    """Nobody of another account is registered, nor into a session of another."""
    missing = to_register.unknown(connection, account, "candidate", candidate_ids)
    if missing is not None:
        raise NotFound(subject="candidate", id=missing)
    sessions = [each.session_id for each in registrations if each.session_id is not None]
    missing = to_register.unknown(connection, account, "session", sessions)
    if missing is not None:
        raise NotFound(subject="session", id=missing)


def _lines(before: Taken, all_of_it: Taken, balances: Mapping[str, int]) -> Sequence[CostLine]:
    queued, total = by_type(before.by_kind, balances), by_type(all_of_it.by_kind, balances)
    taken = {name: amount - queued.get(name, 0) for name, amount in total.items()}
    return [
        CostLine(name, amount, None if name == UNKNOWN else balances.get(name), queued.get(name, 0))
        for name, amount in taken.items()
        if amount
    ]
