"""The groups of the account in use, and putting people into them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.context import Context
from isodesk.desk.services.group_tree import GroupTree, tidy, tree
from isodesk.desk.store import groups as stored
from isodesk.desk.store.folding import fold

if TYPE_CHECKING:
    from isodesk.desk.services.faults import Fault
    from isodesk.desk.services.group_moving import Moved
    from isodesk.desk.services.told_later import ToldLater


class Groups:
    """The groups of the account in use."""

    def __init__(self, context: Context, told_later: "Callable[[], ToldLater]") -> None:
        self._context = context
        self._told_later = told_later

    async def tree(self) -> GroupTree:
        """As the candidates have them now."""
        return tree(dict(await self._context.read(stored.counts)))

    async def names(self) -> Sequence[str]:
        """The groups that have somebody themselves, sorted."""
        return sorted(await self._context.read(stored.names), key=fold)

    def check(self, group: str) -> "Sequence[Fault]":
        """What is wrong with a group's name."""
        from isodesk.desk.services.checking import group_fault

        fault = group_fault("group", group)
        return [] if fault is None else [fault]

    async def move(self, candidate_ids: Sequence[int], group: str) -> "Moved":
        """Put people into a group, or, with an empty name, into none; raises ``InvalidInput``, ``NotFound``.

        The documented API can give a group only to somebody new: of all others this computer alone knows it, but for
        a station, which is told at once. Raises also ``NotPossible``, ``ClientError``.
        """
        from isodesk.desk.services.group_moving import move

        faults = self.check(group)
        if faults:
            raise InvalidInput(faults=faults)
        return await move(self._context, self._told_later(), candidate_ids, tidy(group))
