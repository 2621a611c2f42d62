"""Access tokens: signed, so that they outlive a restart without being stored anywhere.

A token names its client and its end. What signs it includes the hash of the client's secret: a
client that goes, or whose secret changes, takes its tokens with it.
"""

import base64
import binascii
import hmac
import secrets
import struct
from dataclasses import dataclass, field

from isodesk.station.clock import Clock
from isodesk.station.directory import Client, Directory

SECONDS = 3600
_MAC_BYTES = 32
_HEAD = struct.Struct(">d12s")
_MOST_REMEMBERED = 4096


@dataclass
class Tokens:
    """Issues tokens and recognises them; those seen before are recognised by one look-up."""

    directory: Directory
    key: bytes
    clock: Clock
    _seen: dict[str, tuple[Client, float]] = field(default_factory=dict)

    def issue(self, client: Client) -> str:
        """A token for :data:`SECONDS`, in base64url."""
        body = _HEAD.pack(self.clock.wall() + SECONDS, secrets.token_bytes(12)) + client.id.encode()
        return base64.urlsafe_b64encode(self._mac(client, body) + body).rstrip(b"=").decode()

    def client_of(self, token: str) -> Client | None:
        """Whose token it is; ``None`` for one that is forged, ended, or of a client that is gone."""
        seen = self._seen.get(token)
        if seen is None:
            return self._recognise(token)
        if self.clock.wall() < seen[1]:
            return seen[0]
        del self._seen[token]
        return None

    def _recognise(self, token: str) -> Client | None:
        mac, body = _split(token)
        client = self.directory.clients.get(body[_HEAD.size :].decode("utf-8", "replace"))
        if client is None or not hmac.compare_digest(mac, self._mac(client, body)):
            return None
        expires_at, _ = _HEAD.unpack_from(body)
        if self.clock.wall() >= expires_at:
            return None
        self._remember(token, client, expires_at)
        return client

    def _remember(self, token: str, client: Client, expires_at: float) -> None:
        if len(self._seen) >= _MOST_REMEMBERED:
            self._seen.clear()
        self._seen[token] = (client, expires_at)

    def _mac(self, client: Client, body: bytes) -> bytes:
        return hmac.digest(self.key, client.secret_hash + body, "sha256")


def _split(token: str) -> tuple[bytes, bytes]:
    try:
        signed = base64.b64decode(token.encode("ascii") + b"=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error):
        return b"", b""
    return signed[:_MAC_BYTES], signed[_MAC_BYTES:]
