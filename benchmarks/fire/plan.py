"""What an administrator does, decided beforehand from a seed: possible whatever the line does to it."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

CREATE, REGISTER, ANOTHER, UPDATE, DELETE = "create", "register", "another", "update", "delete"
DELETE_TEST, PROCTOR, UNPROCTOR, MAIL, SESSION = "delete_test", "proctor", "unproctor", "mail", "session"
TAKE, CONFIRM, ANONYMISE = "take", "confirm", "anonymise"
_WEIGHTS = {
    CREATE: 24,
    REGISTER: 20,
    TAKE: 6,
    ANOTHER: 9,
    UPDATE: 9,
    DELETE_TEST: 7,
    PROCTOR: 6,
    UNPROCTOR: 4,
    MAIL: 9,
    SESSION: 4,
    CONFIRM: 4,
    DELETE: 4,
    ANONYMISE: 3,
}
_GRADED_AFTER = 20  # operations: what is asked for next then needn't wait long for the result


@dataclass(frozen=True)
class Operation:
    """One thing to do, about person number ``person``. ``TAKE``: register, and the person takes the test at once."""

    number: int
    kind: str
    person: int


@dataclass
class _Person:
    """``tests``: whether each is proctored, the newest first; ``registered``: whether there ever was one.
    ``taken_at``: the operation by which one was taken.
    """

    tests: list[bool] = field(default_factory=list)
    registered: bool = False
    mailed: bool = False
    taken_at: int | None = None
    confirmed: bool = False


def plan(seed: int, operations: int) -> list[Operation]:
    """So many operations."""
    chance, people = random.Random(seed), dict[int, _Person]()  # noqa: S311 - no secret: drawn again from the seed
    made: list[Operation] = []
    while len(made) < operations:
        kind = chance.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
        person = _person(chance, people, kind, len(made))
        if person is not None:
            made.append(Operation(len(made), kind, person))
    return made


def takers(operations: list[Operation]) -> set[int]:
    """Who takes the test that they are registered for."""
    return {each.person for each in operations if each.kind == TAKE}


def _person(chance: random.Random, people: dict[int, _Person], kind: str, number: int) -> int | None:
    if kind in (CREATE, SESSION):
        if kind == CREATE:
            people[number] = _Person()
        return number
    fitting = [each for each in list(people)[-60:] if _FITS[kind](people[each], number)]
    if not fitting:
        return None
    person = chance.choice(fitting)
    _note(people, kind, person, number)
    return person


def _plain(person: _Person) -> bool:
    """Whether nothing that the person does changes what may be done next."""
    return person.taken_at is None


_FITS: Mapping[str, Callable[[_Person, int], bool]] = {
    REGISTER: lambda person, _: _plain(person) and not person.tests,
    TAKE: lambda person, _: not person.registered,
    ANOTHER: lambda person, _: _plain(person) and bool(person.tests),
    UPDATE: lambda _, __: True,
    DELETE_TEST: lambda person, _: _plain(person) and bool(person.tests),
    PROCTOR: lambda person, _: False in person.tests and _plain(person),
    UNPROCTOR: lambda person, _: True in person.tests and _plain(person),
    MAIL: lambda person, _: _plain(person) and bool(person.tests) and not person.mailed,
    CONFIRM: lambda person, now: (
        person.taken_at is not None and not person.confirmed and now - person.taken_at >= _GRADED_AFTER
    ),
    DELETE: lambda person, _: _plain(person),
    ANONYMISE: lambda person, _: _plain(person) or person.confirmed,
}


def _note(people: dict[int, _Person], kind: str, number: int, now: int) -> None:
    person = people[number]
    if kind in (REGISTER, ANOTHER, TAKE):
        person.tests.insert(0, False)
        person.registered = True
        person.taken_at = now if kind == TAKE else person.taken_at
    elif kind == DELETE_TEST:
        person.tests.pop(0)
    elif kind in (PROCTOR, UNPROCTOR):
        person.tests[person.tests.index(kind == UNPROCTOR)] = kind == PROCTOR
    elif kind in (DELETE, ANONYMISE):
        del people[number]
    else:
        person.mailed, person.confirmed = person.mailed or kind == MAIL, person.confirmed or kind == CONFIRM
