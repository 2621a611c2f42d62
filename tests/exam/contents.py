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


def entry(key: str, **more: Any) -> Content:
    return {"key": key, "text": texts(key), **more}


def item(item_type: str, item_id: str = "q", **more: Any) -> Content:
    return {"type": item_type, "id": item_id, "skill": 1, "statement": texts(item_id), **more}


def scale(**more: Any) -> Content:
    return item("scale", **{"lowest": 0, "highest": 10, "right": [3, 4], **more})


def blanks(**more: Any) -> Content:
    typed = {"key": "sum", "accepts": {"fr": ["SOMME", "somme()"], "en": ["SUM"]}}
    listed = {"key": "sign", "options": [entry("plus"), entry("minus"), entry("times")], "right": "minus"}
    statement = {"fr": "Tapez [[sum]] puis [[sign]].", "en": "[[sign]] after [[sum]]."}
    return item("blanks", **{"statement": statement, "blanks": [typed, listed], **more})


def order(**more: Any) -> Content:
    return item("order", **{"entries": [entry(key) for key in "abcde"], **more})


def pair(key: str) -> Content:
    return {"key": key, "left": texts(f"left {key}"), "right": texts(f"right {key}")}


def pairs(**more: Any) -> Content:
    return item("pairs", **{"pairs": [pair(key) for key in "abc"], "distractors": [entry("x"), entry("y")], **more})


def zones(**more: Any) -> Content:
    entries = [entry("cat", zone="animal"), entry("dog", zone="animal"), entry("oak", zone="plant")]
    return item("zones", **{"zones": [entry("animal"), entry("plant"), entry("stone")], "entries": entries, **more})


def picture(**more: Any) -> Content:
    return {"file": "sheet.png", "alternative": texts("a sheet"), **more}


def area(**more: Any) -> Content:
    shapes = [{"rectangle": [100, 200, 50, 25]}, {"circle": [500, 500, 100]}]
    return item("area", **{"media": [picture(size=[400, 200])], "shapes": shapes, **more})


def typing(**more: Any) -> Content:
    text = {"fr": "L’été, à l’ombre.\nIl fait bon.", "en": "In summer, in the shade.\nIt is cool."}
    return item("typing", **{"text": text, "words_per_minute": 30, **more})


def written(**more: Any) -> Content:
    return item("text", **more)


def one_of_each() -> dict[str, Content]:
    """An item of every type there is."""
    several = choice("q", right="ab", keys="abcde")
    made = [choice("q"), scale(), blanks(), order(), pairs(), zones(), area(), typing(), written()]
    return {"several": several, **{content["type"]: content for content in made}}
