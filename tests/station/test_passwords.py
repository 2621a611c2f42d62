"""Passwords of candidates (decision D1): readable until changed, or hashed at once, never both."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from isodesk.station.passwords import hash_matches, open_password, sealed_matches
from isodesk.station.schema import candidate
from isodesk.storage.errors import SealBroken
from tests.support.station import LocalStation, local_station

PERSON: dict[str, Any] = {"act_id": 1, "gen_id": 3, "ema": "p@example.org", "fst_nam": "P", "lst_nam": "P"}


@pytest.fixture
async def local(tmp_path: Path) -> AsyncIterator[LocalStation]:
    async with local_station(tmp_path / "station") as found:
        yield found


async def _row(local: LocalStation, **form: Any) -> Any:
    answer = (await local.post({**PERSON, **form})).json()
    assert answer["success"], answer
    return next(row for row in await local.rows(candidate) if row.email == PERSON["ema"])


async def test_generated_password_is_sealed_and_of_sixteen_characters(local: LocalStation) -> None:
    row = await _row(local)
    password = open_password(local.station.sealer, 1, row.password_sealed)
    assert len(password) == 16
    assert row.password_hash is None
    assert password.encode() not in row.password_sealed


async def test_given_password_is_sealed_for_its_account(local: LocalStation) -> None:
    row = await _row(local, psw="Pâté 42")
    assert sealed_matches(local.station.sealer, 1, row.password_sealed, "Pâté 42")
    assert not sealed_matches(local.station.sealer, 1, row.password_sealed, "Pâté 43")
    with pytest.raises(SealBroken):
        open_password(local.station.sealer, 3, row.password_sealed)


@pytest.mark.parametrize("action", [1, 8])
async def test_flag_hashes_at_once_and_keeps_nothing_readable(local: LocalStation, action: int) -> None:
    row = await _row(local, act_id=action, tst_frm_id=101, psw="Pâté 42", no_psw_rst=1)
    assert row.password_sealed is None
    assert row.password_hash.startswith("$argon2id$")
    assert hash_matches(row.password_hash, "Pâté 42")
    assert not hash_matches(row.password_hash, "Pâté 43")
