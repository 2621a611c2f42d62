"""Logins and launches by LTI 1.3: begun here, sent through the platform, believed and used up when they come back."""

import secrets
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from sqlalchemy import Connection

from isodesk.lti import v1p3
from isodesk.lti.errors import KeyUnknown, RegistrationUnknown
from isodesk.lti.forms import Form
from isodesk.lti.launch import Launch
from isodesk.station.context import Station
from isodesk.station.lti import logins
from isodesk.station.lti.key_sets import KeySets
from isodesk.station.lti.launching import Believed
from isodesk.station.lti.platforms import Platform, platform_by_id, platforms_of
from isodesk.station.lti.refused import ConsumerDisabled


@dataclass(frozen=True, slots=True)
class Way:
    """Where a login goes on: the platform's address with everything in it, and the browser's own secret."""

    url: str
    browser: str


async def begin_login(station: Station, form: Form, tool_url: str, browser: str) -> Way:
    """The way to the platform of a login that it initiated; raises ``LtiError`` and ``LaunchRefused``.

    ``browser`` is what its cookie holds, empty where it has none yet.
    """
    initiation = v1p3.parse_initiation(form)
    v1p3.check_target(initiation.target_link_uri, tool_url)
    known = station.database.read_now(lambda connection: platforms_of(connection, initiation.issuer))
    registration = v1p3.registration_for(initiation, [each.registration for each in known])
    platform = _enabled(next(each for each in known if each.registration is registration))
    browser = browser or secrets.token_urlsafe(32)

    def work(connection: Connection) -> logins.Begun:
        target = initiation.target_link_uri
        return logins.begin(connection, platform.platform_id, target, browser, station.clock.wall())

    begun = await station.database.write(work)
    asked = v1p3.authentication_request(
        registration, initiation, redirect_uri=tool_url, state=begun.state, nonce=begun.nonce
    )
    return Way(_with_query(registration.auth_url, urlencode(asked.pairs())), browser)


async def believe_token(station: Station, key_sets: KeySets, form: Form, browser: str) -> Believed:
    """The launch that a platform posted back; raises ``LtiError`` and ``LaunchRefused``."""
    answered, now = v1p3.parse_authentication_response(form), station.clock.wall()

    def read(connection: Connection) -> tuple[logins.Login, Platform | None]:
        login = logins.find(connection, answered.state, browser, now)
        return login, platform_by_id(connection, login.platform_id)

    login, platform = station.database.read_now(read)
    if platform is None:
        raise RegistrationUnknown
    launch = await _verified(key_sets, _enabled(platform), login, answered.id_token, now)
    await station.database.write(lambda connection: logins.end(connection, answered.state))
    return Believed(platform.source, launch)


async def _verified(key_sets: KeySets, platform: Platform, login: logins.Login, id_token: str, now: float) -> Launch:
    """Believe a token; where it is of a key that isn't in the set, the set is read again, once."""

    def verify(keys: dict[str, Any]) -> Launch:
        return v1p3.verify(
            id_token,
            registration=platform.registration,
            jwks=keys,
            nonce=login.nonce,
            now=now,
            target_link_uri=login.target,
        )

    url = platform.registration.jwks_url
    try:
        return verify(await key_sets.get(url))
    except KeyUnknown:
        return verify(await key_sets.again(url))


def _enabled(platform: Platform) -> Platform:
    if not platform.source.allowed.enabled:
        raise ConsumerDisabled
    return platform


def _with_query(url: str, query: str) -> str:
    return f"{url}{'&' if urlsplit(url).query else '?'}{query}"
