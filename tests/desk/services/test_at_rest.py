"""Everything that a desk leaves on the disk, byte by byte: no name, no address, no token, no secret."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from isodesk.desk.services.drafts import Invitation, Registration
from isodesk.desk.services.rows import OutboxCounts
from tests.desk.services.offices import ALL, ASSESSMENT, intents, open_desk, person, the_candidate, the_tests
from tests.support.station import SECRETS, RunningStation, wait_until

GIVEN, FAMILY, GROUP, DOMAIN = "Zéphyrine", "Quillfeather", "Brumaire group", "secret-domain.example.org"


def spellings(word: str) -> set[bytes]:
    """A word as files may hold it."""
    forms = {word, word.lower(), word.upper(), word.encode().hex()}
    return {text.encode(code) for text in forms for code in ("utf-8", "utf-16-le", "utf-16-be")}


def found_in(folder: Path, words: list[str]) -> list[tuple[str, str]]:
    """Which of these words stand in which files."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    contents = {path: path.read_bytes() for path in files}
    return [
        (path.name, word)
        for path, content in contents.items()
        for word in words
        if any(each in content for each in spellings(word))
    ]


async def words_of(folder: Path, station: RunningStation) -> list[str]:
    """What real work leaves that nobody else may read: looked for while the desk runs, too."""
    async with open_desk(folder, station.url) as desk:
        drafts = [person(given_name=GIVEN, family_name=FAMILY, group=GROUP, email=f"p{n}@{DOMAIN}") for n in range(30)]
        people = [await desk.candidates.add(draft) for draft in drafts]
        await desk.tests.register(people, Registration(ASSESSMENT))
        await desk.candidates.update(people[0], person(given_name=GIVEN, family_name=FAMILY, email=drafts[0].email))
        await desk.mails.send_to_candidates(people[:3], Invitation(41))
        await desk.candidates.add(person(given_name=GIVEN, email="ada@example.org"))  # somebody else's: a conflict
        counts = await desk.outbox.wait_idle()
        assert counts == OutboxCounts(conflicts=1)
        assert len(await intents(desk, "conflict")) == 1
        assert (await the_candidate(desk, people[0])).given_name == GIVEN
        assert await desk.candidates.count(ALL) == 31
        isograd = await desk.context.isograd()
        token = await isograd._caller._tokens.token()
        url = (await the_tests(desk))[0].url
        words = [GIVEN, FAMILY, GROUP, DOMAIN, token, token.rpartition(".")[2], url, SECRETS["client-a"]]
        assert found_in(folder, words) == []
        return words


async def test_nothing_of_anybody_is_written_in_the_clear(tmp_path: Path, station: RunningStation) -> None:
    words = await words_of(tmp_path, station)
    assert found_in(tmp_path, words) == []
    (tmp_path / "leak.log").write_text(f"sent to {FAMILY}")
    assert found_in(tmp_path, words) == [("leak.log", FAMILY)]


def test_nor_after_the_desk_was_killed(tmp_path: Path, station: RunningStation) -> None:
    profile, temporary = tmp_path / "desk", tmp_path / "temporary"
    temporary.mkdir()
    command = [sys.executable, "-m", "tests.desk.services.dying", str(profile), station.url, "40"]
    environment = {**os.environ, "TMPDIR": str(temporary)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        while process.stdout.readline().strip() != "sending":
            pass
        wait_until((profile / "desk.db-wal").exists)
        process.send_signal(signal.SIGKILL)
    assert found_in(profile, ["Ébauche", "zoe.", "@example.org", SECRETS["client-a"]]) == []
    assert [path for path in temporary.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("word", ["Quillfeather", "Zéphyrine"])
def test_the_search_knows_every_spelling(tmp_path: Path, word: str) -> None:
    for place, content in enumerate(spellings(word)):
        (tmp_path / f"{place}").write_bytes(b"\0" + content + b"\0")
    assert len(found_in(tmp_path, [word])) == len(spellings(word))
