"""The login that a platform initiates (Security Framework 1.0, section 5.1.1.1).

A platform writes it, a tool reads it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from isodesk.lti.errors import DeploymentUnknown, RegistrationAmbiguous, RegistrationUnknown, TargetWrong
from isodesk.lti.forms import Form, Pairs, fields_of, optional, require
from isodesk.lti.platforms import Registration
from isodesk.lti.web import require_web, same_origin


@dataclass(frozen=True, slots=True)
class LoginInitiation:
    """What a platform says when somebody opens a link. Nothing of it is signed: believe the launch that follows."""

    issuer: str
    login_hint: str = field(repr=False)
    target_link_uri: str
    message_hint: str | None = field(default=None, repr=False)
    deployment_id: str | None = None
    client_id: str | None = None
    storage_target: str | None = None

    def pairs(self) -> Pairs:
        """The parameters to send, by GET or POST."""
        given = [(wire, getattr(self, name)) for name, wire in _WIRE.items()]
        return [(wire, value) for wire, value in given if value is not None]


_WIRE = {
    "issuer": "iss",
    "login_hint": "login_hint",
    "target_link_uri": "target_link_uri",
    "message_hint": "lti_message_hint",
    "deployment_id": "lti_deployment_id",
    "client_id": "client_id",
    "storage_target": "lti_storage_target",
}


def parse_initiation(form: Form) -> LoginInitiation:
    """The login of a query or a form.

    Raises ``ParameterMissing``, ``ParameterTwice``, ``AddressNotWeb`` and ``TooLarge``.
    """
    given = fields_of(form)
    return LoginInitiation(
        issuer=require(given, "iss"),
        login_hint=require(given, "login_hint"),
        target_link_uri=require_web("target_link_uri", require(given, "target_link_uri")),
        message_hint=optional(given, "lti_message_hint"),
        deployment_id=optional(given, "lti_deployment_id"),
        client_id=optional(given, "client_id"),
        storage_target=optional(given, "lti_storage_target"),
    )


def registration_for(initiation: LoginInitiation, registrations: Iterable[Registration]) -> Registration:
    """The one registration that this login is about.

    Raises ``RegistrationUnknown``, ``RegistrationAmbiguous`` where several could be meant, ``DeploymentUnknown``.
    """
    of_issuer = [each for each in registrations if each.issuer == initiation.issuer]
    meant = [each for each in of_issuer if initiation.client_id in (None, each.client_id)]
    if not meant:
        raise RegistrationUnknown
    if len(meant) > 1:
        raise RegistrationAmbiguous
    if initiation.deployment_id is not None and initiation.deployment_id not in meant[0].deployment_ids:
        raise DeploymentUnknown
    return meant[0]


def check_target(target_link_uri: str, tool_url: str) -> None:
    """Raises ``TargetWrong`` where a login would lead to another site than the tool's own."""
    if not same_origin(target_link_uri, tool_url):
        raise TargetWrong
