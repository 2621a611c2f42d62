"""What belongs to one account is out of every other's reach."""

from typing import Any

import pytest

from isodesk.protocol.catalogue import ACTIONS
from isodesk.station.schema import METADATA, candidate, candidate_group
from tests.support.station import LocalStation

Form = dict[str, Any]
NEIGHBOUR = "client-b"
ADA = "ada@example.org"
# For each action, forms that name something of the first account by number or address.
FOREIGN: dict[int, list[tuple[Form, int]]] = {
    1: [({"dep_id": 11}, 203), ({"job_id": 21}, 201)],
    2: [
        ({"tst_frm_id": 101, "ema": "bea@example.org"}, 106),
        ({"tst_frm_id": 103, "ema": ADA}, 107),
        ({"tst_frm_id": 103, "ema": "bea@example.org", "ses_id": "session"}, 105),
    ],
    4: [({"tst_frm_id": 103, "ema": ADA}, 107), ({"tst_frm_id": 101, "ema": ADA}, 106)],
    5: [
        ({"tst_frm_id": 103, "ema": ADA}, 107),
        ({"tst_frm_id": 103, "ema": "bea@example.org", "pla_tst_id": "done"}, 501),
    ],
    6: [
        ({"tst_frm_id": 103, "ema": ADA}, 107),
        ({"tst_frm_id": 103, "ema": "bea@example.org", "pla_tst_id": "done"}, 501),
    ],
    8: [({"tst_frm_id": 101}, 106), ({"tst_frm_id": 103, "dep_id": 11}, 203)],
    9: [({"tst_frm_id": 103, "ema": ADA}, 107)],
    10: [({"pla_tst_id": "test"}, 501)],
    11: [],
    12: [({"ema": ADA}, 107)],
    13: [({"use_ema_for_adm": 1, "ema": "admin.a@example.org"}, 105)],
    14: [],
    15: [],
    16: [({"pla_tst_id": "test"}, 501)],
    17: [({"pla_tst_id": "test"}, 501)],
    23: [({"pla_tst_id": "test"}, 304)],
    24: [({"can_id": 31}, 107), ({"ema": ADA}, 107)],
    38: [({"ema": ADA}, 107)],
    42: [
        ({"can_id": 31, "mai_tem_id": 43}, 107),
        ({"pla_tst_ids": "test", "mai_tem_id": 43}, 501),
        ({"can_id": 33, "mai_tem_id": 41}, 105),
        ({"can_id": 33, "mai_tem_id": 43, "ema_sen": "centre@example.org"}, 105),
    ],
    51: [({"can_id": 31, "fst_nam": "Eve"}, 107)],
    58: [({"pla_tst_id": "done"}, 501)],
}
_PERSON: Form = {"gen_id": 3, "ema": "new@example.org", "fst_nam": "N", "lst_nam": "N"}


async def _belongings(station: LocalStation) -> Form:
    """Numbers of things that the first account made."""
    done = (await station.call(9, tst_frm_id=101, ema=ADA))["pla_tst_id"]
    await station.finish(done)
    session = await station.call(11, des="x", sta_dat="2026-06-01 09:00", end_dat="2026-06-01 12:00")
    return {
        "done": done,
        "test": (await station.call(9, tst_frm_id=101, ema=ADA))["pla_tst_id"],
        "session": session["ses_id"],
    }


async def _everything(station: LocalStation) -> dict[str, list[Any]]:
    return {table.name: await station.rows(table) for table in METADATA.sorted_tables}


@pytest.mark.parametrize("number", sorted(ACTIONS))
async def test_neighbour_is_refused_and_changes_nothing(station: LocalStation, number: int) -> None:
    known = await _belongings(station)
    before = await _everything(station)
    for foreign, code in FOREIGN[number]:
        form = {name: known.get(str(value), value) for name, value in foreign.items()}
        person = _PERSON if number in (1, 8) else {}
        content = (await station.post({"act_id": number, **person, **form}, NEIGHBOUR)).json()
        assert (content["success"], content["error_code"]) == (False, code), form
        assert "can_id" not in content
    assert await _everything(station) == before


@pytest.mark.parametrize("number", sorted(ACTIONS))
@pytest.mark.parametrize(
    ("caller", "account"), [("client-b", 1), ("client-b", 2), ("client-a", 3), ("client-sub", 1), ("client-a", 9)]
)
async def test_account_of_others_is_refused_by_name(
    local: LocalStation, number: int, caller: str, account: int
) -> None:
    """Decision D14: the same answer for one that is foreign and one that doesn't exist."""
    before = await _everything(local)
    form = {**_PERSON, "tst_frm_id": 103, "can_id": 33, "pla_tst_id": 1, "mai_tem_id": 43, "des": "x"}
    form |= {"sta_dat": "2026-06-01 09:00", "end_dat": "2026-06-01 10:00", "sub_com_id": account}
    content = (await local.post({"act_id": number, **form}, caller)).json()
    assert content["error_message"] == 'Property "sub_com_id" is requested'
    assert await _everything(local) == before


async def test_own_number_and_empty_are_accepted(local: LocalStation) -> None:
    assert (await local.call(14, "client-b", sub_com_id=3))["tests"] == [103]
    assert (await local.call(14, "client-b", sub_com_id=""))["tests"] == [103]


async def test_distributor_spends_its_sub_accounts_credits(local: LocalStation) -> None:
    made = await local.call(8, **_PERSON, tst_frm_id=101, sub_com_id=2)
    assert made["success"]
    assert (await local.call(15, "client-sub"))["credits"][0]["amount"] == 4
    assert (await local.call(15))["credits"][0]["amount"] == 1_000_000
    assert (await local.call(10, pla_tst_id=made["pla_tst_id"]))["error_code"] == 501
    assert (await local.call(10, pla_tst_id=made["pla_tst_id"], sub_com_id=2))["sta_id"] == 1


async def test_same_address_is_somebody_else_in_each_account(local: LocalStation) -> None:
    made = {
        client: (await local.call(1, client, **_PERSON))["can_id"] for client in ("client-a", "client-b", "client-sub")
    }
    assert len(set(made.values())) == 3


async def test_forms_by_name_are_scoped(local: LocalStation) -> None:
    bearer = {"authorization": f"Bearer {await local.token(NEIGHBOUR)}"}
    forms = (await local.http.get("/station/v1/forms", headers=bearer)).json()["forms"]
    assert [form["tst_frm_id"] for form in forms] == [103]
    assert forms[0]["names"] == {"en": "Neighbour's assessment"}
    for account in ("1", "x", "3&sub_com_id=3"):
        content = (await local.http.get(f"/station/v1/forms?sub_com_id={account}", headers=bearer)).json()
        assert content["error_code"] == 105
    assert (await local.http.get("/station/v1/forms")).status_code == 401


async def test_external_groups_are_each_accounts_own(local: LocalStation) -> None:
    for client_id in ("client-a", "client-b"):
        for number in range(2):
            person = {**_PERSON, "ema": f"{number}@example.org", "ext_dep_id": "morning"}
            assert (await local.call(1, client_id, **person))["success"]
    owners = {row.id: row.account_id for row in await local.rows(candidate_group)}
    people = [row for row in await local.rows(candidate) if row.group_id is not None]
    assert [(row.account_id, owners[row.group_id]) for row in people] == [(1, 1), (1, 1), (3, 3), (3, 3)]
