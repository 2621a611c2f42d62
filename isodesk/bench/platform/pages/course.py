"""The course page, and what its buttons do."""

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from isodesk.bench.bench import Bench
from isodesk.bench.configuration import Target, Version
from isodesk.bench.journal import Asked, Entry, Kind, Told
from isodesk.bench.platform import choices
from isodesk.bench.platform.calls import NO_STORE, form_pairs, read_body
from isodesk.bench.platform.launching import Sending, begin, sending
from isodesk.bench.platform.pages.own import check_own
from isodesk.bench.platform.pages.refusing import readable
from isodesk.bench.platform.pages.rendering import ANYWHERE, language_of, show
from isodesk.bench.platform.registration import invitation
from isodesk.bench.redacting import shown_form


@dataclass(frozen=True, slots=True)
class CoursePages:
    """Of one bench."""

    bench: Bench

    async def course(self, request: Request) -> Response:
        """GET of the course."""
        return await readable(self.bench, request, self._course)

    async def launch(self, request: Request) -> Response:
        """POST of a launch: the page that sends the browser to the tool."""
        return await readable(self.bench, request, self._launch)

    async def empty(self, request: Request) -> Response:
        """GET of what stands in the frame before the tool does."""
        return show(self.bench, request, "empty.html")

    async def register(self, request: Request) -> Response:
        """GET of the page by which a tool is registered."""
        return show(self.bench, request, "register.html", forms=ANYWHERE)

    async def invite(self, request: Request) -> Response:
        """POST of a tool's registration address: on to there."""
        return await readable(self.bench, request, self._invite)

    async def _course(self, request: Request) -> Response:
        bench, language = self.bench, language_of(request)
        values: dict[str, Any] = {
            "title": bench.course.title.in_language(language),
            "people": choices.people_of(bench),
            "person": choices.person_named(bench, request.query_params.get("person", "")),
            "links": choices.links_of(bench, language),
            "framed_first": bench.configuration.target is Target.FRAME,
            "may_choose": bench.configuration.security.version is Version.V1P3,
            "security": bench.configuration.security,
        }
        return show(bench, request, "course.html", frames=ANYWHERE, **values)

    async def _launch(self, request: Request) -> Response:
        given = await _own_form(self.bench, request)
        language, person = language_of(request), choices.person_named(self.bench, given.get("person", ""))
        link = None if given.get("choose") else choices.link_named(self.bench, given.get("link", ""), language)
        target = Target.WINDOW if given.get("target") == Target.WINDOW.value else Target.FRAME
        begun = begin(self.bench, person, link, target, language)
        sent = sending(self.bench, begun)
        self._note(begun.configuration.security.version, sent)
        return show(self.bench, request, "send.html", forms=ANYWHERE, sent=sent)

    async def _invite(self, request: Request) -> Response:
        given = await _own_form(self.bench, request)
        return RedirectResponse(invitation(self.bench, given.get("tool", "").strip()), 303, headers=NO_STORE)

    def _note(self, version: Version, sent: Sending) -> None:
        journal, kind = self.bench.journal, Kind.LAUNCH if version is Version.V1P1 else Kind.LOGIN
        asked = Asked(sent.method.upper(), sent.url, {}, shown_form(sent.pairs))
        journal.keep(Entry(journal.number(), self.bench.now(), kind, asked, Told()))


async def _own_form(bench: Bench, request: Request) -> dict[str, str]:
    check_own(bench, request)
    return dict(form_pairs(await read_body(request)))
