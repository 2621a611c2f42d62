"""What an administrator does, decided beforehand from a seed: possible whatever the line does to it."""

import random
from dataclasses import dataclass, field

CREATE, REGISTER, ANOTHER, UPDATE, DELETE = "create", "register", "another", "update", "delete"
DELETE_TEST, PROCTOR, MAIL, SESSION = "delete_test", "proctor", "mail", "session"
_WEIGHTS = {
    CREATE: 26,
    REGISTER: 24,
    ANOTHER: 9,
    UPDATE: 9,
    DELETE_TEST: 7,
    PROCTOR: 6,
    MAIL: 9,
    SESSION: 4,
    DELETE: 5,
}


@dataclass(frozen=True)
class Operation:
    """One thing to do, about person number ``person``."""

    number: int
    kind: str
    person: int


@dataclass
class _People:
    tests: dict[int, int] = field(default_factory=dict)  # of whom is still there, how many tests
    mailed: set[int] = field(default_factory=set)


def plan(seed: int, operations: int) -> list[Operation]:
    """So many operations."""
    chance, people = random.Random(seed), _People()  # noqa: S311 - met again from the seed
    made: list[Operation] = []
    while len(made) < operations:
        kind = chance.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
        person = _person(chance, people, kind, len(made))
        if person is not None:
            made.append(Operation(len(made), kind, person))
    return made


def _person(chance: random.Random, people: _People, kind: str, number: int) -> int | None:
    if kind in (CREATE, SESSION):
        if kind == CREATE:
            people.tests[number] = 0
        return number
    fitting = [each for each, tests in people.tests.items() if _fits(people, kind, each, tests)]
    if not fitting:
        return None
    person = chance.choice(fitting[-40:])
    _note(people, kind, person)
    return person


def _fits(people: _People, kind: str, person: int, tests: int) -> bool:
    if kind == REGISTER:
        return tests == 0
    if kind == MAIL:
        return tests > 0 and person not in people.mailed
    return tests > 0 if kind in (ANOTHER, DELETE_TEST, PROCTOR) else True


def _note(people: _People, kind: str, person: int) -> None:
    if kind in (REGISTER, ANOTHER):
        people.tests[person] += 1
    elif kind == DELETE_TEST:
        people.tests[person] -= 1
    elif kind == DELETE:
        del people.tests[person]
    elif kind == MAIL:
        people.mailed.add(person)
