"""What a launch is made of: each parameter with its value and whether it is sent, and how the tool is reached.

Parameters carry the names of LTI 1.1; ``isodesk.lti.claims`` says the same in claims of 1.3.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

SECTIONS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "platform": (
            "tool_consumer_info_product_family_code",
            "tool_consumer_info_version",
            "tool_consumer_instance_guid",
            "tool_consumer_instance_name",
            "tool_consumer_instance_description",
            "tool_consumer_instance_url",
            "tool_consumer_instance_contact_email",
        ),
        "context": (
            "context_id",
            "context_label",
            "context_title",
            "context_type",
            "resource_link_id",
            "resource_link_title",
            "resource_link_description",
            "lis_course_offering_sourcedid",
            "lis_course_section_sourcedid",
        ),
        "user": (
            "user_id",
            "lis_person_name_given",
            "lis_person_name_middle",
            "lis_person_name_family",
            "lis_person_name_full",
            "lis_person_contact_email_primary",
            "lis_person_sourcedid",
            "roles",
            "user_image",
            "role_scope_mentor",
        ),
        "message": (
            "lti_message_type",
            "lti_version",
            "launch_presentation_locale",
            "launch_presentation_document_target",
            "launch_presentation_width",
            "launch_presentation_height",
            "launch_presentation_css_url",
            "launch_presentation_return_url",
        ),
    }
)


class Version(StrEnum):
    """Which of the two a launch is by."""

    V1P1 = "1.1"
    V1P3 = "1.3"


class Target(StrEnum):
    """Where the tool opens."""

    FRAME = "frame"
    WINDOW = "window"


class Service(StrEnum):
    """What the platform offers a tool beside the launch: each is told of in it, or not."""

    OUTCOMES = "outcomes"
    GRADES = "grades"
    MEMBERS = "members"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One value; what isn't sent is kept all the same."""

    value: str = ""
    sent: bool = False


@dataclass(frozen=True, slots=True)
class Security:
    """How the tool is reached, and by which secret or registration.

    ``launch_url`` is the tool's launch and target address, ``redirect_uris`` those that a token may be posted to.
    """

    version: Version = Version.V1P1
    launch_url: str = ""
    key: str = ""
    secret: str = field(default="", repr=False)
    client_id: str = ""
    deployment_id: str = ""
    login_url: str = ""
    login_by_post: bool = True
    redirect_uris: tuple[str, ...] = ()
    jwks_url: str = ""


@dataclass(frozen=True, slots=True)
class Configuration:
    """Everything that one launch says. ``custom`` and ``extension`` are lines of ``name=value``."""

    name: str = ""
    target: Target = Target.FRAME
    security: Security = Security()
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    services: frozenset[Service] = frozenset(Service)
    username: str = ""
    custom: str = ""
    extension: str = ""

    def sent(self) -> dict[str, str]:
        """The parameters that are sent, by name, without custom ones and those of services."""
        return {name: each.value for name, each in self.parameters.items() if each.sent}
