"""The candidates' pages by path."""

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from isodesk.station.pages.account import account_page, answers_page
from isodesk.station.pages.answering import answer, question
from isodesk.station.pages.arrival import arrive, begin
from isodesk.station.pages.ending import finish, review, stop_or_go_on
from isodesk.station.pages.entrance import follow_link, log_in, log_out, login_page
from isodesk.station.pages.media import account_medium, medium
from isodesk.station.pages.own_password import change_password, password_page
from isodesk.station.pages.player import module
from isodesk.station.pages.rendering import style, style_version
from isodesk.station.pages.reports import report
from isodesk.station.pages.saving import become_writer, save, state
from isodesk.station.pages.turns import in_turn


class NumberConvertor(Convertor[int]):
    """A number in a path. Starlette's own reads any number of digits, which Python refuses to from 4,300 on."""

    regex = "[0-9]{1,10}"

    def convert(self, value: str) -> int:
        return int(value)

    def to_string(self, value: int) -> str:
        return str(value)


register_url_convertor("number", NumberConvertor())


async def style_sheet(request: Request) -> Response:
    """The style sheet, for ever under its version's name."""
    if request.path_params["version"] != style_version():
        return Response(status_code=404)
    return Response(style(), media_type="text/css", headers={"Cache-Control": "public, max-age=31536000, immutable"})


ROUTES: list[BaseRoute] = [
    Route("/test/{key}/save", save, methods=["POST"]),  # first: each request is held against all that stand before
    Route("/pages/{version}.css", style_sheet),
    Route("/pages/player/{version}/{name}.js", module),
    Route("/continuelogin/CandidateContinueLogin", follow_link),
    Route("/candidate/account", account_page),
    Route("/candidate/answers/{planned_test_id:number}", answers_page),
    Route("/candidate/media/{planned_test_id:number}/{name}", account_medium),
    Route("/candidate/password", password_page),
    Route("/candidate/password", change_password, methods=["POST"]),
    Route("/candidate/logout", log_out, methods=["POST"]),
    Route("/candidate/{account_id:number}/login", login_page),
    Route("/candidate/{account_id:number}/login", log_in, methods=["POST"]),
    Route("/test/{key}", in_turn(arrive)),
    Route("/test/{key}", in_turn(begin), methods=["POST"]),
    Route("/test/{key}/writer", in_turn(become_writer), methods=["POST"]),
    Route("/test/{key}/state", state),
    Route("/test/{key}/pause", stop_or_go_on, methods=["POST"]),
    Route("/test/{key}/media/{name}", medium),
    Route("/test/{key}/review", in_turn(review)),
    Route("/test/{key}/review", in_turn(finish), methods=["POST"]),
    Route("/test/{key}/{number:number}", in_turn(question)),
    Route("/test/{key}/{number:number}", answer, methods=["POST"]),
    Route("/report/{token}", report),
]
