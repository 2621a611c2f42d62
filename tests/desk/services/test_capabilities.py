"""What each kind of account can do, and why not what it can't."""

import pytest

from isodesk.client.accounts import AccountKind
from isodesk.desk.services.capabilities import Capabilities, Capability, Reason, Situation, on_station
from isodesk.desk.services.settings import AccountSettings

LIVE = {
    Capability.FETCH_RESULTS,
    Capability.LOG_IN_AS_CANDIDATE,
    Capability.OPEN_ADMINISTRATION,
    Capability.PREVIEW_TEMPLATE,
    Capability.MARK_BY_HAND,
    Capability.LIST_SUB_ACCOUNTS,
}
HERE = {
    Capability.SEE_FORM_NAMES,
    Capability.CHANGE_GROUP,
    Capability.CHANGE_EXTRA_TIME,
    Capability.CHANGE_DEADLINE,
    Capability.LIST_TEMPLATES,
}
ANYWHERE = {Capability.FETCH_RESULTS, Capability.LOG_IN_AS_CANDIDATE, Capability.OPEN_ADMINISTRATION}


def account(kind: AccountKind, **more: object) -> AccountSettings:
    return AccountSettings("a", "A", kind, **more)  # type: ignore[arg-type]  # as the test names them


def reasons(situation: Situation) -> dict[Capability, Reason]:
    capabilities = Capabilities(lambda: situation)
    return {each: capabilities.why_not(each) for each in Capability}


def test_a_station_that_answers_does_everything() -> None:
    for each in (account(AccountKind.EMBEDDED), account(AccountKind.CUSTOM, on_station=True)):
        assert set(reasons(Situation(each, on_station(each), online=True)).values()) == {Reason.NONE}


def test_without_a_network_only_what_is_made_at_the_moment_of_use_waits() -> None:
    each = account(AccountKind.EMBEDDED)
    given = reasons(Situation(each, True, online=False))
    assert {capability for capability, reason in given.items() if reason is Reason.NEEDS_NETWORK} == LIVE
    assert {reason for capability, reason in given.items() if capability not in LIVE} == {Reason.NONE}


@pytest.mark.parametrize("kind", [AccountKind.TESTING, AccountKind.PRODUCTION])
def test_a_hosted_account_lacks_what_the_document_lacks(kind: AccountKind) -> None:
    each = account(kind)
    given = reasons(Situation(each, on_station(each), online=True))
    assert {capability for capability, reason in given.items() if reason is Reason.KEPT_HERE_ONLY} == HERE
    assert {capability for capability, reason in given.items() if reason is Reason.NONE} == ANYWHERE
    assert {given[each] for each in set(Capability) - HERE - ANYWHERE} == {Reason.ONLY_ON_A_STATION}


def test_what_wasnt_asked_yet_is_said_to_be_unknown() -> None:
    each = account(AccountKind.CUSTOM)
    given = reasons(Situation(each, on_station(each), online=True))
    assert given[Capability.EDIT_SESSION] is Reason.NOT_KNOWN_YET
    assert given[Capability.CHANGE_GROUP] is Reason.KEPT_HERE_ONLY
    assert given[Capability.FETCH_RESULTS] is Reason.NONE


def test_a_distributor_without_a_sub_account_can_only_look_for_one() -> None:
    each = account(AccountKind.EMBEDDED, distributor=True)
    given = reasons(Situation(each, True, online=True))
    assert given.pop(Capability.LIST_SUB_ACCOUNTS) is Reason.NONE
    assert set(given.values()) == {Reason.NEEDS_SUB_ACCOUNT}


def test_without_an_account_there_is_nothing() -> None:
    assert on_station(None) is None
    assert set(reasons(Situation(None, None, online=False)).values()) == {Reason.NO_ACCOUNT}


def test_it_answers_for_what_is_in_use_now() -> None:
    now = [Situation(account(AccountKind.PRODUCTION), False, online=True)]
    capabilities = Capabilities(lambda: now[0])
    assert not capabilities.can(Capability.SEE_PROGRESS)
    assert not capabilities.on_station()
    now[0] = Situation(account(AccountKind.EMBEDDED), True, online=True)
    assert capabilities.can(Capability.SEE_PROGRESS)
    assert capabilities.on_station()
