"""Deep Linking 2.0: a tool's resource chosen in a course, and what comes back of it."""

from isodesk.lti.deeplink.items import TYPES, ResourceLink
from isodesk.lti.deeplink.requests import DeepLinkingSettings, settings_of
from isodesk.lti.deeplink.responses import DeepLinkingResponse, build_response, verify_response

__all__ = [
    "TYPES",
    "DeepLinkingResponse",
    "DeepLinkingSettings",
    "ResourceLink",
    "build_response",
    "settings_of",
    "verify_response",
]
