"""What widgets need to draw themselves, handed to each."""

from dataclasses import dataclass

from isodesk.desk.ui.look.icons import Icons
from isodesk.desk.ui.look.theme import Theme


@dataclass(frozen=True)
class Look:
    """The theme and its icons."""

    theme: Theme
    icons: Icons
