"""Production: the first of each thing that can't be had back is asked about, once in a run and for each account."""

from collections.abc import Callable

from isodesk.client.accounts import AccountKind
from isodesk.desk.services.settings import AccountSettings

COSTS = frozenset({"credit", "mail", "login"})


class Consent:
    """Remembers, as long as the program runs, what a person agreed to.

    ``costs``: ``credit`` (takes a credit), ``mail`` (writes to somebody), ``login`` (opens somebody's account, or the
    administration). A sub account is asked about by itself: the slip to be caught is being on the wrong one.
    """

    def __init__(self, account: Callable[[], AccountSettings | None]) -> None:
        self._account = account
        self._given: set[tuple[str, str]] = set()

    def needed(self, costs: str) -> bool:
        """Whether a person has to be asked first; raises ``ValueError`` for a cost that there isn't."""
        account = self._account()
        if costs not in COSTS:
            raise ValueError(costs)
        if account is None or account.kind is not AccountKind.PRODUCTION:
            return False
        return (account.mirror, costs) not in self._given

    def give(self, costs: str) -> None:
        """A person agreed: for the account in use, until the program ends."""
        account = self._account()
        if account is not None:
            self._given.add((account.mirror, costs))
