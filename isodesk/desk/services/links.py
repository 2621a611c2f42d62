"""Links that log somebody in: never kept, asked for at the moment of their use."""


class Links:
    """Each call asks the platform; raises ``ClientError``."""

    async def candidate(self, candidate_id: int) -> str:
        """The candidate's account page, valid for 30 minutes; raises ``NotFound``."""
        raise NotImplementedError

    async def administrator(self, email: str = "") -> str:
        """The platform's back office, as that administrator or as any."""
        raise NotImplementedError
