"""Checklist 3.2: the login before a launch of 1.3, on both sides."""

from dataclasses import replace
from functools import partial

from isodesk.lti import Launch, v1p3
from isodesk.lti.forms import Pairs
from tests.lti.checklist import ACCEPTED, Row
from tests.lti.sample_tokens import NONCE, OTHER, PLATFORM, STATE, TOOL, token, verified

INITIATION = v1p3.LoginInitiation(
    issuer=PLATFORM.issuer,
    login_hint="hint-17",
    target_link_uri=TOOL,
    message_hint="message-3",
    deployment_id="1",
    client_id=PLATFORM.client_id,
)
CLIENTS = {PLATFORM.client_id: (TOOL, f"{TOOL}?second")}
KNOWN = [PLATFORM, OTHER, replace(PLATFORM, client_id="isodesk-18")]


def initiated(**changed: str | None) -> v1p3.LoginInitiation:
    """The login as the tool reads it; None leaves a parameter out."""
    given = {**dict(INITIATION.pairs()), **changed}
    return v1p3.parse_initiation({name: value for name, value in given.items() if value is not None})


def chosen(**changed: str | None) -> v1p3.Registration:
    return v1p3.registration_for(initiated(**changed), KNOWN)


def request_of(state: str = STATE, nonce: str = NONCE) -> v1p3.AuthenticationRequest:
    return v1p3.authentication_request(PLATFORM, INITIATION, redirect_uri=TOOL, state=state, nonce=nonce)


def as_specified() -> None:
    """Every parameter that the row names, with nothing changed on its way."""
    assert dict(request_of().pairs()) == {
        "scope": "openid",
        "response_type": "id_token",
        "response_mode": "form_post",
        "prompt": "none",
        "client_id": PLATFORM.client_id,
        "redirect_uri": TOOL,
        "login_hint": "hint-17",
        "lti_message_hint": "message-3",
        "state": STATE,
        "nonce": NONCE,
    }


def two_tabs() -> None:
    one, other = request_of(), request_of(state="a" * 22, nonce="b" * 22)
    assert {one.state, one.nonce}.isdisjoint({other.state, other.nonce})


def asked(**changed: str | None) -> v1p3.AuthenticationRequest:
    """The request as the platform reads it."""
    given = {**dict(request_of().pairs()), **changed}
    form = {name: value for name, value in given.items() if value is not None}
    return v1p3.parse_authentication_request(form, CLIENTS)


def hinted(login_hint: str = "hint-17", message_hint: str | None = "message-3") -> None:
    v1p3.check_hints(asked(), login_hint=login_hint, message_hint=message_hint)


def with_nonce(nonce: str) -> Launch:
    """What the tool makes of a token with this nonce, when it asked for one with its own."""
    return verified(token(nonce=nonce), nonce=request_of().nonce)


def answered(pairs: Pairs) -> v1p3.AuthenticationResponse:
    return v1p3.parse_authentication_response(pairs)


NO_REDIRECTS = [f"{TOOL}/", f"{TOOL}?x=1", TOOL.upper(), TOOL[:-1], "https://evil.example/public/lti.php", ""]
INVALID = [
    *((name, None) for name in ("scope", "response_type", "response_mode", "prompt", "login_hint", "nonce", "state")),
    ("response_mode", "query"),
    ("prompt", "login"),
]
ROWS = [
    Row("OI-01", "valid", ACCEPTED, initiated),
    Row("OI-01", "without what is optional", ACCEPTED, partial(initiated, lti_message_hint=None, client_id=None)),
    Row("OI-02", "no iss", "parameter_missing", partial(initiated, iss=None)),
    Row("OI-03", "no login_hint", "parameter_missing", partial(initiated, login_hint="")),
    Row("OI-04", "no target_link_uri", "parameter_missing", partial(initiated, target_link_uri=None)),
    Row("OI-05", "iss and client known", ACCEPTED, chosen),
    Row("OI-05", "iss unknown", "registration_unknown", partial(chosen, iss="https://evil.example")),
    Row("OI-05", "client unknown", "registration_unknown", partial(chosen, client_id="nobody")),
    Row("OI-05", "two clients of one iss, none named", "registration_ambiguous", partial(chosen, client_id=None)),
    Row("OI-06", "deployment unknown", "deployment_unknown", partial(chosen, lti_deployment_id="3")),
    Row("OI-07", "target on the tool", ACCEPTED, partial(v1p3.check_target, f"{TOOL}?a=1", TOOL)),
    *(
        Row("OI-07", f"target {target}", "target_wrong", partial(v1p3.check_target, target, TOOL))
        for target in (
            "https://evil.example/public/lti.php",
            "http://tool.example/public/lti.php",
            "https://tool.example:8443/public/lti.php",
            "https://tool.example@evil.example/public/lti.php",
            "https://tool.example.evil.example/",
            "https://evil.example\\@tool.example/",
        )
    ),
    Row("OI-07", "target javascript:", "address_not_web", partial(initiated, target_link_uri="javascript:alert(1)")),
    Row("OI-08", "every parameter as specified", ACCEPTED, as_specified),
    Row("OI-08", "a nonce below 128 bits", "parameter_refused", partial(request_of, nonce="a" * 21)),
    Row("OI-08", "a state below 128 bits", "parameter_refused", partial(request_of, state="a" * 21)),
    Row("OI-08", "one text for both", "parameter_refused", partial(request_of, state=NONCE)),
    Row("OI-09", "two logins", ACCEPTED, two_tabs),
    Row("PA-01", "registered", ACCEPTED, asked),
    Row("PA-01", "the second of two", ACCEPTED, partial(asked, redirect_uri=f"{TOOL}?second")),
    *(
        Row(
            "PA-01",
            f"redirect to {uri!r}",
            "request_refused invalid_request",
            partial(asked, redirect_uri=uri),
        )
        for uri in NO_REDIRECTS
    ),
    Row("PA-02", "no client", "request_refused invalid_request", partial(asked, client_id=None)),
    Row("PA-02", "wrong client", "request_refused unauthorized_client", partial(asked, client_id="nobody")),
    *(
        Row("PA-02", f"{name} {value}", "request_refused invalid_request", partial(asked, **{name: value}))
        for name, value in INVALID
    ),
    Row("PA-02", "scope without openid", "request_refused invalid_scope", partial(asked, scope="profile email")),
    Row("PA-02", "scope openid and more", ACCEPTED, partial(asked, scope="openid profile")),
    Row(
        "PA-02", "response_type code", "request_refused unsupported_response_type", partial(asked, response_type="code")
    ),
    Row("PA-03", "hints as given", ACCEPTED, hinted),
    Row("PA-03", "another login_hint", "request_refused login_required", partial(hinted, login_hint="hint-18")),
    Row(
        "PA-03",
        "another lti_message_hint",
        "request_refused invalid_request",
        partial(hinted, message_hint="message-4"),
    ),
    Row("PA-03", "a hint where none was given", "request_refused invalid_request", partial(hinted, message_hint=None)),
    Row("PA-04", "the nonce as it was asked for", ACCEPTED, partial(with_nonce, request_of().nonce)),
    Row("PA-04", "the nonce in small letters", "nonce_wrong", partial(with_nonce, request_of().nonce.lower())),
    Row("PA-04", "the nonce with a blank more", "nonce_wrong", partial(with_nonce, request_of().nonce + " ")),
    Row("OI-10", "a token and its state", ACCEPTED, partial(answered, [("id_token", "a.b.c"), ("state", STATE)])),
    Row(
        "OI-10",
        "error=login_required",
        "answered_with_failure",
        partial(answered, v1p3.error_response("login_required", STATE)),
    ),
    Row("T-19", "no state", "parameter_missing", partial(answered, [("id_token", "a.b.c")])),
    Row("T-19", "no token", "parameter_missing", partial(answered, [("state", STATE)])),
]
