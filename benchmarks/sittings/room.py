"""Centres for sittings: made from a seed of their own, read beside the station."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select, update

from benchmarks.centre import fill
from benchmarks.servers import clean_environment, passphrase_environment
from isodesk.protocol.values import TestStatus
from isodesk.station.keys import Keys
from isodesk.station.opening import Store, open_store
from isodesk.station.schema import answer, planned_test


def crowd_seed(questions: int) -> dict[str, Any]:
    """A centre with one form of so many questions, ``q1`` and so on, with the options a, b and c."""
    options = [{"key": key, "text": {"en": key.upper()}, "right": key == "a"} for key in "abc"]
    items = [
        {"type": "choice", "id": f"q{number}", "skill": 1, "statement": {"en": f"**{number}**?"}, "options": options}
        for number in range(1, questions + 1)
    ]
    content = {
        "id": 1,
        "kind": "assessment",
        "names": {"en": "A test that all take at once"},
        "languages": ["en"],
        "credit_kind": "assessment",
        "grade_type": 3,
        "seconds": 3600,
        "skills": {"1": {"en": "Everything"}},
        "items": items,
    }
    credit = [{"kind": "assessment", "description": "Assessments", "amount": 1_000_000_000}]
    return {"accounts": [{"name": "Centre to measure on", "credits": credit, "forms": [content]}]}


def seed(folder: Path, content: dict[str, Any], passphrase: str | None) -> Path:
    """Make a centre; returns its folder."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    file = folder.with_suffix(".yaml")
    file.write_text(json.dumps(content))  # which is YAML, too
    subprocess.run(
        [sys.executable, "-m", "isodesk", "station", "seed", str(file), "--data", str(folder)],
        env={**clean_environment(), **passphrase_environment(passphrase)},
        check=True,
        capture_output=True,
    )
    return folder


def opened(folder: Path, passphrase: str | None) -> Store:
    """The store of a station, to be closed by whoever opens it."""
    return open_store(folder, Keys(passphrase_environment(passphrase)).store_key(folder), create=False)


def link_keys(folder: Path, passphrase: str | None) -> list[str]:
    """What the links of its tests end with, in the order in which the tests were planned."""
    store = opened(folder, passphrase)
    with store.database:
        query = select(planned_test.c.link_key).order_by(planned_test.c.id)
        return store.database.read_now(lambda connection: list(connection.scalars(query)))


def fully_answered(folder: Path, passphrase: str | None, questions: int) -> int:
    """How many tests are handed in and have that many answers."""
    store = opened(folder, passphrase)
    with store.database:
        return store.database.read_now(lambda connection: _fully_answered(connection, questions))


def _fully_answered(connection: Connection, questions: int) -> int:
    done = (
        select(planned_test.c.id)
        .join(answer, answer.c.planned_test_id == planned_test.c.id)
        .where(planned_test.c.status == TestStatus.COMPLETED)
        .group_by(planned_test.c.id)
        .having(func.count() == questions)
    )
    return int(connection.execute(select(func.count()).select_from(done.subquery())).scalar_one())


def plan_tests(folder: Path, passphrase: str | None, form_ids: Sequence[int]) -> list[str]:
    """Plan a test of each of these forms, for somebody new each; the keys of their links, in that order."""
    fill(folder, passphrase, len(form_ids))
    store = opened(folder, passphrase)
    with store.database:
        store.database.write_now(lambda connection: _set_forms(connection, form_ids))
    return link_keys(folder, passphrase)


def _set_forms(connection: Connection, form_ids: Sequence[int]) -> None:
    for number, form_id in enumerate(form_ids, start=1):
        connection.execute(update(planned_test).where(planned_test.c.id == number).values(form_id=form_id))
