"""The long names of 1EdTech's specifications, in one place."""

from typing import Final

_PURL: Final = "https://purl.imsglobal.org/spec/"

CLAIM: Final = f"{_PURL}lti/claim/"
MESSAGE_TYPE: Final = f"{CLAIM}message_type"
VERSION: Final = f"{CLAIM}version"
DEPLOYMENT: Final = f"{CLAIM}deployment_id"
TARGET: Final = f"{CLAIM}target_link_uri"
RESOURCE_LINK: Final = f"{CLAIM}resource_link"
ROLES: Final = f"{CLAIM}roles"
ROLE_SCOPE_MENTOR: Final = f"{CLAIM}role_scope_mentor"
CONTEXT: Final = f"{CLAIM}context"
PLATFORM: Final = f"{CLAIM}tool_platform"
PRESENTATION: Final = f"{CLAIM}launch_presentation"
LIS: Final = f"{CLAIM}lis"
CUSTOM: Final = f"{CLAIM}custom"
LTI1P1: Final = f"{CLAIM}lti1p1"

AGS: Final = f"{_PURL}lti-ags/claim/endpoint"
NRPS: Final = f"{_PURL}lti-nrps/claim/namesroleservice"
OUTCOME: Final = f"{_PURL}lti-bo/claim/basicoutcome"
DEEP_LINKING: Final = f"{_PURL}lti-dl/claim/"
DEEP_LINKING_SETTINGS: Final = f"{DEEP_LINKING}deep_linking_settings"
CONTENT_ITEMS: Final = f"{DEEP_LINKING}content_items"

RESOURCE_LINK_REQUEST: Final = "LtiResourceLinkRequest"
DEEP_LINKING_REQUEST: Final = "LtiDeepLinkingRequest"
DEEP_LINKING_RESPONSE: Final = "LtiDeepLinkingResponse"
VERSION_1P3: Final = "1.3.0"

SCOPE_LINE_ITEM: Final = f"{_PURL}lti-ags/scope/lineitem"
SCOPE_LINE_ITEM_READ: Final = f"{_PURL}lti-ags/scope/lineitem.readonly"
SCOPE_SCORE: Final = f"{_PURL}lti-ags/scope/score"
SCOPE_RESULT_READ: Final = f"{_PURL}lti-ags/scope/result.readonly"
SCOPE_MEMBERS: Final = f"{_PURL}lti-nrps/scope/contextmembership.readonly"
SCOPE_OUTCOME: Final = f"{_PURL}lti-bo/scope/basicoutcome"

PLATFORM_CONFIGURATION: Final = f"{_PURL}lti-platform-configuration"
TOOL_CONFIGURATION: Final = f"{_PURL}lti-tool-configuration"
