"""Accounts, and what lets somebody in: clients, administrators, LTI consumers and platforms."""

import hashlib
import secrets

from sqlalchemy import func, select

from isodesk.banks.yaml_files import Steps
from isodesk.station import schema
from isodesk.station.consumers import seal_consumer_secret, secret_matches
from isodesk.station.emails import email_key
from isodesk.station.seed.model import SeedConsumer
from isodesk.station.seed.reading import ReadAccount
from isodesk.station.seed.seeding import Seeding


def seed_account(seeding: Seeding, read: ReadAccount, parent_id: int | None) -> int:
    """The account itself; its number. Accounts keep the order in which they came."""
    given, table = read.account, schema.account
    key = {"parent_id": parent_id, "name": given.name}
    found = seeding.find(table, {"id": given.id}) if given.id else seeding.find(table, key)
    if found is None:
        last = seeding.connection.scalar(select(func.max(table.c.position)))
        number = {"id": given.id} if given.id else {}
        position = 0 if last is None else last + 1
        return seeding.add(table, {**number, **key, "zone": given.zone or seeding.zone, "position": position})
    if found["parent_id"] != parent_id:
        raise seeding.refused((*read.path, "id"), "id_taken", id=given.id)
    zone = {"zone": given.zone} if given.zone else {}
    seeding.change(table, found, {"name": given.name, **zone})
    return int(found["id"])


def seed_access(seeding: Seeding, read: ReadAccount, account_id: int) -> None:
    """Who may come in: clients and administrators, LTI consumers and platforms."""
    _clients(seeding, read, account_id)
    for index, each in enumerate(read.account.administrators):
        key = {"account_id": account_id, "email_key": email_key(each.email)}
        values = {"email": each.email, "name": each.name}
        seeding.ensure(schema.administrator, key, values, (*read.path, "administrators", index))
    for index, consumer in enumerate(read.account.lti_consumers):
        _consumer(seeding, consumer, account_id, (*read.path, "lti_consumers", index))
    _platforms(seeding, read, account_id)


def _clients(seeding: Seeding, read: ReadAccount, account_id: int) -> None:
    for index, each in enumerate(read.account.clients):
        values = {"label": each.label or each.id, "secret_hash": hashlib.sha256(each.secret.encode()).digest()}
        found = seeding.find(schema.client, {"id": each.id})
        if found is None:
            new = {"id": each.id, "account_id": account_id, "created_at": seeding.now}
            seeding.add(schema.client, {**new, **values})
        elif found["account_id"] != account_id:
            raise seeding.refused((*read.path, "clients", index, "id"), "id_taken", id=each.id)
        else:
            seeding.change(schema.client, found, values)


def _consumer(seeding: Seeding, given: SeedConsumer, account_id: int, path: Steps) -> None:
    key = {"consumer_key": given.key}
    found = seeding.find(schema.lti_consumer, key)
    if found is not None and found["account_id"] != account_id:
        raise seeding.refused((*path, "key"), "id_taken", id=given.key)
    values = {
        "account_id": account_id,
        "name": given.name,
        "settings": {"create_candidates": given.create_candidates},
        **_consumer_secret(seeding, given, None if found is None else found["secret_sealed"]),
    }
    seeding.ensure(schema.lti_consumer, key, values, path)


def _consumer_secret(seeding: Seeding, given: SeedConsumer, kept: bytes | None) -> dict[str, bytes]:
    """The secret where it is new or another: sealing the same one again would change the row."""
    sealer = seeding.sealer
    if kept is not None and (given.secret is None or secret_matches(sealer, given.key, kept, given.secret)):
        return {}
    secret = given.secret or secrets.token_urlsafe(32)
    return {"secret_sealed": seal_consumer_secret(sealer, given.key, secret)}


def _platforms(seeding: Seeding, read: ReadAccount, account_id: int) -> None:
    for index, each in enumerate(read.account.lti_platforms):
        path = (*read.path, "lti_platforms", index)
        key = {"issuer": each.issuer, "client_id": each.client_id}
        found = seeding.find(schema.lti_platform, key)
        if found is not None and found["account_id"] != account_id:
            raise seeding.refused(path, "id_taken", id=each.client_id)
        settings = each.model_dump(exclude={"name", "issuer", "client_id"})
        values = {"account_id": account_id, "name": each.name, "settings": settings}
        seeding.ensure(schema.lti_platform, key, values, path)
