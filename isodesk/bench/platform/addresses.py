"""Where the platform answers."""

from dataclasses import dataclass
from typing import Final

AUTHENTICATION: Final = "/auth"
KEYS: Final = "/jwks"
TOKEN: Final = "/token"  # noqa: S105 - a path
OUTCOMES: Final = "/outcomes"
LINE_ITEMS: Final = "/context/{context}/lineitems"
LINE_ITEM: Final = "/context/{context}/lineitems/{item:int}"
SCORES: Final = "/context/{context}/lineitems/{item:int}/scores"
RESULTS: Final = "/context/{context}/lineitems/{item:int}/results"
MEMBERS: Final = "/context/{context}/members"
CONFIGURATION: Final = "/.well-known/openid-configuration"
REGISTER: Final = "/register"
CHOSEN: Final = "/deep_link_return"
RETURN: Final = "/return"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Of a platform at ``url`` with one course."""

    url: str
    context: str

    @property
    def line_items(self) -> str:
        """The columns of the course."""
        return self.url + LINE_ITEMS.format(context=self.context)

    @property
    def members(self) -> str:
        """The people of the course."""
        return self.url + MEMBERS.format(context=self.context)

    def line_item(self, number: int) -> str:
        """One column."""
        return f"{self.line_items}/{number}"

    def at(self, path: str) -> str:
        """Another path of the platform."""
        return self.url + path
