"""A grade book on loopback: Basic Outcomes, tokens, line items and scores, as a platform serves them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event
from typing import Any
from urllib.parse import urlsplit

from isodesk.lti import ags, media, outcomes
from isodesk.lti.outcomes import OutcomeRequest
from tests.station.lti.platform import SECRET
from tests.support.loopback import Answered, Asked, serving


def opened(event: Event) -> Event:
    event.set()
    return event


@dataclass
class GradeBook:
    """``scores`` and ``results`` as they came; ``answers`` stand in for its own, the first one first."""

    url: str = ""
    now: float = 0.0
    results: list[OutcomeRequest] = field(default_factory=list)
    scores: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    items: list[dict[str, Any]] = field(default_factory=list)
    scopes: list[str] = field(default_factory=list)
    answers: list[tuple[int, bytes]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    may_answer: Event = field(default_factory=lambda: opened(Event()))

    def answer(self, method: str, path: str, headers: Any, body: bytes) -> tuple[int, bytes]:
        """What a call is answered."""
        self.calls.append(f"{method} {path}")
        self.may_answer.wait(20)
        if self.answers and not path.startswith("/token"):
            return self.answers.pop(0)
        if path.startswith("/outcomes"):
            return self._outcome(path, headers, body)
        if path.startswith("/token"):
            return self._token(body)
        if headers["Authorization"] != "Bearer good":
            return 401, b""
        return self._line_item(method, path, headers, body)

    def _outcome(self, path: str, headers: Any, body: bytes) -> tuple[int, bytes]:
        outcomes.verify(self.url + path, headers["Authorization"], body, secret=SECRET, now=self.now)
        asked = outcomes.parse_request(body)
        self.results.append(asked)
        return 200, outcomes.build_answer(outcomes.answer_to(asked, message_id="answer"))

    def _token(self, body: bytes) -> tuple[int, bytes]:
        self.scopes.append(body.decode().rpartition("scope=")[2])
        return 200, ags.build_token_answer(ags.AccessToken("good", 3600, ()))

    def _line_item(self, method: str, path: str, headers: Any, body: bytes) -> tuple[int, bytes]:
        where = urlsplit(path).path
        if where.endswith("/scores"):
            assert headers["Content-Type"] == media.SCORE
            ags.parse_score(body)
            self.scores.append((path, json.loads(body)))
            return 200, b""
        if method == "GET":
            return 200, json.dumps(self.items).encode()
        self.items.append({**json.loads(body), "id": f"{self.url}/items/1?type=2"})
        return 201, json.dumps(self.items[-1]).encode()


@contextmanager
def open_grade_book() -> Iterator[GradeBook]:
    """One on a free port."""
    book = GradeBook()

    def answer(asked: Asked) -> Answered:
        return Answered(*book.answer(asked.method, asked.path, asked.headers, asked.body))

    with serving(answer) as book.url:
        yield book
