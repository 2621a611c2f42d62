"""What a candidate sees once the test is handed in: the result where the form allows, and the way out."""

from starlette.requests import Request
from starlette.responses import Response

from isodesk.exam.forms import Form
from isodesk.exam.scoring import NOT_TESTED, Grade
from isodesk.exam.wording import grade_text
from isodesk.reports.words import percent, tenths
from isodesk.station.pages.current import key_of, language_of, may_see, names_of
from isodesk.station.pages.player import attempt_name, script_address
from isodesk.station.pages.rendering import show
from isodesk.station.sitting import Sitting


def finished_page(request: Request, sitting: Sitting) -> Response:
    """The page of a test handed in. The result is shown only to the browser that sat the test."""
    language = language_of(request, sitting)
    shown = sitting.grade if sitting.form.shows_result and may_see(request, sitting) else None
    return show(
        request,
        "finished.html",
        language,
        **names_of(request, sitting),
        status_number=int(sitting.status),
        grade=shown and grade_shown(sitting.form, shown, language),
        script=script_address(request, "wipe"),
        attempt=attempt_name(key_of(request)),
        return_page=sitting.return_page if _is_web(sitting.return_page) else None,
    )


def grade_shown(form: Form, grade: Grade, language: str) -> dict[str, object]:
    """A grade for a template: its words, and a bar for each skill that was tested."""
    skills = [
        {"name": form.skill_in(skill_id, language), **_skill(grade, skill_id, language)}
        for skill_id, rate in grade.rates.items()
        if rate != NOT_TESTED or (skill_id in grade.levels and grade.levels[skill_id].tested)
    ]
    return {
        "type": int(grade.grade_type),
        "value": f"{grade.value:f}",
        "text": grade_text(grade, language),
        "skills": skills,
    }


def _skill(grade: Grade, skill_id: int, language: str) -> dict[str, object]:
    """The length of a skill's bar, from 0 to 1, and what is written beside it: a level where there is one."""
    level = grade.levels.get(skill_id)
    if level is None or not level.tested:
        rate = grade.rates[skill_id]
        return {"rate": rate, "percent": percent(rate, language)}
    return {"rate": level.level / level.highest, "percent": f"{tenths(level.level, language)}/{level.highest}"}


def _is_web(page: str | None) -> bool:
    return bool(page) and str(page).lower().startswith(("http://", "https://"))
