"""Names and Role Provisioning Services 2.0: who is in a course."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from isodesk.lti import fields, names, strict_json
from isodesk.lti.errors import ClaimMalformed, TooLarge
from isodesk.lti.launch import Launch
from isodesk.lti.web import web_or_none

MOST_MEMBERS: Final = 10_000
_STATUSES: Final = ("Active", "Inactive", "Deleted")


@dataclass(frozen=True, slots=True)
class Member:
    """One person of a course. ``status`` is Active, Inactive or Deleted; what a platform keeps back is None."""

    user_id: str = field(repr=False)
    roles: tuple[str, ...] = ()
    status: str = "Active"
    email: str | None = field(default=None, repr=False)
    given_name: str | None = field(default=None, repr=False)
    family_name: str | None = field(default=None, repr=False)
    name: str | None = field(default=None, repr=False)
    sourced_id: str | None = field(default=None, repr=False)

    def members(self) -> dict[str, Any]:
        """As the specification names them, without what isn't said."""
        named = {wire: getattr(self, name) for name, wire in _WIRE.items()}
        given = {wire: value for wire, value in named.items() if value is not None}
        return {"user_id": self.user_id, "status": self.status, "roles": list(self.roles), **given}


_WIRE: Final = {
    "email": "email",
    "given_name": "given_name",
    "family_name": "family_name",
    "name": "name",
    "sourced_id": "lis_person_sourcedid",
}


@dataclass(frozen=True, slots=True)
class Membership:
    """One page of a course's members; ``id`` is the address that was asked."""

    id: str | None
    context_id: str
    members: tuple[Member, ...]


def service_of(launch: Launch) -> str | None:
    """Where the members of the launch's course can be asked for, or None; raises ``ClaimMalformed``.

    A service that doesn't speak version 2.0 is none.
    """
    given = fields.optional_member(launch.raw, names.NRPS) or {}
    versions = fields.optional_texts(given, "service_versions", claim=names.NRPS)
    return web_or_none(given.get("context_memberships_url")) if "2.0" in versions else None


def parse_membership(body: bytes) -> Membership:
    """The page of an answer; its ``Link`` tells the next (``paging.next_page``).

    Raises ``TooLarge``, ``NotWellFormed``, ``ClaimMissing`` and ``ClaimMalformed``.
    """
    given = strict_json.parse_object(body, what="membership", largest=strict_json.LARGEST_LIST)
    people = given.get("members")
    if not isinstance(people, list) or not all(isinstance(each, dict) for each in people):
        raise ClaimMalformed(claim="members")
    if len(people) > MOST_MEMBERS:
        raise TooLarge(what="membership", allowed=MOST_MEMBERS)
    context = fields.member(given, "context")
    return Membership(
        id=fields.optional_text(given, "id"),
        context_id=fields.text(context, "id", claim="context"),
        members=tuple(map(_member, people)),
    )


def build_membership(address: str, context: Mapping[str, str], members: Sequence[Member]) -> bytes:
    """The page to answer with; ``context`` has ``id`` and maybe ``label`` and ``title``."""
    people = [member.members() for member in members]
    return strict_json.write({"id": address, "context": dict(context), "members": people})


def _member(given: Mapping[str, Any]) -> Member:
    status = fields.optional_text(given, "status") or "Active"
    if status not in _STATUSES:
        raise ClaimMalformed(claim="status")
    return Member(
        user_id=fields.text(given, "user_id", longest=fields.LONGEST_ID),
        roles=fields.optional_texts(given, "roles"),
        status=status,
        **{name: fields.optional_text(given, wire) for name, wire in _WIRE.items()},
    )
