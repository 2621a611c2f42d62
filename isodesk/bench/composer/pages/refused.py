"""A page that isn't shown, and what is shown in its place."""


class PageRefused(Exception):
    """A request that isn't followed; ``status`` is the HTTP status to answer."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status
