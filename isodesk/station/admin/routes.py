"""The routes of these pages."""

from starlette.routing import BaseRoute

ROUTES: list[BaseRoute] = []
