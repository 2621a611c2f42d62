"""A message before it is sent, and how the tool answered the last one."""

import json
import secrets
import time
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from isodesk.bench.composer.errors import Lacking
from isodesk.bench.composer.exchange import Exchange
from isodesk.bench.composer.pages.composer import Composer
from isodesk.bench.composer.pages.rendering import PLACE, go_to, show
from isodesk.bench.composer.pages.words import GRADES, STEPS, reason_words, trouble_words
from isodesk.bench.composer.preview import FormPreview, preview
from isodesk.lti.errors import LtiError


async def look(request: Request, composer: Composer) -> Response:
    """GET of the preview; where the message can't be made, the form says why once it is posted."""
    try:
        shown = preview(composer.surroundings, now=time.time(), nonce=secrets.token_hex(16))
    except (Lacking, LtiError):
        return go_to(PLACE)
    if isinstance(shown, FormPreview):
        return show(request, composer, "composer_preview_1p1.html", shown=shown)
    header, claims = _indented(shown.header), _indented(shown.claims)
    return show(request, composer, "composer_preview_1p3.html", shown=shown, header=header, claims=claims)


async def answer(request: Request, composer: Composer) -> Response:
    """GET of the last answer."""
    sent = composer.last
    if sent is None:
        return go_to(PLACE)
    kind, words = GRADES[sent.taken]
    return show(
        request,
        composer,
        "composer_answer.html",
        sent=sent,
        kind=kind,
        words=words,
        reason=reason_words(sent.reason) if sent.reason else None,
        steps=[(STEPS[step.request.step], step, _trouble(step)) for step in sent.steps],
        claims=_indented(sent.claims) if sent.claims else "",
    )


def _trouble(step: Exchange) -> object:
    return trouble_words(step.trouble) if step.trouble else None


def _indented(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
