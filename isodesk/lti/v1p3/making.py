"""The claims that every message of a platform begins with (LTI 1.3 Core, section 5.3)."""

from typing import Any, Final

from isodesk.lti import names
from isodesk.lti.platforms import Registration

LIFE: Final = 300  # seconds


def message_claims(
    registration: Registration,
    *,
    deployment_id: str,
    target_link_uri: str,
    nonce: str,
    now: float,
    message_type: str = names.RESOURCE_LINK_REQUEST,
) -> dict[str, Any]:
    """Who sends what to whom, and when; what it is about, as ``claims.to_claims`` writes it, goes beside.

    ``nonce`` is that of the tool's request, byte for byte.
    """
    issued = int(now)
    return {
        "iss": registration.issuer,
        "aud": registration.client_id,
        "iat": issued,
        "exp": issued + LIFE,
        "nonce": nonce,
        names.MESSAGE_TYPE: message_type,
        names.VERSION: names.VERSION_1P3,
        names.DEPLOYMENT: deployment_id,
        names.TARGET: target_link_uri,
    }
