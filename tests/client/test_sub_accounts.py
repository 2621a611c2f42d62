"""A distributor's account: every call is about a sub account, or isn't made."""

from typing import Any

import pytest

from isodesk.client.accounts import station
from isodesk.client.errors import ClientError, SubAccountMissing
from isodesk.client.isograd import Isograd
from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.decode import decode_request
from isodesk.protocol.requests import Request
from tests.protocol.test_decode import SAMPLES
from tests.support.misbehaving import Server, page, says


def request_of(action: type[Request[Any]]) -> Request[Any]:
    """The action with what it must have."""
    given = {field.wire: [SAMPLES[field.wire]] for field in action.fields() if field.required}
    given |= {"can_id": ["5"]} if action.action.number in {24, 42} else {}
    return decode_request({"act_id": [str(action.action.number)], **given}, accept_rea_tst_id=False)


@pytest.mark.parametrize("number", ACTIONS)
async def test_each_of_the_21_carries_the_sub_account(number: int) -> None:
    async with Server(calls=[says({"success": False, "error_code": 107, "error_message": "no"})]) as server:
        account = station(server.url, "one", "secret", sub_account_id=7, distributor=True)
        async with Isograd(account) as isograd:
            request = request_of(ACTIONS[number])
            with pytest.raises(ClientError):
                await isograd.call(request, attempts=1)
            await isograd.raw(request)
        assert [each.form["sub_com_id"] for each in server.actions()] == ["7", "7"]
        assert {each.form["act_id"] for each in server.actions()} == {str(number)}


@pytest.mark.parametrize("number", ACTIONS)
async def test_none_is_sent_without_one(number: int) -> None:
    async with Server(calls=[page(500)], other={"/.well-known/isodesk-station": says({})}) as server:
        async with Isograd(station(server.url, "one", "secret", distributor=True)) as isograd:
            request = request_of(ACTIONS[number])
            for call in (isograd.call, isograd.raw):
                with pytest.raises(SubAccountMissing):
                    await call(request)
            with pytest.raises(SubAccountMissing):
                await isograd.forms()
        assert server.received == []


async def test_a_call_that_names_one_itself_is_about_that_one() -> None:
    async with Server(calls=[says({"success": True, "credits": []})]) as server:
        async with Isograd(station(server.url, "one", "secret", distributor=True)) as isograd:
            await isograd.credits(sub_account_id=9)
        assert server.actions()[0].form["sub_com_id"] == "9"
