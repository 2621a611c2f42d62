"""The format of a form as a JSON Schema, for editors; what it can't say, ``forms`` checks."""

from isodesk.exam.forms import DELIVERED_GRADES, LARGEST_ID, LONGEST_NAME, LONGEST_TEST, MOST_ITEMS, FormKind
from isodesk.exam.items.choice import ChoiceItem
from isodesk.exam.items.item import LONGEST_OPTION, LONGEST_STATEMENT, NAME
from isodesk.exam.items.written import LONGEST_ANSWER, USUAL_ANSWER, WrittenItem
from isodesk.exam.texts import LANGUAGES

Schema = dict[str, object]
_REQUIRED = ("type", "id", "skill", "statement")
_NAME: Schema = {"type": ["string", "integer"], "pattern": f"^{NAME.pattern}$"}


def form_schema() -> Schema:
    """The schema of one form."""
    properties: Schema = {
        "id": _integer(1, LARGEST_ID, "Number of the form (tst_frm_id)."),
        "kind": {"enum": [kind.value for kind in FormKind]},
        "names": _texts(LONGEST_NAME),
        "languages": {
            "type": "array",
            "items": {"enum": list(LANGUAGES)},
            "minItems": 1,
            "uniqueItems": True,
            "description": "Every text of the form is there in each of them.",
        },
        "credit_kind": {**_NAME, "description": "The kind of credit that pays for it; the form's kind if not given."},
        "grade_type": {
            "enum": [int(grade) for grade in DELIVERED_GRADES],
            "description": "3: on 1000, 15: on 100, both averaging the questions' scores; 4: number of right answers.",
        },
        "seconds": _integer(1, LONGEST_TEST, "Time limit, without extra time."),
        "shows_result": {"type": "boolean", "default": True, "description": "Whether candidates see their result."},
        "skills": {
            "type": "object",
            "propertyNames": {"pattern": "^[0-9]+$"},
            "additionalProperties": _texts(LONGEST_NAME),
            "minProperties": 1,
            "maxProperties": 100,
            "description": "The skills by number.",
        },
        "items": {
            "type": "array",
            "items": {"anyOf": [_choice_item(), _written_item()]},
            "minItems": 1,
            "maxItems": MOST_ITEMS,
        },
    }
    required = [name for name in properties if name not in ("credit_kind", "shows_result")]
    return {"title": "Form", **_object(properties, required)}


def _choice_item() -> Schema:
    properties: Schema = {
        **_common(ChoiceItem.item_type),
        "several": {"type": "boolean", "default": False, "description": "Whether several options may be chosen."},
        "options": {"type": "array", "items": _option(), "minItems": 2, "maxItems": 20},
    }
    return _object(properties, [*_REQUIRED, "options"])


def _written_item() -> Schema:
    properties: Schema = {
        **_common(WrittenItem.item_type),
        "longest": {**_integer(1, LONGEST_ANSWER, "Most characters of an answer."), "default": USUAL_ANSWER},
        "half_marks": {"type": "boolean", "default": False, "description": "Whether half points may be given."},
        "guidance": {**_texts(LONGEST_STATEMENT), "description": "Advice that the marker sees, by language."},
    }
    return _object(properties, list(_REQUIRED))


def _common(item_type: str) -> Schema:
    return {
        "type": {"const": item_type},
        "id": _NAME,
        "skill": _integer(1, LARGEST_ID, "Number of one of the form's skills."),
        "statement": _texts(LONGEST_STATEMENT),
        "maximum": {**_integer(1, 1000, "Weight of the item in the score."), "default": 1},
        "parameters": _object(
            {
                "a": {"type": "number", "minimum": 0.01, "maximum": 10, "default": 1},
                "b": {"type": "number", "minimum": -10, "maximum": 10, "default": 0},
                "c": {"type": "number", "minimum": 0, "maximum": 0.99, "default": 0},
            },
            [],
        ),
    }


def _option() -> Schema:
    properties: Schema = {
        "key": _NAME,
        "text": _texts(LONGEST_OPTION),
        "right": {"type": "boolean", "default": False},
    }
    return _object(properties, ["key", "text"])


def _texts(longest: int) -> Schema:
    text: Schema = {"type": "string", "minLength": 1, "maxLength": longest}
    by_language: Schema = {"type": "object", "propertyNames": {"enum": list(LANGUAGES)}, "additionalProperties": text}
    return {"anyOf": [text, by_language], "description": "A text by language; a bare text is the same in each."}


def _integer(smallest: int, largest: int, description: str) -> Schema:
    return {"type": "integer", "minimum": smallest, "maximum": largest, "description": description}


def _object(properties: Schema, required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
