"""Mails in the folder, read back as any mail program would."""

import asyncio
import logging
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection

from isodesk.station import schema
from isodesk.station.context import Unit
from isodesk.station.mail import forget_mails, queue_registration_mail
from isodesk.station.mail_tags import TemplateUnusable, check_template, fill_in
from isodesk.station.mail_writing import write_due_mails
from isodesk.station.passwords import seal_password
from tests.station.pages.room import BASE, Room, SetClock, open_station

BODY = """Bonjour {{ given_name }} {{ family_name }},

{% for test in tests %}
{{ test.name }} ({{ test.minutes }} min) : {{ test.url }}
{% endfor %}
{% if password %}Mot de passe : {{ password }}{% endif %}

{{ centre }} <{{ login_page }}>
"""


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    station = open_station(tmp_path / "station", SetClock())
    assert isinstance(station.clock, SetClock)
    room = Room(station, station.clock)
    room.account("Centre d’Exemple & Fils")
    room.form()
    room.put(
        schema.mail_template, id=4, account_id=1, kind="invitation", language="fr", subject="Votre test", body=BODY
    )
    sender = {"account_id": 1, "email": "exams@example.org", "email_key": "exams@example.org"}
    room.put(schema.sender, **sender, verified=1, is_default=1)
    yield room
    station.database.close()


def template(room: Room, **values: Any) -> None:
    room.put(schema.mail_template, account_id=1, kind="invitation", language="fr", **values)


def queue(room: Room, candidate_id: int, tests: list[int], **values: Any) -> int:
    def work(connection: Connection) -> int:
        unit = Unit(connection, 1, room.clock.wall(), room.station)
        given = {"template_id": 4, "sender_id": None, "due_at": unit.now, **values}
        return queue_registration_mail(unit, candidate_id=candidate_id, planned_test_ids=tests, **given)

    return room.station.database.write_now(work)


def written(room: Room) -> list[Path]:
    return sorted((room.station.folder / "mail").glob("*.eml"))


def read(path: Path) -> EmailMessage:
    message = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    assert not message.defects
    return message


def part(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    assert body is not None
    return str(body.get_content())


async def test_a_mail_says_what_the_template_says(room: Room) -> None:
    sealed = seal_password(room.station.sealer, 1, "s3cret-Pass-<word>")
    candidate_id = room.candidate(
        given_name="Zoé", family_name="Ébauche", extra_time_percent=50, password_sealed=sealed
    )
    test_id, key = room.planned_test(candidate_id)
    queue(room, candidate_id, [test_id])
    await write_due_mails(room.station)

    (path,) = written(room)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    message = read(path)
    assert message["From"].addresses[0].addr_spec == "exams@example.org"
    assert message["From"].addresses[0].display_name == "Centre d’Exemple & Fils"
    assert message["To"].addresses[0].display_name == "Zoé Ébauche"
    assert message["Subject"] == "Votre test"
    assert message["Date"].datetime.timestamp() == room.clock.wall()
    assert message["Message-ID"].endswith("@example.org>")
    assert message["Content-Language"] == "fr"
    assert message.get_content_type() == "multipart/alternative"
    text = part(message, "plain")
    assert "Bonjour Zoé Ébauche," in text
    assert f"Tableur (15 min) : {BASE}/test/{key}" in text
    assert "Mot de passe : s3cret-Pass-<word>" in text
    html = part(message, "html")
    assert f'<a href="{BASE}/test/{key}">' in html
    assert "s3cret-Pass-&lt;word&gt;" in html
    assert path.read_bytes().isascii()


@pytest.mark.parametrize("email", ["a@[", "a@[x", "+@,\xa0."])
async def test_an_address_that_no_mail_can_be_made_for_holds_up_nobody(
    room: Room, email: str, caplog: pytest.LogCaptureFixture
) -> None:
    queue(room, room.candidate(email=email, email_key=email), [])
    queue(room, room.candidate(email="zoe@example.org", email_key="zoe@example.org"), [])
    with caplog.at_level(logging.WARNING):
        await write_due_mails(room.station)
    assert [read(path)["To"].addresses[0].addr_spec for path in written(room)] == ["zoe@example.org"]
    assert "can't be written: MailUnusable" in caplog.text
    assert email not in caplog.text


async def test_a_password_that_was_changed_or_hashed_is_shown_nowhere(room: Room) -> None:
    candidate_id = room.candidate(password_hash="$argon2id$something")
    queue(room, candidate_id, [])
    await write_due_mails(room.station)
    assert "Mot de passe" not in part(read(written(room)[0]), "plain")


async def test_each_mail_is_written_once(room: Room) -> None:
    candidate_id = room.candidate()
    mail_id = queue(room, candidate_id, [])
    await write_due_mails(room.station)
    (path,) = written(room)
    before = path.stat()
    # A station that died after renaming the file and before its commit.
    room.change(schema.mail, mail_id, status="waiting", file_name=None, written_at=None)
    await write_due_mails(room.station)
    assert written(room) == [path]
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert room.row(schema.mail, mail_id).status == "written"


async def test_scheduled_mails_wait_for_their_morning(room: Room) -> None:
    morning = datetime(2026, 10, 1, 8, tzinfo=ZoneInfo("Europe/Paris")).timestamp()
    queue(room, room.candidate(), [], due_at=morning)
    room.clock.wall_time = morning - 1
    await write_due_mails(room.station)
    assert written(room) == []
    room.clock.wall_time = morning
    await write_due_mails(room.station)
    assert len(written(room)) == 1


async def test_tests_taken_meanwhile_or_of_others_are_left_out(room: Room) -> None:
    candidate_id = room.candidate()
    open_test, key = room.planned_test(candidate_id)
    done, _ = room.planned_test(candidate_id, status=3)
    foreign, _ = room.planned_test()
    queue(room, candidate_id, [done, open_test, foreign])
    await write_due_mails(room.station)
    text = part(read(written(room)[0]), "plain")
    assert text.count("/test/") == 1
    assert key in text


async def test_forgetting_takes_away_what_waits_and_what_was_written(room: Room) -> None:
    candidate_id, other = room.candidate(given_name="Gone"), room.candidate(given_name="Stays")
    queue(room, candidate_id, [])
    queue(room, other, [])
    await write_due_mails(room.station)
    queue(room, candidate_id, [], due_at=room.clock.wall() + 1000)

    def work(connection: Connection) -> None:
        forget_mails(Unit(connection, 1, room.clock.wall(), room.station), candidate_id)

    room.station.database.write_now(work)
    room.clock.pass_time(2000)
    await write_due_mails(room.station)
    (path,) = written(room)
    assert "Stays" in part(read(path), "plain")
    assert {row.candidate_id for row in room.rows(schema.mail)} == {other}


async def test_what_a_dead_station_left_half_done_is_cleared_away(room: Room) -> None:
    unfinished = room.station.folder / "mail" / "unfinished" / "9.eml"
    unfinished.parent.mkdir(parents=True)
    unfinished.write_text("somebody's name")
    await write_due_mails(room.station)
    assert not unfinished.exists()


@pytest.mark.parametrize(
    "email",
    ["plain@example.org", "with space@example.org", "élise@exämple.org", 'quo"te@example.org', "a,b;c<d>@example.org"],
)
async def test_odd_addresses_are_written_so_that_they_read_back(room: Room, email: str) -> None:
    queue(room, room.candidate(email=email, email_key=email, family_name="O’Neil, Jr. <x@y>"), [])
    await write_due_mails(room.station)
    (address,) = read(written(room)[0])["To"].addresses
    read_back = [text.encode("utf-8", "surrogateescape").decode() for text in (address.username, address.display_name)]
    assert read_back == [email.rpartition("@")[0], "Inès O’Neil, Jr. <x@y>"]


async def test_a_template_that_cannot_be_filled_in_stops_nobody_else(room: Room) -> None:
    room.put(
        schema.mail_template, id=5, account_id=1, kind="reminder", language="fr", subject="x", body="{{ nonsense }}"
    )
    first = queue(room, room.candidate(), [], template_id=5)
    second = queue(room, room.candidate(), [])
    await write_due_mails(room.station)
    assert [room.row(schema.mail, number).status for number in (first, second)] == ["cancelled", "written"]
    assert len(written(room)) == 1


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ given_name.__class__ }}",
        "{% for x in range(10**9) %}x{% endfor %}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ '%s' | format(1) }}",
        "{{ 'x' * 10**10 }}",
        "{{ '%999999999d' % 1 }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ given_name.nothing.at_all }}",
        "{{ unknown }}",
        "{% if %}",
        "{{ 1 / 0 }}",
    ],
)
def test_templates_that_reach_too_far_are_refused(template: str) -> None:
    assert check_template(template)
    with pytest.raises(TemplateUnusable):
        fill_in(template, {"given_name": "Ada", "unknowable": 1})


def test_a_template_that_uses_the_documented_tags_is_fine() -> None:
    assert check_template(BODY) is None
    assert check_template("{% if test %}{{ test.name }}{{ test.session }}{% endif %}{{ email }}") is None


KILLED = """
import asyncio, os, sys
from pathlib import Path
from tests.station.pages.room import SetClock, open_station
from isodesk.station import mail_writing

station = open_station(Path(sys.argv[1]), SetClock())
moment = int(sys.argv[2])
count = 0
def die(original):
    def wrapped(*args, **kwargs):
        global count
        count += 1
        if count == moment:
            os.kill(os.getpid(), 9)
        value = original(*args, **kwargs)
        count += 1
        if count == moment:
            os.kill(os.getpid(), 9)
        return value
    return wrapped
for name in ("_write_part", "_sync_folder", "_publish"):
    setattr(mail_writing, name, die(getattr(mail_writing, name)))
asyncio.run(mail_writing.write_due_mails(station))
station.database.close()
"""


@pytest.mark.parametrize("moment", range(1, 7))
def test_killed_at_any_moment_each_mail_is_there_once(room: Room, moment: int) -> None:
    """Before and after writing the part, renaming it, and marking it: then the next station goes on."""
    for number in range(3):
        queue(room, room.candidate(given_name=f"Person{number}"), [])
    room.station.database.close()
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(room.station.folder), str(moment)], env=os.environ, check=False
    )
    assert killed.returncode == -9
    seen = {path: path.stat().st_ino for path in written(room)}

    station = open_station(room.station.folder, room.clock)
    asyncio.run(write_due_mails(station))
    station.database.close()
    texts = [part(read(path), "plain") for path in written(room)]
    assert sorted(text.split()[1] for text in texts) == ["Person0", "Person1", "Person2"]
    for path, inode in seen.items():
        assert path.stat().st_ino == inode


async def test_a_mail_about_tests_that_are_gone_is_not_sent(room: Room) -> None:
    candidate_id = room.candidate()
    taken, _ = room.planned_test(candidate_id, status=3)
    open_, _ = room.planned_test(candidate_id)
    outdated = queue(room, candidate_id, [taken])
    queue(room, candidate_id, [taken, open_])
    queue(room, candidate_id, [])
    await write_due_mails(room.station)
    assert len(written(room)) == 2
    assert room.row(schema.mail, outdated).status == "cancelled"
    assert "mail.outdated" in {row.event for row in room.rows(schema.journal)}
