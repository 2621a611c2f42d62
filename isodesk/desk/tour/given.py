"""What somebody gives the tour to run against."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Given:
    """A station that runs already; empty where the tour starts its own."""

    url: str = ""
    client_id: str = ""
    client_secret: str = ""
