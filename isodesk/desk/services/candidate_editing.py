"""What a person changes about candidates, checked and told to the platform through the outbox."""

from collections.abc import Sequence

from isodesk.desk.errors import InvalidInput
from isodesk.desk.services import candidate_changes as changes
from isodesk.desk.services.checking import candidate_faults
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.erasing import Footprint, footprint
from isodesk.desk.services.events import Subject
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.told_later import GROUP, ToldLater
from isodesk.desk.store import footprints
from isodesk.desk.store.connection import Connection

_ALL = (Subject.CANDIDATES, Subject.TESTS, Subject.RESULTS)


class CandidateEditing:
    """The changing half of ``Candidates``."""

    def __init__(self, context: Context, told_later: ToldLater) -> None:
        self._context = context
        self._told_later = told_later

    def check(self, draft: CandidateDraft) -> Sequence[Fault]:
        """What is wrong with a draft by itself; fields may be checked while they are typed."""
        return candidate_faults(draft)

    async def add(self, draft: CandidateDraft) -> int:
        """Add at once here, and on the platform as soon as it answers; raises ``InvalidInput``."""
        kept = _held(draft)

        def work(connection: Connection, account: str, now: float) -> int:
            return changes.add(connection, account, kept, now)

        return await self._context.change(work, Subject.CANDIDATES)

    async def update(self, candidate_id: int, draft: CandidateDraft) -> Sequence[str]:
        """Change what differs; the fields that this computer alone knows changed, because the platform can't be told.

        Raises ``InvalidInput``, ``NotFound``, ``NotPossible``, and, where a station is told at once, ``ClientError``.
        """
        kept = _held(draft)

        def work(connection: Connection, account: str, now: float) -> Sequence[str]:
            return changes.update(connection, account, candidate_id, kept, now)

        only_here = await self._context.change(work, *_ALL)
        return [name for name in only_here if not await self._told(candidate_id, name, kept)]

    async def _told(self, candidate_id: int, name: str, draft: CandidateDraft) -> bool:
        """Whether a station took a change that the documented API can't tell."""
        if not self._told_later.can(name):
            return False
        if name == GROUP:
            await self._told_later.group([candidate_id], draft.group)
        else:
            await self._told_later.extra_time([candidate_id], draft.extra_time_percent)
        return True

    async def before_erasing(self, candidate_ids: Sequence[int]) -> Sequence[Footprint]:
        """What belongs to each of these people, and why one can't be deleted or made anonymous."""
        rows = await self._context.read(lambda connection, account: footprints.of(connection, account, candidate_ids))
        return [footprint(row) for row in rows]

    async def delete(self, candidate_ids: Sequence[int]) -> None:
        """Delete with everything that belongs to them; what was never sent is only forgotten. Raises ``NotFound``."""

        def work(connection: Connection, account: str, now: float) -> None:
            for candidate_id in candidate_ids:
                changes.delete(connection, account, candidate_id, now)

        await self._context.change(work, *_ALL)

    async def anonymise(self, *candidate_ids: int) -> None:
        """Replace names and addresses by numbers; results stay. Raises ``NotFound``, ``NotPossible``."""

        def work(connection: Connection, account: str, now: float) -> None:
            for candidate_id in candidate_ids:
                changes.anonymise(connection, account, candidate_id, now)

        await self._context.change(work, Subject.CANDIDATES)


def _held(draft: CandidateDraft) -> CandidateDraft:
    faults = candidate_faults(draft)
    if faults:
        raise InvalidInput(faults=faults)
    return changes.tidied(draft)
