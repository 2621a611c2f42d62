"""What was acknowledged is there after a power cut; what was promised to last, lasts."""

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest

from isodesk.station.schema import candidate
from tests.support.station import RunningStation, local_station, running_station

PASSPHRASE = {"ISODESK_PASSPHRASE": "une phrase secrète d’essai"}


def _post(station: RunningStation, token: str, **form: Any) -> dict[str, Any]:
    bearer = {"authorization": f"Bearer {token}"}
    answer = httpx.post(station.usage_url, data=form, headers=bearer, trust_env=False)
    assert answer.status_code == 200, answer.text
    content = answer.json()
    assert isinstance(content, dict)
    return content


async def _create_until_killed(station: RunningStation, token: str, kill_after: int) -> list[tuple[str, int]]:
    """Create candidates, sixteen calls in flight, until the station is killed; those that were acknowledged."""
    acknowledged: list[tuple[str, int]] = []
    headers = {"authorization": f"Bearer {token}"}

    async def one_by_one(http: httpx.AsyncClient, worker: int) -> None:
        for number in range(100_000):
            email = f"p{worker}.{number}@example.org"
            form = {"act_id": 1, "gen_id": 3, "ema": email, "fst_nam": "P", "lst_nam": "P"}
            try:
                answer = await http.post(station.usage_url, data=form, headers=headers)
            except httpx.HTTPError:
                return
            acknowledged.append((email, answer.json()["can_id"]))
            if len(acknowledged) == kill_after:
                station.process.kill()

    async with httpx.AsyncClient(trust_env=False) as http:
        await asyncio.gather(*(one_by_one(http, worker) for worker in range(16)))
    return acknowledged


@pytest.mark.parametrize("kill_after", [1, 200])
def test_every_acknowledged_candidate_is_there_after_a_kill(folder: Path, kill_after: int) -> None:
    with running_station(folder) as station:
        acknowledged = asyncio.run(_create_until_killed(station, station.token(), kill_after))
        station.process.wait(30)
    assert len(acknowledged) >= kill_after
    kept = asyncio.run(_candidates(folder))
    assert [each for each in acknowledged if kept.get(each[0]) != each[1]] == []


async def _candidates(folder: Path) -> dict[str, int]:
    async with local_station(folder) as local:
        return {row.email: row.id for row in await local.rows(candidate)}


def test_tokens_and_links_outlive_a_kill_but_not_the_local_client(folder: Path) -> None:
    with running_station(folder) as station:
        kept, local = station.token("client-a"), station.token()
        made = _post(station, kept, act_id=8, gen_id=3, ema="j@example.org", fst_nam="J", lst_nam="D", tst_frm_id=101)
        login = _post(station, kept, act_id=1, gen_id=3, ema="k@example.org", fst_nam="K", lst_nam="D")["lgn_url"]
        port = int(station.url.rsplit(":", 1)[1])
        station.kill()
    with running_station(folder, port=port) as again:
        assert _post(again, kept, act_id=10, pla_tst_id=made["pla_tst_id"])["sta_id"] == 1
        for link in (made["tst_url"], login):
            assert httpx.get(link, follow_redirects=True, trust_env=False).status_code == 200
        refused = httpx.post(
            again.usage_url, data={"act_id": 15}, headers={"authorization": f"Bearer {local}"}, trust_env=False
        )
        assert refused.status_code == 401


def test_encrypted_folder_opens_again_with_its_passphrase(tmp_path: Path) -> None:
    folder = tmp_path / "encrypted"
    for _ in range(2):
        with running_station(folder, seed=None, environment=PASSPHRASE) as station:
            token = station.token()
            _post(station, token, act_id=1, gen_id=3, ema="zenobie@example.org", fst_nam="Zenobie", lst_nam="Q")
            assert station.stop() == 0
    contents = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert b"zenobie" not in contents.lower()
    assert not (folder / "station.db").read_bytes().startswith(b"SQLite format 3")


def test_folder_and_files_are_closed_to_others(folder: Path) -> None:
    folder.chmod(0o755)
    with running_station(folder) as station:
        ready = folder.parent / f"{folder.name}.ready.json"
        modes = {path: path.stat().st_mode & 0o777 for path in (folder, ready, *folder.iterdir())}
        assert station.pid == station.process.pid
        assert not any(mode & 0o077 for mode in modes.values()), modes
        assert station.stop() == 0
        assert not ready.exists()
