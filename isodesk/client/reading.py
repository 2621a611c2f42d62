"""An HTTP answer becomes a typed result, or says what went wrong. Read leniently (decisions.md)."""

import json
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

from isodesk.client.errors import NotAuthorised, Refused, Rejected, Unanswered, UnreadableAnswer
from isodesk.client.posting import HttpAnswer, retry_after
from isodesk.protocol import answers
from isodesk.protocol.refusals import EXISTING_CANDIDATE
from isodesk.protocol.requests import Link, Request

Read = TypeVar("Read")

_LONGEST_TEXT = 500
_LONGEST_ADDRESS = 8192


def read_answer(request: Request[Read], answer: HttpAnswer, *, asked: str) -> Read:
    """The typed result of an answer to ``request``, sent to the address ``asked``.

    Raises ``Refused``, ``NotAuthorised``, ``Rejected``, ``Unanswered`` or ``UnreadableAnswer``.
    """
    if request.action.redirects and 300 <= answer.status < 400:
        return request.answer(url=_location(answer, asked))  # type: ignore[no-any-return]  # Link, as declared
    read = json_object(answer)
    raise_for_answer(request.action.number, answer, read)
    if read is None or not _true(read.get("success")):
        raise UnreadableAnswer("" if read is None else "success", answer.status)
    if request.answer is Link:
        raise UnreadableAnswer("Location", answer.status)
    return _typed(request, read, answer.status)


def check_answer(request: Request[Any], answer: HttpAnswer) -> None:
    """Raise what an answer to a raw call says unless it is a success, a page or a redirection; as ``read_answer``."""
    read = json_object(answer)
    raise_for_answer(request.action.number, answer, read)
    if read is not None and not _true(read.get("success")):
        raise UnreadableAnswer("success", answer.status)


def raise_for_answer(action: int, answer: HttpAnswer, read: dict[str, Any] | None) -> None:
    """Raise what an answer that isn't a success says."""
    if answer.status >= 500:
        raise Unanswered("status", answer.status, retry_after(answer))
    if answer.status == 401:
        raise NotAuthorised(answer.status)
    if read is not None and _says_no(read):
        raise Refused(action, _number(read.get("error_code")) or 0, _text(read), _number(read.get(EXISTING_CANDIDATE)))
    if answer.status >= 400:
        raise Rejected(answer.status)


def _typed(request: Request[Read], read: dict[str, Any], status: int) -> Read:
    try:
        result: Read = answers.read_result(request.answer, read)
    except answers.UnreadableAnswer as error:
        raise UnreadableAnswer(str(error.parameters["property"]), status) from error
    return result


def json_object(answer: HttpAnswer) -> dict[str, Any] | None:
    """The JSON object of an answer; ``None`` where it holds none."""
    try:
        read = json.loads(answer.body)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) else None


def _says_no(read: dict[str, Any]) -> bool:
    return bool(read.get("error_code")) and not _true(read.get("success"))


def _true(value: object) -> bool:
    return value in (True, "1") or (isinstance(value, str) and value.lower() == "true")


def _number(value: object) -> int | None:
    text = str(value).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 10 else None


def _text(read: dict[str, Any]) -> str:
    return "".join(character for character in str(read.get("error_message") or "") if character.isprintable())[
        :_LONGEST_TEXT
    ]


def _location(answer: HttpAnswer, asked: str) -> str:
    """Where a redirection leads, absolute; raises ``UnreadableAnswer``."""
    try:
        location = urljoin(asked, answer.headers.get("location", ""))
        parts = urlsplit(location)
    except ValueError as error:
        raise UnreadableAnswer("Location", answer.status) from error
    named = bool(answer.headers.get("location")) and len(location) <= _LONGEST_ADDRESS and location.isprintable()
    if not named or parts.scheme not in ("http", "https") or not parts.hostname:
        raise UnreadableAnswer("Location", answer.status)
    return location
