"""``sub_com_id`` is refused by its own name in every action, whatever else is wrong with it (decision D14)."""

import pytest

from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.decode import decode_request
from isodesk.protocol.refusals import Refusal

COMPLETE = {
    "gen_id": "3",
    "ema": "ada@example.org",
    "fst_nam": "Ada",
    "lst_nam": "Exemple",
    "tst_frm_id": "363",
    "pla_tst_id": "1",
    "pla_tst_ids": "1",
    "can_id": "1",
    "mai_tem_id": "1",
    "des": "Session",
    "sta_dat": "2027-01-15 09:00",
    "end_dat": "2027-01-15 12:00",
}


def request(number: int, sub_account: list[str]) -> object:
    wanted = {field.wire for field in ACTIONS[number].fields()}
    form = {name: [value] for name, value in COMPLETE.items() if name in wanted}
    return decode_request({**form, "act_id": [str(number)], "sub_com_id": sub_account})


@pytest.mark.parametrize("number", sorted(ACTIONS))
@pytest.mark.parametrize("given", [["abc"], ["0"], ["-2"], ["9" * 30], ["1.5"], ["2", "2"], ["٢"]])
def test_what_is_no_number_of_an_account_is_105(number: int, given: list[str]) -> None:
    with pytest.raises(Refusal) as caught:
        request(number, given)
    assert (caught.value.error_code, caught.value.property_name) == (105, "sub_com_id")


@pytest.mark.parametrize("number", sorted(ACTIONS))
def test_empty_is_none(number: int) -> None:
    assert request(number, [""]) == request(number, [])
