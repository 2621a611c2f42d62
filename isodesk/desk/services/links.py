"""Links that log somebody in: never kept, asked for at the moment of their use."""

from isodesk.desk.errors import NotFound, NotPossible
from isodesk.desk.services.context import Context
from isodesk.desk.store import candidates


class Links:
    """Each call asks the platform; raises ``ClientError``."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def candidate(self, candidate_id: int) -> str:
        """The candidate's account page, valid for 30 minutes; raises ``NotFound``, ``NotPossible``."""
        row = await self._context.read(lambda connection, account: candidates.fields(connection, account, candidate_id))
        if row is None:
            raise NotFound(subject="candidate", id=candidate_id)
        if row["platform_id"] is None:
            raise NotPossible(reason="not_sent_yet")
        from isodesk.protocol.actions.candidates import CandidateLink

        return (await self._context.call(CandidateLink(email=row["platform_email"]))).url

    async def administrator(self, email: str = "") -> str:
        """The platform's back office, as that administrator or as any."""
        from isodesk.protocol.actions.administration import AdministratorLink

        return (await self._context.call(AdministratorLink(by_email=bool(email), email=email or None))).url
