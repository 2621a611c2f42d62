"""The item types as JSON Schemas, of the bounds that their readers hold to."""

from isodesk.exam.items import area, blanks, media, order, pairs, scale, typing_test, written, zones
from isodesk.exam.items.choice import MOST_OPTIONS, ChoiceItem
from isodesk.exam.items.item import (
    LONGEST_OPTION,
    LONGEST_STATEMENT,
    LONGEST_TIME,
    LONGEST_TITLE,
    NAME,
)
from isodesk.exam.texts import LANGUAGES

Schema = dict[str, object]
LARGEST_ID = 2**31 - 1
NAME_SCHEMA: Schema = {"type": ["string", "integer"], "pattern": f"^{NAME.pattern}$"}
_REQUIRED = ("type", "id", "skill", "statement")


def item_schemas() -> list[Schema]:
    """One schema an item type."""
    return [_choice(), _scale(), _blanks(), _order(), _pairs(), _zones(), _area(), _typing(), _written()]


def texts(longest: int, description: str = "") -> Schema:
    """A text by language, or a bare one."""
    text: Schema = {"type": "string", "minLength": 1, "maxLength": longest}
    by_language: Schema = {"type": "object", "propertyNames": {"enum": list(LANGUAGES)}, "additionalProperties": text}
    said = "A text by language; a bare text is the same in each."
    return {"anyOf": [text, by_language], "description": f"{description} {said}".strip()}


def integer(smallest: int, largest: int, description: str) -> Schema:
    """A whole number."""
    return {"type": "integer", "minimum": smallest, "maximum": largest, "description": description}


def number(smallest: float, largest: float, description: str, **more: object) -> Schema:
    """A number."""
    return {"type": "number", "minimum": smallest, "maximum": largest, "description": description, **more}


def flag(usual: bool, description: str) -> Schema:
    """True or false, with what holds where it isn't given."""
    return {"type": "boolean", "default": usual, "description": description}


def array(items: Schema, least: int, most: int, description: str = "") -> Schema:
    """A list of so many."""
    described: Schema = {"description": description} if description else {}
    return {"type": "array", "items": items, "minItems": least, "maxItems": most, **described}


def mapping(properties: Schema, required: list[str]) -> Schema:
    """An object of these properties and no others."""
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _item(item_type: str, required: Schema, optional: Schema | None = None, without: tuple[str, ...] = ()) -> Schema:
    common = {name: schema for name, schema in _common(item_type).items() if name not in without}
    return mapping({**common, **required, **(optional or {})}, [*_REQUIRED, *required])


def _common(item_type: str) -> Schema:
    parameters: Schema = {
        "a": number(0.01, 10, "Discrimination.", default=1),
        "b": number(-10, 10, "Difficulty.", default=0),
        "c": number(0, 0.99, "How often somebody who doesn't know it answers right.", default=0),
    }
    return {
        "type": {"const": item_type},
        "id": NAME_SCHEMA,
        "skill": integer(1, LARGEST_ID, "Number of one of the form's skills."),
        "statement": texts(LONGEST_STATEMENT, "Markdown."),
        "title": texts(LONGEST_TITLE),
        "seconds": integer(1, LONGEST_TIME, "Time allotted to the question, without extra time."),
        "maximum": {**integer(1, 1000, "Weight of the item in the score."), "default": 1},
        "parameters": {**mapping(parameters, []), "description": "Of the 2PL or 3PL model."},
        "tutorial": texts(LONGEST_STATEMENT, "What to learn from the question, in Markdown."),
        "media": _media(media.MOST_MEDIA),
    }


def _media(most: int) -> Schema:
    properties: Schema = {
        "file": {"type": "string", "pattern": f"^{media.FILE_NAME.pattern}$"},
        "alternative": texts(media.LONGEST_ALTERNATIVE, "What it says to somebody who can't see or hear it."),
        "size": array(
            integer(1, media.LARGEST_SIDE, "Pixels."), 2, 2, "Width and height; a bank measures its pictures itself."
        ),
    }
    return array(mapping(properties, ["file", "alternative"]), 1, most, "Files of the bank's media folder.")


def _entry(**more: Schema) -> Schema:
    return mapping({"key": NAME_SCHEMA, "text": texts(LONGEST_OPTION), **more}, ["key", "text", *more])


def _entries(least: int, most: int, description: str = "") -> Schema:
    return array(_entry(), least, most, description)


def _choice() -> Schema:
    properties: Schema = {
        "key": NAME_SCHEMA,
        "text": texts(LONGEST_OPTION),
        "right": flag(False, "Whether it is right."),
    }
    options = array(mapping(properties, ["key", "text"]), 2, MOST_OPTIONS)
    several = flag(False, "Whether several options may be chosen.")
    return _item(ChoiceItem.item_type, {"options": options}, {"several": several})


def _scale() -> Schema:
    whole = integer(-scale.FURTHEST, scale.FURTHEST, "An end of the scale.")
    ends: Schema = {"lowest": texts(LONGEST_OPTION), "highest": texts(LONGEST_OPTION)}
    right = array(integer(-scale.FURTHEST, scale.FURTHEST, ""), 2, 2, "The first and the last right number.")
    required: Schema = {"lowest": whole, "highest": whole, "right": right}
    return _item(scale.ScaleItem.item_type, required, {"labels": mapping(ends, [])})


def _blanks() -> Schema:
    accepted = array({"type": "string", "minLength": 1, "maxLength": blanks.LONGEST_TYPED}, 1, blanks.MOST_ACCEPTED)
    by_language: Schema = {
        "type": "object",
        "propertyNames": {"enum": list(LANGUAGES)},
        "additionalProperties": accepted,
    }
    typed: Schema = {
        "key": NAME_SCHEMA,
        "accepts": {"anyOf": [accepted, by_language], "description": "What is right, by language or in all of them."},
        "match_case": flag(False, "Whether capitals count."),
    }
    options = _entries(2, blanks.MOST_LISTED, "A list to choose from.")
    listed: Schema = {"key": NAME_SCHEMA, "options": options, "right": {**NAME_SCHEMA, "description": "A key."}}
    kinds: Schema = {"anyOf": [mapping(typed, ["key", "accepts"]), mapping(listed, ["key", "options", "right"])]}
    described = "The gaps; [[key]] in the statement marks where each is."
    return _item(blanks.BlanksItem.item_type, {"blanks": array(kinds, 1, blanks.MOST_BLANKS, described)})


def _order() -> Schema:
    entries = _entries(2, order.MOST_ENTRIES, "In the right order; shown in another.")
    return _item(order.OrderItem.item_type, {"entries": entries})


def _pairs() -> Schema:
    sides: Schema = {"key": NAME_SCHEMA, "left": texts(LONGEST_OPTION), "right": texts(LONGEST_OPTION)}
    required: Schema = {"pairs": array(mapping(sides, ["key", "left", "right"]), 2, pairs.MOST_PAIRS)}
    distractors = _entries(1, pairs.MOST_DISTRACTORS, "Right-hand entries that belong to none.")
    return _item(pairs.PairsItem.item_type, required, {"distractors": distractors})


def _zones() -> Schema:
    entries = array(_entry(zone={**NAME_SCHEMA, "description": "Key of the right zone."}), 1, zones.MOST_ENTRIES)
    return _item(zones.ZonesItem.item_type, {"zones": _entries(2, zones.MOST_ZONES), "entries": entries})


def _area() -> Schema:
    def numbers(count: int, description: str) -> Schema:
        return array({"type": "number", "minimum": 0, "maximum": area.WHOLE}, count, count, description)

    rectangle = numbers(4, "x, y, width, height, in thousandths of the picture's width and height.")
    circle = numbers(3, "x, y, and radius in thousandths of the picture's width.")
    shape: Schema = {
        "anyOf": [mapping({"rectangle": rectangle}, ["rectangle"]), mapping({"circle": circle}, ["circle"])]
    }
    required: Schema = {"media": _media(1), "shapes": array(shape, 1, area.MOST_SHAPES, "Where a click is right.")}
    return _item(area.AreaItem.item_type, required, without=("media",))


def _typing() -> Schema:
    required: Schema = {"text": texts(typing_test.LONGEST_TEXT, "What is to be copied.")}
    speed = {**integer(1, 300, "Wanted speed; a word is five characters."), "default": typing_test.USUAL_SPEED}
    return _item(typing_test.TypingItem.item_type, required, {"words_per_minute": speed})


def _written() -> Schema:
    longest = integer(1, written.LONGEST_ANSWER, "Most characters of an answer.")
    optional: Schema = {
        "longest": {**longest, "default": written.USUAL_ANSWER},
        "half_marks": flag(False, "Whether half points may be given."),
        "guidance": texts(LONGEST_STATEMENT, "Advice that the marker sees."),
    }
    return _item(written.WrittenItem.item_type, {}, optional)
