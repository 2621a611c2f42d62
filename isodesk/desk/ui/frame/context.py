"""What every presenter is given."""

from dataclasses import dataclass

from isodesk.desk.services.desk import Desk
from isodesk.desk.ui.frame.works import Works
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.tasks import TaskScope


@dataclass(frozen=True)
class Context:
    """The services, the look, and the tasks of one window."""

    desk: Desk
    look: Look
    scope: TaskScope
    works: Works
