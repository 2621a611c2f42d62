"""The list of who may launch at an account, as the centre keeps it: added, changed, switched off, taken off."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Row, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from isodesk.lti.platforms import Registration
from isodesk.lti.web import require_web
from isodesk.protocol.catalogue import ACTIONS
from isodesk.station.consumers import seal_consumer_secret
from isodesk.station.context import Unit
from isodesk.station.journal import record
from isodesk.station.lti.consumers import ADMINISTRATOR_ACTION, Allowed
from isodesk.station.lti.refused import ActionUnknown, KeyTaken, SourceUnknown
from isodesk.station.schema import lti_consumer, lti_course, lti_person, lti_platform, lti_return

_TABLES: Final[Mapping[str, Table]] = {"consumer": lti_consumer, "platform": lti_platform}
_ADDRESSES: Final = ("auth_url", "token_url", "jwks_url")


@dataclass(frozen=True, slots=True)
class Entry:
    """A consumer or a platform. ``source`` is ``consumer:7`` or ``platform:3``; ``known_as`` its key or client id."""

    source: str
    name: str
    known_as: str
    allowed: Allowed
    registration: Registration | None = None


@dataclass(frozen=True, slots=True)
class NewConsumer:
    """A consumer that was added. The secret is told this once."""

    entry: Entry
    secret: str = field(repr=False)


def entries(unit: Unit) -> Sequence[Entry]:
    """All of the account, consumers first, each in the order in which they were added."""
    return [
        _read(kind, row)
        for kind, table in _TABLES.items()
        for row in unit.connection.execute(
            select(table).where(table.c.account_id == unit.account_id).order_by(table.c.id)
        )
    ]


def find_entry(unit: Unit, source: str) -> Entry:
    """One of the account; raises ``SourceUnknown``."""
    return _read(source.partition(":")[0], _find(unit, source)[1])


def add_consumer(unit: Unit, name: str, key: str = "") -> NewConsumer:
    """A consumer with a secret made at random; raises ``KeyTaken``."""
    key, secret = key or f"isodesk-{secrets.token_hex(6)}", secrets.token_urlsafe(32)
    sealed = seal_consumer_secret(unit.station.sealer, key, secret)
    row = {"name": name, "consumer_key": key, "secret_sealed": sealed, "settings": {}}
    return NewConsumer(_added(unit, "consumer", row), secret)


def add_platform(unit: Unit, name: str, registration: Registration) -> Entry:
    """A platform as it is registered; raises ``KeyTaken`` and ``AddressNotWeb``."""
    addresses = {each: require_web(each, getattr(registration, each)) for each in _ADDRESSES}
    settings = {"deployment_ids": list(registration.deployment_ids), **addresses}
    if registration.token_audience:
        settings["token_audience"] = registration.token_audience
    row = {"name": name, "issuer": registration.issuer, "client_id": registration.client_id, "settings": settings}
    return _added(unit, "platform", row)


def change(unit: Unit, source: str, **values: object) -> Entry:
    """Change what is allowed; raises ``SourceUnknown`` and ``ActionUnknown``.

    ``values`` by the names of ``Allowed``; None leaves one as it is.
    """
    table, row = _find(unit, source)
    given = {name: _kept(name, value) for name, value in values.items() if value is not None}
    changed = update(table).where(table.c.id == row.id, table.c.account_id == unit.account_id)
    unit.connection.execute(changed.values(settings={**row.settings, **given}))
    record(unit, "lti.changed", row.id)
    return find_entry(unit, source)


def remove(unit: Unit, source: str) -> None:
    """Take one off: its launches are refused from now on; raises ``SourceUnknown``.

    What was known by its number goes too: another may get that number.
    """
    table, row = _find(unit, source)
    for known in (lti_person, lti_course, lti_return):
        unit.connection.execute(delete(known).where(known.c.source == source))
    unit.connection.execute(delete(table).where(table.c.id == row.id, table.c.account_id == unit.account_id))
    record(unit, "lti.removed", row.id)


def _added(unit: Unit, kind: str, row: Mapping[str, object]) -> Entry:
    table = _TABLES[kind]
    try:
        number = unit.connection.execute(
            insert(table).returning(table.c.id), {"account_id": unit.account_id, **row}
        ).scalar_one()
    except IntegrityError as error:
        raise KeyTaken from error
    record(unit, "lti.added", number)
    return find_entry(unit, f"{kind}:{number}")


def _find(unit: Unit, source: str) -> tuple[Table, Row[Any]]:
    kind, _, number = source.partition(":")
    table = _TABLES.get(kind)
    if table is None or not (number.isascii() and number.isdigit() and len(number) < 12):
        raise SourceUnknown
    mine = (table.c.id == int(number), table.c.account_id == unit.account_id)
    row = unit.connection.execute(select(table).where(*mine)).one_or_none()
    if row is None:
        raise SourceUnknown
    return table, row


def _kept(name: str, value: object) -> object:
    if name != "actions":
        return value
    numbers = sorted(set(_numbers(value)))
    unknown = [number for number in numbers if number not in ACTIONS or number == ADMINISTRATOR_ACTION]
    if unknown:
        raise ActionUnknown(action=unknown[0])
    return numbers


def _numbers(value: object) -> Iterable[int]:
    return value if isinstance(value, Iterable) else ()


def _read(kind: str, row: Row[Any]) -> Entry:
    source, allowed = f"{kind}:{row.id}", Allowed.from_json(row.settings)
    if kind == "consumer":
        return Entry(source, row.name, row.consumer_key, allowed)
    registration = Registration.of({"issuer": row.issuer, "client_id": row.client_id, **row.settings})
    return Entry(source, row.name, row.client_id, allowed, registration)
