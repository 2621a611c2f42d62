"""Centres to measure on: made by ``isodesk station seed``, filled with candidates where that is the question."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, insert, select

from benchmarks.servers import clean_environment, passphrase_environment
from isodesk.station.keys import Keys
from isodesk.station.opening import open_store
from isodesk.station.schema import account, candidate, form, planned_test

PASSPHRASE = "only for measuring"
_SEED = """\
accounts:
  - name: Centre to measure on
    clients:
      - {id: bench, secret: bench-secret-of-no-value}
    credits:
      - {kind: assessment, description: Assessments, amount: 1000000000}
    forms:
      - id: 1
        kind: assessment
        names: {en: Spreadsheets, fr: Tableurs}
        credit_kind: assessment
        grade_type: 3
        seconds: 1800
        skills: {"1": {en: Cells, fr: Cellules}}
        languages: [en, fr]
        items:
          - type: choice
            id: sum
            skill: 1
            statement: {en: "Which one adds?", fr: "Laquelle additionne ?"}
            options:
              - {key: a, text: {en: SUM, fr: SOMME}, right: true}
              - {key: b, text: {en: MAX, fr: MAX}}
"""
_AT_ONCE = 5000


def seed(folder: Path, passphrase: str | None) -> Path:
    """Make a centre with more credits than a run can spend; returns its folder."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    file = folder.with_suffix(".yaml")
    file.write_text(_SEED)
    subprocess.run(
        [sys.executable, "-m", "isodesk", "station", "seed", str(file), "--data", str(folder)],
        env={**clean_environment(), **passphrase_environment(passphrase)},
        check=True,
        capture_output=True,
    )
    return folder


def fill(folder: Path, passphrase: str | None, candidates: int) -> None:
    """Put in that many candidates, each with a test, as action 1 and then 2 would have left them."""
    key = Keys(passphrase_environment(passphrase)).store_key(folder)
    store = open_store(folder, key, create=False)
    try:
        store.database.write_now(lambda connection: _fill(connection, candidates))
    finally:
        store.database.close()


def _fill(connection: Connection, candidates: int) -> None:
    account_id = connection.scalars(select(account.c.id)).one()
    form_id = connection.scalars(select(form.c.id).order_by(form.c.id).limit(1)).one()
    for first in range(1, candidates + 1, _AT_ONCE):
        numbers = range(first, min(first + _AT_ONCE, candidates + 1))
        connection.execute(insert(candidate), list(_candidates(account_id, numbers)))
        connection.execute(insert(planned_test), list(_tests(account_id, form_id, numbers)))


def _candidates(account_id: int, numbers: range) -> Iterator[dict[str, object]]:
    for number in numbers:
        yield {
            "id": number,
            "account_id": account_id,
            "email": f"Stored{number}@example.org",
            "email_key": f"stored{number}@example.org",
            "given_name": "Camille",
            "family_name": f"Exemple {number}",
            "gender": 3,
            "password_sealed": os.urandom(45),
            "created_at": 1_790_000_000.0,
        }


def _tests(account_id: int, form_id: int, numbers: range) -> Iterator[dict[str, object]]:
    for number in numbers:
        yield {
            "id": number,
            "account_id": account_id,
            "candidate_id": number,
            "form_id": form_id,
            "status": 1,
            "paid": 1,
            "proctored": 0,
            "full_screen": 0,
            "link_key": os.urandom(16).hex(),
            "created_at": 1_790_000_000.0,
        }
