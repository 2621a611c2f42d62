"""Checklist 3.1 at a station: what a launch of LTI 1.1 says, and how it is signed."""

from collections.abc import Callable
from functools import partial

import httpx

from isodesk.lti import v1p1
from isodesk.lti.forms import Pairs
from tests.lti.launches import changed, dropped
from tests.lti.rows_v1p1 import AWKWARD, METHODS, MISSING
from tests.station.lti.checklist import ACCEPTED, Row, Trial
from tests.station.lti.platform import KEY, OFF, SECRET, URL, Platform

Make = Callable[[Trial], Pairs]
WRONG, MISSED, NOT_ALLOWED = "401 signature_wrong", "400 parameter_missing", "403 action_not_allowed"
NO_TIMES = ("yesterday", "-1790000000", "1790000000000", "1e9")
NO_VERSIONS = ("LTI-2p0", "1.1", "LTI-1p0 ")


def posted(number: str, given: str, expected: str, make: Make) -> Row:
    """A row of one form that is posted."""

    async def attempt(trial: Trial) -> httpx.Response:
        return await trial.post(make(trial))

    return Row(number, given, expected, attempt)


def signed(number: str, given: str, expected: str, leaving_out: str = "", **more: str) -> Row:
    """A row of a launch that is signed with these fields."""
    return posted(number, given, expected, lambda trial: trial.platform.signed(without=leaving_out, **more))


def altered(number: str, given: str, expected: str, change: Callable[[Pairs], Pairs]) -> Row:
    """A row of a launch that is changed after it was signed."""
    return posted(number, given, expected, lambda trial: change(trial.platform.signed()))


def resigned(number: str, given: str, expected: str, name: str, value: str | None) -> Row:
    """A row of a launch that is signed with another value, or without it: wrong, but authentic."""

    def change(trial: Trial) -> Pairs:
        pairs = trial.platform.signed()
        return signed_again(dropped(pairs, name) if value is None else changed(pairs, name, value))

    return posted(number, given, expected, change)


def signed_again(pairs: Pairs) -> Pairs:
    bare = dropped(pairs, "oauth_signature")
    return [*bare, ("oauth_signature", v1p1.signature(URL, bare, secret=SECRET))]


def moved(seconds: int, trial: Trial) -> Pairs:
    moment = str(int(trial.local.clock.wall()) + seconds)
    return signed_again(changed(trial.platform.signed(), "oauth_timestamp", moment))


def by(key: str, secret: str, trial: Trial) -> Pairs:
    return Platform(trial.local, key, secret).signed()


def added(name: str, value: str) -> Callable[[Pairs], Pairs]:
    return lambda pairs: [*pairs, (name, value)]


def without(name: str) -> Callable[[Pairs], Pairs]:
    return lambda pairs: dropped(pairs, name)


def given_as(name: str, value: str) -> Callable[[Pairs], Pairs]:
    return lambda pairs: changed(pairs, name, value)


SIGNATURE_ROWS = [
    signed("L11-01", "minimal: names and e-mail, no user, no roles", ACCEPTED),
    posted("L11-02", "another secret", WRONG, partial(by, KEY, "not the secret")),
    altered("L11-03", "one value changed", WRONG, given_as("custom_act_id", "13")),
    altered("L11-04", "a parameter added", WRONG, added("ext_extra", "1")),
    altered("L11-04", "a parameter removed", WRONG, without("custom_tst_frm_id")),
    altered("L11-05", "one twice", "400 parameter_twice", added("custom_act_id", "13")),
    altered("L11-06", "oauth_nonce twice", "400 parameter_twice", added("oauth_nonce", "x")),
    *(altered(number, f"without {name}", MISSED, without(name)) for number, name in MISSING),
    *(altered("L11-13", f"{name} empty", MISSED, given_as(name, "")) for _, name in MISSING),
    posted("L11-14", "an unknown key", WRONG, partial(by, "nobody", "not the secret")),
    posted("L11-15", "a consumer that is switched off", "403 consumer_disabled", partial(by, *OFF)),
    *(
        resigned("L11-16", method, "401 signature_method_refused", "oauth_signature_method", method)
        for method in METHODS
    ),
    resigned("L11-17", "oauth_version 2.0", "401 signature_method_refused", "oauth_version", "2.0"),
    posted("L11-18", "timestamp 301 s old", "401 timestamp_outside", partial(moved, -301)),
    posted("L11-18", "timestamp 301 s in the future", "401 timestamp_outside", partial(moved, 301)),
    *(resigned("L11-18", f"timestamp {time}", "401 timestamp_outside", "oauth_timestamp", time) for time in NO_TIMES),
    posted("L11-19", "timestamp 299 s old", ACCEPTED, partial(moved, -299)),
    resigned("L11-37", "without oauth_callback", ACCEPTED, "oauth_callback", None),
    resigned("L11-37", "oauth_callback about:blank", ACCEPTED, "oauth_callback", "about:blank"),
    altered("L11-40", "an unsigned _new_window", WRONG, added("_new_window", "1")),
]
FIELD_ROWS = [
    signed("L11-24", "no message type", "400 message_type_refused", leaving_out="lti_message_type"),
    signed("L11-24", "message type foo", "400 message_type_refused", lti_message_type="foo"),
    signed("L11-25", "no version", "400 lti_version_refused", leaving_out="lti_version"),
    *(signed("L11-25", f"version {each!r}", "400 lti_version_refused", lti_version=each) for each in NO_VERSIONS),
    signed("L11-26", "no resource", MISSED, leaving_out="resource_link_id"),
    signed("L11-26", "resource empty", MISSED, resource_link_id=""),
    signed("L11-26", "resource of blanks", MISSED, resource_link_id=" \t "),
    signed("L11-30", "awkward values", ACCEPTED, **AWKWARD),
    signed("L11-33", "no e-mail", "200 error 105", leaving_out="lis_person_contact_email_primary"),
    signed("L11-34", "custom_Act_Id", ACCEPTED, leaving_out="custom_act_id", custom_Act_Id="9"),
    signed("L11-34", "two spellings that differ", "400 parameter_twice", custom_Act_Id="13"),
    signed("L11-35", "no action", "200 error 105", leaving_out="custom_act_id"),
    signed("L11-35", "action 99", "200 error 103", custom_act_id="99"),
    signed("L11-35", "action nine", "200 error 103", custom_act_id="nine"),
    *(
        signed("L11-36", f"action 13, roles {roles!r}", NOT_ALLOWED, custom_act_id="13", roles=roles)
        for roles in ("", "Learner", "Instructor", "urn:lti:instrole:ims/lis/Administrator")
    ),
    signed("L11-36", "action 24, of other people", NOT_ALLOWED, custom_act_id="24", custom_can_id="31"),
    signed("L11-36", "another person’s address", "403 identity_differs", custom_ema="ada@example.org"),
    signed("L11-39", "rtn_pag javascript:", "200 error 105", custom_rtn_pag="javascript:alert(1)"),
    signed("L11-39", "cal_bac_pag javascript:", "200 error 105", custom_cal_bac_pag="javascript:alert(1)"),
]
ROWS = [*SIGNATURE_ROWS, *FIELD_ROWS]
