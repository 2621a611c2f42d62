"""The tool's own keys: two are published, the older signs, so that every platform has read a key before it is used."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from sqlalchemy import Connection, bindparam, delete, insert, select

from isodesk.lti.keys import key_set, private_key, thumbprint
from isodesk.station.context import Station
from isodesk.station.schema import lti_key

BITS: Final = 2048
LASTS: Final = 90 * 24 * 3600.0  # seconds until the next key signs
PUBLISHED: Final = 2
_ABOUT: Final = "lti_key.pem"
_ALL = select(lti_key).order_by(lti_key.c.id)
_DELETE = delete(lti_key).where(lti_key.c.id == bindparam("of_id"))


@dataclass(frozen=True, slots=True)
class ToolKey:
    """A key, its number here and its name."""

    number: int
    key: RSAPrivateKey = field(repr=False)
    key_id: str
    made_at: float


async def tool_keys(station: Station) -> Sequence[ToolKey]:
    """Both keys, the one that signs first; made where there are none, the older left where it is time."""
    kept = await station.database.read(lambda connection: _read(station, connection))
    while len(kept) < PUBLISHED or station.clock.wall() - kept[-1].made_at >= LASTS:
        made = await asyncio.to_thread(_made, station)  # it takes a good part of a second
        kept = await station.database.write(partial(_added, station, made, kept))
    return kept


async def published(station: Station) -> dict[str, Any]:
    """The key set to publish."""
    return key_set(each.key.public_key() for each in await tool_keys(station))


def _added(station: Station, made: bytes, known: Sequence[ToolKey], connection: Connection) -> list[ToolKey]:
    """The keys with another one, unless somebody else was quicker."""
    now = _read(station, connection)
    if [each.number for each in now] == [each.number for each in known]:
        if len(now) == PUBLISHED:
            connection.execute(_DELETE, {"of_id": now[0].number})
        connection.execute(insert(lti_key), {"made_at": station.clock.wall(), "pem_sealed": made})
    return _read(station, connection)


def _read(station: Station, connection: Connection) -> list[ToolKey]:
    found = []
    for row in connection.execute(_ALL):
        key = private_key(station.sealer.open(row.pem_sealed, about=_ABOUT))
        found.append(ToolKey(row.id, key, thumbprint(key.public_key()), row.made_at))
    return found


def _made(station: Station) -> bytes:
    key = generate_private_key(public_exponent=65537, key_size=BITS)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    return station.sealer.seal(pem, about=_ABOUT)
