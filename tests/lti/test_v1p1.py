"""LTI 1.1: what a launch tells, and what signing can't be talked into."""

from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.lti import LtiError, Outcome, oauth1, v1p1
from isodesk.lti.forms import Pairs
from tests.lti.checklist import ACCEPTED, error_of, outcome_of
from tests.lti.launches import KEY, MINIMAL, NONCE, NOW, SECRET, URL, WITH_ACTION, changed, signed, verified

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NAMES = TEXTS.filter(lambda name: not name.startswith("oauth_") and not name.lower().startswith("custom_"))
FORMS = st.dictionaries(NAMES, TEXTS, max_size=8)


def refused(pairs: Pairs) -> str:
    with pytest.raises(LtiError) as caught:
        verified(pairs)
    return caught.value.code


def test_the_error_is_the_same_wherever_it_is_imported_from() -> None:
    assert v1p1.LtiError is LtiError


def test_a_launch_tells_who_what_and_where_the_grade_goes() -> None:
    form = {
        **WITH_ACTION,
        "user_id": "u-17",
        "roles": "Learner, urn:lti:instrole:ims/lis/Student,",
        "context_id": "course-7",
        "launch_presentation_return_url": "https://lms.example/back?to=7",
        "lis_outcome_service_url": "https://lms.example/outcomes",
        "lis_result_sourcedid": "course-7:u-17",
    }
    launch = verified(signed(form))
    assert (launch.version, launch.message_type, launch.consumer) == ("1.1", "LtiResourceLinkRequest", KEY)
    assert (launch.user_id, launch.email) == ("u-17", "maelle.sample@example.org")
    assert (launch.given_name, launch.family_name) == ("Maëlle", "O’Sample")
    assert launch.roles == ("Learner", "urn:lti:instrole:ims/lis/Student")
    assert (launch.resource_link_id, launch.context_id) == ("course-7-link-3", "course-7")
    assert launch.custom == {"act_id": "9", "tst_frm_id": "363"}
    assert launch.return_url == "https://lms.example/back?to=7"
    assert launch.outcome == Outcome("https://lms.example/outcomes", "course-7:u-17")
    assert launch.ags is None
    assert launch.raw["lis_person_name_given"] == "Maëlle"


def test_the_pictured_launch_has_neither_user_nor_roles() -> None:
    launch = verified(signed(MINIMAL))
    assert (launch.user_id, launch.roles, launch.custom, launch.outcome) == (None, (), {}, None)


def test_a_launch_shows_nobody_in_its_representation() -> None:
    shown = repr(verified(signed({**WITH_ACTION, "user_id": "u-17"})))
    assert not [each for each in ("Maëlle", "Sample", "maelle", "u-17", NONCE) if each in shown]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//lms.example/", "x"]
)
def test_addresses_that_nobody_may_be_sent_to_are_left_out(url: str) -> None:
    form = {
        **WITH_ACTION,
        "launch_presentation_return_url": url,
        "lis_outcome_service_url": url,
        "lis_result_sourcedid": "1",
    }
    launch = verified(signed(form))
    assert (launch.return_url, launch.outcome) == (None, None)


def test_what_moodle_sends_twice_is_one_parameter() -> None:
    form = {**MINIMAL, "custom_review_chapter": "1.2.56", "custom_Review:Chapter": "1.2.56", "custom_Act_Id": "9"}
    assert verified(signed(form)).custom == {"review_chapter": "1.2.56", "review:chapter": "1.2.56", "act_id": "9"}


def test_a_form_may_be_pairs_or_a_mapping_to_values() -> None:
    pairs = signed()
    launch = verified(pairs)
    assert v1p1.verify(URL, dict(pairs), secret=SECRET, now=NOW) == launch
    assert v1p1.verify(URL, {name: [value] for name, value in pairs}, secret=SECRET, now=NOW) == launch
    assert v1p1.verify(URL, reversed(pairs), secret=SECRET, now=NOW).custom == launch.custom


@pytest.mark.parametrize("form", [{"a": 1}, {"a": "\ud800"}, [("a", None)]])
def test_a_form_is_of_texts(form: Any) -> None:
    assert outcome_of(partial(v1p1.verify, URL, form, secret=SECRET, now=NOW)) == "not_well_formed"


def test_a_form_has_a_largest_size() -> None:
    assert outcome_of(partial(signed, {**MINIMAL, "custom_a": "ü" * 140_000})) == "too_large"
    assert outcome_of(partial(signed, {**MINIMAL, "custom_a": "u" * 140_000})) == ACCEPTED


@pytest.mark.parametrize(
    "url", [f"{URL}?a=%ff", "https://tool.example:x/", "https://[::1", "https://", f"{URL}?" + "&".join("abc" * 99)]
)
def test_an_address_that_can_not_be_read_is_refused(url: str) -> None:
    assert outcome_of(partial(signed, url=url)) == "address_not_web"


@pytest.mark.parametrize("name", ["oauth_nonce", "oauth_signature", "oauth_token"])
def test_signing_takes_no_protocol_parameters_of_the_forms_own(name: str) -> None:
    with pytest.raises(LtiError) as caught:
        signed({**MINIMAL, name: "x"})
    assert caught.value.code == "parameter_refused"


@pytest.mark.parametrize(("key", "secret", "nonce"), [("", SECRET, NONCE), (KEY, "", NONCE), (KEY, SECRET, "")])
def test_signing_wants_a_key_a_secret_and_a_nonce(key: str, secret: str, nonce: str) -> None:
    with pytest.raises(LtiError) as caught:
        v1p1.sign(URL, MINIMAL, key=key, secret=secret, now=NOW, nonce=nonce)
    assert caught.value.code == "parameter_missing"


def test_a_preview_of_what_can_not_be_written_is_refused() -> None:
    assert outcome_of(partial(v1p1.base_string, URL, [("a", "\ud800")])) == "not_well_formed"


def test_the_preview_shows_what_is_signed_and_no_secret() -> None:
    pairs = signed()
    shown = v1p1.base_string(URL, pairs)
    assert shown.startswith("POST&https%3A%2F%2Ftool.example%2Fpublic%2Flti.php&custom_act_id%3D9%26")
    assert SECRET not in shown
    assert dict(pairs)["oauth_signature"] not in shown
    assert v1p1.signature(URL, pairs, secret=SECRET) == dict(pairs)["oauth_signature"]


def test_the_example_of_rfc_5849() -> None:
    """Section 3.4.1.1; parameters of header, query and body together."""
    parameters = [
        ("oauth_consumer_key", "9djdj82h48djs9d2"),
        ("oauth_token", "kkk9d7dh3k39sjv7"),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", "137131201"),
        ("oauth_nonce", "7d8f3e4a"),
        ("oauth_signature", "bYT5CMsGcbgUdFHObYMEfcx6bsw="),
        ("c2", ""),
        ("a3", "2 q"),
    ]
    assert v1p1.base_string("http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b", parameters) == (
        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D"
        "%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1"
        "%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"
    )


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("http://EXAMPLE.COM:80/r%20v/X?id=123", "http%3A%2F%2Fexample.com%2Fr%2520v%2FX"),
        ("https://www.example.net:8080/?q=1", "https%3A%2F%2Fwww.example.net%3A8080%2F"),
    ],
)
def test_the_addresses_of_rfc_5849(url: str, address: str) -> None:
    """Section 3.4.1.2."""
    assert v1p1.base_string(url, []).split("&")[1] == address


def test_a_use_is_the_key_the_time_and_the_nonce() -> None:
    assert oauth1.use_of(verified(signed()).raw) == oauth1.Use(KEY, NOW, NONCE)


@given(form=FORMS, custom=st.dictionaries(TEXTS.map(str.lower), TEXTS, max_size=4))
def test_whatever_is_signed_here_is_believed_here(form: dict[str, str], custom: dict[str, str]) -> None:
    given = {**form, **{f"custom_{name}": value for name, value in custom.items()}, **MINIMAL}
    launch = verified(signed(given))
    assert launch.custom == {name.lower(): value for name, value in custom.items()}
    assert {name: launch.raw[name] for name in given} == given


@given(st.data())
def test_one_letter_changed_anywhere_is_refused(data: st.DataObject) -> None:
    pairs = signed()
    name, value = data.draw(st.sampled_from(pairs))
    at = data.draw(st.integers(0, len(value) - 1))
    letter = data.draw(st.characters(exclude_categories=["Cs"], exclude_characters=value[at]))
    code = refused(changed(pairs, name, value[:at] + letter + value[at + 1 :]))
    expected = {
        "oauth_signature_method": {"signature_method_refused"},
        "oauth_version": {"signature_method_refused"},
        "oauth_timestamp": {"timestamp_outside", "signature_wrong"},
    }
    assert code in expected.get(name, {"signature_wrong"})


@given(st.data())
def test_one_letter_changed_in_a_name_is_refused(data: st.DataObject) -> None:
    pairs = signed()
    index = data.draw(st.integers(0, len(pairs) - 1))
    name, value = pairs[index]
    letter = data.draw(st.characters(exclude_categories=["Cs"], exclude_characters=name[-1]))
    code = refused([*pairs[:index], (name[:-1] + letter, value), *pairs[index + 1 :]])
    assert code == ("parameter_missing" if name in oauth1.REQUIRED else "signature_wrong")


@given(url=st.one_of(st.text(), st.just(URL)), form=st.dictionaries(st.text(), st.text()), now=st.integers())
def test_any_form_is_taken_or_refused_with_a_code(url: str, form: dict[str, str], now: int) -> None:
    whole = {**dict(signed()), **form}
    for given_form in (form, whole):
        error = error_of(partial(v1p1.verify, url, given_form, secret=SECRET, now=now))
        assert SECRET not in str(error)


@given(url=st.text(), form=st.dictionaries(st.text(), st.text()))
def test_any_form_is_signed_or_refused_with_a_code(url: str, form: dict[str, str]) -> None:
    code = outcome_of(partial(v1p1.sign, url, form, key=KEY, secret=SECRET, now=NOW, nonce=NONCE))
    assert code in {ACCEPTED, "address_not_web", "not_well_formed", "parameter_refused"}
