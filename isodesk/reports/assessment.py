"""What the one-page report of an assessment says, in one of the eight languages (action 6)."""

from collections.abc import Mapping

from isodesk.reports.catalogues import catalogue, direction
from isodesk.reports.skills import has_intervals, skills_data, widest_figure
from isodesk.reports.taken import Taken, breakable, result_data, result_word
from isodesk.reports.words import duration, moment

TEMPLATE = "assessment.typ"


def report_data(taken: Taken, language: str) -> Mapping[str, object]:
    """The data of the template, as JSON has it: words chosen, numbers and dates written out."""
    return {
        "language": language,
        "direction": direction(language),
        "words": _words(taken, language),
        "centre": breakable(taken.centre),
        "candidate": breakable(taken.candidate),
        "test": breakable(taken.form.name_in(language)),
        "date": moment(taken.finished_at, taken.zone, language),
        "time": duration(taken.seconds, language),
        "questions": str(taken.grade.questions),
        "score": result_data(taken.grade, language),
        "skills": skills_data(taken, language),
        "figures": widest_figure(taken),
        "footer": breakable(taken.centre),
        "number": taken.planned_test_id,
    }


def _words(taken: Taken, language: str) -> dict[str, str]:
    _ = catalogue(language).gettext
    interval = _("From 0 to 5. In brackets: the interval in which the level lies in about two cases out of three.")
    return {
        "title": _("Assessment report"),
        "candidate": _("Candidate"),
        "date": _("Handed in on"),
        "time": _("Time taken"),
        "questions": _("Questions"),
        "score": result_word(taken.grade.grade_type, language),
        "skills": _("Level by skill") if taken.grade.levels else _("Success by skill"),
        "interval": interval if has_intervals(taken) else "",
        "untested": _("Not tested"),
        "note": _("This report tells the result of an assessment on the day it was taken. It is not a certificate."),
    }
