"""Everything the window needs, made once and closed once."""

from pathlib import Path

from isodesk.desk.services.accounts import Accounts
from isodesk.desk.services.candidates import Candidates
from isodesk.desk.services.credits import Credits
from isodesk.desk.services.events import Events
from isodesk.desk.services.forms import Forms
from isodesk.desk.services.links import Links
from isodesk.desk.services.mails import Mails
from isodesk.desk.services.outbox import Outbox
from isodesk.desk.services.results import Results
from isodesk.desk.services.roster.service import Roster
from isodesk.desk.services.sessions import Sessions
from isodesk.desk.services.settings import DeskSettings
from isodesk.desk.services.tests import Tests


class Desk:
    """The desk on one profile's folder.

    ``Desk.open`` needs the local store alone, so that rows can be shown at once; ``start`` then brings up
    the embedded station where the account asks for it, the client and the outbox.
    """

    events: Events
    candidates: Candidates
    tests: Tests
    sessions: Sessions
    results: Results
    credits: Credits
    forms: Forms
    mails: Mails
    links: Links
    outbox: Outbox
    roster: Roster
    accounts: Accounts

    @classmethod
    def open(cls, folder: Path, *, passphrase: str | None = None) -> "Desk":
        """Open settings, secrets and store; raises ``StoreLocked`` or ``PassphraseWrong`` (storage)."""
        raise NotImplementedError

    @property
    def settings(self) -> DeskSettings:
        raise NotImplementedError

    def change_settings(self, **changes: object) -> None:
        """Write settings by their declared names, as ``language="fr"``."""
        raise NotImplementedError

    async def start(self) -> None:
        """Bring up what talks to the platform, in the background; errors are shown by ``outbox.counts``."""
        raise NotImplementedError

    async def ready(self) -> None:
        """Return once the account can be called; raises ``StationNotStarted`` or ``ClientError``."""
        raise NotImplementedError

    async def close(self) -> None:
        """End sending after what is under way, and close the store."""
        raise NotImplementedError
