"""Where a tool sends the browser: with its authentication request, with what was chosen, and back at the end."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from isodesk.bench.bench import Bench
from isodesk.bench.platform.authentication import reply
from isodesk.bench.platform.calls import Call, form_pairs
from isodesk.bench.platform.deep_links import choose
from isodesk.bench.platform.launching import Sending
from isodesk.bench.platform.pages.rendering import ANYWHERE, show
from isodesk.bench.redacting import shown_form

_TOLD = ("lti_msg", "lti_errormsg", "lti_log", "lti_errorlog")
_LONGEST = 2000  # characters shown of a message


async def authenticate(call: Call) -> Response:
    """GET or POST of an authentication request: the page that posts its answer."""
    posted = call.request.method == "POST"
    pairs = call.form() if posted else form_pairs(call.request.url.query.encode())
    answer = reply(call.bench, pairs)
    sent = Sending("post", answer.url, answer.pairs)
    call.notes.append(shown_form(answer.pairs))
    return show(call.bench, call.request, "send.html", forms=ANYWHERE, sent=sent)


async def chosen(call: Call) -> Response:
    """POST of what was chosen by Deep Linking: the page that says what came of it."""
    answer = await choose(call.bench, call.form())
    titles = [item.get("title") or item.get("url") or "" for item in answer.items if item["type"] == "ltiResourceLink"]
    messages = {f"lti_{name}": text for name, text in answer.messages.items()}
    return show(call.bench, call.request, "chosen.html", titles=titles, messages=messages)


@dataclass(frozen=True, slots=True)
class ReturnPage:
    """Of one bench."""

    bench: Bench

    async def back(self, request: Request) -> Response:
        """GET of the page that a launch leads back to."""
        given = request.query_params
        messages = {name: given[name][:_LONGEST] for name in _TOLD if given.get(name)}
        return show(self.bench, request, "return.html", messages=messages)
