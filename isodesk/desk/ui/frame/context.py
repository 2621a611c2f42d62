"""What every presenter is given."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from isodesk.desk.services.capabilities import Capability
from isodesk.desk.services.desk import Desk
from isodesk.desk.ui.frame.commands import Cost
from isodesk.desk.ui.frame.undoing import Undoing
from isodesk.desk.ui.frame.works import Works
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.parts.notice import Notice
from isodesk.desk.ui.tasks import TaskScope


@dataclass(frozen=True)
class Context:
    """The services, the look, the tasks of one window, and what of the window a page may ask for.

    ``go`` shows another page, its list narrowed to what filters (by name) say. ``why_not`` says in words why the
    account lacks a capability, empty where it has it. ``must_ask`` says whether a cost has to be asked about first,
    ``may`` asks. ``owner`` is the parent of presenters; ``notice`` is the window's own; ``show_keys``
    opens the shortcut sheet.
    """

    desk: Desk
    look: Look
    scope: TaskScope
    works: Works
    undoing: Undoing
    notice: Notice
    owner: QObject
    go: Callable[[str, Mapping[str, str]], None]
    why_not: Callable[[Capability], str]
    must_ask: Callable[[Cost], bool]
    may: Callable[[Cost], Awaitable[bool]]
    show_keys: Callable[[], None]
