"""Accounts: checked, recognised, changed without carrying rows to another platform, removed with a warning."""

import asyncio
import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from isodesk.client.accounts import AccountKind
from isodesk.client.errors import NotAuthorised
from isodesk.desk.errors import InvalidInput, NotFound, NotPossible
from isodesk.desk.services.account_checks import same_platform, sub_account_faults
from isodesk.desk.services.accounts import Contents
from isodesk.desk.services.calls import client_account
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.events import AccountChanged
from isodesk.desk.services.faults import Fault
from isodesk.desk.services.settings import AccountSettings, SubAccount
from isodesk.storage.errors import KeyringFailed
from tests.desk.services.offices import NOBODY, account_at, open_desk, person
from tests.support.station import SECRETS, RunningStation


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A desk whose account ``Centre`` nobody answers."""
    async with open_desk(tmp_path, start=False) as opened:
        yield opened


def in_use(desk: Desk) -> AccountSettings:
    account = desk.accounts.current
    assert account is not None
    return account


def faults(desk: Desk, account: AccountSettings, secret: str = SECRETS["client-a"]) -> set[tuple[str, str]]:
    return {(fault.field, fault.code) for fault in desk.accounts.check(account, secret)}


def faults_of(error: InvalidInput) -> list[Fault]:
    given = error.parameters["faults"]
    assert isinstance(given, list)
    return given


async def refused(call: object, reason: str, **more: object) -> None:
    with pytest.raises(NotPossible) as raised:
        await call  # type: ignore[misc]  # a coroutine, as each test gives one
    assert raised.value.parameters == {"reason": reason, **more}


async def not_found(call: object, subject: str, number: object) -> None:
    with pytest.raises(NotFound) as raised:
        await call  # type: ignore[misc]  # a coroutine, as each test gives one
    assert raised.value.parameters == {"subject": subject, "id": number}


async def test_what_is_entered_is_checked(desk: Desk) -> None:
    assert faults(desk, AccountSettings("", "", AccountKind.CUSTOM, "ftp://x", "x"), "") == {
        ("name", "missing"),
        ("client_id", "missing"),
        ("secret", "missing"),
    }
    good = account_at("http://station.example")
    assert faults(desk, good) == set()
    assert faults(desk, replace(good, name="x" * 60)) == set()
    assert desk.accounts.check(replace(good, name="x" * 61), "s") == [Fault("name", "too_long", {"maximum": 60})]
    for zone in ("", "Europe/Nowhere", "../etc/passwd"):
        assert faults(desk, replace(good, zone=zone)) == {("zone", "not_a_zone")}
    assert faults(desk, replace(good, api_url="ftp://x")) == {("api_url", "not_a_url")}
    for number in (1, 2**31 - 1):
        assert faults(desk, replace(good, sub_account_id=number, sub_accounts=(SubAccount(number),))) == set()
    bounds: dict[str, object] = {"minimum": 1, "maximum": 2**31 - 1}
    assert sub_account_faults(SubAccount(0)) == [Fault("sub_account_id", "out_of_range", bounds)]
    for number in (0, 2**31):
        assert faults(desk, replace(good, sub_account_id=number)) == {("sub_account_id", "out_of_range")}
        assert faults(desk, replace(good, sub_accounts=(SubAccount(number),))) == {("sub_account_id", "out_of_range")}
    assert sub_account_faults(SubAccount(7, "x" * 60)) == []
    assert sub_account_faults(SubAccount(7, "x" * 61)) == [Fault("name", "too_long", {"maximum": 60})]
    assert faults(desk, AccountSettings("", "", AccountKind.EMBEDDED), "") == set()
    with pytest.raises(InvalidInput):
        await desk.accounts.add(replace(good, name=""), "s")


def elsewhere(api_url: str) -> AccountSettings:
    return replace(account_at("http://a.example"), api_url=api_url)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (account_at("http://a.example"), account_at("http://A.example:80"), True),
        (account_at("http://a.example"), account_at("http://a.example."), True),
        (account_at("http://a.example"), account_at("https://a.example"), False),
        (account_at("http://a.example"), elsewhere("http://a.example/api/usage/"), True),
        (account_at("http://a.example"), elsewhere("http://a.example/other"), False),
        (account_at("http://a.example"), account_at("http://a.example", "client-b"), False),
        (account_at("http://a.example"), account_at("http://[a"), False),
        (AccountSettings("", "T", AccountKind.TESTING), AccountSettings("", "P", AccountKind.PRODUCTION), False),
        (AccountSettings("", "", AccountKind.EMBEDDED), AccountSettings("", "S", AccountKind.EMBEDDED), True),
        (account_at("http://a.example"), replace(account_at("http://a.example"), distributor=True), False),
    ],
)
def test_which_accounts_are_the_same(one: AccountSettings, other: AccountSettings, same: bool) -> None:
    assert same_platform(one, replace(other, name="Another name")) is same


@pytest.mark.parametrize("kind", [AccountKind.TESTING, AccountKind.PRODUCTION, AccountKind.CUSTOM])
def test_the_client_calls_as_the_settings_say(kind: AccountKind) -> None:
    settings = replace(account_at("http://a.example"), id="a1", kind=kind, distributor=True, sub_account_id=7)
    account = client_account(settings, "the secret")
    assert (account.name, account.kind, account.client_id, account.client_secret) == (
        "a1",
        kind,
        settings.client_id,
        "the secret",
    )
    assert (account.distributor, account.sub_account_id) == (True, 7)
    assert (account.api_url == settings.api_url) is (kind is AccountKind.CUSTOM)


async def test_the_same_credentials_entered_twice_are_recognised(desk: Desk) -> None:
    again = replace(account_at(NOBODY), name="Once more")
    known = desk.accounts.known_as(again)
    assert known == in_use(desk)
    with pytest.raises(InvalidInput) as raised:
        await desk.accounts.add(again, "s")
    (fault,) = faults_of(raised.value)
    assert (fault.field, fault.code, fault.parameters) == ("client_id", "known_account", {"name": "Centre"})


async def test_names_and_secrets_may_always_change(desk: Desk) -> None:
    await desk.candidates.add(person())
    changed = replace(in_use(desk), name="Centre du Parc", zone="Europe/Brussels")
    await desk.accounts.update(changed, "another secret")
    assert in_use(desk) == changed
    assert desk.accounts.secret(changed.id) == "another secret"
    await desk.accounts.update(replace(changed, name="Centre"))
    assert desk.accounts.secret(changed.id) == "another secret"
    await not_found(desk.accounts.update(replace(changed, id="nobody")), "account", "nobody")
    with pytest.raises(InvalidInput):
        await desk.accounts.update(replace(changed, name=""))


async def test_rows_are_never_carried_to_another_platform(desk: Desk) -> None:
    centre = in_use(desk)
    elsewhere = [
        replace(centre, kind=AccountKind.TESTING),
        replace(centre, kind=AccountKind.PRODUCTION),
        replace(centre, distributor=True, sub_account_id=7),
    ]
    await desk.candidates.add(person())
    for account in elsewhere:
        await refused(desk.accounts.update(account, moved=True), "other_platform")
    other_station = account_at("http://other.example")
    moved = replace(centre, api_url=other_station.api_url, token_url=other_station.token_url)
    for account in (moved, replace(centre, client_id="client-b")):
        await refused(desk.accounts.update(account), "confirm_moved")
    assert in_use(desk) == centre
    await desk.accounts.update(moved, moved=True)
    assert in_use(desk) == moved


async def test_without_rows_everything_may_change(desk: Desk) -> None:
    changed = AccountSettings(in_use(desk).id, "Recette", AccountKind.TESTING, client_id="other")
    await desk.accounts.update(changed)
    assert in_use(desk) == changed


async def test_what_goes_with_an_account_is_known_before(desk: Desk, tmp_path: Path) -> None:
    centre = in_use(desk)
    nothing = Contents(0, 0, 0, 0, 0, 0)
    assert await desk.accounts.contents(centre.id) == nothing
    for _ in range(2):
        await desk.candidates.add(person())
    assert await desk.accounts.contents(centre.id) == replace(nothing, candidates=2, unsent=2)
    await refused(desk.accounts.remove(centre.id), "unsent_changes", count=2)
    assert in_use(desk) == centre
    changes: list[AccountChanged] = []
    desk.events.subscribe(AccountChanged, changes.append)
    await desk.accounts.remove(centre.id, unsent_too=True)
    assert [account.id for account in desk.accounts.all()] == ["sample"]
    assert desk.accounts.secret(centre.id) is None
    assert changes == [AccountChanged("sample")]
    assert await desk.accounts.contents(centre.id) == nothing


async def test_an_account_that_is_not_in_use_goes_without_a_change_of_account(desk: Desk) -> None:
    centre = in_use(desk)
    await desk.accounts.use("sample")
    changes: list[AccountChanged] = []
    desk.events.subscribe(AccountChanged, changes.append)
    await desk.accounts.remove(centre.id)
    assert changes == []
    for call in (desk.accounts.remove(centre.id), desk.accounts.use(centre.id)):
        await not_found(call, "account", centre.id)


async def test_the_last_account_leaves_none_and_the_sample_comes_back(desk: Desk) -> None:
    await desk.accounts.remove("sample")
    await desk.accounts.remove(in_use(desk).id)
    assert desk.accounts.current is None
    assert desk.context.account_id == ""
    await desk.accounts.use_sample()
    assert in_use(desk).kind is AccountKind.EMBEDDED
    await desk.accounts.use_sample()
    assert len(desk.accounts.all()) == 1


async def test_sub_accounts_are_named_chosen_and_removed(desk: Desk) -> None:
    centre = in_use(desk)
    made = await desk.accounts.add(replace(account_at(NOBODY), name="D", distributor=True), "s")
    for number, name in ((7, "Lyon"), (8, ""), (7, "Lyon Part-Dieu")):
        desk.accounts.name_sub_account(made.id, SubAccount(number, name))
    with pytest.raises(InvalidInput):
        desk.accounts.name_sub_account(made.id, SubAccount(0, "x" * 61))
    await not_found(desk.accounts.use_sub_account(made.id, 9), "sub_account", 9)
    await desk.accounts.use_sub_account(made.id, 7)
    # Each keeps its tint, also under another name.
    desk.accounts.name_sub_account(made.id, SubAccount(8))
    assert in_use(desk).sub_accounts == (SubAccount(7, "Lyon Part-Dieu", 0), SubAccount(8, "", 1))
    assert desk.context.account_id == f"{made.id}/7"
    await desk.candidates.add(person())
    assert (await desk.accounts.contents(made.id, 7)).candidates == 1
    assert (await desk.accounts.contents(made.id, 8)).candidates == 0
    desk.accounts.name_sub_account(made.id, SubAccount(9, "Nantes"))
    await desk.accounts.remove_sub_account(made.id, 9)
    assert desk.context.account_id == f"{made.id}/7"
    assert [each.id for each in in_use(desk).sub_accounts] == [7, 8]
    await refused(desk.accounts.remove_sub_account(made.id, 7), "unsent_changes", count=1)
    await desk.accounts.remove_sub_account(made.id, 7, unsent_too=True)
    assert desk.context.account_id == f"{made.id}/8"
    assert (await desk.accounts.contents(made.id)).candidates == 0
    await desk.accounts.use(centre.id)
    await desk.accounts.remove_sub_account(made.id, 8)
    assert desk.context.account_id == centre.id
    assert desk.accounts.all()[-1].lacks_sub_account


async def test_whether_a_station_answers_is_remembered(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        assert in_use(desk).on_station is None
        await desk.ready()
        assert in_use(desk).on_station is True
        assert desk.capabilities.on_station()
    async with open_desk(tmp_path, start=False) as desk:
        assert desk.capabilities.on_station()
        desk.accounts.note_station("nobody", on_station=True)
        desk.accounts.note_station("sample", on_station=False)
        assert desk.accounts.all()[0].on_station is None


async def test_switching_to_and_fro_leaves_one_engine(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        centre = in_use(desk)
        other = await desk.accounts.add(account_at(station.url, "client-b"), SECRETS["client-b"])
        await asyncio.gather(*(desk.accounts.use(each.id) for each in (other, centre, other, centre)))
        engines = [task for task in asyncio.all_tasks() if "Pump._run" in repr(task.get_coro())]
        assert len(engines) == 1
        assert in_use(desk) == centre


async def test_a_keyring_that_waits_for_a_person_stops_nothing_else(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answered = threading.Event(), threading.Event()

    def waits(name: str) -> str:
        del name
        asked.set()
        assert answered.wait(10)
        return "secret"

    monkeypatch.setattr(desk.accounts._secrets, "get", waits)
    reading = asyncio.create_task(desk.accounts.read_secret("any"))
    async with asyncio.timeout(10):
        while not asked.is_set():  # noqa: ASYNC110 - another thread tells
            await asyncio.sleep(0.01)
    answered.set()
    assert await reading == "secret"


async def test_a_keyring_that_fails_is_trouble_and_no_end(
    tmp_path: Path, station: RunningStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(name: str) -> str:
        raise KeyringFailed(reason=name)

    async with open_desk(tmp_path, station.url, start=False) as desk:
        monkeypatch.setattr(desk.accounts._secrets, "get", fails)
        await desk.start()
        with pytest.raises(KeyringFailed):
            await desk.ready()
        line = desk.context.line
        assert line is not None
        assert line.network.trouble == "storage.keyring_failed"
        monkeypatch.undo()
        await desk.ready()
        assert line.network.trouble == ""


async def test_an_account_that_is_not_in_use_is_changed_in_peace(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url) as desk:
        line = desk.context.line
        other = await desk.accounts.add(account_at(station.url, "client-b"), SECRETS["client-b"])
        await desk.accounts.update(replace(other, name="Voisin"))
        assert desk.context.line is line
        assert desk.accounts.all()[-1].name == "Voisin"


async def test_an_account_without_a_secret_is_not_authorised(tmp_path: Path, station: RunningStation) -> None:
    async with open_desk(tmp_path, station.url, start=False) as desk:
        desk.accounts._secrets.delete(f"account.{in_use(desk).id}")
        await desk.start()
        with pytest.raises(NotAuthorised):
            await desk.ready()
