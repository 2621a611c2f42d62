"""Tests handed in, of every type of grade, to make papers of."""

from decimal import Decimal
from typing import Any

from isodesk.exam.forms import Form
from isodesk.exam.levels import USUAL_NAMES, SkillLevel
from isodesk.exam.scoring import Grade
from isodesk.protocol.grades import GradeType
from isodesk.reports.taken import Taken

FINISHED = 1_790_000_000.0
NAMES = {"fr": "Tableur", "en": "Spreadsheets", "el": "Υπολογιστικά φύλλα", "ar": "جداول البيانات"}
VALUES = {
    GradeType.LEVEL: (Decimal(3), 5),
    GradeType.SCORE: (Decimal(621), 1000),
    GradeType.RANGE: (Decimal(525), 1000),
    GradeType.AVERAGE: (Decimal(667), 1000),
    GradeType.NUMBER_CORRECT: (Decimal(17), 20),
    GradeType.ON_100_AVERAGE: (Decimal(85), 100),
}
SHOWN = {
    GradeType.LEVEL: "Intermediate – 3/5",
    GradeType.SCORE: "621/1000",
    GradeType.RANGE: "350–700/1000",
    GradeType.AVERAGE: "667/1000",
    GradeType.NUMBER_CORRECT: "17/20",
    GradeType.ON_100_AVERAGE: "85/100",
}


def grade(grade_type: GradeType) -> Grade:
    """A grade over three skills, the last of them not tested."""
    value, maximum = VALUES[grade_type]
    rates = {1: 0.75, 2: 0.0, 3: -1.0}
    if not grade_type.uses_irt:
        return Grade(grade_type, value, maximum, 20, rates)
    levels = {1: SkillLevel(3.25, 0.7), 2: SkillLevel(0.3, 0.5), 3: SkillLevel(-1.0)}
    names = USUAL_NAMES[2] if grade_type is GradeType.LEVEL else {}
    return Grade(grade_type, value, maximum, 20, rates, 0.7, 0.3, levels, names)


def form(**changes: Any) -> Form:
    """A form of three skills."""
    option = [{"key": "a", "text": "A", "right": True}, {"key": "b", "text": "B"}]
    content: dict[str, Any] = {
        "id": 1,
        "kind": "assessment",
        "names": NAMES,
        "languages": list(NAMES),
        "grade_type": 3,
        "seconds": 600,
        "skills": {"1": NAMES, "2": {code: f"{text} 2" for code, text in NAMES.items()}, "3": NAMES},
        "items": [{"type": "choice", "id": "q1", "skill": 1, "statement": "Q", "options": option}],
    }
    return Form.from_json(content | changes)


def taken(grade_type: GradeType = GradeType.AVERAGE, **changes: Any) -> Taken:
    """A test handed in by somebody whose names are no markup."""
    given: dict[str, Any] = {
        "planned_test_id": 12,
        "centre": "Centre d’Exemple #1 *x* <y>",
        "zone": "Europe/Paris",
        "candidate": "Zoé $Ébauche$ #panic()",
        "form": form(),
        "grade": grade(grade_type),
        "finished_at": FINISHED,
        "seconds": 754.0,
    }
    return Taken(**given | changes)
