"""What a tool knows of a platform that it is registered with (LTI 1.3 Core, section 3.1.3)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Registration:
    """One client of one platform.

    ``token_audience`` is the "authorization server ID" where a platform wants another audience in assertions than
    its token URL. ``allow_anonymous`` lets launches without ``sub`` pass.
    """

    issuer: str
    client_id: str
    deployment_ids: Collection[str]
    auth_url: str = ""
    token_url: str = ""
    jwks_url: str = ""
    token_audience: str | None = None
    allow_anonymous: bool = False

    @classmethod
    def of(cls, given: "Registration | Mapping[str, Any]") -> "Registration":
        """A registration kept as one, as a mapping, or as another object with these names."""
        if isinstance(given, cls):
            return given
        members = given if isinstance(given, Mapping) else _Attributes(given)
        known = {each.name: members.get(each.name) for each in fields(cls)}
        return cls(**{name: value for name, value in known.items() if value is not None})


class _Attributes:
    """Another object, read like a mapping."""

    def __init__(self, given: object) -> None:
        self._given = given

    def get(self, name: str) -> Any:
        """The attribute, or None."""
        return getattr(self._given, name, None)
