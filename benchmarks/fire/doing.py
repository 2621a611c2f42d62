"""Doing what is planned through the desk's services, once, however often the desk dies in between."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.fire.plan import (
    ANOTHER,
    CREATE,
    DELETE,
    DELETE_TEST,
    MAIL,
    PROCTOR,
    REGISTER,
    SESSION,
    UPDATE,
    Operation,
)  # fmt: skip
from isodesk.desk.errors import InvalidInput, NotFound
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Invitation, Registration, SessionDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.planning import TestAction
from isodesk.desk.store.candidates import by_email
from isodesk.desk.store.connection import Connection

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


async def do(desk: Desk, operation: Operation) -> None:
    """Do it; what turns out to be done already is done."""
    try:
        await _DOES[operation.kind](desk, operation.person)
    except (NotFound, InvalidInput):
        return


async def _id(desk: Desk, person: int) -> int:
    def work(connection: Connection, account: str) -> int | None:
        return by_email(connection, account, email(person))

    found = await desk.context.read(work)
    if found is None:
        raise NotFound(subject="candidate", id=person)
    return found


def _draft(person: int, given_name: str = "Camille") -> CandidateDraft:
    return CandidateDraft(given_name=given_name, family_name=f"Exemple {person}", email=email(person))


async def _create(desk: Desk, person: int) -> None:
    await desk.candidates.add(_draft(person))


async def _update(desk: Desk, person: int) -> None:
    await desk.candidates.update(await _id(desk, person), _draft(person, "Claude"))


async def _register(desk: Desk, person: int) -> None:
    await desk.tests.register([await _id(desk, person)], Registration(FORM))


async def _another(desk: Desk, person: int) -> None:
    await desk.tests.register([await _id(desk, person)], Registration(FORM, another=True))


async def _tests(desk: Desk, person: int) -> list[int]:
    detail = await desk.candidates.detail(await _id(desk, person))
    return [row.id for row in detail.tests]


async def _delete_test(desk: Desk, person: int) -> None:
    possible = (await desk.tests.sift(TestAction.DELETE, await _tests(desk, person))).possible
    await desk.tests.delete(possible[:1])


async def _proctor(desk: Desk, person: int) -> None:
    possible = (await desk.tests.sift(TestAction.PROCTOR, await _tests(desk, person))).possible
    await desk.tests.set_proctored(possible[:1], proctored=True)


async def _mail(desk: Desk, person: int) -> None:
    await desk.mails.send_to_candidates([await _id(desk, person)], Invitation(TEMPLATE))


async def _session(desk: Desk, number: int) -> None:
    name = f"Session {number}"
    if not await desk.sessions.count(PageQuery(search=name)):
        start = _FIRST + timedelta(hours=number)
        await desk.sessions.create(SessionDraft(name, start, start + timedelta(hours=1)))


async def _delete(desk: Desk, person: int) -> None:
    await desk.candidates.delete([await _id(desk, person)])


_DOES: Mapping[str, Callable[[Desk, int], Awaitable[None]]] = {
    CREATE: _create,
    REGISTER: _register,
    ANOTHER: _another,
    UPDATE: _update,
    DELETE_TEST: _delete_test,
    PROCTOR: _proctor,
    MAIL: _mail,
    SESSION: _session,
    DELETE: _delete,
}
