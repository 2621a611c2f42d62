"""What the background task does in each round."""

from isodesk.station.background import Chore
from isodesk.station.callbacks import run_callbacks
from isodesk.station.context import Station
from isodesk.station.hand_in import sweep
from isodesk.station.lti.sending import send_grades
from isodesk.station.mail_writing import write_due_mails
from isodesk.station.v1.changes import forget_old_deletions


async def clear_log(station: Station) -> None:
    """Clear the store's log where a reader stood in the way when somebody was forgotten."""
    if station.activity.log_to_clear:
        station.activity.log_to_clear = not await station.database.clear_log()


CHORES: tuple[Chore, ...] = (sweep, write_due_mails, run_callbacks, send_grades, clear_log, forget_old_deletions)
# A bell for each test handed in would have them look through all tests under way, 250 times in a full room.
PATIENT: tuple[Chore, ...] = (sweep, clear_log, forget_old_deletions)
