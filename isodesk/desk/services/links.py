"""Links that log somebody in: never kept, asked for at the moment of their use."""

from dataclasses import dataclass, field

from isodesk.desk.errors import NotFound, NotPossible
from isodesk.desk.services.context import Context
from isodesk.desk.store import candidates

LIFETIME = 30 * 60  # seconds (decision D16)


@dataclass(frozen=True)
class CandidatePage:
    """A link to somebody's own page: whoever opens it is logged in as them, ``until`` then (UTC seconds)."""

    url: str = field(repr=False)
    until: float


class Links:
    """Each call asks the platform; raises ``ClientError``."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def candidate(self, candidate_id: int) -> CandidatePage:
        """The candidate's account page; raises ``NotFound``, ``NotPossible`` (``not_sent_yet``, ``anonymised``)."""
        row = await self._context.read(lambda connection, account: candidates.fields(connection, account, candidate_id))
        if row is None:
            raise NotFound(subject="candidate", id=candidate_id)
        if row["platform_id"] is None:
            raise NotPossible(reason="not_sent_yet")
        if row["anonymised"]:
            raise NotPossible(reason="anonymised")
        from isodesk.protocol.actions.candidates import CandidateLink

        asked = self._context.clock()  # the platform counts from its answer: ours ends a little sooner
        url = (await self._context.call(CandidateLink(email=row["platform_email"]))).url
        return CandidatePage(url, asked + LIFETIME)

    async def administrator(self, email: str = "") -> str:
        """The platform's back office, as that administrator or as any."""
        from isodesk.protocol.actions.administration import AdministratorLink

        return (await self._context.call(AdministratorLink(by_email=bool(email), email=email or None))).url
