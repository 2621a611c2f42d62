"""Contents of forms to read, and to spoil."""

from typing import Any

Content = dict[str, Any]


def texts(text: str) -> dict[str, str]:
    return {"fr": f"{text} (fr)", "en": f"{text} (en)"}


def choice(item_id: str, skill: int = 1, *, right: str = "a", keys: str = "abcd", **more: Any) -> Content:
    """A choice item; several right keys make it a multiple choice."""
    options = [{"key": key, "text": texts(key), "right": key in right} for key in keys]
    several = {"several": True} if len(right) > 1 else {}
    common = {"type": "choice", "id": item_id, "skill": skill, "statement": texts(item_id)}
    return {**common, "options": options, **several, **more}


def form(*items: Content, grade_type: int = 3, **more: Any) -> Content:
    content = {
        "id": 363,
        "kind": "assessment",
        "names": texts("Form"),
        "languages": ["fr", "en"],
        "grade_type": grade_type,
        "seconds": 600,
        "skills": {"1": texts("one"), "2": texts("two"), "3": texts("three")},
        "items": list(items) or [choice("q1"), choice("q2", 2)],
    }
    return {**content, **more}
