"""Names of roles and kinds of courses: URNs and bare words in 1.1, whole URIs in 1.3.

LTI 1.1 Implementation Guide, appendix A; LTI 1.3 Core, appendix A. What neither knows stays as it is.
"""

import re
from typing import Final

_LIS: Final = "http://purl.imsglobal.org/vocab/lis/v2/"
_ROLES: Final = {
    "urn:lti:role:ims/lis/": "membership",
    "urn:lti:instrole:ims/lis/": "institution/person",
    "urn:lti:sysrole:ims/lis/": "system/person",
}
_COURSE: Final = f"{_LIS}course#"
_COURSE_1P1: Final = "urn:lti:context-type:ims/lis/"
_WORD: Final = re.compile(r"[A-Za-z]+(/[A-Za-z]+)?", re.ASCII)
_URI: Final = re.compile(
    re.escape(_LIS) + r"(membership|institution/person|system/person)(?:/([A-Za-z]+))?#([A-Za-z]+)", re.ASCII
)


def role_1p3(role: str) -> str:
    """A role of 1.1 as 1.3 names it; bare words are roles in the course."""
    if _WORD.fullmatch(role):
        return _uri("membership", role)
    for prefix, kind in _ROLES.items():
        word = role[len(prefix) :]
        if role.startswith(prefix) and _WORD.fullmatch(word):
            return _uri(kind, word)
    return role


def role_1p1(role: str) -> str:
    """A role of 1.3 as 1.1 names it; roles in the course are bare words."""
    found = _URI.fullmatch(role)
    if found is None:
        return role
    kind, main, word = found.groups()
    whole = f"{main}/{word}" if main else word
    prefix = next(prefix for prefix, each in _ROLES.items() if each == kind)
    return whole if kind == "membership" else prefix + whole


def context_type_1p3(kind: str) -> str:
    """A kind of course of 1.1 as 1.3 names it."""
    word = kind.removeprefix(_COURSE_1P1)
    return _COURSE + word if _WORD.fullmatch(word) else kind


def context_type_1p1(kind: str) -> str:
    """A kind of course of 1.3 as 1.1 names it, in a bare word."""
    return kind.removeprefix(_COURSE)


def _uri(kind: str, word: str) -> str:
    main, slash, part = word.partition("/")
    return f"{_LIS}{kind}/{main}#{part}" if slash else f"{_LIS}{kind}#{main}"
