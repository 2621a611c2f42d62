"""Checklist 3.1: launches of LTI 1.1, as far as the message itself decides."""

from functools import partial

from isodesk.lti import Launch, oauth1, v1p1
from isodesk.lti.forms import Pairs
from tests.lti.checklist import ACCEPTED, Row
from tests.lti.launches import (
    MINIMAL,
    NONCE,
    NOW,
    SECRET,
    URL,
    WITH_ACTION,
    changed,
    dropped,
    resigned,
    signed,
    verified,
    without,
)

MISSING = [
    ("L11-07", "oauth_consumer_key"),
    ("L11-08", "oauth_nonce"),
    ("L11-09", "oauth_timestamp"),
    ("L11-10", "oauth_signature"),
    ("L11-11", "oauth_signature_method"),
    ("L11-12", "oauth_version"),
]
METHODS = ["PLAINTEXT", "RSA-SHA1", "HMAC-MD5", "HMAC-SHA256", "hmac-sha1"]
TIMESTAMPS = [
    ("301 s old", str(NOW - 301)),
    ("301 s in the future", str(NOW + 301)),
    ("no number", "yesterday"),
    ("negative", str(-NOW)),
    ("milliseconds", str(NOW * 1000)),
    ("1e9", "1e9"),
    ("digits of another script", "١٧٩٠٠٠٠٠٠٠"),
    ("endless digits", "1" * 500),
]
AWKWARD = {
    "custom_plus": "a+b",
    "custom_pair": "a&b=c",
    "custom_tilde": "~-._",
    "custom_list": "[a|b]",
    "custom_lines": "one\r\ntwo",
    "custom_empty": "",
    "custom_greek": "Ελληνικά",
    "custom_arabic": "العربية",
    "custom_percent": "100%25",
}


def launched(form: dict[str, str]) -> Launch:
    return verified(signed(form))


def with_oauth(name: str, value: str) -> Launch:
    """The launch with another value, signed with it."""
    return verified(resigned(lambda pairs: changed(pairs, name, value)))


def at_address(called: str, verified_as: str = URL) -> Launch:
    return verified(signed(url=called), url=verified_as)


def copied(called: str) -> Launch:
    """A launch signed for the bare address, called by one with a query."""
    return verified(signed(), url=called)


def with_field(name: str, value: str) -> Launch:
    return launched({**WITH_ACTION, name: value})


def in_query_too() -> Launch:
    return verified(signed(), url=f"{URL}?oauth_nonce={NONCE}")


def both_uses(one: Pairs, other: Pairs) -> None:
    """Both are genuine, and a store of uses tells them apart."""
    uses = {oauth1.use_of(verified(pairs).raw) for pairs in (one, other)}
    assert len(uses) == 2


def other_consumer() -> Pairs:
    return v1p1.sign(URL, WITH_ACTION, key="southwind-lms", secret=SECRET, now=NOW, nonce=NONCE)


ROWS = [
    Row("L11-01", "minimal: names and e-mail, no user, no roles", ACCEPTED, partial(launched, MINIMAL)),
    Row("L11-02", "another secret", "signature_wrong", partial(verified, signed(), secret="another")),
    Row("L11-02", "an empty secret", "parameter_missing", partial(verified, signed(), secret="")),
    Row("L11-03", "one value changed", "signature_wrong", partial(verified, changed(signed(), "custom_act_id", "13"))),
    Row("L11-04", "a parameter added", "signature_wrong", partial(verified, [*signed(), ("ext_extra", "1")])),
    Row("L11-04", "a parameter removed", "signature_wrong", partial(verified, dropped(signed(), "custom_tst_frm_id"))),
    Row("L11-05", "one twice", "parameter_twice", partial(verified, [*signed(), ("custom_act_id", "13")])),
    Row("L11-06", "an oauth_ one twice", "parameter_twice", partial(verified, [*signed(), ("oauth_nonce", NONCE)])),
    Row("L11-06", "an oauth_ one in the query too", "parameter_refused", partial(in_query_too)),
    *(
        Row(number, f"without {name}", "parameter_missing", partial(verified, dropped(signed(), name)))
        for number, name in MISSING
    ),
    *(
        Row("L11-13", f"{name} empty", "parameter_missing", partial(verified, changed(signed(), name, "")))
        for _, name in MISSING
    ),
    *(
        Row("L11-16", method, "signature_method_refused", partial(with_oauth, "oauth_signature_method", method))
        for method in METHODS
    ),
    Row("L11-17", "oauth_version 2.0", "signature_method_refused", partial(with_oauth, "oauth_version", "2.0")),
    *(
        Row("L11-18", f"timestamp {given}", "timestamp_outside", partial(with_oauth, "oauth_timestamp", value))
        for given, value in TIMESTAMPS
    ),
    Row("L11-19", "timestamp 299 s old", ACCEPTED, partial(with_oauth, "oauth_timestamp", str(NOW - 299))),
    Row("L11-21", "same nonce, other timestamp", ACCEPTED, partial(both_uses, signed(), signed(at=NOW - 1))),
    Row("L11-21", "same timestamp, other nonce", ACCEPTED, partial(both_uses, signed(), signed(nonce="another"))),
    Row("L11-21", "same nonce, other consumer", ACCEPTED, partial(both_uses, signed(), other_consumer())),
    Row("L11-24", "no message type", "message_type_refused", partial(launched, without("lti_message_type"))),
    Row("L11-24", "message type foo", "message_type_refused", partial(with_field, "lti_message_type", "foo")),
    Row("L11-25", "no version", "lti_version_refused", partial(launched, without("lti_version"))),
    *(
        Row("L11-25", f"version {version!r}", "lti_version_refused", partial(with_field, "lti_version", version))
        for version in ("LTI-2p0", "1.1", "LTI-1p0 ")
    ),
    Row("L11-26", "no resource", "parameter_missing", partial(launched, without("resource_link_id"))),
    Row("L11-26", "resource empty", "parameter_missing", partial(with_field, "resource_link_id", "")),
    Row("L11-26", "resource of blanks", "parameter_missing", partial(with_field, "resource_link_id", " \t ")),
    *(
        Row("L11-27", f"signed for {url}", "signature_wrong", partial(at_address, url))
        for url in (
            "http://tool.example/public/lti.php",
            "https://other.example/public/lti.php",
            "https://tool.example:8443/public/lti.php",
            "https://tool.example/public/LTI.php",
            "https://tool.example/public/lti.php/",
        )
    ),
    *(
        Row("L11-28", f"query {query}", ACCEPTED, partial(at_address, f"{URL}?{query}", f"{URL}?{query}"))
        for query in ("a=1&b=2", "a=2&a=1", "name=a%20b", "name=a+b", "empty=&alone", "q=%C3%A9")
    ),
    Row("L11-28", "query copied into the form, signed once", ACCEPTED, partial(copied, f"{URL}?custom_act_id=9")),
    Row("L11-28", "query signed, and in the form too", ACCEPTED, partial(at_address, *[f"{URL}?custom_act_id=9"] * 2)),
    Row("L11-28", "query unlike the form, not signed", "signature_wrong", partial(copied, f"{URL}?custom_act_id=13")),
    Row(
        "L11-28", "query beside the form, not signed", "signature_wrong", partial(copied, f"{URL}?custom_act_id=9&a=1")
    ),
    Row("L11-28", "query changed", "signature_wrong", partial(at_address, f"{URL}?a=1", f"{URL}?a=2")),
    Row("L11-29", "default port", ACCEPTED, partial(at_address, "https://tool.example:443/public/lti.php")),
    Row("L11-29", "host in capitals", ACCEPTED, partial(at_address, "HTTPS://Tool.EXAMPLE/public/lti.php")),
    Row("L11-30", "awkward values", ACCEPTED, partial(launched, {**WITH_ACTION, **AWKWARD})),
    Row("L11-33", "no e-mail", ACCEPTED, partial(launched, without("lis_person_contact_email_primary"))),
    Row("L11-34", "a name in mixed case", ACCEPTED, partial(with_field, "custom_Act_Id", "9")),
    Row("L11-34", "two spellings that differ", "parameter_twice", partial(with_field, "custom_Act_Id", "13")),
    Row(
        "L11-37",
        "without oauth_callback",
        ACCEPTED,
        partial(verified, resigned(lambda p: dropped(p, "oauth_callback"))),
    ),
    Row("L11-37", "oauth_callback about:blank", ACCEPTED, partial(with_oauth, "oauth_callback", "about:blank")),
    Row("L11-38", "a parameter of 1 MB", "too_large", partial(verified, [*signed(), ("custom_big", "a" * 1_000_000)])),
    Row(
        "L11-38",
        "5,000 parameters",
        "too_large",
        partial(verified, [*signed(), *((f"custom_{number}", "1") for number in range(5000))]),
    ),
    Row(
        "L11-39",
        "a return address javascript:",
        ACCEPTED,
        partial(with_field, "launch_presentation_return_url", "javascript:x"),
    ),
    Row("L11-40", "an unsigned _new_window", "signature_wrong", partial(verified, [*signed(), ("_new_window", "1")])),
]
