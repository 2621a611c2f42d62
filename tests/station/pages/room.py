"""A station with one account and one form, a clock that tests set, and a browser without scripts."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import insert, select, update

from isodesk.station import schema
from isodesk.station.clock import Clock
from isodesk.station.context import Station
from isodesk.station.opening import open_store
from isodesk.station.settings import StationSettings

BASE = "http://station.test"
NOON = 1_790_000_000.0  # a moment in September 2026


class SetClock(Clock):
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        super().__init__()
        self.wall_time = NOON
        self.monotonic_time = 5000.0

    def wall(self) -> float:
        return self.wall_time

    def monotonic(self) -> float:
        return self.monotonic_time

    def pass_time(self, seconds: float) -> None:
        """Let time pass on both clocks."""
        self.wall_time += seconds
        self.monotonic_time += seconds


def choice(number: int, skill: int, *, several: bool = False) -> dict[str, Any]:
    """A question whose right answer is ``a``, or ``a`` and ``b``."""
    right = ("a", "b") if several else ("a",)
    return {
        "type": "choice",
        "id": f"q{number}",
        "skill": skill,
        "statement": {"en": f"Statement {number} in English", "fr": f"Énoncé {number} en français"},
        "several": several,
        "options": [
            {"key": key, "text": {"en": f"Option {key}", "fr": f"Choix {key}"}, "right": key in right} for key in "abc"
        ],
    }


def form_content(**changes: Any) -> dict[str, Any]:
    """Three questions over two skills, ten minutes, on 1000."""
    content: dict[str, Any] = {
        "id": 7,
        "kind": "assessment",
        "names": {"en": "Spreadsheets", "fr": "Tableur"},
        "languages": ["en", "fr"],
        "credit_kind": "assessment",
        "grade_type": 3,
        "seconds": 600,
        "shows_result": True,
        "skills": {"1": {"en": "Formulas", "fr": "Formules"}, "2": {"en": "Charts", "fr": "Graphiques"}},
        "items": [choice(1, 1), choice(2, 1, several=True), choice(3, 2)],
    }
    return content | changes


def open_station(folder: Path, clock: Clock | None = None, **settings: Any) -> Station:
    """A station over a plain store in ``folder``."""
    store = open_store(folder, None, create=True)
    return store.station(StationSettings(**settings), clock or SetClock(), BASE)


@dataclass
class Room:
    """What a test knows of its station: numbers of what it put in."""

    station: Station
    clock: SetClock
    account_id: int = 1
    form_id: int = 7

    def put(self, table: Any, **values: Any) -> int:
        """One row; its id."""
        statement = insert(table).values(**values).returning(table.c.id)
        return self.station.database.write_now(lambda connection: int(connection.scalars(statement).one()))

    def change(self, table: Any, row_id: int, **values: Any) -> None:
        """Change one row."""
        statement = update(table).where(table.c.id == row_id).values(**values)
        self.station.database.write_now(lambda connection: connection.execute(statement))

    def row(self, table: Any, row_id: int) -> Any:
        """One row by id."""
        query = select(table).where(table.c.id == row_id)
        return self.station.database.read_now(lambda connection: connection.execute(query).one())

    def rows(self, table: Any) -> list[Any]:
        """All rows."""
        return self.station.database.read_now(lambda connection: list(connection.execute(select(table))))

    def answers(self, planned_test_id: int) -> dict[str, list[str]]:
        """The answers stored for a test."""
        return {row.item_id: row.value for row in self.rows(schema.answer) if row.planned_test_id == planned_test_id}

    def account(self, name: str = "Sample centre", **values: Any) -> int:
        return self.put(schema.account, **{"name": name, "zone": "Europe/Paris", "position": 0} | values)

    def form(self, **changes: Any) -> int:
        content = form_content(**changes)
        columns = {name: content[name] for name in ("id", "kind", "credit_kind", "grade_type", "seconds", "languages")}
        return self.put(schema.form, **columns, shows_result=int(content["shows_result"]), position=0, content=content)

    def candidate(self, **values: Any) -> int:
        number = len(self.rows(schema.candidate)) + 1
        email = f"person{number}@example.org"
        row = {"account_id": self.account_id, "email": email, "email_key": email, "given_name": "Inès", "gender": 3}
        defaults = {"family_name": "Lexemple", "extra_time_percent": 0, "login_epoch": 0, "created_at": NOON}
        return self.put(schema.candidate, **row | defaults | values)

    def planned_test(self, candidate_id: int | None = None, **values: Any) -> tuple[int, str]:
        """A test to take and its link's key."""
        key = f"key{len(self.rows(schema.planned_test)) + 1:029d}"
        row = {"account_id": self.account_id, "candidate_id": candidate_id or self.candidate(), "form_id": self.form_id}
        defaults = {"status": 1, "paid": 1, "proctored": 0, "full_screen": 0, "link_key": key, "created_at": NOON}
        return self.put(schema.planned_test, **row | defaults | {"used_seconds": 0.0} | values), key

    def session(self, code: str | None = None, *, start: float = -60, end: float = 3600) -> int:
        """A session open from and to so many seconds from now."""
        row = {"account_id": self.account_id, "description": "Monday", "code": code}
        return self.put(schema.session, **row, start_at=self.clock.wall() + start, end_at=self.clock.wall() + end)


@dataclass
class Page:
    """A page as a candidate's browser has it."""

    response: httpx.Response
    main: dict[str, str]
    forms: list[dict[str, Any]]

    @property
    def name(self) -> str:
        """``data-page`` of the page."""
        return self.main.get("data-page", "")

    @property
    def text(self) -> str:
        """The page's text, as one line."""
        return " ".join(re.sub(r"<[^>]+>", " ", self.response.text).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.main: dict[str, str] = {}
        self.forms: list[dict[str, Any]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "main":
            self.main = given
        elif tag == "form":
            self.forms.append({"action": given.get("action"), "name": given.get("data-form"), "hidden": {}, "go": []})
        elif tag == "input" and given.get("type") == "hidden":
            self.forms[-1]["hidden"][given["name"]] = given["value"]
        elif tag == "button":
            self.forms[-1]["go"].append(given["value"])


def read_page(response: httpx.Response) -> Page:
    """What a page holds."""
    reader = _Reader()
    reader.feed(response.text)
    return Page(response, reader.main, reader.forms)


class Browser:
    """Cookies, redirects, forms: no scripts."""

    def __init__(self, app: Any, language: str = "en") -> None:
        self.http = httpx.AsyncClient(
            transport=httpx.ASGITransport(app, raise_app_exceptions=True),
            base_url=BASE,
            follow_redirects=True,
            headers={"Accept-Language": language},
        )

    async def get(self, path: str) -> Page:
        return read_page(await self.http.get(path))

    async def send(self, page: Page, go: str, form: str | None = None, **fields: Any) -> Page:
        """Fill the page's form (the first, or the one of that name) in and press a button."""
        shown = next(each for each in page.forms if form in (None, each["name"]))
        assert go in shown["go"]
        data = {**shown["hidden"], **fields, "go": go}
        return read_page(await self.http.post(shown["action"] or str(page.response.url), data=data))

    async def start(self, key: str) -> Page:
        """From a test link to the first question."""
        return await self.send(await self.get(f"/test/{key}"), "start")
