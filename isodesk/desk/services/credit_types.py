"""Which type of credit an entry of the ledger belongs to: the document names types in balances only (action 15)."""

from collections.abc import Collection, Iterable, Mapping

from isodesk.desk.store.credits import PROCTORING
from isodesk.desk.store.folding import fold

UNKNOWN = ""
_PROCTORING_WORDS = ("proctor", "surveill")


def type_of(kind: str, descriptions: Collection[str]) -> str:
    """The description of a balance for a kind of the ledger, ``UNKNOWN`` where it can't be told.

    Proctoring is recognised by its words; what has no kind belongs to the one other type, where there is but one.
    """
    if kind in descriptions:
        return kind
    proctoring = [each for each in descriptions if _speaks_of_proctoring(each)]
    meant = proctoring if kind == PROCTORING else [each for each in descriptions if each not in proctoring]
    return meant[0] if len(meant) == 1 else UNKNOWN


def by_type(amounts: Mapping[str, int], descriptions: Collection[str]) -> dict[str, int]:
    """Amounts by kind of the ledger as amounts by type."""
    return _added((type_of(kind, descriptions), amount) for kind, amount in amounts.items())


def _added(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for name, amount in pairs:
        total[name] = total.get(name, 0) + amount
    return total


def _speaks_of_proctoring(description: str) -> bool:
    return any(word in fold(description) for word in _PROCTORING_WORDS)
