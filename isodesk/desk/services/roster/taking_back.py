"""Taking back what isn't sent of an import, many changes at a time."""

from collections.abc import Sequence

from isodesk.desk.services.sending.undoing import cancel_by_id
from isodesk.desk.store import candidates, imports, intents, standing
from isodesk.desk.store.connection import Connection

_PLAIN = (intents.CREATE, 2, 9)


def take_back(connection: Connection, account_id: str, import_id: int, most: int) -> int:
    """Take back the first changes of an import; how many, 0 at the end.

    Whatever else builds on them is taken back as well, one by one. People who were new are forgotten all at once: the
    index of their names is written once then, and not after each of them.
    """
    unsent = imports.unsent(connection, account_id, import_id, most)
    plain = {intent_id: person for intent_id, action, person in unsent if action in _PLAIN}
    new = [person for _, action, person in unsent if action == intents.CREATE]
    others = [each for each, action, _ in unsent if action not in _PLAIN]
    others += [each for each in imports.following(connection, account_id, new) if each not in plain]
    taken = sum(cancel_by_id(connection, account_id, each) for each in others)
    people = sorted(set(plain.values()) - set(new))
    taken += _forget(connection, account_id, list(plain), new)
    candidates.recount(connection, people)
    standing.sum_up(connection, people)
    return taken


def _forget(connection: Connection, account_id: str, plain: Sequence[int], new: Sequence[int]) -> int:
    """Also what of these is not among the first: a test goes with its person."""
    numbers = sorted({*plain, *imports.following(connection, account_id, new)})
    imports.cancel_all(connection, account_id, numbers)
    imports.forget_people(connection, account_id, new)
    return len(numbers)
