"""Mail templates and senders."""

from sqlalchemy import update

from isodesk.banks.yaml_files import Steps
from isodesk.station import schema
from isodesk.station.emails import email_key
from isodesk.station.seed.model import SeedSender, SeedTemplate
from isodesk.station.seed.reading import ReadAccount
from isodesk.station.seed.seeding import Seeding


def seed_messages(seeding: Seeding, read: ReadAccount, account_id: int) -> None:
    """Templates as the file has them, and who may be named as the sender."""
    for index, template in enumerate(read.account.templates):
        _template(seeding, template, account_id, (*read.path, "templates", index))
    for index, sender in enumerate(read.account.senders):
        _sender(seeding, sender, account_id, (*read.path, "senders", index))


def _template(seeding: Seeding, given: SeedTemplate, account_id: int, path: Steps) -> None:
    table = schema.mail_template
    key: dict[str, object] = {"account_id": account_id, "kind": given.kind, "language": given.language}
    text: dict[str, object] = {"subject": given.subject, "body": given.body}
    if given.id is None:
        seeding.ensure(table, key, text, path)
        return
    found = seeding.find(table, {"id": given.id})
    if found is None:
        seeding.add(table, {"id": given.id, **key, **text})
    elif found["account_id"] != account_id:
        raise seeding.refused((*path, "id"), "id_taken", id=given.id)
    else:
        seeding.change(table, found, {**key, **text})


def _sender(seeding: Seeding, given: SeedSender, account_id: int, path: Steps) -> None:
    key = {"account_id": account_id, "email_key": email_key(given.email)}
    values = {"email": given.email, "verified": int(given.verified), "is_default": int(given.default)}
    sender_id = seeding.ensure(schema.sender, key, values, path)
    if given.default:
        others = (schema.sender.c.account_id == account_id, schema.sender.c.id != sender_id)
        seeding.connection.execute(update(schema.sender).where(*others).values(is_default=0))
