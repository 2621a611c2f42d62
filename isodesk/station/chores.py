"""What the background task does in each round."""

from isodesk.station.background import Chore
from isodesk.station.callbacks import run_callbacks
from isodesk.station.hand_in import sweep
from isodesk.station.mail_writing import write_due_mails

CHORES: tuple[Chore, ...] = (sweep, write_due_mails, run_callbacks)
