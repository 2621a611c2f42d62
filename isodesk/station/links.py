"""The links that a station hands out, and what it makes of them when they come back (decision D16).

Signed links hold their content, their end and an HMAC-SHA256 of both. A kind can't be passed off
as another: it is part of what is signed.
"""

import base64
import binascii
import hmac
import secrets
import struct
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete
from sqlalchemy.dialects.sqlite import insert

from isodesk.protocol.values import Language
from isodesk.station.clock import Clock
from isodesk.station.errors import LinkRefused
from isodesk.station.schema import single_use

LOGIN_SECONDS = 30 * 60
REPORT_SECONDS = 24 * 3600
ADMINISTRATOR_SECONDS = 60
_REMEMBERED = 86_400.0  # seconds
_MAC_BYTES = 20
_END = struct.Struct(">d")


class LoginLink(NamedTuple):
    """A candidate; dead once their ``login_epoch`` is another one."""

    candidate_id: int
    epoch: int


class ReportLink(NamedTuple):
    """A report; ``language`` is the one asked for, if any."""

    planned_test_id: int
    language: Language | None


class AdministratorLink(NamedTuple):
    """An administrator; good once: see :func:`use_once`."""

    administrator_id: int
    nonce: str
    expires_at: float


@dataclass(frozen=True)
class Links:
    """Makes and reads links under ``public_url`` (no slash at its end), signed with ``key``."""

    public_url: str
    key: bytes
    clock: Clock

    def test_url(self, link_key: str) -> str:
        """``tst_url``: good until the test is handed in or deleted."""
        return f"{self.public_url}/test/{link_key}"

    def login_url(self, candidate_id: int, epoch: int) -> str:
        """``lgn_url``: 30 minutes, dead after a change of password."""
        token = self.sign("login", struct.pack(">QQ", candidate_id, epoch), LOGIN_SECONDS)
        return f"{self.public_url}/continuelogin/CandidateContinueLogin?param={token}"

    def account_url(self, candidate_id: int, epoch: int) -> str:
        """Where action 38 leads: the candidate's account page, through the same door."""
        return self.login_url(candidate_id, epoch)

    def report_url(self, planned_test_id: int, language: Language | None) -> str:
        """``pdf_url``: 24 hours."""
        token = self.sign("report", struct.pack(">QB", planned_test_id, language or 0), REPORT_SECONDS)
        return f"{self.public_url}/report/{token}"

    def administrator_url(self, administrator_id: int) -> str:
        """Where action 13 leads: once, within 60 seconds."""
        content = struct.pack(">Q16s", administrator_id, secrets.token_bytes(16))
        return f"{self.public_url}/admin/enter/{self.sign('administrator', content, ADMINISTRATOR_SECONDS)}"

    def read_login(self, token: str) -> LoginLink:
        """Raises ``LinkRefused``; whether the epoch still holds is the caller's to see."""
        content, _ = self.read("login", token)
        return LoginLink(*_unpack(">QQ", content))

    def read_report(self, token: str) -> ReportLink:
        """Raises ``LinkRefused``."""
        planned_test_id, language = _unpack(">QB", self.read("report", token)[0])
        return ReportLink(planned_test_id, Language(language) if language else None)

    def read_administrator(self, token: str) -> AdministratorLink:
        """Raises ``LinkRefused``; then :func:`use_once` decides."""
        content, expires_at = self.read("administrator", token)
        administrator_id, nonce = _unpack(">Q16s", content)
        return AdministratorLink(administrator_id, nonce.hex(), expires_at)

    def sign(self, kind: str, content: bytes, seconds: float) -> str:
        """A token in base64url without padding, good for so many seconds."""
        body = _END.pack(self.clock.wall() + seconds) + content
        return base64.urlsafe_b64encode(body + self._mac(kind, body)).rstrip(b"=").decode()

    def read(self, kind: str, token: str, *, ended: bool = False) -> tuple[bytes, float]:
        """What was signed and when it ends, with ``ended`` also after that; raises ``LinkRefused``."""
        body = self._checked(kind, _decoded(token))
        (expires_at,) = _END.unpack_from(body)
        if not ended and self.clock.wall() >= expires_at:
            raise LinkRefused(reason="expired")
        return body[_END.size :], expires_at

    def _checked(self, kind: str, signed: bytes) -> bytes:
        body, mac = signed[:-_MAC_BYTES], signed[-_MAC_BYTES:]
        if len(body) < _END.size or not hmac.compare_digest(mac, self._mac(kind, body)):
            raise LinkRefused(reason="forged")
        return body

    def _mac(self, kind: str, body: bytes) -> bytes:
        # Not hmac.digest: for so few bytes too it lets go of the interpreter, and then has to wait for its turn again.
        return hmac.new(self.key, kind.encode() + b"\0" + body, "sha256").digest()[:_MAC_BYTES]


def use_once(connection: Connection, nonce: str, expires_at: float, *, now: float) -> None:
    """Use a single-use link up, inside a unit of work; raises ``LinkRefused`` where it was used before.

    Links that ended a day ago are forgotten on the way: a clock that is set back brings none of them to life.
    """
    connection.execute(delete(single_use).where(single_use.c.expires_at < now - _REMEMBERED))
    statement = insert(single_use).values(nonce=nonce, expires_at=expires_at).on_conflict_do_nothing()
    if connection.execute(statement).rowcount != 1:
        raise LinkRefused(reason="used")


def _decoded(token: str) -> bytes:
    try:
        return base64.b64decode(token.encode("ascii") + b"=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise LinkRefused(reason="forged") from error


def _unpack(layout: str, content: bytes) -> tuple[Any, ...]:
    try:
        return struct.unpack(layout, content)
    except struct.error as error:
        raise LinkRefused(reason="forged") from error
