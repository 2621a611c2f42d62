"""An account is added in the window: checked, tried, kept, used."""

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.settings import AccountKind
from isodesk.desk.tour import hands
from isodesk.desk.ui.accounts.dialog import AccountDialog
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.look.tokens import LIGHT, Meaning
from tests.desk.ui.conftest import shown
from tests.desk.ui.eyes import complaints
from tests.desk.ui.test_screens import until
from tests.support.station import SECRETS, RunningStation


async def open_dialog(window: WindowPresenter) -> AccountDialog:
    await until(window.window.isActiveWindow)
    await hands.choose_in_menu(window.window.rail.account, window.menu.add)
    await until(lambda: window.window.findChild(AccountDialog) is not None)
    dialog = window.window.findChild(AccountDialog)
    assert isinstance(dialog, AccountDialog)
    return dialog


async def test_a_station_is_added_tried_and_used(window: WindowPresenter, desk: Desk, station: RunningStation) -> None:
    await desk.start()
    dialog = await open_dialog(window)
    form = dialog.form
    await hands.choose(form.kind.choice, AccountKind.CUSTOM)
    await hands.click(form.submit_button)
    assert form.account_name.fault == form.client_id.fault == form.secret.fault == "Please fill in this field."
    await hands.type_into(form.account_name.line, "Centre")
    await hands.type_into(form.address.line, station.url)
    await hands.type_into(form.client_id.line, "client-a")
    await hands.type_into(form.secret.line, "not the secret")
    await hands.click(form.submit_button)
    await until(form.failure.isVisible)
    assert form.failure.text().startswith("The platform refuses this account’s identifier or secret.")
    assert len(desk.accounts.all()) == 1
    await hands.type_into(form.secret.line, SECRETS["client-a"])
    await hands.click(form.submit_button)
    await until(lambda: window.window.findChild(AccountDialog) is None)
    current = desk.accounts.current
    assert current is not None
    assert (current.name, current.api_url) == ("Centre", station.usage_url)
    assert window.window.rail.account.name() == "Centre"
    assert desk.accounts.secret(current.id) == SECRETS["client-a"]


async def test_nothing_is_cut_in_the_form(desk: Desk) -> None:
    for language in ("fr", "en"):
        async with shown(desk, language) as window:
            dialog = await open_dialog(window)
            await hands.choose(dialog.form.kind.choice, AccountKind.CUSTOM)
            assert complaints(dialog) == []
            dialog.reject()


async def test_production_is_tinted_as_such(window: WindowPresenter, desk: Desk) -> None:
    dialog = await open_dialog(window)
    form = dialog.form
    await hands.choose(form.kind.choice, AccountKind.PRODUCTION)
    assert not form.address.isVisible()
    await hands.type_into(form.account_name.line, "Production")
    await hands.type_into(form.client_id.line, "nobody")
    await hands.type_into(form.secret.line, "nothing")
    form.offer_anyway("It doesn’t answer.")
    await hands.click(form.submit_button)
    await until(lambda: desk.accounts.current is not None and desk.accounts.current.kind is AccountKind.PRODUCTION)
    assert LIGHT.tone(Meaning.WRONG).text in window.window.tint_line.styleSheet()
