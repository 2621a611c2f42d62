"""LTI 1.3: what a launch tells, what keys are published, and what tokens can't be talked into."""

from dataclasses import asdict
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from isodesk.lti import Ags, LtiError, Outcome, jws, keys, names, roles, v1p3
from isodesk.lti.errors import RequestRefused
from tests.lti.checklist import ACCEPTED, error_of, outcome_of
from tests.lti.launches import MINIMAL, signed
from tests.lti.launches import verified as verified_1p1
from tests.lti.rows_login import CLIENTS, INITIATION, asked, request_of
from tests.lti.sample_tokens import NONCE, NOW, PLATFORM, TOOL, claims, jwks, key, key_id, launched, token, verified

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)
ALL_CLAIMS = sorted({*claims(), names.AGS, names.OUTCOME, "azp", "nbf"})
# RFC 7515, appendix A.2
RFC_TOKEN = (
    "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
    ".cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1d"
    "nZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC"
    "-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw"
)
RFC_MODULUS = (
    "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMs"
    "D1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdV"
    "MTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"
)
# RFC 7638, section 3.1
THUMBPRINT_MODULUS = (
    "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMst"
    "n64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajr"
    "n1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"
)


def set_of(modulus: str) -> dict[str, Any]:
    return {"keys": [{"kty": "RSA", "n": modulus, "e": "AQAB", "kid": "rfc"}]}


def test_the_error_is_the_same_wherever_it_is_imported_from() -> None:
    assert v1p3.LtiError is LtiError


def test_a_launch_tells_who_what_and_where_the_grade_goes() -> None:
    launch = launched(
        AGS={
            "scope": [names.SCOPE_SCORE],
            "lineitems": "https://lms.example/items",
            "lineitem": "https://lms.example/i?7",
        },
        OUTCOME={"lis_outcome_service_url": "https://lms.example/outcomes", "lis_result_sourcedid": "7:17"},
    )
    assert (launch.version, launch.message_type) == ("1.3", "LtiResourceLinkRequest")
    assert (launch.consumer, launch.user_id, launch.email) == (PLATFORM.client_id, "u-17", "maelle.sample@example.org")
    assert (launch.given_name, launch.family_name) == ("Maëlle", "O’Sample")
    assert launch.roles == ("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",)
    assert (launch.resource_link_id, launch.context_id) == ("link-3", "course-7")
    assert launch.custom == {"act_id": "9", "tst_frm_id": "363"}
    assert launch.return_url == "https://lms.example/back"
    assert launch.outcome == Outcome("https://lms.example/outcomes", "7:17")
    assert launch.ags == Ags((names.SCOPE_SCORE,), "https://lms.example/items", "https://lms.example/i?7")
    assert launch.raw[names.RESOURCE_LINK]["title"] == "Placement"


def test_custom_values_become_texts_under_lower_case_names() -> None:
    given = {"Act_Id": 9, "html": True, "factor": 1.5, "empty": ""}
    assert launched(CUSTOM=given).custom == {"act_id": "9", "html": "true", "factor": "1.5", "empty": ""}


def test_a_launch_shows_nobody_in_its_representation() -> None:
    assert not [each for each in ("Maëlle", "Sample", "maelle", "u-17", NONCE) if each in repr(launched())]


def test_addresses_that_nobody_may_be_sent_to_are_left_out() -> None:
    launch = launched(
        PRESENTATION={"return_url": "javascript:alert(1)"},
        AGS={"scope": [], "lineitems": "file:///etc/passwd", "lineitem": 7},
        OUTCOME={"lis_outcome_service_url": "ftp://lms.example", "lis_result_sourcedid": "1"},
    )
    assert (launch.return_url, launch.outcome, launch.ags) == (None, None, Ags())


def test_a_deep_linking_request_needs_neither_resource_nor_roles_nor_target() -> None:
    launch = launched(MESSAGE_TYPE=names.DEEP_LINKING_REQUEST, RESOURCE_LINK=None, ROLES=None, TARGET=None)
    assert (launch.message_type, launch.resource_link_id, launch.roles) == ("LtiDeepLinkingRequest", None, ())


@pytest.mark.parametrize("form", [asdict, lambda known: SimpleNamespace(**asdict(known))])
def test_a_registration_may_be_a_mapping_or_any_object_with_these_names(form: Any) -> None:
    assert verified(registration=form(PLATFORM)) == verified()


def test_a_token_tells_which_registration_to_ask() -> None:
    assert v1p3.peek(token()) == (PLATFORM.issuer, (PLATFORM.client_id,))
    assert v1p3.peek(token({"iss": 5, "aud": ["a", 7, "b"]})) == (None, ("a", "b"))


@pytest.mark.parametrize(
    ("given", "administrator", "instructor"),
    [
        ("urn:lti:instrole:ims/lis/administrator", True, False),
        ("Administrator,Learner", True, False),
        ("urn:lti:sysrole:ims/lis/SysAdmin", True, False),
        ("instructor", False, True),
        ("urn:lti:role:ims/lis/Instructor", False, True),
        ("Learner,urn:lti:instrole:ims/lis/Instructor", False, False),
        ("notAdministrator, Admin", False, False),
    ],
)
def test_roles_of_1p1_in_any_case(given: str, administrator: bool, instructor: bool) -> None:
    launch = verified_1p1(signed({**MINIMAL, "roles": given}))
    assert (roles.is_administrator(launch), roles.is_instructor(launch)) == (administrator, instructor)


@pytest.mark.parametrize(
    ("given", "administrator", "instructor"),
    [
        ("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator", True, False),
        ("http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator", True, False),
        ("http://purl.imsglobal.org/vocab/lis/v2/membership#Administrator", True, False),
        ("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor", False, True),
        ("Administrator", False, False),
        ("urn:lti:instrole:ims/lis/Administrator", False, False),
        ("http://purl.imsglobal.org/vocab/lis/v2/membership#administrator", False, False),
    ],
)
def test_roles_of_1p3_by_their_whole_name_alone(given: str, administrator: bool, instructor: bool) -> None:
    launch = launched(ROLES=[given])
    assert (roles.is_administrator(launch), roles.is_instructor(launch)) == (administrator, instructor)


@pytest.mark.parametrize(
    ("changed", "claim"),
    [
        ({"ROLES": None}, names.ROLES),
        ({"ROLES": "Learner"}, names.ROLES),
        ({"RESOURCE_LINK": None}, names.RESOURCE_LINK),
        ({"RESOURCE_LINK": {"id": 7}}, names.RESOURCE_LINK),
        ({"RESOURCE_LINK": {"id": " "}}, names.RESOURCE_LINK),
        ({"CONTEXT": "course"}, names.CONTEXT),
        ({"CONTEXT": {"id": 7}}, names.CONTEXT),
        ({"AGS": {"scope": "all"}}, names.AGS),
        ({"OUTCOME": {"lis_result_sourcedid": 7}}, names.OUTCOME),
        ({"DEPLOYMENT": None}, names.DEPLOYMENT),
        ({"exp": "soon"}, "exp"),
        ({"email": 7}, "email"),
        ({"nonce": None}, "nonce"),
    ],
)
def test_a_refusal_names_the_claim(changed: dict[str, Any], claim: str) -> None:
    error = error_of(partial(launched, **changed))
    assert error is not None
    assert error.parameters == {"claim": claim}


def test_a_login_goes_out_as_it_comes_in() -> None:
    assert v1p3.parse_initiation(INITIATION.pairs()) == INITIATION
    assert v1p3.parse_authentication_request(request_of().pairs(), CLIENTS) == request_of()
    answer = v1p3.AuthenticationResponse("a.b.c", "state")
    assert v1p3.parse_authentication_response(answer.pairs()) == answer


@pytest.mark.parametrize(
    ("changed", "may_redirect"),
    [
        ({"client_id": "nobody"}, False),
        ({"redirect_uri": TOOL + "/"}, False),
        ({"nonce": ""}, True),
        ({"scope": "profile"}, True),
    ],
)
def test_nothing_is_sent_to_an_address_that_is_not_registered(changed: dict[str, str], may_redirect: bool) -> None:
    with pytest.raises(RequestRefused) as caught:
        asked(**changed)
    assert caught.value.parameters["may_redirect"] is may_redirect


@pytest.mark.parametrize(("sent", "known"), [("login_required", "login_required"), ("<script>", "?"), ("x" * 65, "?")])
def test_a_platforms_refusal_is_passed_on_if_it_is_a_code(sent: str, known: str) -> None:
    error = error_of(partial(v1p3.parse_authentication_response, v1p3.error_response(sent, None)))
    assert error is not None
    assert error.parameters == {"error": known}


def test_the_example_of_rfc_7515() -> None:
    found = jws.read(RFC_TOKEN)
    assert found.claims == {"iss": "joe", "exp": 1300819380, "http://example.com/is_root": True}
    assert jws.is_signed_by(found, keys.verifying_key(set_of(RFC_MODULUS), "rfc"))
    assert not jws.is_signed_by(found, key().public_key())


def test_the_thumbprint_of_rfc_7638() -> None:
    public = keys.verifying_key(set_of(THUMBPRINT_MODULUS), "rfc")
    assert keys.thumbprint(public) == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"


def test_a_published_set_holds_no_private_number() -> None:
    published = jwks()["keys"][0]
    assert published.keys() == {"kty", "n", "e", "kid", "use", "alg"}
    assert published["kid"] == key_id()


def test_a_private_key_is_read_from_its_pem() -> None:
    pem = key().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    read = keys.private_key(pem)
    assert verified(v1p3.sign(claims(), key=read, key_id=key_id())) == launched()


@pytest.mark.parametrize("pem", ["", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"])
def test_what_is_no_private_key_is_refused(pem: str) -> None:
    assert outcome_of(partial(keys.private_key, pem)) == "key_unsuitable"


def test_a_short_private_key_is_refused() -> None:
    pem = key("small", 1024).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    assert outcome_of(partial(keys.private_key, pem)) == "key_unsuitable"


@given(st.data())
def test_one_letter_changed_anywhere_is_refused(data: st.DataObject) -> None:
    genuine = token()
    at = data.draw(st.integers(0, len(genuine) - 1))
    letter = data.draw(st.characters(exclude_categories=["Cs"], exclude_characters=genuine[at]))
    code = outcome_of(partial(verified, genuine[:at] + letter + genuine[at + 1 :]))
    expected = {"signature_wrong", "not_well_formed"}
    if at < genuine.index("."):
        expected |= {"algorithm_refused", "key_unknown", "key_not_named"}
    assert code in expected


@given(st.text() | st.from_regex(r"[A-Za-z0-9_-]{1,40}(\.[A-Za-z0-9_-]{1,40}){2}", fullmatch=True))
def test_any_text_is_refused_with_a_code(text: str) -> None:
    assert outcome_of(partial(verified, text)) != ACCEPTED
    outcome_of(partial(v1p3.peek, text))


@given(st.dictionaries(st.sampled_from(ALL_CLAIMS), JSON, min_size=1, max_size=4))
def test_any_claims_are_taken_or_refused_with_a_code(changed: dict[str, Any]) -> None:
    outcome_of(partial(verified, token({**claims(), **changed})))


@given(
    JSON | st.dictionaries(st.just("keys"), st.lists(st.dictionaries(st.sampled_from(["kid", "kty", "n", "e"]), JSON)))
)
def test_any_key_set_is_taken_or_refused_with_a_code(given_set: Any) -> None:
    assert outcome_of(partial(verified, jwks=given_set)) != ACCEPTED


@given(
    st.dictionaries(
        st.sampled_from(["iss", "login_hint", "target_link_uri", "scope", "client_id", "error"]), st.text()
    ),
    st.integers(),
)
def test_any_login_is_taken_or_refused_with_a_code(form: dict[str, str], now: int) -> None:
    outcome_of(partial(v1p3.parse_initiation, form))
    outcome_of(partial(v1p3.parse_authentication_request, {**dict(request_of().pairs()), **form}, CLIENTS))
    outcome_of(partial(v1p3.parse_authentication_response, form))
    outcome_of(partial(verified, now=now if abs(now) > NOW + 1000 else 0))
