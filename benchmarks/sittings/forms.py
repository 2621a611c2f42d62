"""What is asked in the soak: a form to go to and fro in, with most types of question, and one without a way back."""

from functools import cache
from typing import Any

from isodesk.exam.forms import Form

FREE, ONE_WAY = 1, 2
LANGUAGE = "en"


def _options(**texts: str) -> list[dict[str, Any]]:
    return [{"key": key, "text": {"en": text}} for key, text in texts.items()]


_CHOICES = [{**option, "right": option["key"] == "a"} for option in _options(a="One", b="Two", c="Three")]
_SEVERAL = [{**option, "right": option["key"] != "b"} for option in _options(a="One", b="Two", c="Three")]

_ITEMS: list[dict[str, Any]] = [
    {"type": "choice", "id": "one", "options": _CHOICES},
    {"type": "choice", "id": "several", "several": True, "options": _SEVERAL},
    {"type": "scale", "id": "scale", "lowest": 0, "highest": 10, "right": [7, 7]},
    {
        "type": "blanks",
        "id": "blanks",
        "statement": {"en": "The sky is [[sky]], grass is [[grass]]."},
        "blanks": [
            {"key": "sky", "accepts": ["blue"]},
            {"key": "grass", "options": _options(g="green", r="red"), "right": "g"},
        ],
    },
    {"type": "order", "id": "order", "entries": _options(a="1", b="20", c="300")},
    {
        "type": "pairs",
        "id": "pairs",
        "pairs": [
            {"key": "f", "left": {"en": "France"}, "right": {"en": "Paris"}},
            {"key": "i", "left": {"en": "Italy"}, "right": {"en": "Rome"}},
        ],
        "distractors": _options(m="Madrid"),
    },
    {
        "type": "zones",
        "id": "zones",
        "zones": _options(fruit="Fruit", tool="Tool"),
        "entries": [
            {"key": "pear", "text": {"en": "Pear"}, "zone": "fruit"},
            {"key": "saw", "text": {"en": "Saw"}, "zone": "tool"},
        ],
    },
]

_COMMON: dict[str, Any] = {
    "kind": "assessment",
    "languages": [LANGUAGE],
    "credit_kind": "assessment",
    "seconds": 7200,
    "shows_result": True,
    "skills": {"1": {"en": "Everything"}},
}


def _asked(item: dict[str, Any]) -> dict[str, Any]:
    return {"skill": 1, "statement": {"en": f"What about **{item['id']}**?"}, **item}


def _adaptive(number: int) -> dict[str, Any]:
    return _asked(
        {"type": "choice", "id": f"a{number}", "options": _CHOICES, "parameters": {"a": 1.2, "b": -1.5 + number * 0.4}}
    )


_FORMS: dict[int, dict[str, Any]] = {
    FREE: {
        **_COMMON,
        "id": FREE,
        "names": {"en": "To and fro"},
        "grade_type": 3,
        "unknown_answer": True,
        "items": [_asked(item) for item in _ITEMS],
    },
    ONE_WAY: {
        **_COMMON,
        "id": ONE_WAY,
        "names": {"en": "No way back"},
        "grade_type": 2,
        "delivery": {"kind": "adaptive", "least": 6, "most": 6},
        "items": [_adaptive(number) for number in range(10)],
    },
}


def soak_seed() -> dict[str, Any]:
    """A centre with both forms."""
    credit = [{"kind": "assessment", "description": "Assessments", "amount": 1_000_000_000}]
    return {"accounts": [{"name": "Centre under fire", "credits": credit, "forms": list(_FORMS.values())}]}


@cache
def form(form_id: int) -> Form:
    """One of them, as the station reads it."""
    return Form.from_json(_FORMS[form_id])
