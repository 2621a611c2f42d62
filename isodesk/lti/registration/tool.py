"""What a tool tells of itself, and what it is answered (Dynamic Registration 1.0, sections 3.6 and 3.7)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from isodesk.lti import fields, names, strict_json
from isodesk.lti.errors import ClaimMalformed, ClaimMissing, TargetWrong
from isodesk.lti.platforms import Registration
from isodesk.lti.registration.platform import PlatformConfiguration, require_secure

_ADDRESSES: Final = {"login_url": "initiate_login_uri", "jwks_url": "jwks_uri"}


@dataclass(frozen=True, slots=True)
class ToolRegistration:
    """A tool's addresses and wishes. ``messages`` are the types beside launches of a resource that it takes."""

    name: str
    login_url: str
    redirect_urls: tuple[str, ...]
    jwks_url: str
    target_url: str
    scopes: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    messages: tuple[str, ...] = (names.RESOURCE_LINK_REQUEST,)
    custom: Mapping[str, str] = field(default_factory=dict)
    description: str | None = None
    logo_url: str | None = None

    @property
    def domain(self) -> str:
        """The host, with its port where that is said."""
        return urlsplit(self.target_url).netloc.rpartition("@")[2]


def build_registration(tool: ToolRegistration) -> bytes:
    """The body to post to the platform's registration address, with the token of the start if there was one."""
    return strict_json.write(_members(tool))


def parse_registration(body: bytes, *, allow_http: bool = False) -> ToolRegistration:
    """The tool of a body, as a platform takes it.

    Raises ``TargetWrong`` where target or redirect addresses aren't on the tool's domain, ``TooLarge``,
    ``NotWellFormed``, ``ClaimMissing``, ``ClaimMalformed``, ``AddressNotWeb`` and ``AddressNotSecure``.
    """
    given = strict_json.parse_object(body, what="registration")
    configuration = fields.member(given, names.TOOL_CONFIGURATION)
    tool = _tool(given, configuration)
    for name, address in _addresses(tool):
        require_secure(name, address, allow_http=allow_http)
    _check_domain(tool, fields.text(configuration, "domain"))
    return tool


def build_answer(tool: ToolRegistration, *, client_id: str, deployment_id: str | None = None) -> bytes:
    """The body by which a platform confirms: what it took, and the client that the tool is from now on."""
    members = {**_members(tool), "client_id": client_id}
    if deployment_id is not None:
        members[names.TOOL_CONFIGURATION]["deployment_id"] = deployment_id
    return strict_json.write(members)


def parse_answer(body: bytes, platform: PlatformConfiguration) -> Registration:
    """The registration that came of it, with a deployment where the platform tells one.

    Raises ``TooLarge``, ``NotWellFormed``, ``ClaimMissing`` and ``ClaimMalformed``.
    """
    given = strict_json.parse_object(body, what="registration_answer")
    configuration = fields.optional_member(given, names.TOOL_CONFIGURATION) or {}
    # The specification puts it into the configuration; some platforms put it beside.
    inner = fields.optional_text(configuration, "deployment_id", longest=fields.LONGEST_ID)
    deployment = inner or fields.optional_text(given, "deployment_id", longest=fields.LONGEST_ID)
    return Registration(
        issuer=platform.issuer,
        client_id=fields.text(given, "client_id", longest=fields.LONGEST_ID),
        deployment_ids=(deployment,) if deployment else (),
        auth_url=platform.auth_url,
        token_url=platform.token_url,
        jwks_url=platform.jwks_url,
        token_audience=platform.token_audience,
    )


def _members(tool: ToolRegistration) -> dict[str, Any]:
    configuration = {
        "domain": tool.domain,
        "target_link_uri": tool.target_url,
        "custom_parameters": dict(tool.custom),
        "claims": list(tool.claims),
        "messages": [{"type": kind, "target_link_uri": tool.target_url} for kind in tool.messages],
        "description": tool.description,
    }
    whole = {
        "application_type": "web",
        "response_types": ["id_token"],
        "grant_types": ["implicit", "client_credentials"],
        "token_endpoint_auth_method": "private_key_jwt",
        "client_name": tool.name,
        "initiate_login_uri": tool.login_url,
        "redirect_uris": list(tool.redirect_urls),
        "jwks_uri": tool.jwks_url,
        "logo_uri": tool.logo_url,
        "scope": " ".join(tool.scopes),
        names.TOOL_CONFIGURATION: {name: value for name, value in configuration.items() if value is not None},
    }
    return {name: value for name, value in whole.items() if value is not None}


def _tool(given: Mapping[str, Any], configuration: Mapping[str, Any]) -> ToolRegistration:
    return ToolRegistration(
        name=fields.text(given, "client_name"),
        **{name: fields.text(given, wire) for name, wire in _ADDRESSES.items()},
        redirect_urls=_redirects(given),
        target_url=fields.text(configuration, "target_link_uri"),
        scopes=tuple((fields.optional_text(given, "scope") or "").split()),
        claims=fields.optional_texts(configuration, "claims"),
        messages=_messages(configuration),
        custom=_custom(configuration),
        description=fields.optional_text(configuration, "description"),
        logo_url=fields.optional_text(given, "logo_uri"),
    )


def _redirects(given: Mapping[str, Any]) -> tuple[str, ...]:
    found = fields.texts(given, "redirect_uris")
    if not found:
        raise ClaimMissing(claim="redirect_uris")
    return found


def _addresses(tool: ToolRegistration) -> list[tuple[str, str]]:
    single = [(wire, getattr(tool, name)) for name, wire in _ADDRESSES.items()]
    return [*single, ("target_link_uri", tool.target_url), *(("redirect_uris", each) for each in tool.redirect_urls)]


def _check_domain(tool: ToolRegistration, domain: str) -> None:
    for address in (tool.target_url, tool.login_url, *tool.redirect_urls):
        parts = urlsplit(address)
        if domain.lower() not in {str(parts.hostname), parts.netloc.lower()}:
            raise TargetWrong


def _messages(configuration: Mapping[str, Any]) -> tuple[str, ...]:
    given = configuration.get("messages")
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        raise ClaimMalformed(claim="messages")
    return tuple(fields.text(each, "type", claim="messages") for each in given)


def _custom(configuration: Mapping[str, Any]) -> dict[str, str]:
    given = fields.optional_member(configuration, "custom_parameters") or {}
    return {name: fields.optional_text(given, name) or "" for name in given}
