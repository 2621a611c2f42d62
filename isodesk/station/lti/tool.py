"""What the tool calls itself towards platforms."""

from typing import Final

from isodesk.lti import names
from isodesk.lti.registration import ToolRegistration
from isodesk.station.context import Station

PATH: Final = "/public/lti.php"
KEYS_PATH: Final = "/public/jwks.php"
_CLAIMS: Final = ("iss", "sub", "given_name", "family_name", "email")


def tool_url(station: Station) -> str:
    """The one address that launches, logins and registrations go to."""
    return station.links.public_url + PATH


def tool_registration(station: Station, name: str) -> ToolRegistration:
    """What is told when the tool is registered by one link."""
    url = tool_url(station)
    return ToolRegistration(
        name=f"IsoDesk · {name}",
        login_url=url,
        redirect_urls=(url,),
        jwks_url=station.links.public_url + KEYS_PATH,
        target_url=url,
        scopes=(names.SCOPE_SCORE, names.SCOPE_LINE_ITEM, names.SCOPE_MEMBERS),
        claims=_CLAIMS,
        messages=(names.RESOURCE_LINK_REQUEST, names.DEEP_LINKING_REQUEST),
    )
