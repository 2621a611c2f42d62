"""Where a test stands, as its pages are told: time, who writes, every answer."""

from typing import Any

from starlette.requests import Request

from isodesk.protocol.values import TestStatus
from isodesk.reports.words import time_of_day
from isodesk.station.pages.current import language_of
from isodesk.station.pages.visits import form_token, station_of
from isodesk.station.sitting import Sitting


def state_of(request: Request, sitting: Sitting, writer: str) -> dict[str, Any]:
    """Status, time left in seconds, the question that is shown, who writes, and a fresh token for forms."""
    clock, language = station_of(request).clock, language_of(request, sitting)
    left = sitting.seconds_left(clock)
    return {
        "status": _status_word(sitting),
        "sequence": sitting.sequence,
        "left": round(left, 1),
        "now": round(clock.wall(), 1),
        "ends": time_of_day(clock.wall() + left, sitting.zone, language),
        "question": _shown(request, sitting),
        **_current(sitting),
        "writer": _who(request, sitting, writer),
        "token": form_token(request),
    }


def _status_word(sitting: Sitting) -> str:
    if sitting.status is TestStatus.STARTED:
        return "paused" if sitting.paused else "under_way"
    return "not_started" if sitting.status is TestStatus.NOT_STARTED else "handed_in"


def _shown(request: Request, sitting: Sitting) -> dict[str, object] | None:
    question = None if sitting.at_position is None else sitting.question(sitting.at_position)
    if question is None:
        return None
    left = sitting.question_left(question, station_of(request).clock)
    return {"position": question.position, "left": None if left is None else round(left, 1)}


def _current(sitting: Sitting) -> dict[str, object]:
    """Where there is no way back: the position of the question whose turn it is, None once all were answered."""
    question = sitting.current() if sitting.one_way else None
    return {"current": question and question.position} if sitting.one_way else {}


def _who(request: Request, sitting: Sitting, writer: str) -> dict[str, object] | None:
    """The page that writes, by when it began; its name stays its own."""
    if sitting.writer is None:
        return None
    station = station_of(request)
    language, now = language_of(request, sitting), station.clock.monotonic()
    return {
        "mine": sitting.writer == writer,
        "since": time_of_day(sitting.writer_at or station.clock.wall(), sitting.zone, language),
        "silent": round(station.activity.presence.silence(sitting.planned_test_id, sitting.writer, now), 1),
    }


def answers_told(sitting: Sitting) -> dict[str, object]:
    """Every question asked, with its answer: what a page needs to go on where another one stopped."""
    return {
        question.item.item_id: {
            "answer": list(sitting.answers.get(question.item.item_id, ())),
            "flagged": question.flagged,
            "unknown": question.unknown,
            "revision": question.revision,
        }
        for question in sitting.questions
    }
