"""The mail folder: due mails written once each, whenever the station dies.

A message is written whole under another name and on disk before anybody sees it. In one unit of
work it is then renamed to the name that its mail will always have and marked as written. A station
that died between the two finds the file there and writes nothing again.
"""

import asyncio
import logging
import os
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select, update

from isodesk.station.background import each_by_itself
from isodesk.station.context import Station, Unit
from isodesk.station.journal import record
from isodesk.station.mail import file_name_of, mail_folder
from isodesk.station.mail_letters import NothingToTell, read_letter
from isodesk.station.mail_message import Letter, MailUnusable, compose_bytes
from isodesk.station.mail_tags import TemplateUnusable
from isodesk.station.schema import mail

LOGGER = logging.getLogger("isodesk.station.mail")
_AT_A_TIME: Final = 50


async def write_due_mails(station: Station) -> None:
    """Write every mail that is due, in the order in which they were asked for."""
    await asyncio.to_thread(_clear_parts, station)
    failed: set[int] = set()

    async def write(mail_id: int) -> None:
        await _write(station, mail_id)

    while True:
        most = _AT_A_TIME + len(failed)  # those passed over in this round are found again
        due = await station.database.read(partial(_due, now=station.clock.wall(), most=most))
        failed.update(await each_by_itself([each for each in due if each not in failed], write))
        if len(due) < most:
            return


def _due(connection: Connection, *, now: float, most: int) -> list[int]:
    query = select(mail.c.id).where(mail.c.status == "waiting", mail.c.due_at <= now)
    return list(connection.scalars(query.order_by(mail.c.due_at, mail.c.id).limit(most)))


async def _write(station: Station, mail_id: int) -> None:
    try:
        letter = await station.database.read(lambda connection: read_letter(station, connection, mail_id))
    except NothingToTell:
        await station.database.write(lambda connection: _cancel(station, connection, mail_id, "mail.outdated"))
        return
    if letter is None:
        return
    part = _parts(station) / f"{mail_id}.eml"
    try:
        await asyncio.to_thread(_write_part, part, letter)
    except (TemplateUnusable, MailUnusable) as error:
        LOGGER.warning("mail %s can't be written: %s", mail_id, type(error).__name__)
        await station.database.write(lambda connection: _cancel(station, connection, mail_id, "mail.unusable"))
        return
    await station.database.write(lambda connection: _publish(station, connection, mail_id, part))


def _parts(station: Station) -> Path:
    return mail_folder(station) / "unfinished"


def _clear_parts(station: Station) -> None:
    """What a station that died left half done may be of somebody who was forgotten since."""
    if _parts(station).is_dir():
        for part in _parts(station).iterdir():
            part.unlink()


def _write_part(part: Path, letter: Letter) -> None:
    message = compose_bytes(letter)
    part.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(message)
        file.flush()
        os.fsync(file.fileno())


def _publish(station: Station, connection: Connection, mail_id: int, part: Path) -> None:
    """Rename and mark, unless the mail was taken back meanwhile, or is there already."""
    row = connection.execute(select(mail).where(mail.c.id == mail_id, mail.c.status == "waiting")).one_or_none()
    if row is None:
        part.unlink(missing_ok=True)
        return
    target = mail_folder(station) / file_name_of(row)
    if target.exists():
        part.unlink(missing_ok=True)
    else:
        part.replace(target)
        _sync_folder(target.parent)
    unit = Unit(connection, row.account_id, station.clock.wall(), station)
    connection.execute(
        update(mail).where(mail.c.id == mail_id).values(status="written", file_name=target.name, written_at=unit.now)
    )
    record(unit, "mail.written", mail_id, {"candidate": row.candidate_id})


def _cancel(station: Station, connection: Connection, mail_id: int, why: str) -> None:
    row = connection.execute(select(mail).where(mail.c.id == mail_id, mail.c.status == "waiting")).one_or_none()
    if row is not None:
        connection.execute(update(mail).where(mail.c.id == mail_id).values(status="cancelled"))
        record(Unit(connection, row.account_id, station.clock.wall(), station), why, mail_id)


def _sync_folder(folder: Path) -> None:
    """Put a rename on disk, where the system lets folders be opened."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
