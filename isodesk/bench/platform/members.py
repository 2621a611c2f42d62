"""The people of the course, a page at a time (Names and Role Provisioning Services 2.0)."""

from starlette.responses import Response

from isodesk.bench.platform.calls import Call
from isodesk.bench.platform.course import Person
from isodesk.bench.platform.line_items import check_context, json_answer
from isodesk.bench.platform.paging import here, page_of
from isodesk.lti import media, names, nrps, vocabulary


async def members(call: Call) -> Response:
    """GET of them; ``role`` asks for those of one role."""
    call.admitted(names.SCOPE_MEMBERS)
    check_context(call)
    course, role = call.bench.course, call.request.query_params.get("role")
    page = page_of(call.request, [each for each in course.everybody() if _has(each, role)])
    context = {"id": course.course_id, "label": course.label, "title": course.title.en}
    body = nrps.build_membership(call.bench.addresses.members, context, [each.member() for each in page.rows])
    return json_answer(body, media.MEMBERS, page.headers(here(call)))


def _has(person: Person, role: str | None) -> bool:
    return role is None or vocabulary.role_1p3(role) in person.member().roles
