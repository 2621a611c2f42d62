"""What the one-page report of an assessment says, in one of the eight languages (action 6)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from isodesk.exam.forms import Form
from isodesk.exam.scoring import NOT_TESTED, Grade
from isodesk.exam.wording import grade_text
from isodesk.reports.catalogues import catalogue, direction
from isodesk.reports.words import duration, moment, percent

TEMPLATE = "assessment.typ"
_ENDLESS = re.compile(r"\S{25,}")
_PIECES = re.compile(r".{1,20}")


@dataclass(frozen=True)
class Assessment:
    """An assessment handed in. Times are UTC seconds since the epoch; ``seconds`` is the time taken."""

    planned_test_id: int
    centre: str
    zone: str
    candidate: str
    form: Form
    grade: Grade
    finished_at: float
    seconds: float


def report_data(taken: Assessment, language: str) -> Mapping[str, object]:
    """The data of the template, as JSON has it: words chosen, numbers and dates written out."""
    return {
        "language": language,
        "direction": direction(language),
        "words": _words(language),
        "centre": _breakable(taken.centre),
        "candidate": _breakable(taken.candidate),
        "test": _breakable(taken.form.name_in(language)),
        "date": moment(taken.finished_at, taken.zone, language),
        "time": duration(taken.seconds, language),
        "questions": str(taken.grade.questions),
        "score": grade_text(taken.grade, language),
        "skills": _skills(taken, language),
        "footer": _breakable(taken.centre),
        "number": taken.planned_test_id,
    }


def _words(language: str) -> dict[str, str]:
    _ = catalogue(language).gettext
    return {
        "title": _("Assessment report"),
        "candidate": _("Candidate"),
        "date": _("Handed in on"),
        "time": _("Time taken"),
        "questions": _("Questions"),
        "score": _("Score"),
        "skills": _("Success by skill"),
        "note": _("This report tells the result of an assessment on the day it was taken. It is not a certificate."),
    }


def _skills(taken: Assessment, language: str) -> list[dict[str, object]]:
    return [
        {"name": _breakable(taken.form.skill_in(skill_id, language)), "rate": rate, "percent": percent(rate, language)}
        for skill_id, rate in taken.grade.rates.items()
        if rate != NOT_TESTED
    ]


def _breakable(text: str) -> str:
    """Text whose endless words may be broken, so that nothing runs off the page."""
    return _ENDLESS.sub(lambda word: "\u200b".join(_PIECES.findall(word[0])), text)
