"""The table between parameters of 1.1 and claims of 1.3 (LTI 1.3 Core, appendix D), and messages translated by it.

By it one description of a message serves both versions: the bench and tests write a form or claims, whichever
they need. What has no place in the other version is left out.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from isodesk.lti import custom, fields, names, vocabulary
from isodesk.lti.errors import ClaimMalformed
from isodesk.lti.forms import Form, fields_of

MESSAGE_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "basic-lti-launch-request": names.RESOURCE_LINK_REQUEST,
        "ContentItemSelectionRequest": names.DEEP_LINKING_REQUEST,
        "ContentItemSelection": names.DEEP_LINKING_RESPONSE,
    }
)
_WORDS: Final = {**MESSAGE_TYPES, "LTI-1p0": names.VERSION_1P3}
_PLATFORM_MEMBERS: Final = {
    "tool_consumer_info_product_family_code": "product_family_code",
    "tool_consumer_info_version": "version",
    "tool_consumer_instance_guid": "guid",
    "tool_consumer_instance_name": "name",
    "tool_consumer_instance_description": "description",
    "tool_consumer_instance_url": "url",
    "tool_consumer_instance_contact_email": "contact_email",
}
_PRESENTATION_MEMBERS: Final = ("document_target", "height", "width", "return_url", "locale", "css_url")
_LIS_MEMBERS: Final = {
    "lis_person_sourcedid": "person_sourcedid",
    "lis_course_offering_sourcedid": "course_offering_sourcedid",
    "lis_course_section_sourcedid": "course_section_sourcedid",
}
# A parameter of 1.1, and where its claim stands: a name, or a name and a member of it.
TABLE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "oauth_consumer_key": ("aud",),
        "oauth_nonce": ("nonce",),
        "user_id": ("sub",),
        "lis_person_name_given": ("given_name",),
        "lis_person_name_family": ("family_name",),
        "lis_person_name_middle": ("middle_name",),
        "lis_person_name_full": ("name",),
        "lis_person_contact_email_primary": ("email",),
        "user_image": ("picture",),
        "lti_message_type": (names.MESSAGE_TYPE,),
        "lti_version": (names.VERSION,),
        "roles": (names.ROLES,),
        "role_scope_mentor": (names.ROLE_SCOPE_MENTOR,),
        **{f"resource_link_{each}": (names.RESOURCE_LINK, each) for each in ("id", "title", "description")},
        **{f"context_{each}": (names.CONTEXT, each) for each in ("id", "label", "title", "type")},
        **{f"launch_presentation_{each}": (names.PRESENTATION, each) for each in _PRESENTATION_MEMBERS},
        **{parameter: (names.PLATFORM, member) for parameter, member in _PLATFORM_MEMBERS.items()},
        **{parameter: (names.LIS, member) for parameter, member in _LIS_MEMBERS.items()},
        **{each: (names.OUTCOME, each) for each in ("lis_outcome_service_url", "lis_result_sourcedid")},
        "content_item_return_url": (names.DEEP_LINKING_SETTINGS, "deep_link_return_url"),
    }
)
_SIZES: Final = ("launch_presentation_height", "launch_presentation_width")


def to_claims(form: Form) -> dict[str, Any]:
    """The claims that say what this form of 1.1 says; raises ``ParameterTwice``, ``TooLarge``, ``NotWellFormed``."""
    given = fields_of(form)
    claims: dict[str, Any] = {}
    for parameter, path in TABLE.items():
        if parameter in given:
            _put(claims, path, _claim(parameter, given[parameter]))
    extra = custom.of_form(given)
    return {**claims, names.CUSTOM: extra} if extra else claims


def to_form(claims: Mapping[str, Any]) -> dict[str, str]:
    """The form of 1.1 that says what these claims say; raises ``ClaimMalformed`` and ``ParameterTwice``."""
    found = {parameter: fields.inside(claims, path) for parameter, path in TABLE.items()}
    form = {parameter: _parameter(parameter, value) for parameter, value in found.items() if value is not None}
    extra = custom.of_claims(claims)
    return {**form, **{custom.form_name(name): value for name, value in extra.items()}}


def _claim(parameter: str, text: str) -> Any:
    match parameter:
        case "roles":
            return [vocabulary.role_1p3(role) for role in _listed(text)]
        case "context_type":
            return [vocabulary.context_type_1p3(kind) for kind in _listed(text)]
        case "role_scope_mentor":
            return _listed(text)
        case "lti_message_type" | "lti_version":
            return _WORDS.get(text, text)
        case _ if parameter in _SIZES and text.isascii() and text.isdigit() and len(text) < 10:
            return int(text)
    return text


def _parameter(parameter: str, value: Any) -> str:
    match parameter, value:
        case "roles", list():
            return ",".join(vocabulary.role_1p1(str(role)) for role in value)
        case "context_type", list():
            return ",".join(vocabulary.context_type_1p1(str(kind)) for kind in value)
        case "lti_message_type" | "lti_version", _:
            return next((word for word, found in _WORDS.items() if found == value), str(value))
        case _, list():
            return ",".join(map(str, value))
        case _, dict():
            raise ClaimMalformed(claim=parameter)
    return str(value)


def _listed(text: str) -> list[str]:
    return [each.strip() for each in text.split(",") if each.strip()]


def _put(claims: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    *outer, last = path
    inside = claims.setdefault(outer[0], {}) if outer else claims
    inside[last] = value
