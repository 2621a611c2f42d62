"""Proxy and certificates as a person enters them: checked, kept, used at once, the password apart."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from isodesk.desk.errors import InvalidInput
from isodesk.desk.services.desk import Desk
from isodesk.net.ways_out import DIRECT, WayOut
from tests.desk.services.offices import open_desk
from tests.support.certificates import make_certificate
from tests.support.station import RunningStation


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path / "profile", start=False) as opened:
        yield opened


@pytest.mark.parametrize(
    "proxy",
    [
        "ftp://proxy.example",
        "http://",
        "http://proxy.example/path",
        "http://user:secret@proxy.example:3128",
        "http://proxy.example:0",
        "http://proxy.example:many",
        "http://a proxy",
        "http://[::1",
    ],
)
def test_what_is_no_proxy(desk: Desk, proxy: str) -> None:
    assert [(fault.field, fault.code) for fault in desk.ways_out.check(WayOut(proxy))] == [("proxy", "not_a_proxy")]


@pytest.mark.parametrize(
    "proxy", ["", DIRECT, "http://proxy.example:3128", "https://proxy.example", "proxy.example:80"]
)
def test_what_is_one(desk: Desk, proxy: str) -> None:
    assert desk.ways_out.check(WayOut(proxy)) == []


def test_a_file_without_certificates(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty.pem").write_text("nothing")
    for name in ("empty.pem", "missing.pem"):
        faults = desk.ways_out.check(WayOut(ca_file=str(tmp_path / name)))
        assert [(fault.field, fault.code) for fault in faults] == [("ca_file", "no_certificates")]
    trusted, _ = make_certificate(tmp_path)
    assert desk.ways_out.check(WayOut(ca_file=str(trusted))) == []


async def test_the_password_is_kept_apart_and_goes_with_its_user(desk: Desk, tmp_path: Path) -> None:
    entered = WayOut("http://proxy.example:3128", "centre", "sésame", ("school.example",))
    await desk.ways_out.keep(entered)
    assert desk.ways_out.shown == WayOut("http://proxy.example:3128", "centre", "", ("school.example",))
    assert await desk.ways_out.current() == entered
    assert "sésame" not in (desk.folder / "desk.json").read_text("utf-8")
    await desk.ways_out.keep(WayOut("http://other.example:3128", "centre"))
    assert (await desk.ways_out.current()).password == "sésame"
    await desk.ways_out.keep(WayOut())
    assert await desk.ways_out.current() == WayOut()
    await desk.ways_out.keep(WayOut("http://other.example:3128", "centre"))
    assert (await desk.ways_out.current()).password == ""
    with pytest.raises(InvalidInput):
        await desk.ways_out.keep(WayOut("ftp://x"))


async def test_another_way_counts_at_once(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        before = await desk.context.isograd()
        await desk.ways_out.keep(WayOut(DIRECT))
        assert await desk.context.isograd() is not before
        await desk.ready()
