"""The administrators' pages by path."""

from starlette.routing import BaseRoute, Route

from isodesk.station.admin.answer import answer_page, give_mark
from isodesk.station.admin.lti import change_lti, lti_page
from isodesk.station.admin.marking import marking_page
from isodesk.station.admin.media import admin_medium
from isodesk.station.admin.pages import enter, overview_page

ROUTES: list[BaseRoute] = [
    Route("/admin/enter/{token}", enter),
    Route("/admin", overview_page),
    Route("/admin/lti", lti_page),
    Route("/admin/lti", change_lti, methods=["POST"]),
    Route("/admin/marking", marking_page),
    Route("/admin/marking/{planned_test_id}/{item_id}", answer_page),
    Route("/admin/marking/{planned_test_id}/{item_id}", give_mark, methods=["POST"]),
    Route("/admin/media/{planned_test_id}/{name}", admin_medium),
]
