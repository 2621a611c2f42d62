"""Dynamic Registration 1.0: a tool and a platform make each other known by one link."""

from isodesk.lti.platforms import Registration
from isodesk.lti.registration.platform import (
    CLOSE_MESSAGE,
    PlatformConfiguration,
    RegistrationStart,
    build_configuration,
    parse_configuration,
    parse_start,
)
from isodesk.lti.registration.tool import (
    ToolRegistration,
    build_answer,
    build_registration,
    parse_answer,
    parse_registration,
)

__all__ = [
    "CLOSE_MESSAGE",
    "PlatformConfiguration",
    "Registration",
    "RegistrationStart",
    "ToolRegistration",
    "build_answer",
    "build_configuration",
    "build_registration",
    "parse_answer",
    "parse_configuration",
    "parse_registration",
    "parse_start",
]
