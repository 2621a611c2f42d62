"""Groups in a tree, and moving people between them."""

from dataclasses import replace
from pathlib import Path

import pytest

from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.capabilities import Capability
from isodesk.desk.services.group_tree import tidy, tree
from isodesk.desk.services.paging import PageQuery
from tests.desk.services.offices import ALL, open_desk, person, the_candidate
from tests.support.station import RunningStation


def test_a_tree_counts_everybody_below_and_has_the_levels_between() -> None:
    grown = tree({"": 4, "2026 / Soir / A": 2, "2026 / Soir": 1, "2025": 3, "2026 / Été": 5, "Zoé": 1, "2026 bis": 7})
    assert grown.without == 4
    assert [(row.path, row.name, row.depth, row.people, row.with_below) for row in grown.rows] == [
        ("2025", "2025", 0, 3, 3),
        ("2026", "2026", 0, 0, 8),
        ("2026 / Été", "Été", 1, 5, 5),
        ("2026 / Soir", "Soir", 1, 1, 3),
        ("2026 / Soir / A", "A", 2, 2, 2),
        ("2026 bis", "2026 bis", 0, 7, 7),
        ("Zoé", "Zoé", 0, 1, 1),
    ]
    assert list(grown.paths())[:2] == ["2025", "2026"]


def test_a_slash_without_spaces_is_part_of_a_name() -> None:
    assert [row.path for row in tree({"2026/27": 1}).rows] == ["2026/27"]
    assert tidy("  2026 /  Soir ") == "2026 / Soir"


async def test_the_tree_is_made_of_what_candidates_say(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        for group in ("2026 / Soir", "2026", "2026 / Soir ", ""):
            await desk.candidates.add(person(group=group))
        assert [(row.path, row.people, row.with_below) for row in (await desk.groups.tree()).rows] == [
            ("2026", 1, 3),
            ("2026 / Soir", 2, 2),
        ]
        assert await desk.groups.names() == ["2026", "2026 / Soir"]
        assert await desk.candidates.count(PageQuery(filters={"group": "2026"})) == 3
        assert await desk.candidates.count(PageQuery(filters={"grouped": "no"})) == 1


async def test_who_is_not_sent_yet_is_created_in_the_new_group(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        new, same = await desk.candidates.add(person(group_number=11)), await desk.candidates.add(person(group="B"))
        assert (await the_candidate(desk, new)).group == "#11"
        moved = await desk.groups.move([new, same], "B")
        assert (moved.people, moved.kept_here) == (1, 0)
        row = await the_candidate(desk, new)
        assert (row.group, row.group_number, row.kept_here) == ("B", None, frozenset())


async def test_a_group_changed_later_is_kept_on_this_computer(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        known = await desk.candidates.add(person(group="morning"))
        await desk.outbox.wait_idle()
        moved = await desk.groups.move([known], " Evening /  Monday")
        assert (moved.people, moved.kept_here) == (1, 1)
        row = await the_candidate(desk, known)
        assert (row.group, row.kept_here) == ("Evening / Monday", frozenset({"group"}))
        assert (await desk.groups.move([known], "")).people == 1
        assert (await the_candidate(desk, known)).group == ""


async def test_names_that_are_no_path_and_people_who_are_not_there_are_refused(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        known = await desk.candidates.add(person())
        with pytest.raises(InvalidInput, match="empty_level"):
            await desk.groups.move([known], "2026 /  / A")
        with pytest.raises(NotFound):
            await desk.groups.move([known, 99], "B")
        assert await desk.candidates.count(PageQuery(filters={"group": "B"})) == 0
        assert await desk.candidates.count(ALL) == 1


async def test_a_station_is_told_of_groups_and_extra_time(tmp_path: Path, station: RunningStation) -> None:
    draft = person(group="morning", extra_time_percent=10)
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        assert desk.capabilities.can(Capability.CHANGE_GROUP)
        known = await desk.candidates.add(draft)
        await desk.outbox.wait_idle()
        moved = await desk.groups.move([known], "Told / Evening")
        assert (moved.people, moved.kept_here) == (1, 0)
        changed = replace(draft, group="Told / Night", extra_time_percent=50, job_id=21)
        assert list(await desk.candidates.update(known, changed)) == ["job_id"]
    async with open_desk(tmp_path / "another", station.url) as desk:
        await desk.ready()
        await desk.following.catch_up()
        [row] = await desk.candidates.page(PageQuery(search=draft.email), 0, 9)
        assert (row.group, row.extra_time_percent, row.kept_here) == ("Told / Night", 50, frozenset())


async def test_without_its_network_a_station_is_told_nothing(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        await desk.ready()
        known = await desk.candidates.add(person(group="morning"))
        await desk.outbox.wait_idle()
        line = desk.context.line
        assert line is not None
        line.network.failed("not_reached")
        with pytest.raises(NotPossible, match="needs_network"):
            await desk.groups.move([known], "evening")
        assert (await the_candidate(desk, known)).group == "morning"
