"""AGS, NRPS, deep linking and registration: what goes out comes in, and what isn't so is refused with a code."""

import json
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.lti import ags, deeplink, jws, names, nrps, paging, registration
from isodesk.lti.ags import Activity, Grading, LineItem, Score
from isodesk.lti.errors import ParameterRefused, RequestRefused
from tests.lti import rows_services as rows
from tests.lti.checklist import ACCEPTED, outcome_of
from tests.lti.sample_tokens import LEARNER, NOW, PLATFORM, TOOL, jwks, key, key_id, launched

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(str.strip)
AMOUNTS = st.floats(0, 1e6)
MOMENTS = st.datetimes(
    datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2100-01-01"), timezones=st.just(UTC)
)
PEOPLE = st.builds(
    nrps.Member, TEXTS, st.lists(TEXTS).map(tuple), st.sampled_from(["Active", "Inactive"]), TEXTS, TEXTS, TEXTS
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)


@given(TEXTS, MOMENTS, st.sampled_from(Activity), st.sampled_from(Grading), AMOUNTS, TEXTS)
def test_a_score_is_read_as_it_was_written(
    user: str, moment: datetime, activity: Activity, grading: Grading, amount: float, comment: str
) -> None:
    moment = ags.moment_of(moment.timestamp())
    score = Score(user, moment, activity, grading, amount, amount + 1, comment)
    assert ags.parse_score(ags.build_score(score)) == score


def test_the_score_of_the_specification() -> None:
    """AGS 2.0, section 3.4.1, with the clock of a zone."""
    moment = datetime(2017, 4, 16, 18, 54, 36, 736000, timezone(timedelta(hours=2)))
    score = Score("5323497", moment, Activity.COMPLETED, Grading.FULLY_GRADED, 83, 100)
    assert json.loads(ags.build_score(score)) == {
        "userId": "5323497",
        "scoreGiven": 83,
        "scoreMaximum": 100,
        "activityProgress": "Completed",
        "gradingProgress": "FullyGraded",
        "timestamp": "2017-04-16T18:54:36.736+02:00",
    }


@pytest.mark.parametrize(
    ("amount", "maximum", "moment", "code"),
    [
        (1, None, ags.moment_of(NOW), "claim_missing"),
        (-1, 1, ags.moment_of(NOW), "claim_malformed"),
        (1, 0, ags.moment_of(NOW), "claim_malformed"),
        (float("nan"), 1, ags.moment_of(NOW), "claim_malformed"),
        (float("inf"), 1, ags.moment_of(NOW), "not_well_formed"),
        (1, 1, datetime.fromisoformat("2026-01-01"), "claim_malformed"),  # without a zone
    ],
)
def test_what_would_be_refused_is_not_written(
    amount: float, maximum: float | None, moment: datetime, code: str
) -> None:
    score = Score("u", moment, Activity.COMPLETED, Grading.FULLY_GRADED, amount, maximum)
    assert outcome_of(partial(ags.build_score, score)) == code


@pytest.mark.parametrize(
    ("status", "progress"),
    [
        (1, ("Initialized", "NotReady")),
        (2, ("InProgress", "NotReady")),
        (3, ("Completed", "FullyGraded")),
        (4, ("Submitted", "PendingManual")),
    ],
)
def test_the_documented_statuses_have_their_progress(status: int, progress: tuple[str, str]) -> None:
    activity, grading = ags.PROGRESS[status]
    assert (activity.value, grading.value) == progress


@given(st.lists(st.builds(LineItem, TEXTS, st.floats(0.1, 1e6), TEXTS, st.none() | TEXTS, TEXTS, TEXTS), max_size=4))
def test_line_items_are_read_as_they_were_written(items: list[LineItem]) -> None:
    assert ags.parse_line_items(ags.build_line_items(items)) == tuple(items)
    for item in items:
        assert ags.parse_line_item(ags.build_line_item(item)) == item


@pytest.mark.parametrize(
    ("given_url", "scores", "results"),
    [
        ("https://a.example/i/7", "https://a.example/i/7/scores", "https://a.example/i/7/results"),
        ("https://a.example/i/7/", "https://a.example/i/7/scores", "https://a.example/i/7/results"),
        (
            "https://a.example/i?id=7&x=%20",
            "https://a.example/i/scores?id=7&x=%20",
            "https://a.example/i/results?id=7&x=%20",
        ),
        ("https://a.example/i#top", "https://a.example/i/scores", "https://a.example/i/results"),
    ],
)
def test_addresses_below_a_line_item(given_url: str, scores: str, results: str) -> None:
    assert (ags.scores_url(given_url), ags.results_url(given_url)) == (scores, results)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('<https://a.example/2>; rel="next"', "https://a.example/2"),
        ('<https://a.example/1>; rel=prev, <https://a.example/3>; title="x"; rel=next', "https://a.example/3"),
        ('<?page=2>; rel="last next"', "https://a.example/list?page=2"),
        ("<https://a.example/2>; REL=NEXT", "https://a.example/2"),
        ('<https://a.example/1>; rel="prev"', None),
        ('<javascript:alert(1)>; rel="next"', None),
        ('<https://a.example:99999>; rel="next"', None),
        ('<https://[::1>; rel="next"', None),
        ("", None),
    ],
)
def test_the_next_page_is_found_in_links_as_others_write_them(link: str, expected: str | None) -> None:
    assert paging.next_page(link, "https://a.example/list?page=1") == expected


@pytest.mark.parametrize(
    ("text", "expected"), [(None, 1000), ("5", 5), ("5000", 1000), ("-1", None), ("x", None), ("٣", None), ("", None)]
)
def test_a_limit_is_a_whole_number(text: str | None, expected: int | None) -> None:
    code = outcome_of(partial(paging.limit_of, text))
    assert code == ("parameter_refused" if expected is None else ACCEPTED)
    assert expected is None or paging.limit_of(text) == expected


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ({"error": "invalid_client"}, "answered_with_failure"),
        ({"access_token": "a", "token_type": "mac"}, "claim_malformed"),
        ({"access_token": "a\r\nSet-Cookie: x", "token_type": "Bearer"}, "claim_malformed"),
        ({"token_type": "Bearer"}, "claim_missing"),
        ({"access_token": "a", "token_type": "Bearer", "expires_in": -1}, "claim_malformed"),
        ({"access_token": "a", "token_type": "Bearer", "expires_in": "soon"}, "claim_malformed"),
        ({"access_token": "a", "token_type": "bearer", "expires_in": "3600"}, ACCEPTED),
        ({"access_token": "a", "token_type": "bearer", "expires_in": "999999999"}, ACCEPTED),
        ({"access_token": "a", "token_type": "bearer", "expires_in": "1000000000"}, "claim_malformed"),
        ({"access_token": "a", "token_type": "bearer", "expires_in": 1e9}, "claim_malformed"),
        ({"access_token": "a", "token_type": "bearer", "expires_in": True}, "claim_malformed"),
        ({"access_token": "a", "token_type": "bearer"}, ACCEPTED),
    ],
)
def test_answers_of_token_addresses(answer: dict[str, Any], code: str) -> None:
    assert outcome_of(partial(ags.parse_token_answer, json.dumps(answer).encode(), ())) == code


def test_a_token_without_a_scope_is_for_what_was_asked() -> None:
    token = ags.parse_token_answer(b'{"access_token": "a", "token_type": "bearer"}', ("one", "two"))
    assert (token.scopes, token.expires_in) == (("one", "two"), 300)
    assert "access_token" not in repr(token)


def test_an_assertion_by_an_unknown_key_says_so() -> None:
    with pytest.raises(RequestRefused) as caught:
        rows.asserted(set_of="platform")
    assert caught.value.parameters == {"error": "invalid_client", "reason": "key_unknown"}


@given(st.lists(PEOPLE, max_size=4))
def test_members_are_read_as_they_were_written(people: list[nrps.Member]) -> None:
    body = nrps.build_membership("https://lms.example/members", {"id": "course-7", "title": "Ω"}, people)
    assert nrps.parse_membership(body) == nrps.Membership("https://lms.example/members", "course-7", tuple(people))


def test_members_as_a_platform_tells_them() -> None:
    """NRPS 2.0, section 2.2: a status that isn't said is Active, and persons may be kept back."""
    body = {
        "id": "https://lms.example/members",
        "context": {"id": "course-7"},
        "members": [
            {"user_id": "u-17", "roles": [LEARNER], "email": "maelle.sample@example.org", "given_name": "Maëlle"},
            {"user_id": "u-18", "status": "Inactive", "roles": []},
        ],
    }
    one, other = nrps.parse_membership(json.dumps(body).encode()).members
    assert (one.user_id, one.status, one.email, one.family_name) == (
        "u-17",
        "Active",
        "maelle.sample@example.org",
        None,
    )
    assert (other.status, other.roles, other.email) == ("Inactive", (), None)
    assert "maelle" not in repr(one)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"members": None}, "claim_malformed"),
        ({"members": ["u"]}, "claim_malformed"),
        ({"members": [{}]}, "claim_missing"),
        ({"members": [{"user_id": 7}]}, "claim_malformed"),
        ({"members": [{"user_id": "u", "status": "Gone"}]}, "claim_malformed"),
        ({"members": [{"user_id": "u"}] * 10_001}, "too_large"),
        ({"context": None}, "claim_missing"),
        ({"context": {}}, "claim_missing"),
    ],
)
def test_members_that_can_not_be_taken(changed: dict[str, Any], code: str) -> None:
    body = {"id": "https://lms.example/m", "context": {"id": "7"}, "members": [{"user_id": "u"}], **changed}
    assert outcome_of(partial(nrps.parse_membership, json.dumps(body).encode())) == code


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ({"context_memberships_url": "https://lms.example/m", "service_versions": ["2.0"]}, "https://lms.example/m"),
        ({"context_memberships_url": "https://lms.example/m", "service_versions": ["1.0"]}, None),
        ({"context_memberships_url": "file:///etc/passwd", "service_versions": ["2.0"]}, None),
        (None, None),
    ],
)
def test_where_the_members_of_a_course_are_asked_for(claim: dict[str, Any] | None, expected: str | None) -> None:
    assert nrps.service_of(launched(NRPS=claim)) == expected


def test_deep_linking_there_and_back() -> None:
    found = rows.taken()
    assert (found.nonce, found.messages) == ("n-1", {})
    assert found.items[0]["url"] == TOOL
    assert rows.settings().data == rows.SETTINGS["data"]


def test_one_item_where_one_is_taken() -> None:
    launch = rows.deep_launch({**rows.SETTINGS, "accept_multiple": False})
    build = partial(deeplink.build_response, launch, PLATFORM, key=key("tool"), key_id=key_id("tool"), now=NOW)
    assert outcome_of(partial(build, [rows.ITEM, rows.ITEM], nonce="n")) == "parameter_refused"
    assert outcome_of(partial(build, [rows.ITEM], nonce="")) == "nonce_wrong"
    cancelled = deeplink.verify_response(
        build([], nonce="n", messages={"msg": "Nothing chosen", "other": "x"}),
        registration=PLATFORM,
        jwks=jwks("tool"),
        data=rows.SETTINGS["data"],
        now=NOW,
    )
    assert (cancelled.items, cancelled.messages) == ((), {"msg": "Nothing chosen"})


def test_a_link_says_what_it_has() -> None:
    bare = deeplink.ResourceLink(TOOL, "Placement")
    assert bare.members() == {"type": "ltiResourceLink", "url": TOOL, "title": "Placement"}
    whole = deeplink.ResourceLink(TOOL, "Placement", "Thirty questions", {"act_id": "9"}, LineItem("Placement", 1000))
    assert whole.members()["text"] == "Thirty questions"


def test_too_many_items_are_refused() -> None:
    items = [{"type": "html", "html": "<b>"}] * 100
    assert len(rows.taken(CONTENT_ITEMS=items).items) == 100
    assert outcome_of(partial(rows.taken, CONTENT_ITEMS=[*items, *items])) == "too_large"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"VERSION": "1.3.1"}, "lti_version_refused"),
        ({"MESSAGE_TYPE": "LtiDeepLinkingRequest"}, "message_type_refused"),
        ({f"{names.DEEP_LINKING}data": 7}, "claim_malformed"),
    ],
)
def test_an_answer_of_another_kind_is_refused(changed: dict[str, Any], code: str) -> None:
    assert outcome_of(partial(rows.taken, **changed)) == code


def test_many_line_items_are_too_many() -> None:
    body = json.dumps([{"label": "x", "scoreMaximum": 1}] * 10_001).encode()
    assert outcome_of(partial(ags.parse_line_items, body)) == "too_large"


def test_a_form_given_twice_over_is_no_request_for_a_token() -> None:
    pairs = [*ags.token_request("a.b.c", ("s",)), ("scope", "t")]
    assert outcome_of(partial(ags.parse_token_request, pairs)) == "request_refused invalid_request"


@pytest.mark.parametrize("domain", ["tool.example", "TOOL.example"])
def test_a_domain_is_a_host_in_any_case(domain: str) -> None:
    assert rows.registered({"domain": domain}) == rows.TOOL_TELLS


def test_a_confirmation_without_a_deployment_names_none() -> None:
    answer = registration.build_answer(rows.TOOL_TELLS, client_id="c")
    assert registration.parse_answer(answer, rows.PLATFORM_TELLS).deployment_ids == ()


def test_empty_data_is_not_the_same_as_none() -> None:
    launch = rows.deep_launch({**rows.SETTINGS, "data": ""})
    token = deeplink.build_response(launch, PLATFORM, [], key=key("tool"), key_id=key_id("tool"), now=NOW, nonce="n")
    assert jws.read(token).claims[f"{names.DEEP_LINKING}data"] == ""


def test_registration_there_and_back() -> None:
    assert rows.configured().jwks_url == "https://lms.example/jwks"
    assert rows.configured().scopes == ("openid", *rows.SCOPES)
    assert (rows.configured().product, rows.configured().version) == ("northwind", "7.1")
    assert rows.configured().messages == rows.PLATFORM_TELLS.messages
    again = registration.build_configuration(rows.configured())
    assert registration.parse_configuration(again, "https://lms.example/c") == rows.configured()
    assert rows.registered() == rows.TOOL_TELLS


def test_http_is_taken_on_this_machine_and_where_it_is_allowed() -> None:
    with pytest.raises(ParameterRefused):
        registration.parse_start({"openid_configuration": "http://127.0.0.1:8080/c", "registration_token": "tökén"})
    start = registration.parse_start({"openid_configuration": "http://127.0.0.1:8080/c", "registration_token": "t"})
    assert (start.configuration_url, start.token) == ("http://127.0.0.1:8080/c", "t")
    form = {"openid_configuration": "http://lms.example/c"}
    assert registration.parse_start(form, allow_http=True).token is None


def test_a_deployment_beside_the_configuration_is_found_too() -> None:
    body = json.dumps({"client_id": "c", "deployment_id": "7"}).encode()
    assert registration.parse_answer(body, rows.PLATFORM_TELLS).deployment_ids == ("7",)
    assert registration.parse_answer(b'{"client_id": "c"}', rows.PLATFORM_TELLS).deployment_ids == ()


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_body_is_taken_or_refused_with_a_code(body: bytes) -> None:
    for parse in (ags.parse_score, ags.parse_line_item, ags.parse_line_items, nrps.parse_membership):
        outcome_of(partial(parse, body))
    outcome_of(partial(ags.parse_token_answer, body, ()))
    outcome_of(partial(registration.parse_configuration, body, "https://lms.example"))
    outcome_of(partial(registration.parse_registration, body))
    outcome_of(partial(registration.parse_answer, body, rows.PLATFORM_TELLS))


@given(st.data())
def test_any_member_changed_is_taken_or_refused_with_a_code(data: st.DataObject) -> None:
    name, value = data.draw(st.sampled_from([*rows.SCORE])), data.draw(JSON)
    outcome_of(partial(rows.scored, **{name: value}))
    outcome_of(
        partial(rows.settings, **{data.draw(st.sampled_from([*rows.SETTINGS])): data.draw(JSON.filter(is_sound))})
    )
    inner = {data.draw(st.sampled_from(["domain", "messages", "target_link_uri", "custom_parameters"])): value}
    outcome_of(partial(rows.registered, inner))
    offered: dict[str, Any] = {names.PLATFORM_CONFIGURATION: value}
    outcome_of(partial(rows.configured, **offered))


def is_sound(value: Any) -> bool:
    """Whether a token can say it: no NaN, no half characters."""
    return outcome_of(partial(jws.sign, {"x": value}, key=key(), key_id="k")) == ACCEPTED


@given(st.text(), st.dictionaries(st.sampled_from(["grant_type", "scope", "client_assertion"]), st.text()))
def test_any_request_for_a_token_is_refused_with_a_code(text: str, form: dict[str, str]) -> None:
    whole = {**dict(ags.token_request(rows.assertion(), rows.SCOPES)), **form}
    outcome_of(partial(ags.parse_token_request, whole))
    assert outcome_of(partial(rows.asserted, text)) == "request_refused invalid_client"
    assert outcome_of(partial(ags.client_of, text)) == "request_refused invalid_client"
    paging.next_page(text, "https://a.example")
