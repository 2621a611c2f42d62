"""A distributor's sub accounts: each with a mirror of its own, and nothing done without one."""

from dataclasses import replace
from pathlib import Path

import pytest

from isodesk.client.accounts import AccountKind
from isodesk.desk.errors import NoAccount
from isodesk.desk.services.capabilities import Capability, Reason
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.settings import AccountSettings, SubAccount
from tests.desk.services.offices import ALL, NOBODY, account_at, open_desk, person
from tests.support.station import SECRETS, RunningStation


async def distributor(desk: Desk, url: str = NOBODY, sub_account_id: int | None = None) -> AccountSettings:
    """A distributor's account in use."""
    wanted = replace(account_at(url), name="Distributor", distributor=True, sub_account_id=sub_account_id)
    made = await desk.accounts.add(wanted, SECRETS["client-a"])
    await desk.accounts.use(made.id)
    return made


def test_the_key_of_a_mirror() -> None:
    plain = AccountSettings("a", "A", AccountKind.CUSTOM)
    assert plain.mirror == "a"
    assert replace(plain, sub_account_id=7).mirror == "a/7"
    assert replace(plain, distributor=True).mirror == ""
    assert replace(plain, distributor=True).lacks_sub_account
    assert replace(plain, distributor=True, sub_account_id=7).mirror == "a/7"
    assert plain.sub_account is None
    named = replace(plain, sub_account_id=7, sub_accounts=(SubAccount(6, "Six"), SubAccount(7, "Seven")))
    assert named.sub_account == SubAccount(7, "Seven")
    assert replace(plain, sub_account_id=9).sub_account == SubAccount(9)


async def test_each_sub_account_has_a_mirror_of_its_own(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        made = await distributor(desk, station.url, 2)
        assert desk.context.account_id == f"{made.id}/2"
        await desk.ready()
        assert {row.description: row.amount for row in await desk.credits.balances()}["Assessments"] <= 5
        await desk.candidates.add(person())
        await desk.outbox.wait_idle()
        await desk.accounts.update(replace(made, sub_account_id=1))
        assert await desk.candidates.count(ALL) == 0
        await desk.ready()
        assert {row.description: row.amount for row in await desk.credits.balances()}["Assessments"] > 5
        await desk.accounts.update(replace(made, sub_account_id=2))
        assert await desk.candidates.count(ALL) == 1


async def test_without_a_sub_account_nothing_is_done(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await distributor(desk, station.url)
        assert desk.context.account_id == ""
        assert desk.capabilities.why_not(Capability.OPEN_ADMINISTRATION) is Reason.NEEDS_SUB_ACCOUNT
        for call in (desk.links.administrator(), desk.ready(), desk.candidates.add(person())):
            with pytest.raises(NoAccount):
                await call


async def test_a_removed_distributor_takes_every_mirror_along(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        centre = desk.accounts.current
        assert centre is not None
        await desk.candidates.add(person())
        made = await distributor(desk, sub_account_id=7)
        for number in (7, 8):
            await desk.accounts.update(replace(made, sub_account_id=number))
            await desk.candidates.add(person())
        await desk.accounts.use(centre.id)
        await desk.accounts.remove(made.id, unsent_too=True)
        keys = await desk.context.read(
            lambda connection, _: [key for (key,) in connection.execute("SELECT DISTINCT account_id FROM candidate")]
        )
        assert keys == [centre.id]
