"""Launches of LTI 1.1 at the station: whom they name, what they may ask for, and what comes of those refused."""

import pytest
from sqlalchemy import update

from isodesk.station.schema import candidate, lti_consumer, lti_person, lti_use, planned_test
from tests.station.lti.platform import FORM, KEY, SOUTH_KEY, SOUTH_SECRET, Platform, refusal
from tests.support.station import LocalStation


async def nothing_happened(local: LocalStation) -> bool:
    return not await local.rows(planned_test) and len(await local.rows(candidate)) == 2


# The two launches that the document pictures


async def test_names_and_email_alone_register_somebody_new(platform: Platform, local: LocalStation) -> None:
    answer = await platform.launch()
    assert answer.status_code == 200
    content = answer.json()
    assert content["success"] is True
    assert content["tst_url"].startswith("http://station.test/test/")
    new = (await local.rows(candidate))[-1]
    assert (new.email, new.given_name, new.family_name, new.gender) == (
        "maelle.sample@example.org",
        "Maëlle",
        "O’Sample",
        3,
    )
    assert [test.candidate_id for test in await local.rows(planned_test)] == [new.id]


async def test_action_2_with_html_is_a_link(platform: Platform) -> None:
    answer = await platform.launch(custom_act_id="2", custom_html="1")
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.text.startswith('<a class="isograd_start_test_button" href="http://station.test/test/')


async def test_redirect_leads_to_the_test(platform: Platform) -> None:
    answer = await platform.launch(custom_redirect="1")
    assert answer.status_code == 302
    assert answer.headers["location"].startswith("http://station.test/test/")


async def test_in_a_frame_the_test_is_opened_in_a_window_of_its_own(platform: Platform) -> None:
    pairs = platform.signed(custom_redirect="1", launch_presentation_return_url="https://lms.example:8443/course/7")
    answer = await platform.send(pairs, accept="text/html", sec_fetch_dest="iframe")
    assert answer.status_code == 200
    assert 'target="_blank"' in answer.text
    assert "http://station.test/test/" in answer.text
    assert "frame-ancestors https://lms.example:8443" in answer.headers["content-security-policy"]


async def test_the_page_that_sent_a_launch_may_frame_its_answer(platform: Platform) -> None:
    answer = await platform.send(
        platform.signed(custom_redirect="1"), sec_fetch_dest="iframe", origin="https://lms.example"
    )
    assert "frame-ancestors https://lms.example" in answer.headers["content-security-policy"]


# Whom it names (D21)


async def test_the_platforms_own_number_comes_before_the_address(platform: Platform, local: LocalStation) -> None:
    await platform.launch(user_id="u-7")
    await platform.launch(user_id="u-7", lis_person_contact_email_primary="other@example.org", custom_act_id="2")
    await platform.launch(user_id="u-7", without="lis_person_contact_email_primary")
    assert len(await local.rows(candidate)) == 3
    assert len({test.candidate_id for test in await local.rows(planned_test)}) == 1


async def test_the_number_of_one_platform_says_nothing_at_another(platform: Platform, local: LocalStation) -> None:
    await platform.launch(user_id="u-7")
    other = Platform(local, SOUTH_KEY, SOUTH_SECRET)
    answer = await other.launch(user_id="u-7", without="lis_person_contact_email_primary")
    assert answer.json()["error_code"] == 105


async def test_somebody_known_is_found_by_the_address(platform: Platform, local: LocalStation) -> None:
    await platform.launch(lis_person_contact_email_primary="Ada@Example.org", user_id="u-1")
    assert [test.candidate_id for test in await local.rows(planned_test)] == [31]
    assert [row.candidate_id for row in await local.rows(lti_person)] == [31]


async def test_nobody_is_put_in_where_the_centre_does_not_want_that(local: LocalStation) -> None:
    answer = await Platform(local, SOUTH_KEY, SOUTH_SECRET).launch()
    assert answer.json()["error_code"] == 107
    assert await nothing_happened(local)


async def test_l11_33_without_an_address(platform: Platform, local: LocalStation) -> None:
    answer = await platform.launch(without="lis_person_contact_email_primary")
    assert (answer.status_code, answer.json()["error_code"]) == (200, 105)
    assert "ema" in answer.json()["error_message"]
    assert await nothing_happened(local)


async def test_who_is_anonymised_is_known_by_no_number(platform: Platform, local: LocalStation) -> None:
    await platform.launch(user_id="u-7")
    await local.call(12, ema="maelle.sample@example.org")
    assert not await local.rows(lti_person)


async def test_a_link_names_nobody_else(platform: Platform, local: LocalStation) -> None:
    assert refusal(await platform.launch(custom_ema="ada@example.org")) == (403, "identity_differs")
    assert await nothing_happened(local)


async def test_nor_where_the_platform_keeps_the_address_back(platform: Platform, local: LocalStation) -> None:
    for action in ("38", "9"):
        answer = await platform.launch(
            without="lis_person_contact_email_primary", custom_ema="ada@example.org", custom_act_id=action
        )
        assert refusal(answer) == (403, "identity_differs")
    assert await nothing_happened(local)


async def test_other_candidates_are_unknown_whatever_is_allowed(platform: Platform, local: LocalStation) -> None:
    allowed = update(lti_consumer).values(settings={"actions": [2, 24, 51]})
    await local.station.database.write(lambda connection: connection.execute(allowed))
    for action in ("24", "51"):
        answer = await platform.launch(custom_act_id=action, custom_can_id="31", custom_lst_nam="Autre")
        assert answer.json()["error_code"] == 107, action
    assert await nothing_happened(local)


async def test_tests_of_others_are_unknown(platform: Platform, local: LocalStation) -> None:
    theirs = await local.call(2, tst_frm_id=FORM, ema="ada@example.org")
    answer = await platform.launch(custom_act_id="10", custom_pla_tst_id=str(theirs["pla_tst_id"]))
    assert answer.json()["error_code"] == 501
    mine = (await platform.launch()).json()
    answer = await platform.launch(custom_act_id="10", custom_pla_tst_id=str(mine["pla_tst_id"]))
    assert answer.json()["sta_id"] == 1


# What it may ask for


async def test_nobody_has_others_written_to(platform: Platform, local: LocalStation) -> None:
    """Action 42 takes several tests: each has to be the launched person's own."""
    allowed = update(lti_consumer).values(settings={"actions": [9, 42]})
    await local.station.database.write(lambda connection: connection.execute(allowed))
    mine = (await platform.launch()).json()["pla_tst_id"]
    other = (await platform.launch(lis_person_contact_email_primary="ada@example.org")).json()["pla_tst_id"]
    asked = {"custom_act_id": "42", "custom_mai_tem_id": "1"}
    for tests in (f"{other}", f"{mine},{other}"):
        answer = await platform.launch(**asked, custom_pla_tst_ids=tests)
        assert answer.json()["error_code"] == 501, answer.text


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://курсы.example/7", "https://xn--j1amdg6b.example"),
        ("https://[2001:db8::7]:8443/7", "https://[2001:db8::7]:8443"),
    ],
)
async def test_a_frame_of_any_site_is_told_of_as_headers_can(platform: Platform, address: str, site: str) -> None:
    pairs = platform.signed(custom_redirect="1", launch_presentation_return_url=address)
    answer = await platform.send(pairs, accept="text/html", sec_fetch_dest="iframe")
    assert f"frame-ancestors {site};" in f"{answer.headers['content-security-policy']};"


@pytest.mark.parametrize("action", [11, 12, 14, 15, 16, 17, 23, 24, 42, 51])
async def test_other_actions_are_not_on_the_list(platform: Platform, action: int) -> None:
    answer = await platform.launch(custom_act_id=str(action), custom_can_id="31")
    assert refusal(answer) == (403, "action_not_allowed")


# What isn't believed


async def test_l11_02_and_14_a_wrong_secret_and_an_unknown_key_are_answered_alike(local: LocalStation) -> None:
    wrong = await Platform(local, KEY, "not the secret").launch()
    unknown = await Platform(local, "nobody", "not the secret").launch()
    assert refusal(wrong) == refusal(unknown) == (401, "signature_wrong")
    assert wrong.text == unknown.text
    assert await nothing_happened(local)


async def test_uses_are_forgotten_once_the_timestamp_refuses(platform: Platform, local: LocalStation) -> None:
    pairs = platform.signed()
    await platform.send(pairs)
    local.clock.move(700)
    await platform.launch()
    assert len(await local.rows(lti_use)) == 1
    assert refusal(await platform.send(pairs)) == (401, "timestamp_outside")


async def test_a_browser_gets_a_page_in_its_language(platform: Platform) -> None:
    answer = await platform.send([("oauth_nonce", "x")], accept="text/html", accept_language="fr")
    assert answer.status_code == 400
    assert 'data-reason="launch_refused"' in answer.text
    assert "parameter_missing" in answer.text
