"""A station as a process that knows a platform of the bench."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import insert

from isodesk.bench.faults.key_server import Published, publishing
from isodesk.bench.faults.platform import Keys, Platform, registration_at
from isodesk.station.opening import open_store
from isodesk.station.schema import lti_platform
from tests.station.lti.conftest import SEED
from tests.station.lti.platform import FORM
from tests.support.station import RunningStation, running_station, seed_folder

LOCAL = {"ISODESK_STATION_CALLBACKS_TO_LOCAL_ADDRESSES": "1"}
ACTION = {"act_id": "9", "tst_frm_id": FORM}


@contextmanager
def station_with_platform(folder: Path) -> Iterator[tuple[RunningStation, Platform, Published]]:
    """The station, the platform that it knows, and the keys that it reads."""
    seed_folder(folder, SEED)
    with publishing(0) as published:
        known = registration_at(published.url, "bench", "1")
        make_known(folder, published.url)
        with running_station(folder, seed=SEED, environment=LOCAL) as station:
            url = f"{station.url}/public/lti.php"
            yield station, Platform(url, url, known, Keys(), ACTION), published


def make_known(folder: Path, url: str) -> None:
    """Have a station that isn't running know the platform at this address."""
    known = registration_at(url, "bench", "1")
    settings = {
        "deployment_ids": list(known.deployment_ids),
        "auth_url": known.auth_url,
        "token_url": known.token_url,
        "jwks_url": known.jwks_url,
    }
    row = {"account_id": 1, "name": "Bench", "issuer": known.issuer, "client_id": "bench", "settings": settings}
    store = open_store(folder, None, create=False)
    with store.database:
        store.database.write_now(lambda connection: connection.execute(insert(lti_platform), row))
