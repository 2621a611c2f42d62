"""Links that log somebody in: asked for when they are used, and only for whom they can be."""

from pathlib import Path

import httpx
import pytest

from isodesk.client.errors import NotReached
from isodesk.desk.errors import NoAccount, NotFound, NotPossible
from isodesk.desk.services.links import LIFETIME
from tests.desk.services.offices import ALL, open_desk, person
from tests.support.station import RunningStation


async def test_the_link_opens_the_candidate_s_own_page(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        candidate = await desk.candidates.add(person(given_name="Aglaé"))
        await desk.outbox.wait_idle()
        page = await desk.links.candidate(candidate)
        assert 0 < page.until - desk.context.clock() <= LIFETIME
        assert page.url not in repr(page)
        async with httpx.AsyncClient(trust_env=False, follow_redirects=True) as browser:
            assert "Aglaé" in (await browser.get(page.url)).text
        await desk.candidates.anonymise(candidate)
        await desk.outbox.wait_idle()
        with pytest.raises(NotPossible, match="anonymised"):
            await desk.links.candidate(candidate)


async def test_the_administration_opens_as_a_named_administrator(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        named, anybody = await desk.links.administrator("admin.a@example.org"), await desk.links.administrator()
        assert named.startswith("http")
        assert named != anybody


async def test_there_is_no_link_for_nobody_or_without_a_network(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        candidate = await desk.candidates.add(person())
        with pytest.raises(NotFound):
            await desk.links.candidate(99)
        with pytest.raises(NotPossible, match="not_sent_yet"):
            await desk.links.candidate(candidate)
        with pytest.raises(NoAccount):
            await desk.links.administrator()
        assert await desk.outbox.count(ALL) == 1


async def test_a_link_is_never_queued(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        candidate = await desk.candidates.add(person())
        await desk.context.store.write(
            lambda connection: (
                connection.execute("UPDATE candidate SET platform_id = 1, platform_email = email").rowcount
            )
        )
        with pytest.raises(NotReached):
            await desk.links.candidate(candidate)
        assert [each.action for each in (await desk.candidates.detail(candidate)).changes] == ["create_candidate"]
