"""Commands: what a person can do, each declared once.

Buttons, menus, keys and the shortcut sheet are made from the declarations.
"""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from typing import Any

from isodesk.desk.services.capabilities import Capability
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.table.chosen import Chosen


class Role(StrEnum):
    """How a command is offered."""

    PRIMARY = "primary"  # the one that a page is mostly opened for
    SECONDARY = "secondary"
    DANGER = "danger"
    MENU = "menu"  # in menus and by its keys only
    LIST = "list"  # what every list can do: in the menu of the list, and by its keys
    KEY = "key"  # by its keys only


class Rows(Enum):
    """For how many chosen rows a command is meant."""

    NONE = auto()  # it doesn't look at what is chosen
    ONE = auto()
    SOME = auto()  # one or several


class Cost(StrEnum):
    """What a command does that can't be had back; on a production account the first of each kind asks."""

    CREDIT = "credit"
    MAIL = "mail"
    LOGIN = "login"  # opens somebody's account, or the administration


def _always(row: Any) -> bool:
    del row
    return True


def _no_reason(chosen: Chosen) -> str:
    del chosen
    return ""


@dataclass(frozen=True)
class Command:
    """One thing that a person can do.

    ``name`` is ``page.verb``. ``words`` are asked for at each use, so that they follow the language. ``run`` is given
    what is chosen; what it returns is awaited in the window's tasks. ``keys`` as ``QKeySequence`` reads them.
    ``needs`` names a ``Capability``; where the account hasn't it, the command is shown disabled, with the reason in
    words. ``applies`` says of a row whether the command makes sense for it (else it isn't shown), ``why_not`` says
    in words what speaks against it at the moment (then it is disabled). ``offered`` says whether it is there at all.
    """

    name: str
    words: Callable[[], str]
    run: Callable[[Chosen], Coroutine[Any, Any, None] | None]
    glyph: Glyph | None = None
    keys: str = ""
    role: Role = Role.SECONDARY
    rows: Rows = Rows.NONE
    needs: Capability | None = None
    costs: Cost | None = None
    applies: Callable[[Any], bool] = field(default=_always)
    why_not: Callable[[Chosen], str] = field(default=_no_reason)
    offered: Callable[[], bool] = field(default=lambda: True)

    def fits(self, chosen: Chosen) -> bool:
        """Whether it is offered for what is chosen."""
        if not self.offered():
            return False
        if self.rows is Rows.NONE:
            return True
        if chosen.count == 0 or (self.rows is Rows.ONE and chosen.count != 1):
            return False
        return chosen.count > len(chosen.rows) or any(self.applies(row) for row in chosen.rows)
