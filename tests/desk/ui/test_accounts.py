"""Accounts in the window: the assistant, switching, changing, removing, the network, and what each can do."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from isodesk.desk.app import DeskWindow, make_application
from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.settings import AccountKind, AccountSettings, SubAccount
from isodesk.desk.tour import hands
from isodesk.desk.ui.accounts.assistant import Assistant
from isodesk.desk.ui.accounts.changing import ChangeDialog
from isodesk.desk.ui.accounts.manager import AccountsDialog
from isodesk.desk.ui.accounts.network import NetworkDialog
from isodesk.desk.ui.accounts.sub_accounts import SubAccountsDialog
from isodesk.desk.ui.frame.commands import Cost
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.look.tokens import LIGHT, Meaning
from isodesk.desk.ui.parts.question import Question
from tests.desk.ui.conftest import PASSPHRASE, language_and_theme, shown
from tests.desk.ui.eyes import complaints
from tests.desk.ui.screens import until
from tests.support.misbehaving import Server, page, says
from tests.support.station import SECRETS, RunningStation

Kind = TypeVar("Kind", bound=QDialog)


@pytest.fixture
async def distributor(desk: Desk) -> AccountSettings:
    """A production account with two sub accounts, the first in use."""
    made = AccountSettings("", "Réseau", AccountKind.PRODUCTION, client_id="one", distributor=True)
    account = await desk.accounts.add(made, "secret")
    for number, name in ((7, "Lyon"), (8, "Nantes")):
        desk.accounts.name_sub_account(account.id, SubAccount(number, name))
    await desk.accounts.use_sub_account(account.id, 7)
    return account


async def open_assistant(window: WindowPresenter) -> Assistant:
    await until(window.window.isActiveWindow)
    await hands.choose_in_menu(window.window.rail.account, window.menu.add)
    return await found(window.window, Assistant)


async def found(parent: QWidget, kind: type[Kind], instead_of: QDialog | None = None) -> Kind:
    """The dialog of this kind that is open over another."""

    def visible() -> list[Kind]:
        return [each for each in parent.findChildren(kind) if each.isVisible() and each is not instead_of]

    await until(lambda: bool(visible()))
    return visible()[0]


async def enter(assistant: Assistant, name: str, url: str, client_id: str, secret: str) -> None:
    form = assistant.form
    await hands.choose(form.kind.choice, AccountKind.CUSTOM)
    await hands.type_into(form.account_name.line, name)
    await hands.type_into(form.address.line, url)
    await hands.type_into(form.client_id.line, client_id)
    await hands.type_into(form.secret.line, secret)


async def test_a_station_is_entered_tried_by_reads_and_used(
    window: WindowPresenter, desk: Desk, station: RunningStation
) -> None:
    await desk.start()
    assistant = await open_assistant(window)
    await hands.click(assistant.choosing.enter)
    form = assistant.form
    await hands.choose(form.kind.choice, AccountKind.CUSTOM)
    await hands.click(form.submit_button)
    assert form.account_name.fault == form.client_id.fault == form.secret.fault == "Please fill in this field."
    await enter(assistant, "Centre", station.url, "client-a", "not the secret")
    await hands.click(form.submit_button)
    await until(form.failure.isVisible)
    assert form.failure.text().startswith("The platform refuses this account’s identifier or secret.")
    assert form.submit_button.text() == "Keep it anyway"
    await hands.type_into(form.secret.line, SECRETS["client-a"])
    assert form.submit_button.text() == "Try it", "what was tried in vain isn't what is entered now"
    await hands.click(form.submit_button)
    await until(assistant.keep_button.isVisible)
    assert "2 tests can be registered." in assistant.trial.words
    assert "A station: it also tells names" in assistant.trial.words
    assert "Assessments: " in assistant.trial.words
    await language_and_theme(window, "fr", "light")
    assert "Évaluations\u00a0: " in assistant.trial.words
    await language_and_theme(window, "en", "light")
    assert len(desk.accounts.all()) == 1, "trying keeps nothing"
    await hands.click(assistant.keep_button)
    await until(lambda: window.window.rail.account.name() == "Centre")
    current = desk.accounts.current
    assert current is not None
    assert current.api_url == station.usage_url
    assert window.window.windowTitle() == "Centre – Station – IsoDesk"
    assert desk.accounts.secret(current.id) == SECRETS["client-a"]


async def test_credentials_that_are_there_already_are_recognised(
    window: WindowPresenter, desk: Desk, station: RunningStation
) -> None:
    kept = AccountSettings("", "Centre", AccountKind.CUSTOM, station.usage_url, station.token_url, "client-a")
    account = await desk.accounts.add(kept, "an old secret")
    assistant = await open_assistant(window)
    await hands.click(assistant.choosing.enter)
    await enter(assistant, "Once more", station.url, "client-a", SECRETS["client-a"])
    await hands.click(assistant.form.submit_button)
    await until(assistant.keep_button.isVisible)
    assert assistant.keep_button.text() == "Use “Centre”"
    assert "These credentials are there already, as “Centre”." in assistant.trial.words
    await hands.click(assistant.keep_button)
    await until(lambda: desk.accounts.current is not None and desk.accounts.current.id == account.id)
    assert len(desk.accounts.all()) == 2
    assert desk.accounts.secret(account.id) == SECRETS["client-a"]


async def test_leaving_while_it_is_tried_keeps_nothing(window: WindowPresenter, desk: Desk) -> None:
    async with Server(calls=[page(404)]) as server:
        assistant = await open_assistant(window)
        await hands.click(assistant.choosing.enter)
        await enter(assistant, "Centre", server.url, "client-a", "secret")
        await hands.click(assistant.form.submit_button)
        assistant.reject()
        await until(lambda: not window.scope.running("account.try"))
    assert len(desk.accounts.all()) == 1


async def test_a_network_that_inspects_traffic_is_told_and_leads_to_its_settings(
    window: WindowPresenter, desk: Desk
) -> None:
    assistant = await open_assistant(window)
    await hands.click(assistant.choosing.enter)
    await enter(assistant, "Centre", "http://nobody.invalid", "client-a", "secret")
    await hands.click(assistant.form.submit_button)
    await until(assistant.form.failure.isVisible)
    assert assistant.form.failure.text().startswith("No computer has this address.")
    await hands.click(assistant.network)
    network = await found(assistant, NetworkDialog)
    form = network.form
    await hands.choose(form.how.choice, "own")
    await hands.click(form.submit_button)
    assert form.proxy.fault == "Please fill in this field."
    await hands.type_into(form.proxy.line, "ftp://proxy.example")
    await hands.click(form.submit_button)
    await until(lambda: "This isn’t the address of a proxy" in form.proxy.fault)
    await hands.type_into(form.proxy.line, "http://proxy.example:3128")
    await hands.type_into(form.user.line, "centre")
    await hands.type_into(form.password.line, "a password")
    await hands.click(form.submit_button)
    await until(lambda: desk.settings.proxy == "http://proxy.example:3128")
    assert (await desk.ways_out.current()).password == "a password"
    assert "a password" not in (desk.folder / "desk.json").read_text()


async def test_the_first_start_offers_the_sample_centre_once(window: WindowPresenter, desk: Desk) -> None:
    assert not desk.settings.set_up
    assistant = window.accounts.welcome()
    assert isinstance(assistant, Assistant)
    await until(assistant.isVisible)
    assert assistant.windowTitle() == "Welcome to IsoDesk"
    await hands.click(assistant.choosing.sample)
    await until(lambda: desk.settings.set_up)
    assert desk.accounts.current is not None
    assert desk.accounts.current.kind is AccountKind.EMBEDDED


async def test_sub_accounts_are_switched_in_the_menu(
    window: WindowPresenter, desk: Desk, distributor: AccountSettings
) -> None:
    await desk.candidates.add(CandidateDraft("Zoé", "Exemple", "zoe@example.org"))
    assert window.window.rail.account.words() == "Production · Lyon"
    table = window.pages.presenter("candidates").listing.card.table
    await until(lambda: table.model().rowCount() == 1)
    nantes = next(action for action in window.menu.actions() if "Nantes" in action.text())
    await until(window.window.isActiveWindow)
    await hands.choose_in_menu(window.window.rail.account, nantes)
    await until(lambda: window.window.rail.account.words() == "Production · Nantes")
    assert desk.context.account_id == f"{distributor.id}/8"
    await until(lambda: table.model().rowCount() == 0)


async def test_production_and_its_sub_account_are_seen_at_every_width(
    window: WindowPresenter, distributor: AccountSettings
) -> None:
    line = window.window.tint_line
    window.window.resize(1024, 600)
    await until(window.window.tag.isVisible)
    assert window.window.tag.words == "Production · Lyon · Réseau"
    seen = line.grab().toImage()
    assert seen.pixelColor(2, 1).name() == LIGHT.tone(Meaning.WRONG).text.lower()
    assert seen.pixelColor(seen.width() - 3, 1).name() == LIGHT.tints[0].lower()
    assert window.window.windowTitle() == "Réseau – Production · Lyon – IsoDesk"
    window.window.resize(1280, 800)
    await until(lambda: not window.window.tag.isVisible())


async def manage(window: WindowPresenter) -> AccountsDialog:
    await until(window.window.isActiveWindow)
    await hands.choose_in_menu(window.window.rail.account, window.menu.manage)
    return await found(window.window, AccountsDialog)


async def test_removing_says_what_goes_and_asks_about_what_isnt_sent(
    window: WindowPresenter, desk: Desk, distributor: AccountSettings
) -> None:
    await desk.candidates.add(CandidateDraft("Zoé", "Exemple", "zoe@example.org"))
    dialog = await manage(window)
    assert dialog.chosen is not None
    assert dialog.chosen.id == distributor.id
    await hands.click(dialog.remove)
    first = await found(dialog, Question)
    said = texts(first)
    assert "Remove “Réseau” from this computer?" in said
    assert any("What goes with it here: 1 candidate." in each for each in said)
    await hands.click(first.yes)
    second = await found(dialog, Question, first)
    assert "1 change isn’t sent. Throw it away?" in texts(second)
    await hands.click(second.no)
    await until(lambda: not window.scope.running("account.remove"))
    assert len(desk.accounts.all()) == 2
    await hands.click(dialog.remove)
    third = await found(dialog, Question)
    await hands.click(third.yes)
    last = await found(dialog, Question, third)
    await hands.click(last.yes)
    await until(lambda: len(desk.accounts.all()) == 1)
    await until(lambda: window.window.rail.account.name() == "Sample centre")


def texts(dialog: QWidget) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel)]


async def test_an_account_is_renamed_and_its_secret_replaced(
    window: WindowPresenter, desk: Desk, distributor: AccountSettings
) -> None:
    await desk.candidates.add(CandidateDraft("Zoé", "Exemple", "zoe@example.org"))
    dialog = await manage(window)
    await hands.click(dialog.change)
    change = await found(dialog, ChangeDialog)
    await hands.choose(change.form.kind.choice, AccountKind.TESTING)
    await hands.click(change.form.submit_button)
    await until(change.form.failure.isVisible)
    assert change.form.failure.text().startswith("This account has candidates and changes of its own platform.")
    await hands.choose(change.form.kind.choice, AccountKind.PRODUCTION)
    await hands.type_into(change.form.account_name.line, "Réseau du Sud")
    await hands.type_into(change.form.secret.line, "a new secret")
    await hands.click(change.form.submit_button)
    await until(lambda: dialog.title.text() == "Réseau du Sud")
    assert desk.accounts.secret(distributor.id) == "a new secret"
    assert desk.accounts.current is not None
    assert desk.accounts.current.sub_account == SubAccount(7, "Lyon")


async def test_a_centre_overseas_gives_its_own_zone(
    window: WindowPresenter, desk: Desk, distributor: AccountSettings
) -> None:
    """Its sessions are at nine in Saint-Denis, wherever the computer and the platform are."""
    dialog = await manage(window)
    await hands.click(dialog.change)
    change = await found(dialog, ChangeDialog)
    zone = change.form.zone
    assert zone.value == "Europe/Paris"
    await hands.type_into(zone.line, "Réunion")
    await hands.click(change.form.submit_button)
    assert zone.fault == "There is no such time zone. Choose one, such as Europe/Paris."
    completer = zone.line.completer()
    completer.setCompletionPrefix("reunion")
    assert completer.currentCompletion() == "Indian/Reunion"
    await hands.type_into(zone.line, "Indian/Reunion")
    await hands.click(change.form.submit_button)
    await until(lambda: desk.sessions.zone.name == "Indian/Reunion")
    nine = desk.sessions.zone.instant(datetime(2030, 1, 15, 9))  # noqa: DTZ001 - a wall time
    assert datetime.fromtimestamp(nine, UTC).hour == 5


async def test_sub_accounts_are_added_named_and_removed(
    window: WindowPresenter, desk: Desk, distributor: AccountSettings
) -> None:
    dialog = await manage(window)
    await hands.click(dialog.sub_accounts)
    subs = await found(dialog, SubAccountsDialog)
    await hands.type_into(subs.number.line, "none")
    await hands.click(subs.save)
    assert subs.number.fault == "Between 1 and 2147483647."
    await hands.type_into(subs.number.line, "9")
    await hands.type_into(subs.own_name.line, "Metz")
    await hands.click(subs.save)
    assert [each.name for each in subs.account.sub_accounts] == ["Lyon", "Nantes", "Metz"]
    assert len({each.tint for each in subs.account.sub_accounts}) == 3
    subs.list.setCurrentRow(2)
    await hands.click(subs.use)
    await until(lambda: window.window.rail.account.words() == "Production · Metz")
    subs.list.setCurrentRow(2)
    await hands.click(subs.remove)
    question = await found(subs, Question)
    assert any("It holds nothing yet." in each for each in texts(question))
    await hands.click(question.yes)
    await until(lambda: len(subs.account.sub_accounts) == 2)
    await until(lambda: window.window.rail.account.words() == "Production · Lyon")


async def test_what_an_account_can_do_is_one_list(window: WindowPresenter, distributor: AccountSettings) -> None:
    dialog = await manage(window)
    said = texts(dialog)
    assert "WHAT THIS ACCOUNT CAN DO" in said
    place = said.index("Change a session that the platform knows")
    assert "Isograd’s platform doesn’t offer this; a station does." in said[place : place + 3]
    dialog.choose("sample")
    assert "Isograd’s platform doesn’t offer this; a station does." not in texts(dialog.facts)


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_nothing_is_cut_in_any_of_them(desk: Desk, distributor: AccountSettings, language: str) -> None:
    async with shown(desk, language) as window:
        for theme in ("light", "dark"):
            await language_and_theme(window, language, theme)
            for dialog in (window.accounts.welcome(), window.accounts.manage(), window.accounts.network()):
                await until(dialog.isVisible)
                assert complaints(dialog) == []
                dialog.reject()
            assistant = window.accounts.add()
            assert isinstance(assistant, Assistant)
            assistant.enter()
            assistant.form.kind.set_value(AccountKind.CUSTOM)
            assistant.form.distributor.set_value(True)
            await until(assistant.form.sub_account.isVisible)
            assert complaints(assistant) == []
            assistant.reject()


async def test_a_trial_says_what_it_was_told(window: WindowPresenter, desk: Desk) -> None:
    old = {"Date": "Tue, 01 Jun 2021 12:00:00 GMT"}
    left = says({"success": True, "credits": []}, headers=old)
    async with Server(calls=[left, says({"success": True, "tests": [1]})]) as server:
        assistant = await open_assistant(window)
        await hands.click(assistant.choosing.enter)
        await enter(assistant, "Centre", server.url, "client-a", "secret")
        await hands.click(assistant.form.submit_button)
        await until(assistant.keep_button.isVisible)
        assert "No credits of any type." in assistant.trial.words
        assert "1 test can be registered." in assistant.trial.words
        assert "No station: what only a station offers" in assistant.trial.words
        assert "The clock of this computer is ahead by" in assistant.trial.words


@pytest.mark.parametrize("welcome", [True, False])
async def test_a_new_profile_is_welcomed_before_anything_is_connected(desk: Desk, welcome: bool) -> None:
    starter = DeskWindow(make_application(), desk.folder, welcome=welcome)
    window = starter.open_window(desk)
    try:
        starter._begin(desk, window)
        if welcome:
            assistant = await found(window.window, Assistant)
            assert desk.context.line is None, "no station is started before somebody chose it"
            assistant.reject()
            await until(lambda: desk.settings.set_up)
        await until(lambda: desk.context.line is not None)
        assert not window.window.findChildren(Assistant) or welcome
    finally:
        await window.close()
        window.window.deleteLater()
        await desk.station.stop()


async def test_settings_that_could_not_be_used_are_said(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    folder.mkdir()
    (folder / "desk.json").write_text('{"dense": "yes"}')
    desk = Desk.open(folder, passphrase=PASSPHRASE)
    try:
        async with shown(desk) as window:
            window.say_settings_trouble()
            page = window.pages.shown()
            assert page is not None
            assert page.page.notice.words == (
                "The setting “dense” couldn’t be used. The settings are as at the first start; the file is kept as "
                "desk.unreadable.json. Enter your accounts again."
            )
    finally:
        await desk.close()


async def test_the_question_on_production_names_the_sub_account(
    window: WindowPresenter, desk: Desk, distributor: AccountSettings
) -> None:
    asked = asyncio.ensure_future(window.context.may(Cost.LOGIN))
    question = await found(window.window, Question)
    assert "“Réseau · Lyon” is a production account" in texts(question)
    await hands.click(question.yes)
    assert await asked
    assert await window.context.may(Cost.LOGIN), "once in a run"
    await desk.accounts.use_sub_account(distributor.id, 8)
    assert window.context.must_ask(Cost.LOGIN)


async def test_a_stations_list_of_sub_accounts_is_read(
    window: WindowPresenter, desk: Desk, station: RunningStation
) -> None:
    made = AccountSettings("", "Réseau", AccountKind.CUSTOM, station.usage_url, station.token_url, "client-a", True)
    account = await desk.accounts.add(made, SECRETS["client-a"])
    await desk.start()
    await desk.accounts.use(account.id)
    assert window.window.rail.account.words() == "Station · no sub account"
    dialog = SubAccountsDialog(window.context, window.window, account.id)
    dialog.open()
    await until(dialog.read.isEnabled)
    await hands.click(dialog.read)
    await until(lambda: len(dialog.account.sub_accounts) == 1)
    assert dialog.account.sub_accounts == (SubAccount(2, "Sous-compte Exemple"),)
    dialog.list.setCurrentRow(0)
    await hands.click(dialog.use)
    await until(lambda: window.window.rail.account.words() == "Station · Sous-compte Exemple")
    assert desk.context.account_id == f"{account.id}/2"
    dialog.accept()
