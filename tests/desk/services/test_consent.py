"""The first spending, mail or log-in on production asks: once in a run, for each account and sub account."""

from pathlib import Path

import pytest

from isodesk.client.accounts import AccountKind
from isodesk.desk.services.consent import COSTS, Consent
from isodesk.desk.services.settings import AccountSettings
from tests.desk.services.offices import open_desk


@pytest.mark.parametrize("kind", [AccountKind.EMBEDDED, AccountKind.TESTING, AccountKind.CUSTOM])
def test_elsewhere_nobody_is_asked(kind: AccountKind) -> None:
    consent = Consent(lambda: AccountSettings("a", "A", kind))
    assert not any(consent.needed(costs) for costs in COSTS)


def test_each_cost_is_asked_about_once() -> None:
    consent = Consent(lambda: AccountSettings("a", "A", AccountKind.PRODUCTION))
    assert all(consent.needed(costs) for costs in COSTS)
    consent.give("credit")
    assert {costs for costs in COSTS if consent.needed(costs)} == {"mail", "login"}


def test_each_sub_account_is_asked_about_by_itself() -> None:
    now = [7]
    consent = Consent(
        lambda: AccountSettings("a", "A", AccountKind.PRODUCTION, distributor=True, sub_account_id=now[0])
    )
    consent.give("mail")
    assert not consent.needed("mail")
    now[0] = 8
    assert consent.needed("mail")


def test_another_run_asks_again() -> None:
    def account() -> AccountSettings:
        return AccountSettings("a", "A", AccountKind.PRODUCTION)

    Consent(account).give("login")
    assert Consent(account).needed("login")


async def test_the_desk_asks_for_the_account_in_use(tmp_path: Path) -> None:
    async with open_desk(tmp_path, start=False) as desk:
        made = await desk.accounts.add(AccountSettings("", "Production", AccountKind.PRODUCTION, client_id="c"), "s")
        assert not desk.consent.needed("credit")
        await desk.accounts.use(made.id)
        assert desk.consent.needed("credit")
        desk.consent.give("credit")
        assert not desk.consent.needed("credit")


def test_without_an_account_nothing_is_asked_or_remembered() -> None:
    consent = Consent(lambda: None)
    consent.give("mail")
    assert not consent.needed("mail")
    with pytest.raises(ValueError, match="money"):
        consent.needed("money")
