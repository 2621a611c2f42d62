"""In which order a table's rows come, declared so that an index has it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Order:
    """How rows are sorted: by these expressions, all in one direction.

    ``over`` stands in place of the listing's ``narrow``: the table whose index has the order first, the others behind
    it by ``CROSS JOIN``, which keeps it first; ``where`` is then a condition more. Rows that ``over`` can't have are
    those of ``before``, another order, which come first. ``{language}`` is ``en`` or ``fr``.
    """

    by: tuple[str, ...]
    over: str = ""
    where: str = ""
    before: "Order | None" = None

    def parts(self, language: str, *, down: bool) -> Sequence["Order"]:
        """The orders one after the other, as they come in that direction."""
        own = self.shown(language)
        if self.before is None:
            return [own]
        return [own, self.before] if down else [self.before, own]

    def shown(self, language: str) -> "Order":
        """The order in a language of the window."""
        name = "fr" if language == "fr" else "en"
        return replace(self, by=tuple(each.replace("{language}", name) for each in self.by))

    def clause(self, identity: str, *, down: bool) -> str:
        """What stands behind ``ORDER BY``; rows that are alike come by their number."""
        direction = " DESC" if down else ""
        return ", ".join(f"{expression}{direction}" for expression in (*self.by, identity))


def needed(joins: Mapping[str, str], begun: str, pieces: str) -> list[str]:
    """Of these joins, by the name of their table, those that ``pieces`` speak of and that aren't there yet."""
    there = begun.split()
    return [clause for table, clause in joins.items() if f"{table}." in pieces and table not in there]
