"""The page of answers that wait for marks, by test and question. Names are shown only where they are asked for."""

from typing import Any, Final

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from isodesk.exam.items.written import WrittenItem
from isodesk.reports.words import moment, number
from isodesk.station.admin.visitor import DOMAIN, language_of, let_in, may_see, number_in, visitor_of
from isodesk.station.admin.waiting import Entry, Question, questions_waiting
from isodesk.station.pages.refused import refuse
from isodesk.station.pages.rendering import address, show
from isodesk.station.pages.visits import station_of

_MOST_SHOWN: Final = 50  # answers to one question
_LONGEST_LABEL: Final = 90


async def marking_page(request: Request) -> Response:
    """GET of the answers of one account: one's own, or with ``?account=`` one of its sub accounts."""
    language, visitor = language_of(request), await visitor_of(request)
    if visitor is None:
        return refuse(request, "administrator_link_ended", language)
    account_id = number_in(request.query_params.get("account", "")) or visitor.home

    def work(connection: Connection) -> tuple[Any, list[Question]] | None:
        account = may_see(connection, visitor.home, account_id)
        return None if account is None else (account, questions_waiting(connection, account_id))

    found = await station_of(request).database.read(work)
    if found is None:
        return refuse(request, "unknown_link", language)
    shown = _shown(request, *found, language)
    response = show(request, "admin_marking.html", language, domain=DOMAIN, administrator=visitor.name, **shown)
    return let_in(request, response, visitor.administrator_id)


def names_asked_for(request: Request) -> bool:
    """Whether the candidates' names are to be shown."""
    return request.query_params.get("names") == "1"


def answer_path(planned_test_id: int, item_id: str, *, names: bool, saved: int | None = None) -> str:
    """The path of an answer's page; ``saved``: the test whose mark was saved just before."""
    asked = [part for part in ("names=1" if names else "", f"saved={saved}" if saved else "") if part]
    return f"/admin/marking/{planned_test_id}/{item_id}" + ("?" + "&".join(asked) if asked else "")


def list_path(account_id: int, *, names: bool, saved: int | None = None) -> str:
    """The path of the list."""
    return f"/admin/marking?account={account_id}" + "&names=1" * names + (f"&saved={saved}" if saved else "")


def label_of(item: WrittenItem, language: str) -> str:
    """What a question is called in a list: its title, else how its statement begins."""
    text = " ".join((item.title_in(language) or item.statement_in(language)).split())
    return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 2].rstrip() + " …"


def _shown(request: Request, account: Any, questions: list[Question], language: str) -> dict[str, Any]:
    names = names_asked_for(request)
    return {
        "centre": account.name,
        "account_id": account.id,
        "names": names,
        "names_url": address(request, list_path(account.id, names=not names)),
        "overview_url": address(request, f"/admin?account={account.id}"),
        "saved": number_in(request.query_params.get("saved", "")),
        "questions": [_question(request, question, account.zone, language, names=names) for question in questions],
    }


def _question(request: Request, question: Question, zone: str, language: str, *, names: bool) -> dict[str, Any]:
    item = question.item

    def entry_shown(entry: Entry) -> dict[str, Any]:
        return {
            "number": entry.planned_test_id,
            "candidate": entry.candidate,
            "url": address(request, answer_path(entry.planned_test_id, item.item_id, names=names)),
            "handed_in": moment(entry.finished_at, zone, language),
            "points": None if entry.points is None else number(entry.points, language),
            "marked_by": entry.marked_by,
        }

    in_turn = sorted(question.entries, key=lambda entry: entry.points is not None)
    return {
        "test": question.form.name_in(language),
        "item_id": item.item_id,
        "label": label_of(item, language),
        "maximum": item.maximum,
        "waiting": len(question.waiting),
        "entries": [entry_shown(entry) for entry in in_turn[:_MOST_SHOWN]],
        "more": max(0, len(in_turn) - _MOST_SHOWN),
    }
