"""Every bound at its edge, and which addresses are of one origin."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from isodesk.lti import forms, jws, keys, nrps, outcomes, paging, strict_json, variables, web
from isodesk.lti.outcomes import xml
from tests.lti.checklist import ACCEPTED, outcome_of
from tests.lti.launches import changed, resigned, verified
from tests.lti.sample_tokens import jwks, key_id


def key_set(size: int) -> dict[str, Any]:
    return {"keys": [*jwks()["keys"], *({"kid": str(number)} for number in range(size - 1))]}


def members(size: int) -> bytes:
    return json.dumps({"context": {"id": "7"}, "members": [{"user_id": "u"}] * size}).encode()


@pytest.mark.parametrize(
    ("attempt", "largest"),
    [
        (lambda size: forms.pairs_of([(str(number), "") for number in range(size)]), 1000),
        (lambda size: forms.pairs_of({"a": "x" * (size - 1)}), 256 * 1024),
        (lambda size: xml.read(b"<b>" + b"x" * (size - 7) + b"</b>"), 64 * 1024),
        (lambda size: strict_json.parse(b'"' + b"x" * (size - 2) + b'"', what="text"), 1_000_000),
        (lambda size: nrps.parse_membership(members(size)), 10_000),
        (lambda size: variables.parse_lines("a=" + "x" * (size - 2)), 256 * 1024),
    ],
    ids=["parameters", "form", "xml", "json", "members", "lines"],
)
def test_one_more_than_the_largest_is_too_large(attempt: Callable[[int], object], largest: int) -> None:
    assert outcome_of(partial(attempt, largest)) == ACCEPTED
    assert outcome_of(partial(attempt, largest + 1)) == "too_large"


def test_a_form_is_measured_in_bytes() -> None:
    assert outcome_of(partial(forms.pairs_of, {"é": "é" * (128 * 1024 - 1)})) == ACCEPTED
    assert outcome_of(partial(forms.pairs_of, {"é": "é" * 128 * 1024})) == "too_large"


def test_a_token_of_the_largest_size_is_still_looked_at() -> None:
    assert outcome_of(partial(jws.read, "a" * 100_000)) == "not_well_formed"
    assert outcome_of(partial(jws.read, "a" * 100_001)) == "too_large"


def test_a_header_of_the_largest_size_is_still_looked_at() -> None:
    assert outcome_of(partial(outcomes.consumer_of, "OAuth " + "a" * 8186)) == "not_well_formed"
    assert outcome_of(partial(outcomes.consumer_of, "OAuth " + "a" * 8187)) == "too_large"


@pytest.mark.parametrize("name", ["oauth_nonce", "oauth_consumer_key"])
def test_what_is_kept_of_a_request_is_not_endless(name: str) -> None:
    for length, code in ((255, ACCEPTED), (256, "parameter_refused")):
        pairs = resigned(partial(changed, name=name, value="x" * length))
        assert outcome_of(partial(verified, pairs)) == code


def test_a_key_set_has_a_hundred_keys_at_most() -> None:
    assert outcome_of(partial(keys.verifying_key, key_set(100), key_id())) == ACCEPTED
    assert outcome_of(partial(keys.verifying_key, key_set(101), key_id())) == "key_set_malformed"


def test_an_address_has_a_longest_length() -> None:
    start = "https://lms.example/"
    assert web.is_web(start + "a" * (4096 - len(start)))
    assert not web.is_web(start + "a" * (4097 - len(start)))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://lms.example", "https://LMS.example:443/x?y#z", True),
        ("http://lms.example:80", "http://lms.example", True),
        ("http://[::1]:8080/a", "http://[::1]:8080/b", True),
        ("https://lms.example:8443", "https://lms.example", False),
        ("http://lms.example:443", "https://lms.example", False),
        ("https://lms.example.", "https://lms.example", False),
        ("javascript:alert(1)", "javascript:alert(1)", False),
        ("https:///x", "https:///x", False),
        ("https://lms.example:0", "https://lms.example:0", False),
        ("https://lms.example/\t", "https://lms.example/\t", False),
    ],
)
def test_an_origin_is_scheme_host_and_port(one: str, other: str, same: bool) -> None:
    assert web.same_origin(one, other) is same


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("HTTPS://LMS.example:443/x", "https://lms.example"),
        ("http://127.0.0.1:8080/x", "http://127.0.0.1:8080"),
        ("http://[::1]/x", "http://[::1]"),
        ("https://person:word@lms.example/", "https://lms.example"),
        ("https://école.example/", "https://xn--cole-9oa.example"),
        (f"https://{'é' * 70}.example/", None),
        ("https://lms.example;script-src/", None),
        ("https://*.example/", None),
        ("https://lms.example'/", None),
        ("data:text/html,x", None),
    ],
)
def test_an_origin_is_written_as_headers_want_it(address: str, text: str | None) -> None:
    assert web.origin_text(address) == text


@pytest.mark.parametrize(("name", "told"), [("a" * 80, "a" * 64), ("é", "?"), ("a\n", "?"), ("custom_x", "custom_x")])
def test_a_name_that_came_in_is_told_in_part(name: str, told: str) -> None:
    assert forms.shown(name) == told


def test_a_page_has_a_thousand_rows_at_most() -> None:
    assert (paging.limit_of("1000"), paging.limit_of("1001"), paging.limit_of("999999999")) == (1000, 1000, 1000)
    assert outcome_of(partial(paging.limit_of, "1000000000")) == "parameter_refused"
