"""What the course page's forms do, whoever sends them."""

from dataclasses import replace

import pytest

from isodesk.bench.configuration import Parameter
from isodesk.lti import v1p1
from tests.bench.local import CLIENT, CONSUMER, TOOL, LocalBench


async def test_what_a_tool_says_at_the_end_is_shown_as_text(local: LocalBench) -> None:
    answer = await local.http.get("/return", params={"lti_errormsg": "<img src=x onerror=alert(1)>", "other": "hidden"})
    assert "&lt;img src=x" in answer.text
    assert "<img" not in answer.text
    assert "hidden" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
    ],
    ids=str,
)
async def test_no_other_site_launches(local: LocalBench, headers: dict[str, str]) -> None:
    answer = await local.http.post("/launch", data={"link": "link-1"}, headers=headers)
    assert answer.status_code == 403
    assert 'data-reason="other_site"' in answer.text
    answer = await local.http.post("/register_tool", data={"tool": "https://tool.example"}, headers=headers)
    assert answer.status_code == 403


async def test_nobody_and_nothing_unknown_is_launched(local: LocalBench) -> None:
    for wrong in ({"person": "u-999", "link": "link-1"}, {"link": "link-99"}, {}):
        assert (await local.http.post("/launch", data=wrong)).status_code == 404
    assert (await local.http.get("/?person=u-999")).status_code == 404


async def test_the_configurations_own_person_and_link_come_first(local: LocalBench) -> None:
    given = {
        **local.bench.configuration.parameters,
        "lis_person_name_given": Parameter("John", sent=True),
        "lis_person_name_family": Parameter("Baird", sent=True),
        "lis_person_contact_email_primary": Parameter("john.baird@example.org", sent=True),
        "resource_link_id": Parameter("link-9", sent=True),
        "user_id": Parameter("", sent=False),
    }
    local.bench.configuration = replace(local.bench.configuration, parameters=given)
    form = (await local.launch(person="", link="link-9")).fields
    assert "user_id" not in form
    assert (form["lis_person_name_full"], form["resource_link_id"]) == ("John Baird", "link-9")
    assert [each.person_id for each in local.bench.course.guests.values()] == ["john.baird@example.org"]


async def test_ends_of_lines_are_signed_as_a_browser_sends_them(local: LocalBench) -> None:
    given = {**local.bench.configuration.parameters, "resource_link_description": Parameter("", sent=True)}
    local.bench.configuration = replace(local.bench.configuration, parameters=given)
    described = replace(local.bench.course.links("en")[0], link_id="link-7", description="one\ntwo")
    local.bench.course.chosen["link-7"] = described
    form = (await local.launch(link="link-7")).fields
    v1p1.verify(TOOL, form, secret=CONSUMER.secret, now=local.clock.wall())
    assert form["resource_link_description"] == "one\r\ntwo"


async def test_a_login_by_get_keeps_the_query_of_its_address(local: LocalBench) -> None:
    local.use(replace(CLIENT, login_by_post=False))
    form = await local.launch(target="window")
    assert (form.method, form.action) == ("get", "http://127.0.0.1:9/login")
    assert form.fields["tenant"] == "1"
    assert (form.fields["iss"], form.fields["target_link_uri"]) == (local.bench.url, TOOL)


async def test_a_course_in_french_launches_in_french(local: LocalBench) -> None:
    page = await local.http.get("/?lang=fr")
    assert "Test de positionnement" in page.text
    form = (await local.launch()).fields
    assert (form["resource_link_title"], form["context_title"]) == ("Test de positionnement", "Cours du banc")
    assert (form["launch_presentation_locale"], form["launch_presentation_document_target"]) == ("fr", "iframe")


async def test_a_form_that_is_too_large_is_refused(local: LocalBench) -> None:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    for body in (b"a=" + b"x" * 2_000_000, b"a=1&" * 5000):
        assert (await local.http.post("/launch", content=body, headers=headers)).status_code == 413


@pytest.mark.parametrize("path", ["/", "/grades", "/register_tool", "/return", "/empty", "/auth"])
async def test_pages_run_nothing_of_others_and_stand_in_no_page_of_others(local: LocalBench, path: str) -> None:
    answer = await local.http.get(path)
    rules = dict(each.split(" ", 1) for each in answer.headers["content-security-policy"].split("; "))
    assert (rules["default-src"], rules["script-src"], rules["base-uri"]) == ("'none'", "'self'", "'none'")
    own = "http://127.0.0.1:8421 http://localhost:8421"
    assert rules["frame-ancestors"] == f"'self' {own}"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_only_the_pages_own_files_are_served(local: LocalBench) -> None:
    kinds = {name: await local.http.get(f"/assets/{name}") for name in ("platform.css", "send.js")}
    assert [each.headers["content-type"].partition(";")[0] for each in kinds.values()] == [
        "text/css",
        "text/javascript",
    ]
    for other in ("base.html", "templates", "%2e%2e", "send.js%00"):
        assert (await local.http.get(f"/assets/{other}")).status_code == 404
