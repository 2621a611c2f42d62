"""Deep Linking: a form is picked in a course, and the link that comes back launches it."""

import re
from typing import Any

import httpx
import pytest

from isodesk.lti import deeplink, names
from isodesk.lti.keys import parse_key_set
from tests.station.lti.platform import FORM, URL, refusal
from tests.station.lti.platform_v1p3 import CLIENT, DEPLOYMENT, ISSUER, Platform
from tests.support.station import LocalStation

CHOOSE = "http://station.test/public/lti/choose"
RETURN = "https://lms.example/course/7/links"
DATA = "course=7&<x>"
SETTINGS: dict[str, Any] = {
    "deep_link_return_url": RETURN,
    "accept_types": ["ltiResourceLink"],
    "accept_presentation_document_targets": ["iframe"],
    "data": DATA,
}
REGISTERED = {"issuer": ISSUER, "client_id": CLIENT, "deployment_ids": (DEPLOYMENT,)}


@pytest.fixture
def platform(new_platform: Platform) -> Platform:
    return new_platform


async def asked(platform: Platform, **settings: Any) -> httpx.Response:
    given = {name: value for name, value in {**SETTINGS, **settings}.items() if value is not None}
    claims = {
        names.MESSAGE_TYPE: names.DEEP_LINKING_REQUEST,
        names.RESOURCE_LINK: None,
        names.DEEP_LINKING_SETTINGS: given,
    }
    return await platform.launch(claims)


def choice_in(page: httpx.Response) -> str:
    found = re.search(r'name="choice" value="([^"]+)"', page.text)
    assert found is not None, page.text
    return found[1]


async def answered(platform: Platform, page: httpx.Response) -> deeplink.DeepLinkingResponse:
    token = re.search(r'name="JWT" value="([^"]+)"', page.text)
    assert token is not None, page.text
    keys = parse_key_set((await platform.local.http.get("http://station.test/public/jwks.php")).content)
    return deeplink.verify_response(
        token[1], registration=REGISTERED, jwks=keys, data=DATA, now=platform.local.clock.wall()
    )


async def test_a_form_is_picked_and_its_link_comes_back(platform: Platform) -> None:
    page = await asked(platform)
    assert 'data-page="lti_choose"' in page.text
    assert "frame-ancestors https://lms.example" in page.headers["content-security-policy"]
    fields = {"choice": choice_in(page), "form": FORM, "again": "1", "full_screen": "1", "graded": "1", "go": "choose"}
    back = await platform.local.http.post(CHOOSE, data=fields)
    assert f'action="{RETURN}"' in back.text
    assert "form-action https://lms.example" in back.headers["content-security-policy"]
    [item] = (await answered(platform, back)).items
    assert item["url"] == URL
    assert item["custom"] == {"act_id": "9", "tst_frm_id": FORM, "redirect": "1", "nee_ful_scr": "1"}
    assert item["lineItem"]["scoreMaximum"] > 0
    answer = await platform.launch({names.CUSTOM: item["custom"]})
    assert answer.status_code == 302


async def test_who_cancels_goes_back_with_nothing(platform: Platform) -> None:
    fields = {"choice": choice_in(await asked(platform)), "form": FORM, "go": "cancel"}
    back = await platform.local.http.post(CHOOSE, data=fields)
    assert (await answered(platform, back)).items == ()


async def test_a_form_of_another_centre_is_none(platform: Platform) -> None:
    fields = {"choice": choice_in(await asked(platform)), "form": "999", "go": "choose"}
    back = await platform.local.http.post(CHOOSE, data=fields)
    assert (await answered(platform, back)).items == ()


@pytest.mark.parametrize(
    "settings",
    [{"deep_link_return_url": None}, {"accept_types": ["html"]}, {"deep_link_return_url": "javascript:alert(1)"}],
)
async def test_dl_01_a_request_that_lacks_something(platform: Platform, settings: dict[str, Any]) -> None:
    status, _ = refusal(await asked(platform, **settings))
    assert status == 400


async def test_a_choice_that_was_changed_or_took_too_long(platform: Platform, local: LocalStation) -> None:
    choice = choice_in(await asked(platform))
    changed = await local.http.post(CHOOSE, data={"choice": "AAAA" + choice[4:], "form": FORM, "go": "choose"})
    assert refusal(changed) == (403, "choice_ended")
    local.clock.move(3601)
    late = await local.http.post(CHOOSE, data={"choice": choice, "form": FORM, "go": "choose"})
    assert refusal(late) == (403, "choice_ended")
