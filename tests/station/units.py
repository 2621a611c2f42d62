"""Actions carried out one by one in this process, without HTTP: a station of its own for each test."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select, update

from isodesk.protocol.decode import decode_request
from isodesk.protocol.encode import encode_result
from isodesk.protocol.refusals import Refusal
from isodesk.station import schema
from isodesk.station.actions.handlers import HANDLERS
from isodesk.station.context import Station, Unit
from isodesk.station.opening import open_store
from isodesk.station.seed.apply import apply_seed
from isodesk.station.settings import load_settings
from tests.support.station import PUBLIC_URL, SettableClock


@dataclass(frozen=True)
class Centre:
    """An account of an open station."""

    station: Station
    clock: SettableClock
    account_id: int = 1

    def call(self, number: int, **form: object) -> dict[str, Any]:
        """The properties of an action's answer; raises ``Refusal``, and then nothing was changed."""
        request = decode_request({"act_id": [str(number)], **{name: [str(value)] for name, value in form.items()}})

        def work(connection: Connection) -> dict[str, Any]:
            unit = Unit(connection, self.account_id, self.clock.wall(), self.station)
            return encode_result(HANDLERS[type(request)].work(unit, request))

        return self.station.database.write_now(work)

    def refused(self, number: int, **form: object) -> int:
        """The code with which an action is refused."""
        try:
            self.call(number, **form)
        except Refusal as refusal:
            return refusal.error_code
        raise AssertionError("not refused")

    def rows(self, name: str) -> list[Any]:
        table = schema.METADATA.tables[name]
        return self.station.database.read_now(lambda connection: list(connection.execute(select(table))))

    def set_status(self, planned_test_id: int, status: int) -> None:
        """What the candidate's pages would have done."""
        change = update(schema.planned_test).where(schema.planned_test.c.id == planned_test_id).values(status=status)
        self.station.database.write_now(lambda connection: connection.execute(change))


@contextmanager
def centre(folder: Path, seed: str) -> Iterator[Centre]:
    """A station seeded from this text; the account is its first."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "seed.yaml").write_text(seed, "utf-8")
    clock = SettableClock()
    store = open_store(folder / "data", None, create=True)
    with store.database:
        apply_seed(store.database, store.sealer, folder / "seed.yaml", clock.wall())
        yield Centre(store.station(load_settings(folder, {}), clock, PUBLIC_URL), clock)
