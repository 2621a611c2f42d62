"""The administrators' pages by path."""

from starlette.routing import BaseRoute, Route

from isodesk.station.admin.pages import enter, overview_page

ROUTES: list[BaseRoute] = [
    Route("/admin/enter/{token}", enter),
    Route("/admin", overview_page),
]
