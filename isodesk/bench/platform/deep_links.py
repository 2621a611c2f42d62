"""What a tool sends back of a choice: its links become the course's (Deep Linking 2.0; DL-02)."""

import secrets
from collections.abc import Mapping
from typing import Any, Final

from isodesk.bench.bench import Bench
from isodesk.bench.errors import NothingThere, UsedAlready
from isodesk.bench.platform.course import Link
from isodesk.bench.platform.launches import Begun
from isodesk.lti import custom, deeplink, fields, jws, names
from isodesk.lti.deeplink import DeepLinkingResponse
from isodesk.lti.errors import ClaimMalformed, KeyUnknown
from isodesk.lti.forms import Pairs, fields_of, require

LASTS: Final = 1000.0  # seconds: longer than an answer is taken
_LINK: Final = "ltiResourceLink"


async def choose(bench: Bench, pairs: Pairs) -> DeepLinkingResponse:
    """Take the links of a response; raises ``LtiError`` and ``BenchError``."""
    token = require(fields_of(pairs), "JWT")
    begun = _asked(bench, token)
    answer = await _verified(bench, begun, token)
    links = [_link(item) for item in answer.items if item["type"] == _LINK]
    if not bench.tools.used.use("choice", begun.owner, answer.nonce, until=bench.now() + LASTS, now=bench.now()):
        raise UsedAlready
    for link in links:
        bench.course.chosen[link.link_id] = link
    return answer


def _asked(bench: Bench, token: str) -> Begun:
    """The request that a response says it answers; that it does, its signature tells."""
    data = jws.read(token).claims.get(f"{names.DEEP_LINKING}data")
    found = bench.launches.of_data(data) if isinstance(data, str) else None
    if found is None:
        raise NothingThere(what="data")
    return found


async def _verified(bench: Bench, begun: Begun, token: str) -> DeepLinkingResponse:
    security = begun.configuration.security
    known = bench.registration(security.client_id, security.deployment_id)

    def verify(keys: Mapping[str, Any]) -> DeepLinkingResponse:
        return deeplink.verify_response(token, registration=known, jwks=keys, data=begun.data, now=bench.now())

    try:
        return verify(await bench.key_sets.get(security.jwks_url))
    except KeyUnknown:
        return verify(await bench.key_sets.get(security.jwks_url, again=True))


def _link(item: Mapping[str, Any]) -> Link:
    line_item = fields.optional_member(item, "lineItem") or {}
    maximum = fields.optional_number(line_item, "scoreMaximum")
    if maximum is not None and not maximum > 0:
        raise ClaimMalformed(claim="scoreMaximum")
    return Link(
        link_id=f"chosen-{secrets.token_hex(6)}",
        title=fields.optional_text(item, "title") or fields.optional_text(line_item, "label") or "",
        description=fields.optional_text(item, "text") or "",
        url=fields.optional_text(item, "url") or "",
        custom=custom.of_claims({names.CUSTOM: item.get("custom", {})}),
        maximum=100 if maximum is None else maximum,
    )
