"""The use case: read a file, show what it would do, do it once."""

from pathlib import Path

from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import Registration
from isodesk.desk.services.roster.report import DryRun, Imported


class Roster:
    """Lists of candidates as files."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def read(self, path: Path) -> DryRun:
        """A dry run; publishes ``Progress("roster.read", ...)``; raises ``RosterUnreadable``."""
        raise NotImplementedError

    async def confirm(self, dry_run: DryRun, registration: Registration | None = None) -> Imported:
        """Everything of a dry run in one transaction.

        ``registration`` registers every line to one test where the file names none.
        Sending follows in the outbox: ``Progress("roster.send", ...)`` tells how far it is.
        """
        raise NotImplementedError

    async def cancel(self, import_id: int) -> int:
        """Take back what isn't sent of an import; returns how many changes were."""
        raise NotImplementedError

    def template(self, language: str) -> bytes:
        """An empty list with its header, in English or French (``fr``), as CSV that Excel opens."""
        raise NotImplementedError
