"""The outbox as a person sees it: what waits, what is in doubt, and what to do about it."""

from collections.abc import Sequence

from isodesk.desk.services.drafts import Settling
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import OutboxCounts, OutboxRow


class Outbox:
    """Filters: ``state`` (an ``IntentState``; ``open`` for all but done and cancelled). Sorts: ``created_at``."""

    async def count(self, query: PageQuery) -> int:
        raise NotImplementedError

    async def page(self, query: PageQuery, offset: int, limit: int) -> Sequence[OutboxRow]:
        raise NotImplementedError

    @property
    def counts(self) -> OutboxCounts:
        """As last published by ``OutboxChanged``."""
        raise NotImplementedError

    async def cancel(self, intent_ids: Sequence[int]) -> int:
        """Take back what isn't sent, with what waits for it; returns how many were."""
        raise NotImplementedError

    async def settle(self, intent_id: int, how: Settling) -> None:
        """Carry out a person's decision about an intent in doubt or refused; raises ``NotPossible``."""
        raise NotImplementedError

    async def confirm(self, intent_ids: Sequence[int] | None = None, *, import_id: int | None = None) -> int:
        """Adopt candidates that the platform knew already: these, or all of an import."""
        raise NotImplementedError

    async def wait_idle(self) -> OutboxCounts:
        """Return once nothing can be sent any more: all done, or waiting for a person or the network."""
        raise NotImplementedError

    async def try_now(self) -> None:
        """Try again at once instead of after the current pause."""
        raise NotImplementedError
