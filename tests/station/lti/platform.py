"""A learning platform of LTI 1.1: it signs launches and sends them."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import httpx

from isodesk.lti import v1p1
from isodesk.lti.forms import Pairs
from tests.support.station import PUBLIC_URL, LocalStation

URL = f"{PUBLIC_URL}/public/lti.php"
KEY, SECRET = "northwind-lms", "a secret & more: ünïcode 0123456789"
OFF = ("westwind-lms", "a-secret-of-a-consumer-that-is-off-0123456789")
SOUTH_KEY, SOUTH_SECRET = "southwind-lms", "another-secret-of-a-platform-0123456789"
FORM = "101"
PICTURED = {
    "lti_message_type": "basic-lti-launch-request",
    "lti_version": "LTI-1p0",
    "resource_link_id": "course-7-link-3",
    "lis_person_name_given": "Maëlle",
    "lis_person_name_family": "O’Sample",
    "lis_person_contact_email_primary": "maelle.sample@example.org",
    "custom_act_id": "9",
    "custom_tst_frm_id": FORM,
}


@dataclass
class Platform:
    """``key`` and ``secret`` are those of the consumer."""

    local: LocalStation
    key: str = KEY
    secret: str = SECRET

    def signed(self, *, url: str = URL, without: str = "", nonce: str = "", **more: str) -> Pairs:
        """The launch of the document's picture with other fields, without those named."""
        form = {name: value for name, value in {**PICTURED, **more}.items() if name not in without.split()}
        now = self.local.clock.wall()
        return v1p1.sign(url, form, key=self.key, secret=self.secret, now=now, nonce=nonce or secrets.token_hex(8))

    async def send(self, pairs: Pairs, url: str = URL, **headers: str) -> httpx.Response:
        """Post a form as a browser does."""
        more = {name.replace("_", "-"): value for name, value in headers.items()}
        kind = {"content-type": "application/x-www-form-urlencoded", **more}
        return await self.local.http.post(url, content=urlencode(pairs), headers=kind)

    async def launch(self, **more: str) -> httpx.Response:
        """Sign and send."""
        return await self.send(self.signed(**more))


def refusal(answer: httpx.Response) -> tuple[int, str]:
    """Status and reason of a launch that wasn't followed."""
    content: Mapping[str, Any] = answer.json()
    assert content["success"] is False
    return answer.status_code, content["error"]
