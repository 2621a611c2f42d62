"""Checklist 3.5: tokens of access, scores, line items, deep linking and registration."""

import json
from dataclasses import replace
from functools import partial
from typing import Any

import jwt

from isodesk.lti import Ags, ags, deeplink, jws, media, names, paging, registration
from isodesk.lti.ags import LineItem, Way
from isodesk.lti.errors import ParameterRefused
from isodesk.lti.registration import PlatformConfiguration, ToolRegistration
from tests.lti import sample_tokens as sample
from tests.lti.checklist import ACCEPTED, Row
from tests.lti.sample_tokens import NOW, PLATFORM, TOOL, jwks, key, key_id, launched

SCOPES = (names.SCOPE_SCORE, names.SCOPE_LINE_ITEM)
TOKEN_ID = "assertion-1"


def assertion(**changed: Any) -> str:
    """The tool's assertion with other claims, genuinely signed; None leaves one out."""
    made = ags.client_assertion(PLATFORM, key=key("tool"), key_id=key_id("tool"), now=NOW, token_id=TOKEN_ID)
    claims = {**jws.read(made).claims, **changed}
    given = {name: value for name, value in claims.items() if value is not None}
    return jws.sign(given, key=key("tool"), key_id=key_id("tool"))


def asked(**changed: str | None) -> ags.Assertion:
    """What the platform's token address makes of the request."""
    form = {**dict(ags.token_request(assertion(), SCOPES)), **changed}
    given = {name: value for name, value in form.items() if value is not None}
    request = ags.parse_token_request(given)
    client_id = ags.client_of(request.assertion)
    found = ags.verify_assertion(
        request.assertion, client_id=client_id, audiences=(PLATFORM.token_url,), jwks=jwks("tool"), now=NOW
    )
    assert (found.client_id, found.token_id) == (PLATFORM.client_id, TOKEN_ID)
    return found


def asserted(text: str | None = None, *, set_of: str = "tool", **changed: Any) -> ags.Assertion:
    """What the platform makes of an assertion of the client that it knows."""
    audiences = (PLATFORM.token_url, "authorization-server-1")
    given = assertion(**changed) if text is None else text
    return ags.verify_assertion(given, client_id=PLATFORM.client_id, audiences=audiences, jwks=jwks(set_of), now=NOW)


def by_secret(algorithm: str) -> ags.Assertion:
    secret = "x" * 64 if algorithm.startswith("HS") else ""
    return asserted(jwt.encode({"iss": "isodesk-17"}, secret, algorithm=algorithm, headers={"kid": key_id("tool")}))


def token_round() -> None:
    answer = ags.build_token_answer(ags.AccessToken("abc.def", 3600, SCOPES))
    assert json.loads(answer) == {
        "access_token": "abc.def",
        "token_type": "Bearer",
        "expires_in": 3600,
        "scope": " ".join(SCOPES),
    }
    assert ags.parse_token_answer(answer, ()) == ags.AccessToken("abc.def", 3600, SCOPES)


def granted(*allowed: str) -> None:
    """Never more than was asked, never more than is allowed."""
    found = set(ags.granted_scopes(SCOPES, allowed))
    assert found == set(SCOPES) & set(allowed)


SCORE: dict[str, Any] = {
    "userId": "u-17",
    "scoreGiven": 83,
    "scoreMaximum": 100,
    "comment": "Well done.",
    "activityProgress": "Completed",
    "gradingProgress": "FullyGraded",
    "timestamp": "2026-04-16T18:54:36.736+00:00",
}


def scored(**changed: Any) -> ags.Score:
    """The score of a body; None leaves a member out."""
    given = {**SCORE, **changed}
    return ags.parse_score(json.dumps({name: value for name, value in given.items() if value is not None}).encode())


def no_grade(**changed: str) -> None:
    assert scored().is_grade
    assert not scored(**changed).is_grade


def after(timestamp: str, stored: str) -> None:
    ags.check_newer(scored(timestamp=timestamp), scored(timestamp=stored).moment)


def of_media(content_type: str) -> None:
    if not media.is_of(content_type, media.SCORE):
        raise ParameterRefused(name="content-type")


def line_item(**changed: Any) -> LineItem:
    given = {"label": "Placement", "scoreMaximum": 1000, "resourceLinkId": "link-3", **changed}
    return ags.parse_line_item(json.dumps({name: value for name, value in given.items() if value is not None}).encode())


def paged() -> None:
    link = paging.next_link("https://lms.example/items?page=2")
    assert (
        paging.next_page(f'<https://lms.example/items>; rel="first", {link}', "https://lms.example/items") is not None
    )
    assert paging.limit_of("5") == 5


def addressed(line_item_url: str, expected: str) -> None:
    assert ags.scores_url(line_item_url) == expected


def sent(expected: Way, *scopes: str, line_items: str | None = None, line: str | None = None) -> None:
    assert ags.way_of(Ags(scopes, line_items, line)) is expected


SETTINGS: dict[str, Any] = {
    "deep_link_return_url": "https://lms.example/deep",
    "accept_types": ["ltiResourceLink", "link"],
    "accept_presentation_document_targets": ["iframe"],
    "accept_multiple": True,
    "data": "opaque & ünïcode",
}
ITEM = deeplink.ResourceLink(TOOL, "Placement", custom={"act_id": "9"}, line_item=LineItem("Placement", 1000))


def settings(**changed: Any) -> deeplink.DeepLinkingSettings:
    given = {name: value for name, value in {**SETTINGS, **changed}.items() if value is not None}
    return deeplink.settings_of(deep_launch(given))


def deep_launch(given: dict[str, Any] | None) -> Any:
    return launched(MESSAGE_TYPE=names.DEEP_LINKING_REQUEST, RESOURCE_LINK=None, DEEP_LINKING_SETTINGS=given)


def response(**changed: Any) -> str:
    """The tool's answer with other claims, genuinely signed; None leaves one out."""
    made = deeplink.build_response(
        deep_launch(SETTINGS), PLATFORM, [ITEM], key=key("tool"), key_id=key_id("tool"), now=NOW, nonce="n-1"
    )
    claims = {**jws.read(made).claims, **{getattr(names, name, name): value for name, value in changed.items()}}
    given = {name: value for name, value in claims.items() if value is not None}
    return jws.sign(given, key=key("tool"), key_id=key_id("tool"))


def taken(text: str | None = None, **changed: Any) -> deeplink.DeepLinkingResponse:
    """What the platform makes of it."""
    given = response(**changed) if text is None else text
    return deeplink.verify_response(given, registration=PLATFORM, jwks=jwks("tool"), data=SETTINGS["data"], now=NOW)


def as_specified() -> None:
    claims = jws.read(response()).claims
    assert (claims["iss"], claims["aud"], claims["nonce"]) == (PLATFORM.client_id, [PLATFORM.issuer], "n-1")
    assert (claims[names.DEPLOYMENT], claims[f"{names.DEEP_LINKING}data"]) == ("1", SETTINGS["data"])
    item = {"type": "ltiResourceLink", "url": TOOL, "title": "Placement", "custom": {"act_id": "9"}}
    assert claims[names.CONTENT_ITEMS] == [{**item, "lineItem": {"label": "Placement", "scoreMaximum": 1000}}]


LMS = "https://lms.example"
PLATFORM_TELLS = PlatformConfiguration(
    issuer=LMS,
    auth_url=f"{LMS}/auth",
    token_url=f"{LMS}/token",
    jwks_url=f"{LMS}/jwks",
    registration_url=f"{LMS}/register",
    scopes=SCOPES,
    messages=(names.RESOURCE_LINK_REQUEST, names.DEEP_LINKING_REQUEST),
    product="northwind",
    version="7.1",
)
TOOL_TELLS = ToolRegistration(
    name="IsoDesk",
    login_url=TOOL,
    redirect_urls=(TOOL,),
    jwks_url="https://tool.example/public/jwks.php",
    target_url=TOOL,
    scopes=SCOPES,
    custom={"act_id": "9"},
)


def configured(url: str = f"{LMS}/.well-known/openid-configuration", **changed: Any) -> PlatformConfiguration:
    given = {**json.loads(registration.build_configuration(PLATFORM_TELLS)), **changed}
    body = json.dumps({name: value for name, value in given.items() if value is not None})
    return registration.parse_configuration(body.encode(), url)


def registered(inner: dict[str, Any] | None = None, **changed: Any) -> ToolRegistration:
    """What the platform makes of the tool's registration; ``inner`` changes the tool's own configuration."""
    given = {**json.loads(registration.build_registration(TOOL_TELLS)), **changed}
    given[names.TOOL_CONFIGURATION] = {**given[names.TOOL_CONFIGURATION], **(inner or {})}
    body = json.dumps({name: value for name, value in given.items() if value is not None})
    return registration.parse_registration(body.encode())


def confirmed(**changed: Any) -> None:
    answer = json.loads(registration.build_answer(TOOL_TELLS, client_id="isodesk-17", deployment_id="1"))
    given = {name: value for name, value in {**answer, **changed}.items() if value is not None}
    found = registration.parse_answer(json.dumps(given).encode(), PLATFORM_TELLS)
    assert found == replace(PLATFORM, deployment_ids=("1",))


REFUSED = "request_refused"
NO_SCORES: list[Any] = [-1, "83", True, [], {}]
NO_MAXIMA: list[Any] = [0, -1, "100", True]
NO_MOMENTS = [
    "2026-04-16T18:54:36",
    "yesterday",
    "2026-04-16",
    "20260416T185436Z",
    "2026-13-16T18:54:36Z",
    "1790000000",
]
ITEM_URL = "https://lms.example/items/7/lineitem"
TOKEN_ROWS = [
    Row("TK-01", "valid", ACCEPTED, asked),
    Row("TK-01", "the answer to it", ACCEPTED, token_round),
    Row("TK-02", "another grant_type", f"{REFUSED} unsupported_grant_type", partial(asked, grant_type="password")),
    Row("TK-02", "no grant_type", f"{REFUSED} invalid_request", partial(asked, grant_type=None)),
    Row("TK-02", "another assertion type", f"{REFUSED} invalid_request", partial(asked, client_assertion_type="x")),
    Row("TK-02", "no scope", f"{REFUSED} invalid_scope", partial(asked, scope="")),
    Row("TK-02", "no assertion", f"{REFUSED} invalid_request", partial(asked, client_assertion=None)),
    Row("TK-03", "iss other than sub", f"{REFUSED} invalid_client", partial(asserted, sub="other")),
    Row("TK-03", "sub other than iss", f"{REFUSED} invalid_client", partial(asserted, iss="other")),
    Row("TK-03", "unknown client", f"{REFUSED} invalid_client", partial(asserted, iss="other", sub="other")),
    Row("TK-03", "no client", f"{REFUSED} invalid_client", partial(asked, client_assertion="a.b.c")),
    Row("TK-03", "aud another address", f"{REFUSED} invalid_client", partial(asserted, aud="https://lms.example")),
    Row("TK-03", "aud the authorization server", ACCEPTED, partial(asserted, aud=["authorization-server-1"])),
    Row("TK-03", "expired", f"{REFUSED} invalid_client", partial(asserted, iat=NOW - 400, exp=NOW - 100)),
    Row("TK-03", "no exp", f"{REFUSED} invalid_client", partial(asserted, exp=None)),
    Row("TK-03", "no jti", f"{REFUSED} invalid_client", partial(asserted, jti=None)),
    Row("TK-03", "alg none", f"{REFUSED} invalid_client", partial(by_secret, "none")),
    Row("TK-03", "alg HS256", f"{REFUSED} invalid_client", partial(by_secret, "HS256")),
    Row("TK-03", "unknown kid", f"{REFUSED} invalid_client", partial(asserted, set_of="platform")),
    Row("TK-04", "all allowed", ACCEPTED, partial(granted, *SCOPES, names.SCOPE_MEMBERS)),
    Row("TK-04", "one not allowed is dropped", ACCEPTED, partial(granted, names.SCOPE_SCORE)),
    Row("TK-04", "none allowed", f"{REFUSED} invalid_scope", partial(granted, names.SCOPE_MEMBERS)),
]
SCORE_ROWS = [
    Row("AG-02", "Content-Type application/json", "parameter_refused", partial(of_media, "application/json")),
    Row("AG-02", "Content-Type of a score", ACCEPTED, partial(of_media, f"{media.SCORE.upper()}; charset=utf-8")),
    Row("AG-05", "whole", ACCEPTED, scored),
    *(
        Row("AG-05", f"no {name}", "claim_missing", partial(scored, **{name: None}))
        for name in ("userId", "timestamp", "activityProgress", "gradingProgress")
    ),
    Row("AG-06", "scoreGiven alone", "claim_missing", partial(scored, scoreMaximum=None)),
    *(
        Row("AG-06", f"scoreMaximum {each!r}", "claim_malformed", partial(scored, scoreMaximum=each))
        for each in NO_MAXIMA
    ),
    *(Row("AG-06", f"scoreGiven {each!r}", "claim_malformed", partial(scored, scoreGiven=each)) for each in NO_SCORES),
    Row("AG-06", "scoreGiven NaN", "not_well_formed", partial(scored, scoreGiven=float("nan"))),
    Row("AG-06", "scoreGiven infinite", "not_well_formed", partial(scored, scoreGiven=float("inf"))),
    Row("AG-07", "scoreGiven above scoreMaximum", ACCEPTED, partial(scored, scoreGiven=120)),
    Row("AG-08", "newer", ACCEPTED, partial(after, "2026-04-16T18:54:37Z", "2026-04-16T18:54:36Z")),
    Row("AG-08", "older", "score_outdated", partial(after, "2026-04-16T18:54:36Z", "2026-04-16T18:54:37Z")),
    Row("AG-08", "the same", "score_outdated", partial(after, "2026-04-16T20:54:36+02:00", "2026-04-16T18:54:36Z")),
    *(Row("AG-09", f"timestamp {each}", "claim_malformed", partial(scored, timestamp=each)) for each in NO_MOMENTS),
    Row("AG-10", "unknown activityProgress", "claim_malformed", partial(scored, activityProgress="Done")),
    Row("AG-10", "unknown gradingProgress", "claim_malformed", partial(scored, gradingProgress="Graded")),
    Row("AG-10", "what isn't graded is no grade", ACCEPTED, partial(no_grade, gradingProgress="PendingManual")),
    Row("AG-12", "line item", ACCEPTED, line_item),
    Row("AG-12", "no label", "claim_missing", partial(line_item, label=None)),
    Row("AG-12", "no scoreMaximum", "claim_missing", partial(line_item, scoreMaximum=None)),
    Row("AG-12", "scoreMaximum 0", "claim_malformed", partial(line_item, scoreMaximum=0)),
    Row("AG-12", "pages", ACCEPTED, paged),
    Row("AG-12", "limit 0", "parameter_refused", partial(paging.limit_of, "0")),
    Row("AG-13", "with a query", ACCEPTED, partial(addressed, f"{ITEM_URL}?type_id=2", f"{ITEM_URL}/scores?type_id=2")),
    Row("AG-13", "without one", ACCEPTED, partial(addressed, ITEM_URL, f"{ITEM_URL}/scores")),
    Row("AG-13", "no web address", "address_not_web", partial(addressed, "file:///etc/passwd", "")),
    Row("AG-14", "line item and scope", ACCEPTED, partial(sent, Way.POST, *SCOPES, line=ITEM_URL)),
    Row(
        "AG-14", "line items and both scopes", ACCEPTED, partial(sent, Way.FIND_OR_CREATE, *SCOPES, line_items=ITEM_URL)
    ),
    Row("AG-14", "no scope for scores", ACCEPTED, partial(sent, Way.NONE, names.SCOPE_LINE_ITEM, line=ITEM_URL)),
    Row("AG-14", "no scope to create one", ACCEPTED, partial(sent, Way.NONE, names.SCOPE_SCORE, line_items=ITEM_URL)),
]
DEEP_LINKING_ROWS = [
    Row("DL-01", "valid", ACCEPTED, settings),
    Row("DL-01", "no settings", "claim_missing", lambda: deeplink.settings_of(deep_launch(None))),
    Row("DL-01", "no return address", "claim_missing", partial(settings, deep_link_return_url=None)),
    Row(
        "DL-01", "return address javascript:", "address_not_web", partial(settings, deep_link_return_url="javascript:x")
    ),
    Row("DL-01", "accept_multiple in words", "claim_malformed", partial(settings, accept_multiple="yes")),
    Row("DL-01", "without what is optional", ACCEPTED, partial(settings, accept_multiple=None, data=None)),
    Row("DL-01", "no accept_types", "claim_missing", partial(settings, accept_types=None)),
    Row("DL-01", "no links to tools accepted", "parameter_refused", partial(settings, accept_types=["link", "html"])),
    Row("DL-01", "another launch", "message_type_refused", lambda: deeplink.settings_of(launched())),
    Row("DL-02", "as specified", ACCEPTED, as_specified),
    Row("DL-02", "taken", ACCEPTED, taken),
    Row("DL-02", "no nonce", "claim_missing", partial(taken, nonce=None)),
    Row("DL-02", "another algorithm", "algorithm_refused", lambda: taken(jwt.encode({}, "x" * 64, algorithm="HS256"))),
    Row("DL-02", "another aud", "audience_wrong", partial(taken, aud=["https://other.example"])),
    Row("DL-02", "another iss", "issuer_wrong", partial(taken, iss="other")),
    Row("DL-02", "another deployment", "deployment_unknown", partial(taken, DEPLOYMENT="3")),
    Row("DL-02", "other data", "parameter_refused", partial(taken, **{f"{names.DEEP_LINKING}data": "other"})),
    Row("DL-02", "no data", "parameter_refused", partial(taken, **{f"{names.DEEP_LINKING}data": None})),
    Row("DL-02", "unknown type", "parameter_refused", partial(taken, CONTENT_ITEMS=[{"type": "virus"}])),
    Row("DL-02", "no list", "claim_malformed", partial(taken, CONTENT_ITEMS={"type": "link"})),
    Row(
        "DL-02",
        "an address javascript:",
        "address_not_web",
        partial(taken, CONTENT_ITEMS=[{"type": "link", "url": "x:y"}]),
    ),
    Row("DL-02", "no items", ACCEPTED, partial(taken, CONTENT_ITEMS=None)),
    Row("DL-02", "expired", "token_expired", partial(taken, iat=NOW - 500, exp=NOW - 100)),
    Row("DL-02", "another tool's key", "key_unknown", lambda: taken(sample.token())),
]
WELL_KNOWN = "https://lms.example/.well-known"
REGISTRATION_ROWS = [
    Row("DR-01", "start", ACCEPTED, partial(registration.parse_start, {"openid_configuration": WELL_KNOWN})),
    Row("DR-01", "no openid_configuration", "parameter_missing", partial(registration.parse_start, {})),
    Row(
        "DR-01",
        "configuration at http",
        "address_not_secure",
        partial(registration.parse_start, {"openid_configuration": "http://lms.example"}),
    ),
    Row(
        "DR-01",
        "configuration at file:",
        "address_not_web",
        partial(registration.parse_start, {"openid_configuration": "file:///etc"}),
    ),
    Row("DR-01", "configuration", ACCEPTED, configured),
    Row("DR-01", "issuer of another host", "issuer_wrong", partial(configured, "https://evil.example/config")),
    Row("DR-01", "no registration_endpoint", "claim_missing", partial(configured, registration_endpoint=None)),
    Row("DR-01", "an http address", "address_not_secure", partial(configured, jwks_uri="http://lms.example/jwks")),
    Row("DR-01", "no RS256", "claim_missing", partial(configured, id_token_signing_alg_values_supported=["ES256"])),
    Row("DR-01", "confirmed", ACCEPTED, confirmed),
    Row("DR-01", "confirmed without client_id", "claim_missing", partial(confirmed, client_id=None)),
    Row("DR-01", "tool", ACCEPTED, registered),
    *(
        Row("DR-01", f"no {name}", "claim_missing", partial(registered, **{name: None}))
        for name in ("initiate_login_uri", "redirect_uris", "jwks_uri", "client_name")
    ),
    Row("DR-01", "redirect_uris empty", "claim_missing", partial(registered, redirect_uris=[])),
    Row("DR-01", "tool at http", "address_not_secure", partial(registered, jwks_uri="http://tool.example/jwks")),
    Row("DR-01", "another domain", "target_wrong", partial(registered, {"domain": "other.example"})),
    Row("DR-01", "target elsewhere", "target_wrong", partial(registered, {"target_link_uri": "https://evil.example"})),
    Row("DR-01", "redirect elsewhere", "target_wrong", partial(registered, redirect_uris=["https://evil.example/x"])),
]
ROWS = [*TOKEN_ROWS, *SCORE_ROWS, *DEEP_LINKING_ROWS, *REGISTRATION_ROWS]
