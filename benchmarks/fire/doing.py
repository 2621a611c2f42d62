"""Doing what is planned through the desk's services, once, however often the desk dies in between."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.fire import plan
from benchmarks.fire.person import Person
from benchmarks.fire.plan import Operation
from isodesk.desk.errors import InvalidInput, NotFound
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Invitation, Registration, SessionDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.planning import TestAction
from isodesk.desk.services.rows_of_tests import TestRow
from isodesk.desk.store.candidates import by_email
from isodesk.desk.store.connection import Connection
from isodesk.protocol.values import TestStatus

FORM, TEMPLATE = 101, 41
_FIRST = datetime(2031, 1, 1, 9)  # noqa: DTZ001 - a wall time


class Journal:
    """Which operations were begun and which are done, in a file that a kill leaves as it is."""

    def __init__(self, path: Path) -> None:
        self._path = path
        words = path.read_text().split() if path.exists() else []
        self.done = sum(word.startswith("e") for word in words)
        self.begun_at = int(words[-1][1:]) if words and words[-1].startswith("b") else None

    def note(self, word: str) -> None:
        with self._path.open("a") as file:
            file.write(word + "\n")


def email(person: int) -> str:
    return f"person{person}@example.org"


async def newest(desk: Desk) -> int:
    """The number of the newest intent."""
    return await desk.context.store.read(
        lambda connection: int(connection.execute("SELECT coalesce(max(id), 0) FROM intent").fetchone()[0])
    )


@dataclass(frozen=True)
class Doing:
    """An administrator at a desk, with somebody who settles meanwhile what is asked for."""

    desk: Desk
    person: Person

    async def do(self, operation: Operation) -> None:
        """Do it; what turns out to be done already is done."""
        try:
            await DOES[operation.kind](self, operation)
        except (NotFound, InvalidInput):
            return

    async def until(self, ready: Callable[[], Awaitable[bool]]) -> None:
        """Return once something is so that the platform has to answer for."""
        async with asyncio.timeout(300):
            while not await ready():
                await self.person.settle()
                await asyncio.sleep(0.05)

    async def id(self, person: int) -> int:
        def work(connection: Connection, account: str) -> int | None:
            return by_email(connection, account, email(person))

        found = await self.desk.context.read(work)
        if found is None:
            raise NotFound(subject="candidate", id=person)
        return found

    async def tests(self, person: int) -> list[TestRow]:
        """The newest first."""
        detail = await self.desk.candidates.detail(await self.id(person))
        return sorted(detail.tests, key=lambda row: row.id, reverse=True)

    async def newest_that_may(self, action: TestAction, person: int) -> list[int]:
        numbers = [row.id for row in await self.tests(person)]
        return list((await self.desk.tests.sift(action, numbers)).possible)[:1]


def _draft(person: int, given_name: str = "Camille") -> CandidateDraft:
    return CandidateDraft(given_name=given_name, family_name=f"Exemple {person}", email=email(person))


async def _create(doing: Doing, operation: Operation) -> None:
    await doing.desk.candidates.add(_draft(operation.person))


async def _update(doing: Doing, operation: Operation) -> None:
    """Another name each time, so that the order of changes is seen."""
    draft = _draft(operation.person, f"Claude {operation.number}")
    await doing.desk.candidates.update(await doing.id(operation.person), draft)


async def _register(doing: Doing, operation: Operation) -> None:
    await doing.desk.tests.register([await doing.id(operation.person)], Registration(FORM))


async def _another(doing: Doing, operation: Operation) -> None:
    await doing.desk.tests.register([await doing.id(operation.person)], Registration(FORM, another=True))


async def _delete_test(doing: Doing, operation: Operation) -> None:
    await doing.desk.tests.delete(await doing.newest_that_may(TestAction.DELETE, operation.person))


async def _proctor(doing: Doing, operation: Operation) -> None:
    await doing.desk.tests.set_proctored(
        await doing.newest_that_may(TestAction.PROCTOR, operation.person), proctored=True
    )


async def _unproctor(doing: Doing, operation: Operation) -> None:
    await doing.desk.tests.set_proctored(
        await doing.newest_that_may(TestAction.UNPROCTOR, operation.person), proctored=False
    )


async def _confirm(doing: Doing, operation: Operation) -> None:
    """Of the one test that the person took, once the desk has heard of it."""

    async def taken() -> bool:
        return any(row.status is TestStatus.COMPLETED for row in await doing.tests(operation.person))

    await doing.until(taken)
    await doing.desk.tests.add_confirmation(*await doing.newest_that_may(TestAction.CONFIRM, operation.person))


async def _mail(doing: Doing, operation: Operation) -> None:
    await doing.desk.mails.send_to_candidates([await doing.id(operation.person)], Invitation(TEMPLATE))


async def _session(doing: Doing, operation: Operation) -> None:
    name = f"Session {operation.number}"
    if not await doing.desk.sessions.count(PageQuery(search=name)):
        start = _FIRST + timedelta(hours=operation.number)
        await doing.desk.sessions.create(SessionDraft(name, start, start + timedelta(hours=1)))


async def _delete(doing: Doing, operation: Operation) -> None:
    await doing.desk.candidates.delete([await doing.id(operation.person)])


async def _anonymise(doing: Doing, operation: Operation) -> None:
    """Somebody whom the platform knows."""
    candidate_id = await doing.id(operation.person)

    async def there() -> bool:
        return (await doing.desk.candidates.detail(candidate_id)).row.platform_id is not None

    await doing.until(there)
    await doing.desk.candidates.anonymise(candidate_id)


DOES: Mapping[str, Callable[[Doing, Operation], Awaitable[None]]] = {
    plan.CREATE: _create,
    plan.REGISTER: _register,
    plan.TAKE: _register,
    plan.ANOTHER: _another,
    plan.UPDATE: _update,
    plan.DELETE_TEST: _delete_test,
    plan.PROCTOR: _proctor,
    plan.UNPROCTOR: _unproctor,
    plan.CONFIRM: _confirm,
    plan.MAIL: _mail,
    plan.SESSION: _session,
    plan.DELETE: _delete,
    plan.ANONYMISE: _anonymise,
}
