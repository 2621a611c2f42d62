"""Dynamic registration: an administrator of the centre makes a link, the platform's opens it, and both know each other.

The link is good once, within a day: else anybody could register a platform of their own, and launch.
"""

import secrets
import struct
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, select

from isodesk.lti import registration
from isodesk.lti.errors import AnsweredWithFailure
from isodesk.lti.forms import Form
from isodesk.lti.registration import PlatformConfiguration, Registration
from isodesk.net.exchange import Exchange
from isodesk.station.context import Station, Unit
from isodesk.station.errors import LinkRefused
from isodesk.station.links import use_once
from isodesk.station.lti.calling import Caller
from isodesk.station.lti.refused import LinkEnded
from isodesk.station.lti.register import Entry, add_platform
from isodesk.station.lti.tool import tool_registration, tool_url
from isodesk.station.schema import account

PARAMETER: Final = "register"
_KIND: Final = "lti registration"
_LINK: Final = struct.Struct(">Q16s")
_SECONDS: Final = 24 * 3600


@dataclass(frozen=True, slots=True)
class _Link:
    account_id: int
    nonce: str
    expires_at: float


def registration_url(station: Station, account_id: int) -> str:
    """The link to give to the platform, for this account."""
    token = station.links.sign(_KIND, _LINK.pack(account_id, secrets.token_bytes(16)), _SECONDS)
    return f"{tool_url(station)}?{PARAMETER}={token}"


async def register(station: Station, form: Form, token: str) -> Entry:
    """Register the platform that opened the link; raises ``LinkEnded``, ``LtiError`` and what the network raises."""
    link, local = _read(station, token), station.settings.callbacks_to_local_addresses
    start = registration.parse_start(form, allow_http=local)
    caller = Caller(station)
    answered = await caller.call(Exchange("GET", start.configuration_url, {"Accept": "application/json"}))
    if answered.status != 200:
        raise AnsweredWithFailure(error=str(answered.status))
    platform = registration.parse_configuration(answered.body, start.configuration_url, allow_http=local)
    name = await station.database.read(lambda connection: _centre(connection, link.account_id))
    await station.database.write(lambda connection: _use(connection, link, station.clock.wall()))
    registered = await _posted(station, caller, platform, name, start.token)

    def work(connection: Connection) -> Entry:
        unit = Unit(connection, link.account_id, station.clock.wall(), station)
        return add_platform(unit, platform.product or platform.issuer, registered)

    return await station.database.write(work)


async def _posted(
    station: Station, caller: Caller, platform: PlatformConfiguration, name: str, token: str | None
) -> Registration:
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}
    body = registration.build_registration(tool_registration(station, name))
    answered = await caller.call(Exchange("POST", platform.registration_url, headers, body))
    if answered.status not in (200, 201):
        raise AnsweredWithFailure(error=str(answered.status))
    return registration.parse_answer(answered.body, platform)


def _read(station: Station, token: str) -> _Link:
    try:
        content, expires_at = station.links.read(_KIND, token[:1000])
        account_id, nonce = _LINK.unpack(content)
    except (LinkRefused, struct.error) as error:
        raise LinkEnded from error
    return _Link(account_id, nonce.hex(), expires_at)


def _use(connection: Connection, link: _Link, now: float) -> None:
    try:
        use_once(connection, link.nonce, link.expires_at, now=now)
    except LinkRefused as error:
        raise LinkEnded from error


def _centre(connection: Connection, account_id: int) -> str:
    return str(connection.scalar(select(account.c.name).where(account.c.id == account_id)) or "")
