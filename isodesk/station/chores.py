"""What the background task does in each round."""

from isodesk.station.background import Chore
from isodesk.station.hand_in import sweep

CHORES: tuple[Chore, ...] = (sweep,)
