"""Logins of LTI 1.3 under way: begun here, for one browser, followed once and within minutes.

The state goes through the platform and back. What it belongs to stays here, and a cookie ties it to the browser that
began: else somebody could have another person's browser follow their own login.
"""

import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from sqlalchemy import Connection, bindparam, delete, insert, select

from isodesk.station.lti.refused import LoginUnknown
from isodesk.station.schema import lti_login

SECONDS: Final = 300.0
_FORGET = delete(lti_login).where(lti_login.c.at < bindparam("before"))
_FIND = select(lti_login).where(
    lti_login.c.state == bindparam("state"),
    lti_login.c.browser == bindparam("browser"),
    lti_login.c.at >= bindparam("since"),
)
_END = delete(lti_login).where(lti_login.c.state == bindparam("of_state"))


@dataclass(frozen=True, slots=True)
class Login:
    """A login under way, as the launch needs it."""

    platform_id: int
    nonce: str = field(repr=False)
    target: str


@dataclass(frozen=True, slots=True)
class Begun:
    """A login that was begun: what goes to the platform."""

    state: str = field(repr=False)
    nonce: str = field(repr=False)


def begin(connection: Connection, platform_id: int, target: str, browser: str, now: float) -> Begun:
    """Write down a login of this browser; those that nobody followed in time are forgotten on the way."""
    connection.execute(_FORGET, {"before": now - SECONDS})
    begun = Begun(secrets.token_urlsafe(32), secrets.token_urlsafe(32))
    row = {
        "state": _hash(begun.state),
        "browser": _hash(browser),
        "platform_id": platform_id,
        "nonce": begun.nonce,
        "target": target,
        "at": now,
    }
    connection.execute(insert(lti_login), row)
    return begun


def find(connection: Connection, state: str, browser: str, now: float) -> Login:
    """The login that a state belongs to; raises ``LoginUnknown``."""
    whose = {"state": _hash(state), "browser": _hash(browser), "since": now - SECONDS}
    row = connection.execute(_FIND, whose).one_or_none()
    if row is None:
        raise LoginUnknown
    return Login(row.platform_id, row.nonce, row.target)


def end(connection: Connection, state: str) -> None:
    """Use a login up, with its nonce, inside a unit of work; raises ``LoginUnknown`` where that was done before."""
    if connection.execute(_END, {"of_state": _hash(state)}).rowcount != 1:
        raise LoginUnknown


def _hash(secret: str) -> bytes:
    return sha256(secret.encode("utf-8", "surrogatepass")).digest()
