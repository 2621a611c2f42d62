"""Roles of both versions: which of them give rights (LTI 1.1, appendix A; LTI 1.3 Core, appendix A.2)."""

from collections.abc import Iterable
from typing import Final

from isodesk.lti.launch import Launch

_LIS: Final = "http://purl.imsglobal.org/vocab/lis/v2/"
_CONTEXT_1P1: Final = ("", "urn:lti:role:ims/lis/")
_INSTITUTION_1P1: Final = "urn:lti:instrole:ims/lis/"
_SYSTEM_1P1: Final = "urn:lti:sysrole:ims/lis/"
_CONTEXT_1P3: Final = (f"{_LIS}membership#",)
_INSTITUTION_1P3: Final = f"{_LIS}institution/person#"
_SYSTEM_1P3: Final = f"{_LIS}system/person#"

# Platforms of 1.1 write names in any case; those of 1.3 write the whole URI, and a bare name there says nothing.
ADMINISTRATORS_1P1: Final = frozenset(
    role.lower()
    for role in (
        *(f"{prefix}Administrator" for prefix in _CONTEXT_1P1),
        f"{_INSTITUTION_1P1}Administrator",
        *(f"{_SYSTEM_1P1}{name}" for name in ("SysAdmin", "Administrator", "AccountAdmin")),
    )
)
ADMINISTRATORS_1P3: Final = frozenset(
    (
        *(f"{prefix}Administrator" for prefix in _CONTEXT_1P3),
        f"{_INSTITUTION_1P3}Administrator",
        *(f"{_SYSTEM_1P3}{name}" for name in ("SysAdmin", "Administrator", "AccountAdmin")),
    )
)
INSTRUCTORS_1P1: Final = frozenset(f"{prefix}Instructor".lower() for prefix in _CONTEXT_1P1)
INSTRUCTORS_1P3: Final = frozenset(f"{prefix}Instructor" for prefix in _CONTEXT_1P3)


def is_administrator(launch: Launch) -> bool:
    """Whether the launch is an administrator's, of the course, the institution or the platform."""
    return _any(launch, ADMINISTRATORS_1P1, ADMINISTRATORS_1P3)


def is_instructor(launch: Launch) -> bool:
    """Whether the launch is an instructor's of this course."""
    return _any(launch, INSTRUCTORS_1P1, INSTRUCTORS_1P3)


def _any(launch: Launch, of_1p1: Iterable[str], of_1p3: Iterable[str]) -> bool:
    if launch.version == "1.1":
        return not {role.lower() for role in launch.roles}.isdisjoint(of_1p1)
    return not set(launch.roles).isdisjoint(of_1p3)
