"""What is kept in memory for a while: never more than so many, the oldest gives way."""

from collections import OrderedDict
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Bounded(OrderedDict[Key, Value], Generic[Key, Value]):
    """A mapping of at most ``most`` entries."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: Key, value: Value) -> None:
        super().__setitem__(key, value)
        while len(self) > self._most:
            self.popitem(last=False)


class UsedOnce:
    """Texts that are good once; each is remembered until the moment after which it is refused anyway."""

    def __init__(self, most: int = 10_000) -> None:
        self._until: Bounded[tuple[str, ...], float] = Bounded(most)

    def use(self, *name: str, until: float, now: float) -> bool:
        """Whether this is the first use; ``until`` and ``now`` in seconds of one clock."""
        if self._until.get(name, now) > now:
            return False
        self._until.pop(name, None)
        self._until[name] = until
        return True
