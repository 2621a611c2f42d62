"""Launches of 1.1 by invented people, signed for an invented tool."""

from collections.abc import Callable, Mapping

from isodesk.lti import Launch, v1p1
from isodesk.lti.forms import Pairs

URL = "https://tool.example/public/lti.php"
KEY = "northwind-lms"
SECRET = "a secret & more: ünïcode"
NOW = 1_790_000_000
NONCE = "5f0c1c9a7d8b4e21"

MINIMAL = {
    "lti_message_type": "basic-lti-launch-request",
    "lti_version": "LTI-1p0",
    "resource_link_id": "course-7-link-3",
    "lis_person_name_given": "Maëlle",
    "lis_person_name_family": "O’Sample",
    "lis_person_contact_email_primary": "maelle.sample@example.org",
}
WITH_ACTION = {**MINIMAL, "custom_act_id": "9", "custom_tst_frm_id": "363"}


def signed(form: Mapping[str, str] = WITH_ACTION, *, url: str = URL, at: float = NOW, nonce: str = NONCE) -> Pairs:
    return v1p1.sign(url, form, key=KEY, secret=SECRET, now=at, nonce=nonce)


def verified(pairs: Pairs, *, url: str = URL, secret: str = SECRET, now: float = NOW) -> Launch:
    return v1p1.verify(url, pairs, secret=secret, now=now)


def without(*names: str) -> dict[str, str]:
    return {name: value for name, value in WITH_ACTION.items() if name not in names}


def changed(pairs: Pairs, name: str, value: str) -> Pairs:
    """The message with one value changed after it was signed."""
    return [(each, value if each == name else old) for each, old in pairs]


def dropped(pairs: Pairs, name: str) -> Pairs:
    return [pair for pair in pairs if pair[0] != name]


def resigned(change: Callable[[Pairs], Pairs]) -> Pairs:
    """A message that was changed and signed only then: wrong, but authentic."""
    pairs = change(dropped(signed(), "oauth_signature"))
    return [*pairs, ("oauth_signature", v1p1.signature(URL, pairs, secret=SECRET))]
